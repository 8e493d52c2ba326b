package science.haven.fieldgradient.attenuation;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

import science.haven.fit.Parameter;

import java.util.List;

/// Grains of every orientation with three different coefficients along their axes, averaged over
/// the height (Gauss-Legendre) and the angle (even steps) of the direction of the gradient.
public record RhombicPowder() implements Attenuation {

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Attenuation.component("Dx", "diffusion coefficient along x"),
                    Attenuation.component("Dy", "diffusion coefficient along y"),
                    Attenuation.component("Dz", "diffusion coefficient along z"));

    private static final int HEIGHTS = 40;
    private static final int ANGLES = 32;
    private static final GaussIntegrator RULE =
            new GaussIntegratorFactory().legendre(HEIGHTS, 0, 1);
    private static final double[] COSINE_SQUARED = squares();

    /// Evenly over half a turn; the rest is the same again.
    private static double[] squares() {
        double[] squares = new double[ANGLES];
        for (int k = 0; k < ANGLES; k++) {
            squares[k] = Math.pow(Math.cos(Math.PI * (k + 0.5) / ANGLES), 2);
        }
        return squares;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        double echo = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int n = 0; n < HEIGHTS; n++) {
            double along = RULE.getPoint(n) * RULE.getPoint(n);
            double weight = RULE.getWeight(n) / ANGLES;
            for (double square : COSINE_SQUARED) {
                double partX = (1 - along) * square;
                double partY = (1 - along) * (1 - square);
                double part =
                        weight
                                * Math.exp(
                                        -b
                                                * (values[0] * partX
                                                        + values[1] * partY
                                                        + values[2] * along));
                echo += part;
                x += part * partX;
                y += part * partY;
                z += part * along;
            }
        }
        slopes[0] = -b * x;
        slopes[1] = -b * y;
        slopes[2] = -b * z;
        return echo;
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        slopes[0] = 1.0 / 3;
        slopes[1] = 1.0 / 3;
        slopes[2] = 1.0 / 3;
        return (values[0] + values[1] + values[2]) / 3;
    }

    @Override
    public List<double[]> starts(double rate) {
        return List.of(
                new double[] {rate, 0.3 * rate, 1.7 * rate},
                new double[] {2 * rate, 0.9 * rate, 0.1 * rate},
                new double[] {2.7 * rate, 0.2 * rate, 0.1 * rate});
    }
}
