package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;

import java.util.List;

/// Grains of every orientation with diffusion along one direction only: `E = (√π/2) erf(√bD)/√bD`.
public record LinearPowder() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(Attenuation.coefficient("D", "diffusion coefficient along the channel"));

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double[] moments = new double[2];
        AxialAverage.at(b * values[0], 0, moments);
        slopes[0] = -b * moments[1];
        return moments[0];
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 1.0 / 3;
        return values[0] / 3;
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(new double[] {3 * rate});
    }
}
