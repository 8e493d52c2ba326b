package science.haven.motion;

import science.haven.fit.Parameter;

import java.util.List;

/// Both exponents: `j = −Im{(1 + (iy)^α)^(−γ)}/y`. Cole-Davidson at α = 1, Cole-Cole at γ = 1.
///
/// @param alpha width exponent α, dimensionless, above 0 and up to 1
/// @param gamma asymmetry exponent γ, dimensionless, above 0 and up to 1
public record HavriliakNegami(double alpha, double gamma) implements SpectralDensity {

    public HavriliakNegami {
        HavriliakShape.requireShare("alpha", alpha);
        HavriliakShape.requireShare("gamma", gamma);
    }

    @Override
    public String text() {
        return "Havriliak-Negami";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                SpectralDensity.exponent("alpha", "width exponent", 0.05, 1),
                SpectralDensity.exponent("gamma", "asymmetry exponent", 0.05, 1));
    }

    @Override
    public double[] values() {
        return new double[] {alpha, gamma};
    }

    @Override
    public SpectralDensity with(double[] values) {
        return new HavriliakNegami(values[0], values[1]);
    }

    @Override
    public boolean finiteAtZero() {
        return alpha == 1;
    }

    @Override
    public double coldFlank() {
        return alpha * gamma;
    }

    @Override
    public double hotFlank() {
        return alpha;
    }

    @Override
    public void shape(double y, double temperature, double[] out) {
        HavriliakShape.evaluate(y, alpha, gamma, out);
    }
}
