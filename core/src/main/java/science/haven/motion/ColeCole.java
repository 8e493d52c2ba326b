package science.haven.motion;

import science.haven.fit.Parameter;

import java.util.List;

/// Symmetric distribution of times: `j = −Im{1/(1 + (iy)^α)}/y`.
///
/// @param alpha exponent α, dimensionless, above 0 and up to 1
public record ColeCole(double alpha) implements SpectralDensity {

    public ColeCole {
        HavriliakShape.requireShare("alpha", alpha);
    }

    @Override
    public String text() {
        return "Cole-Cole";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SpectralDensity.exponent("alpha", "width exponent", 0.05, 1));
    }

    @Override
    public double[] values() {
        return new double[] {alpha};
    }

    @Override
    public SpectralDensity with(double[] values) {
        return new ColeCole(values[0]);
    }

    @Override
    public boolean finiteAtZero() {
        return alpha == 1;
    }

    @Override
    public double coldFlank() {
        return alpha;
    }

    @Override
    public double hotFlank() {
        return alpha;
    }

    @Override
    public void shape(double y, double temperature, double[] out) {
        double[] both = new double[4];
        HavriliakShape.evaluate(y, alpha, 1, both);
        System.arraycopy(both, 0, out, 0, 3);
    }
}
