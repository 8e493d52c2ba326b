package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.spectrum.signal.Signals;

/// Gives the phase up: `|S|`, or `|S|²`.
///
/// Magnitude lines have the tails of dispersion and do not add up where they overlap: no areas.
///
/// @param kind magnitude or its square
public record Magnitude(Kind kind) implements ProcessingStep {

    /// What is left of a complex point.
    public enum Kind {
        /// `|S|`.
        MODULUS,
        /// `|S|²`.
        POWER
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        double[] from = signal.values();
        double[] to = new double[from.length];
        for (int i = 0; i < from.length; i += 2) {
            double power = from[i] * from[i] + from[i + 1] * from[i + 1];
            to[i] =
                    switch (kind) {
                        case MODULUS -> Math.sqrt(power);
                        case POWER -> power;
                    };
        }
        return Signals.with(signal, to, signal.direct());
    }

    @Override
    public String text() {
        return switch (kind) {
            case MODULUS -> "magnitude";
            case POWER -> "power";
        };
    }
}
