package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.spectrum.phase.PhaseRamp;
import science.haven.spectrum.signal.Hypercomplex;
import science.haven.spectrum.signal.Signals;

/// Shears a two-dimensional spectrum along one of its dimensions before that dimension is
/// transformed: a phase, exact and without interpolation.
///
/// ```text
/// indirect   f₁ ← f₁ + k f₂     exp(2πi k f₂ t₁)     MQMAS
/// direct     f₂ ← f₂ + k f₁     exp(2πi k f₁ t₂)     2D PASS, MATPASS: k = −1
/// ```
///
/// Sidebands that the indirect dimension has sorted by their order n lie at `f₁ = n ν_r` and `f₂ =
/// ν + n ν_r`; with k = −1 all orders come to the same place ν.
///
/// @param ratio slope k, dimensionless
/// @param moved the dimension along which points move
/// @see "A. Medek, J. S. Harwood, L. Frydman, J. Am. Chem. Soc. 117 (1995) 12779"
public record Shear(double ratio, Dimension moved) implements ProcessingStep {

    /// A dimension of a spectrum.
    public enum Dimension {
        /// That of the rows.
        INDIRECT,
        /// That in which the receiver listened.
        DIRECT
    }

    public Shear {
        if (!Double.isFinite(ratio)) {
            throw new IllegalArgumentException("ratio must be finite, got " + ratio);
        }
    }

    /// A shear along the indirect dimension.
    ///
    /// @param ratio slope k, dimensionless
    public Shear(double ratio) {
        this(ratio, Dimension.INDIRECT);
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        return switch (moved) {
            case INDIRECT -> {
                NmrSignal pairs = Hypercomplex.combined(signal);
                SpectralAxis direct = Signals.frequency(pairs, "a shear");
                yield turned(pairs, direct, Hypercomplex.time(pairs, "a shear"));
            }
            case DIRECT -> {
                SpectralAxis direct = Signals.time(signal, "a shear of the direct dimension");
                yield turned(signal, direct, frequency(signal));
            }
        };
    }

    private static SpectralAxis frequency(NmrSignal signal) {
        if (signal.indirect().orElse(signal.direct()) instanceof SpectralAxis axis
                && axis.domain() == Domain.FREQUENCY) {
            return axis;
        }
        throw new IllegalArgumentException(
                "a shear of the direct dimension needs a second dimension in frequency");
    }

    private NmrSignal turned(NmrSignal signal, SpectralAxis direct, SpectralAxis indirect) {
        double[] to = new double[signal.values().length];
        int points = direct.points();
        for (int row = 0; row < signal.rows(); row++) {
            double slope = 2 * Math.PI * ratio * indirect.at(row);
            int offset = 2 * row * points;
            new PhaseRamp(slope * direct.step())
                    .turn(signal.values(), offset, to, offset, points, slope * direct.start());
        }
        return Signals.with(signal, to, direct);
    }

    @Override
    public String text() {
        return switch (moved) {
            case INDIRECT -> "shear: {ratio: " + ratio + "}";
            case DIRECT -> "shear: {ratio: " + ratio + ", moved: direct}";
        };
    }
}
