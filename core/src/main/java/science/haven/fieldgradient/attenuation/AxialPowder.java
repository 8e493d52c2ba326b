package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;

import java.util.ArrayList;
import java.util.List;

/// Grains of every orientation, each with D∥ along its axis and D⊥ across it. Oblate and prolate
/// tensors share mean and variance over the directions, so that a fit begun on one side does not
/// find the other.
///
/// @param oblate whether a fit begins with D⊥ > D∥, as in layers, rather than as in channels
public record AxialPowder(boolean oblate) implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Attenuation.component("Dperp", "diffusion coefficient across the axis"),
                    Attenuation.component("Dpar", "diffusion coefficient along the axis"));

    /// D∥/D⊥ to begin with.
    private static final double[] OBLATE = {0.3, 0.1, 0.01};

    private static final double[] PROLATE = {3, 10, 100};

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double[] moments = new double[2];
        AxialAverage.at(b * values[1], b * values[0], moments);
        slopes[0] = -b * (moments[0] - moments[1]);
        slopes[1] = -b * moments[1];
        return moments[0];
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 2.0 / 3;
        slopes[1] = 1.0 / 3;
        return (2 * values[0] + values[1]) / 3;
    }

    @Override
    public List<double[]> starts(double rate) {
        List<double[]> starts = new ArrayList<>();
        for (double ratio : oblate ? OBLATE : PROLATE) {
            double across = 3 * rate / (2 + ratio);
            starts.add(new double[] {across, ratio * across});
        }
        return starts;
    }
}
