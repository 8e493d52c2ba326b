package science.haven.motion;

import science.haven.fit.Parameter;

import java.util.List;

/// Correlation that dies as `G = exp(−(t/τ)^β)` (Kohlrausch, Williams, Watts).
///
/// @param beta stretching exponent β, dimensionless, from 0.2 to 1
public record Stretched(double beta) implements SpectralDensity {

    public Stretched {
        if (!(beta >= StretchedShape.LEAST && beta <= 1)) {
            throw new IllegalArgumentException(
                    "beta must be >= %s and <= 1 (dimensionless), got %s"
                            .formatted(StretchedShape.LEAST, beta));
        }
    }

    @Override
    public String text() {
        return "stretched exponential (KWW)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                SpectralDensity.exponent("beta", "stretching exponent", StretchedShape.LEAST, 1));
    }

    @Override
    public double[] values() {
        return new double[] {beta};
    }

    @Override
    public SpectralDensity with(double[] values) {
        return new Stretched(values[0]);
    }

    @Override
    public boolean finiteAtZero() {
        return true;
    }

    @Override
    public double coldFlank() {
        return beta;
    }

    @Override
    public void shape(double y, double temperature, double[] out) {
        double[] both = new double[3];
        StretchedShape.evaluate(y, beta, both);
        System.arraycopy(both, 0, out, 0, 3);
    }
}
