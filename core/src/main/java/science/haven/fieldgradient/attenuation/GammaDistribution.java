package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.List;

/// A gamma distribution of diffusion coefficients with the mean D and the standard deviation wD: `E
/// = (1 + bDw²)^(−1/w²)`.
///
/// @see "M. Röding, D. Bernin, J. Jonasson et al., J. Magn. Reson. 222 (2012) 105"
public record GammaDistribution() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Attenuation.coefficient("D", "mean diffusion coefficient"),
                    new Parameter(
                            "w",
                            "standard deviation of D over its mean",
                            Unit.NONE,
                            1e-3,
                            30,
                            Scale.LOG));

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double square = values[1] * values[1];
        double x = b * values[0] * square;
        double log = Math.log1p(x);
        double echo = Math.exp(-log / square);
        slopes[0] = -echo * b / (1 + x);
        slopes[1] = echo * 2 / (square * values[1]) * (log - x / (1 + x));
        return echo;
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 1;
        slopes[1] = 0;
        return values[0];
    }

    @Override
    public List<double[]> starts(double rate) {
        return Spreads.starts(rate);
    }
}
