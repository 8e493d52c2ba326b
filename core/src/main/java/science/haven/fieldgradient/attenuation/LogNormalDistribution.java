package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.List;

/// A log-normal distribution of diffusion coefficients with the mean D and the standard deviation
/// wD:
///
/// ```text
/// E = ∫ φ(z) exp(−b D exp(σz − σ²/2)) dz     σ² = ln(1 + w²)
/// ```
///
/// by the trapezoidal rule, which for such integrands reaches rounding error.
public record LogNormalDistribution() implements Attenuation {

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

    private static final double STEP = 0.25;
    private static final int REACH = 36;
    private static final double[] WEIGHTS = weights();

    private static double[] weights() {
        double[] weights = new double[2 * REACH + 1];
        for (int k = -REACH; k <= REACH; k++) {
            double z = k * STEP;
            weights[k + REACH] = STEP / Math.sqrt(2 * Math.PI) * Math.exp(-z * z / 2);
        }
        return weights;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double width = values[1];
        double sigma = Math.sqrt(Math.log1p(width * width));
        double turn = width / (1 + width * width) / sigma; // dσ/dw
        double ratio = Math.exp(sigma * STEP);
        double rate = b * values[0] * Math.exp(-sigma * STEP * REACH - sigma * sigma / 2);
        double echo = 0;
        double first = 0;
        double second = 0;
        for (int k = -REACH; k <= REACH; k++) {
            double part = WEIGHTS[k + REACH] * Math.exp(-rate);
            echo += part;
            first -= part * rate;
            second -= part * rate * (k * STEP - sigma);
            rate *= ratio;
        }
        slopes[0] = first / values[0];
        slopes[1] = second * turn;
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
