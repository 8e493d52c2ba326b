package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;

import java.util.List;

/// `E = exp(−bD)`: one diffusion coefficient in all directions.
public record Isotropic() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(Attenuation.coefficient("D", "diffusion coefficient"));

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double echo = Math.exp(-b * values[0]);
        slopes[0] = -b * echo;
        return echo;
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 1;
        return values[0];
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(new double[] {rate});
    }
}
