package science.haven.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.quantity.Unit;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Problems of the MINPACK test set from their standard start, 10 and 100 times as far.
///
/// Source: J. J. Moré, B. S. Garbow, K. E. Hillstrom, ACM Trans. Math. Softw. 7 (1981) 17; minima
/// as printed there. Where the residuals stay large (Brown and Dennis), the last steps creep, and
/// six digits of χ² are asked for.
class MinpackReferenceTest {

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(
                        "Rosenbrock",
                        new double[] {-1.2, 1},
                        2,
                        (CurveModel.Law)
                                (p, i) ->
                                        i == 0
                                                ? p[1].subtract(p[0].pow(2)).multiply(10)
                                                : p[0].negate().add(1),
                        0.0),
                Arguments.of(
                        "helical valley",
                        new double[] {-1, 0, 0},
                        3,
                        (CurveModel.Law) MinpackReferenceTest::helix,
                        0.0),
                Arguments.of(
                        "Jennrich and Sampson",
                        new double[] {0.3, 0.4},
                        10,
                        (CurveModel.Law)
                                (p, i) ->
                                        FastMath.exp(p[0].multiply(i + 1))
                                                .add(FastMath.exp(p[1].multiply(i + 1)))
                                                .negate()
                                                .add(2 + 2 * (i + 1)),
                        124.3621823556148),
                Arguments.of(
                        "Brown and Dennis",
                        new double[] {25, 5, -5, -1},
                        20,
                        (CurveModel.Law) MinpackReferenceTest::brownDennis,
                        85822.20162635628));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void minimum(String name, double[] start, int rows, CurveModel.Law law, double least) {
        // The far starts of Jennrich and Sampson overflow exp; the paper skips them as well.
        int farthest = name.startsWith("Jennrich") ? 1 : 100;
        for (int factor = 1; factor <= farthest; factor *= 10) {
            int times = factor;
            double[] far =
                    IntStream.range(0, start.length).mapToDouble(k -> times * start[k]).toArray();
            Converged fit = fit(far, rows, law);
            assertThat(fit.chiSquared())
                    .as("%s from %d times the start", name, factor)
                    .isCloseTo(least, within(Math.max(1e-20, 1e-6 * least)));
        }
    }

    private static Converged fit(double[] start, int rows, CurveModel.Law law) {
        List<Parameter> parameters =
                IntStream.range(0, start.length)
                        .mapToObj(k -> Parameter.real("x" + k, "x", Unit.OHM))
                        .toList();
        double[] index = IntStream.range(0, rows).asDoubleStream().toArray();
        Model model = new CurveModel(parameters, index, new double[rows], 1, law);
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(model, start, Set.of(), Noise.KNOWN), Intervals.COVARIANCE);
        assertThat(outcome).isInstanceOf(Converged.class);
        return (Converged) outcome;
    }

    private static Gradient helix(Gradient[] p, double i) {
        Gradient turn = FastMath.atan2(p[1], p[0]).divide(2 * Math.PI);
        Gradient radius = p[0].pow(2).add(p[1].pow(2)).sqrt();
        return switch ((int) i) {
            case 0 -> p[2].subtract(turn.multiply(10)).multiply(10);
            case 1 -> radius.subtract(1).multiply(10);
            default -> p[2];
        };
    }

    private static Gradient brownDennis(Gradient[] p, double i) {
        double t = (i + 1) / 5;
        Gradient first = p[0].add(p[1].multiply(t)).subtract(Math.exp(t));
        Gradient second = p[2].add(p[3].multiply(Math.sin(t))).subtract(Math.cos(t));
        return first.pow(2).add(second.pow(2));
    }
}
