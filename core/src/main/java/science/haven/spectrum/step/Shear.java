package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.spectrum.phase.PhaseRamp;
import science.haven.spectrum.signal.Hypercomplex;
import science.haven.spectrum.signal.Signals;

/// Shears a two-dimensional spectrum along its indirect dimension, `f₁ ← f₁ + k f₂`, before that
/// dimension is transformed: a phase `exp(2πi k f₂ t₁)`, exact and without interpolation.
///
/// For a triple-quantum MQMAS experiment of spin 3/2, k = 7/9 brings the ridges parallel to f₂; for
/// spin 5/2, k = −19/12.
///
/// @param ratio slope k, dimensionless
/// @see "A. Medek, J. S. Harwood, L. Frydman, J. Am. Chem. Soc. 117 (1995) 12779"
public record Shear(double ratio) implements ProcessingStep {

    public Shear {
        if (!Double.isFinite(ratio)) {
            throw new IllegalArgumentException("ratio must be finite, got " + ratio);
        }
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        NmrSignal pairs = Hypercomplex.combined(signal);
        SpectralAxis direct = Signals.frequency(pairs, "a shear");
        SpectralAxis indirect = Hypercomplex.time(pairs, "a shear");
        double[] to = new double[pairs.values().length];
        int points = direct.points();
        for (int row = 0; row < pairs.rows(); row++) {
            double slope = 2 * Math.PI * ratio * indirect.at(row);
            int offset = 2 * row * points;
            new PhaseRamp(slope * direct.step())
                    .turn(pairs.values(), offset, to, offset, points, slope * direct.start());
        }
        return Signals.with(pairs, to, direct);
    }

    @Override
    public String text() {
        return "shear: {ratio: " + ratio + "}";
    }
}
