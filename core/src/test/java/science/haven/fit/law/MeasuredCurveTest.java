package science.haven.fit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Set;

class MeasuredCurveTest {

    /// `y = a + b x²`.
    private static final Curve PARABOLA =
            new Curve() {
                @Override
                public List<Parameter> parameters() {
                    return List.of(
                            Parameter.real("a", "offset", Unit.NONE),
                            Parameter.real("b", "curvature", Unit.NONE));
                }

                @Override
                public double at(double x, double[] values, double[] gradient) {
                    gradient[0] = 1;
                    gradient[1] = x * x;
                    return values[0] + values[1] * x * x;
                }
            };

    private static final double[] X = {-2, -1, 0, 1, 3};
    private static final double[] Y = {5.1, 2.2, 0.8, 1.9, 10.2};
    private static final double[] SIGMA = {0.1, 0.2, 0.1, 0.3, 0.2};

    @Test
    void linearFitAndSolverAgree() {
        double[] one = {1, 1, 1, 1, 1};
        double[] square = {4, 1, 0, 1, 9};
        LinearFit linear = LinearFit.of(new double[][] {one, square}, Y, SIGMA);
        Converged fit =
                (Converged)
                        LeastSquares.minimise(
                                new FitProblem(
                                        new MeasuredCurve(PARABOLA, X, Y, SIGMA),
                                        new double[] {0, 0},
                                        Set.of(),
                                        Noise.KNOWN));
        assertThat(fit.values()).containsExactly(linear.coefficients(), within(1e-10));
        assertThat(fit.chiSquared()).isCloseTo(linear.chiSquared(), within(1e-10));
    }

    @Test
    void dependentColumnGetsNothing() {
        double[] x = {1, 2, 3};
        LinearFit fit =
                LinearFit.of(
                        new double[][] {x, {2, 4, 6}},
                        new double[] {3, 6, 9},
                        new double[] {1, 1, 1});
        assertThat(fit.coefficients()).containsExactly(new double[] {3, 0}, within(1e-12));
        assertThat(fit.chiSquared()).isCloseTo(0, within(1e-20));
    }

    @Test
    void refusesPointsWithoutWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasuredCurve(PARABOLA, X, Y, new double[5]))
                .withMessage("sigma must be > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasuredCurve(PARABOLA, X, new double[4], SIGMA))
                .withMessage("x, y and sigma must have the same length, got 5, 4, 5");
    }
}
