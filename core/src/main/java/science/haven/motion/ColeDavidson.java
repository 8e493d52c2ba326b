package science.haven.motion;

import science.haven.fit.Parameter;

import java.util.List;

/// Distribution of times cut off towards long ones: `j = sin(γ atan y)/(y (1 + y²)^(γ/2))`.
///
/// @param gamma exponent γ, dimensionless, above 0 and up to 1
public record ColeDavidson(double gamma) implements SpectralDensity {

    public ColeDavidson {
        HavriliakShape.requireShare("gamma", gamma);
    }

    @Override
    public String text() {
        return "Cole-Davidson";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SpectralDensity.exponent("gamma", "asymmetry exponent", 0.05, 1));
    }

    @Override
    public double[] values() {
        return new double[] {gamma};
    }

    @Override
    public SpectralDensity with(double[] values) {
        return new ColeDavidson(values[0]);
    }

    @Override
    public boolean finiteAtZero() {
        return true;
    }

    @Override
    public double coldFlank() {
        return gamma;
    }

    @Override
    public void shape(double y, double temperature, double[] out) {
        double[] both = new double[4];
        HavriliakShape.evaluate(y, 1, gamma, both);
        out[0] = both[0];
        out[1] = both[1];
        out[2] = both[3];
    }
}
