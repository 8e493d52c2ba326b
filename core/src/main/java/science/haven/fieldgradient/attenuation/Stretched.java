package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.List;

/// `E = exp(−(bD)^β)`, 0 < β ≤ 1: a curve without a picture behind it; its initial slope is
/// infinite.
public record Stretched() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Attenuation.coefficient("D", "diffusion coefficient of the stretched law"),
                    new Parameter("beta", "exponent", Unit.NONE, 0.05, 1, Scale.LINEAR));

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        if (b <= 0) {
            slopes[0] = 0;
            slopes[1] = 0;
            return 1;
        }
        double log = Math.log(b * values[0]);
        double power = Math.exp(values[1] * log);
        double echo = Math.exp(-power);
        slopes[0] = -echo * power * values[1] / values[0];
        slopes[1] = -echo * power * log;
        return echo;
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 0;
        slopes[1] = 0;
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(new double[] {rate, 0.5}, new double[] {rate, 0.8});
    }
}
