package science.haven.impedance.merge;

import org.hipparchus.complex.Complex;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;

import java.util.stream.IntStream;

/// What a network analyser measures at one port: the reflection S = (Z − Z₀)/(Z + Z₀).
///
/// ```text
/// Z = Z₀ (1 + S)/(1 − S)    σ_Z = 2 Z₀ σ_S/|1 − S|² = σ_S |Z + Z₀|²/(2 Z₀)
/// ```
///
/// The uncertainty of Z grows without limit as |Z| leaves Z₀ behind, so the weights must come from
/// S.
///
/// @param frequency frequencies in Hz
/// @param real real part of S, dimensionless
/// @param imaginary imaginary part of S, dimensionless
/// @param reference reference impedance Z₀ in Ω
/// @param provenance where the data come from
public record Reflection(
        double[] frequency,
        double[] real,
        double[] imaginary,
        double reference,
        Provenance provenance) {

    public Reflection {
        frequency = frequency.clone();
        real = real.clone();
        imaginary = imaginary.clone();
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "frequency, real and imaginary must have the same length, got %d, %d, %d"
                            .formatted(frequency.length, real.length, imaginary.length));
        }
        requirePositive(reference);
    }

    /// The impedance; points of total reflection (S = 1, Z infinite) are left out.
    ///
    /// @return the spectrum
    public ImpedanceSpectrum impedance() {
        int[] finite =
                IntStream.range(0, frequency.length)
                        .filter(i -> Double.isFinite(1 / square(i)))
                        .toArray();
        // (1 + S)/(1 − S) = (1 − |S|² + 2i S″)/|1 − S|²
        return new ImpedanceSpectrum(
                IntStream.of(finite).mapToDouble(i -> frequency[i]).toArray(),
                IntStream.of(finite)
                        .mapToDouble(
                                i ->
                                        reference
                                                * (1
                                                        - real[i] * real[i]
                                                        - imaginary[i] * imaginary[i])
                                                / square(i))
                        .toArray(),
                IntStream.of(finite)
                        .mapToDouble(i -> reference * 2 * imaginary[i] / square(i))
                        .toArray(),
                provenance);
    }

    private double square(int i) {
        return (1 - real[i]) * (1 - real[i]) + imaginary[i] * imaginary[i];
    }

    /// Uncertainty of an impedance that was measured as a reflection.
    ///
    /// @param spectrum the impedance
    /// @param reference reference impedance Z₀ in Ω
    /// @param sigma standard uncertainty of S per component, dimensionless
    /// @return standard uncertainty per component of Z in Ω, one per point
    public static double[] uncertainty(ImpedanceSpectrum spectrum, double reference, double sigma) {
        requirePositive(reference);
        double[] uncertainty = new double[spectrum.size()];
        for (int i = 0; i < uncertainty.length; i++) {
            double sum = Math.hypot(spectrum.real()[i] + reference, spectrum.imaginary()[i]);
            uncertainty[i] = sigma * sum * sum / (2 * reference);
        }
        return uncertainty;
    }

    /// Scatter of the reflection behind an impedance, from its fourth differences along the
    /// frequencies: they take away everything smooth and leave √70 times the scatter.
    ///
    /// @param spectrum the impedance, its frequencies in order
    /// @param reference reference impedance Z₀ in Ω
    /// @return standard deviation of S per component, dimensionless; 0 for fewer than five points
    public static double scatter(ImpedanceSpectrum spectrum, double reference) {
        requirePositive(reference);
        Complex[] s = new Complex[spectrum.size()];
        for (int i = 0; i < s.length; i++) {
            Complex z = new Complex(spectrum.real()[i], spectrum.imaginary()[i]);
            s[i] = z.subtract(reference).divide(z.add(reference));
        }
        double squares = 0;
        for (int i = 2; i + 2 < s.length; i++) {
            Complex near = s[i - 1].add(s[i + 1]);
            Complex fourth =
                    s[i].multiply(6).subtract(near.multiply(4)).add(s[i - 2]).add(s[i + 2]);
            squares += fourth.multiply(fourth.conjugate()).getReal();
        }
        return s.length < 5 ? 0 : Math.sqrt(squares / 70 / 2 / (s.length - 4));
    }

    private static void requirePositive(double reference) {
        if (!(reference > 0 && Double.isFinite(reference))) {
            throw new IllegalArgumentException("reference must be > 0 Ω, got " + reference);
        }
    }
}
