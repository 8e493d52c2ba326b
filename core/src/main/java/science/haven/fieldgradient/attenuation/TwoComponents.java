package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;

/// `E = f exp(−bD₁) + (1 − f) exp(−bD₂)`: two kinds of ions that do not exchange within Δ.
public record TwoComponents() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Attenuation.coefficient("D1", "diffusion coefficient of component 1"),
                    Attenuation.coefficient("D2", "diffusion coefficient of component 2"),
                    new Parameter("f", "share of component 1", Unit.NONE, 0, 1, Scale.LOGIT));

    private static final double[] APART = {3, 10, 40};
    private static final double[] SHARES = {0.2, 0.5, 0.8};

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double first = Math.exp(-b * values[0]);
        double second = Math.exp(-b * values[1]);
        slopes[0] = -b * values[2] * first;
        slopes[1] = -b * (1 - values[2]) * second;
        slopes[2] = first - second;
        return values[2] * first + (1 - values[2]) * second;
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = values[2];
        slopes[1] = 1 - values[2];
        slopes[2] = values[0] - values[1];
        return values[2] * values[0] + (1 - values[2]) * values[1];
    }

    @Override
    public List<double[]> starts(double rate) {
        List<double[]> starts = new ArrayList<>();
        for (double apart : APART) {
            for (double share : SHARES) {
                starts.add(new double[] {rate, rate / apart, share});
            }
        }
        return starts;
    }
}
