package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.quantity.Nuclide;
import science.haven.spectrum.signal.Signals;

/// Says which frequency reads 0 ppm.
///
/// @param frequency frequency that reads 0 ppm, in Hz
public record Reference(double frequency) implements ProcessingStep {

    public Reference {
        if (!(frequency > 0 && Double.isFinite(frequency))) {
            throw new IllegalArgumentException("frequency must be > 0 Hz, got " + frequency);
        }
    }

    /// So that the highest point of a reference's spectrum, taken in the same field, reads its
    /// known shift: `ν₀ = ν_peak / (1 + δ)`. The highest point is refined by a parabola.
    ///
    /// @param spectrum the phased spectrum of the reference
    /// @param ppm its known shift in ppm
    /// @return the step
    public static Reference toPeak(NmrSignal spectrum, double ppm) {
        return new Reference(peak(spectrum) / (1 + 1e-6 * ppm));
    }

    /// From another nucleus that was referenced in the same field, by the ratio of the IUPAC
    /// frequencies: `ν₀ = ν₀(other) · Ξ / Ξ(other)`.
    ///
    /// @param nucleus nucleus of the spectrum
    /// @param other the other nucleus
    /// @param frequency frequency that reads 0 ppm for the other nucleus, in Hz
    /// @return the step
    /// @see "R. K. Harris et al., Pure Appl. Chem. 73 (2001) 1795"
    public static Reference byRatio(Nuclide nucleus, Nuclide other, double frequency) {
        return new Reference(frequency * nucleus.frequencyRatio() / other.frequencyRatio());
    }

    private static double peak(NmrSignal spectrum) {
        SpectralAxis axis = Signals.frequency(spectrum, "a reference");
        double[] values = spectrum.values();
        int best = 0;
        for (int i = 1; i < axis.points(); i++) {
            if (values[2 * i] > values[2 * best]) {
                best = i;
            }
        }
        double shift = 0;
        if (best > 0 && best < axis.points() - 1) {
            double left = values[2 * best - 2];
            double top = values[2 * best];
            double right = values[2 * best + 2];
            double bend = left - 2 * top + right;
            shift = bend < 0 ? (left - right) / (2 * bend) : 0;
        }
        return axis.carrier() + axis.start() + (best + shift) * axis.step();
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis a = signal.direct();
        return Signals.with(
                signal,
                signal.values(),
                new SpectralAxis(
                        a.domain(),
                        a.quadrature(),
                        a.nucleus(),
                        a.points(),
                        a.start(),
                        a.step(),
                        a.carrier(),
                        frequency));
    }

    @Override
    public String text() {
        return "reference: {frequency: " + frequency + " Hz}";
    }
}
