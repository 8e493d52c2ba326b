package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;

import java.util.List;

/// Grains of every orientation with diffusion in a plane only: `E = F(√bD)/√bD`.
public record PlanarPowder() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(Attenuation.coefficient("D", "diffusion coefficient in the plane"));

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double[] moments = new double[2];
        AxialAverage.at(0, b * values[0], moments);
        slopes[0] = -b * (moments[0] - moments[1]);
        return moments[0];
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 2.0 / 3;
        return 2 * values[0] / 3;
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(new double[] {1.5 * rate});
    }
}
