package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.spectrum.phase.PhaseRamp;
import science.haven.spectrum.signal.Angle;
import science.haven.spectrum.signal.Signals;

/// Turns the phase of a spectrum.
///
/// ```text
/// S(f) · exp(i φ(f))        φ(f) = p₀ + p₁ (f − f_pivot) / W
/// ```
///
/// W is the width of the spectrum. TopSpin turns the other way round and counts from the left end:
/// its `PHC0`, `PHC1` are `p₀ = −PHC0`, `p₁ = PHC1` with the pivot at the highest frequency.
///
/// @param p0 phase that is added at the pivot p₀, in rad
/// @param p1 phase that is added over the width of the spectrum p₁, in rad
/// @param pivot frequency at which p₁ adds nothing, offset from the carrier in Hz
public record Phase(double p0, double p1, double pivot) implements ProcessingStep {

    public Phase {
        if (!(Double.isFinite(p0) && Double.isFinite(p1) && Double.isFinite(pivot))) {
            throw new IllegalArgumentException(
                    "p0, p1 and pivot must be finite in rad and Hz, got %s, %s, %s"
                            .formatted(p0, p1, pivot));
        }
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.frequency(signal, "a phase");
        int points = axis.points();
        double slope = p1 / axis.spectralWidth();
        PhaseRamp ramp = new PhaseRamp(slope * axis.step());
        double first = p0 + slope * (axis.start() - pivot);
        double[] from = signal.values();
        double[] to = new double[from.length];
        for (int row = 0; row < signal.rows(); row++) {
            ramp.turn(from, 2 * row * points, to, 2 * row * points, points, first);
        }
        return Signals.with(signal, to, axis);
    }

    @Override
    public String text() {
        return "phase: {p0: %s, p1: %s, pivot: %s Hz}"
                .formatted(Angle.text(p0), Angle.text(p1), pivot);
    }
}
