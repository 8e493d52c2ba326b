package science.haven.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.quantity.Unit;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class LeastSquaresTest {

    private static final CurveModel.Law LINE = (p, x) -> p[0].add(p[1].multiply(x));
    private static final CurveModel.Law DECAY =
            (p, x) -> p[0].multiply(FastMath.exp(p[1].multiply(-x)));

    /// Bevington's closed form of a straight line: slope, intercept, their variances.
    @Test
    void straightLineIsTheClosedForm() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {2.1, 3.9, 6.2, 7.8, 10.1};
        Converged line = converged(LINE, real("a", "b"), x, y, new double[] {0, 0});
        // Sxx = 10, Sxy = 19.9, mean x = 3, mean y = 6.02
        assertThat(line.values()[1]).isCloseTo(1.99, within(1e-13));
        assertThat(line.values()[0]).isCloseTo(6.02 - 3 * 1.99, within(1e-13));
        double variance = line.chiSquared() / 3;
        assertThat(line.covariance()[1][1]).isCloseTo(variance / 10, withinPercentage(1e-9));
        assertThat(line.covariance()[0][0])
                .isCloseTo(variance * (1.0 / 5 + 9.0 / 10), withinPercentage(1e-9));
        assertThat(line.correlation("a", "b")).isCloseTo(-3 / Math.sqrt(11), within(1e-12));
        // y(3) is the mean: its variance is s²/5, which only the covariance can tell.
        assertThat(line.propagate(new double[] {1, 3}))
                .isCloseTo(Math.sqrt(variance / 5), withinPercentage(1e-9));
        // Student's t for 3 degrees of freedom: 3.182446 and 1.196881
        Estimate slope = line.estimate("b");
        assertThat((slope.interval95().upper() - 1.99) / slope.measured().uncertainty())
                .isCloseTo(3.182446, within(1e-6));
        assertThat((1.99 - slope.interval68().lower()) / slope.measured().uncertainty())
                .isCloseTo(1.196881, within(1e-6));
    }

    @Test
    void knownNoiseIsNotRescaled() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {2.1, 3.9, 6.2, 7.8, 10.1};
        Model model = new CurveModel(real("a", "b"), x, y, 0.5, LINE);
        Converged line =
                converged(new FitProblem(model, new double[] {0, 0}, Set.of(), Noise.KNOWN));
        assertThat(line.estimate("b").measured().uncertainty())
                .isCloseTo(0.5 / Math.sqrt(10), withinPercentage(1e-9));
        assertThat(line.estimate("b").interval95().upper())
                .isCloseTo(1.99 + 1.959964 * 0.5 / Math.sqrt(10), within(1e-6));
    }

    @Test
    void fixedParameterKeepsItsValueAndCarriesNoUncertainty() {
        double[] x = {1, 2, 3};
        Model model = new CurveModel(real("a", "b"), x, new double[] {3.1, 4.9, 7}, 1, LINE);
        Converged line =
                converged(new FitProblem(model, new double[] {1, 0}, Set.of("a"), Noise.ESTIMATED));
        assertThat(line.estimate("a").fixed()).isTrue();
        assertThat(line.estimate("a").measured().uncertainty()).isZero();
        assertThat(line.covariance()[0]).containsExactly(0, 0);
        // b = Σx(y − 1)/Σx²
        assertThat(line.values()[1]).isCloseTo((2.1 + 7.8 + 18) / 14, within(1e-14));
        assertThat(line.freeParameters()).isEqualTo(1);
    }

    /// Data in ohm, megohm or picohm: the same answer in its own unit, on every scale.
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 1e6, 1e12})
    void unitsDoNotMatter(double unit) {
        Converged ohm = noisyDecay(1);
        Converged other = noisyDecay(unit);
        for (int k = 0; k < 2; k++) {
            double factor = k == 0 ? unit : 1;
            assertThat(other.values()[k] / factor)
                    .isCloseTo(ohm.values()[k], withinPercentage(1e-8));
            assertThat(other.estimates().get(k).measured().uncertainty() / factor)
                    .isCloseTo(
                            ohm.estimates().get(k).measured().uncertainty(),
                            withinPercentage(1e-7));
        }
        assertThat(other.evaluations()).isEqualTo(ohm.evaluations());
    }

    @Test
    void intervalOnLogScaleIsAFactorAndStaysPositive() {
        double[] x = {0, 0.1, 0.2, 0.3};
        double[] y = {1.9, 0.2, 1.8, 0.1};
        Model model = new CurveModel(positive("A", "k"), x, y, 1, DECAY);
        Converged decay =
                (Converged)
                        LeastSquares.minimise(
                                new FitProblem(
                                        model, new double[] {1, 1}, Set.of(), Noise.ESTIMATED),
                                Intervals.COVARIANCE);
        Interval interval = decay.estimate("A").interval95();
        double value = decay.estimate("A").measured().value();
        assertThat(interval.lower()).isPositive();
        assertThat(interval.upper() / value)
                .isCloseTo(value / interval.lower(), withinPercentage(1e-6));
    }

    /// A decay can only hurt where the data rise: its logarithm runs towards −∞, where it has long
    /// ceased to matter, and the rest of the fit must arrive all the same.
    @Test
    void aPositiveParameterThatIsNotNeededDoesNotStopTheFit() {
        double[] x = {0, 1, 2, 3};
        double[] y = {1, 1.3, 1.4, 1.45};
        List<Parameter> parameters = List.of(positive("A").getFirst(), real("b").getFirst());
        Converged fit =
                converged(
                        (p, at) -> p[0].multiply(Math.exp(-at)).add(p[1]),
                        parameters,
                        x,
                        y,
                        new double[] {1, 0});
        assertThat(fit.values()[0]).isLessThan(1e-6);
        assertThat(fit.values()[1]).isCloseTo(1.2875, within(1e-6));
    }

    @Test
    void boundIsReachedExactlyAndRemarked() {
        double[] x = {1, 2, 3, 4};
        double[] y = {1.1, 2.3, 3.5, 4.4}; // wants a slope above 1
        List<Parameter> parameters = List.of(real("a").getFirst(), bounded("n", 0, 1));
        Converged line = converged(LINE, parameters, x, y, new double[] {0, 0.5});
        assertThat(line.values()[1]).isEqualTo(1.0);
        // With the slope at 1 the intercept is the mean of y − x.
        assertThat(line.values()[0]).isCloseTo(0.325, within(1e-14));
        assertThat(line.remarks()).extracting("code").containsExactly("AT_BOUND");
        assertThat(line.estimate("n").interval95().upper()).isEqualTo(1.0);
        assertThat(line.estimate("n").interval95().lower()).isLessThan(1.0);
    }

    @Test
    void boundIsLeftAgainWhenTheGradientPointsInward() {
        double[] x = {1, 2, 3, 4};
        double[] y = {0.6, 1.1, 1.4, 2.1};
        List<Parameter> parameters = List.of(real("a").getFirst(), bounded("n", 0, 1));
        for (double start : new double[] {0, 1}) {
            Converged line = converged(LINE, parameters, x, y, new double[] {5, start});
            assertThat(line.values()[1]).isCloseTo(0.48, within(1e-14));
            assertThat(line.remarks()).isEmpty();
        }
    }

    @Test
    void logitStaysBetweenItsBounds() {
        double[] x = {1, 2, 3, 4};
        double[] y = {0.6, 1.1, 1.4, 2.1};
        Parameter slope = new Parameter("n", "slope", Unit.OHM, 0, 1, Scale.LOGIT);
        List<Parameter> parameters = List.of(real("a").getFirst(), slope);
        Converged line = converged(LINE, parameters, x, y, new double[] {5, 0.01});
        assertThat(line.values()[1]).isCloseTo(0.48, within(1e-12));
        assertThat(line.estimate("n").interval95().upper()).isBetween(0.48, 1.0);
        assertThat(line.estimate("n").interval95().lower()).isBetween(0.0, 0.48);
    }

    @Test
    void parameterWithoutInfluenceIsSaidToBeUndetermined() {
        CurveModel.Law law = (p, x) -> p[0].multiply(x).add(p[1].multiply(0));
        double[] x = {1, 2, 3};
        Converged line = converged(law, real("a", "ghost"), x, x, new double[] {3, 7});
        assertThat(line.values()).containsExactly(1.0, 7.0);
        assertThat(line.remarks()).containsExactly(new FitRemark.NotDetermined(List.of("ghost")));
        assertThat(line.estimate("ghost").interval95())
                .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @Test
    void sumOfTwoResistorsCannotBeSeparated() {
        CurveModel.Law law = (p, x) -> p[0].add(p[1]).multiply(x).add(p[2]);
        double[] x = {1, 2, 3, 4};
        double[] y = {2.1, 3.9, 6.1, 8.0};
        Converged fit = converged(law, real("R1", "R2", "b"), x, y, new double[] {0.5, 0.7, 0});
        assertThat(fit.values()[0] + fit.values()[1]).isCloseTo(1.99, within(1e-10));
        assertThat(fit.remarks()).containsExactly(new FitRemark.NotDetermined(List.of("R1", "R2")));
        // What is well known stays well known.
        assertThat(fit.estimate("b").measured().uncertainty()).isLessThan(1);
    }

    @Test
    void strongCorrelationIsSaid() {
        double[] x = {1000, 1001, 1002, 1003};
        double[] y = {1.1, 1.9, 3.2, 3.9};
        Converged line = converged(LINE, real("a", "b"), x, y, new double[] {0, 0});
        assertThat(line.remarks()).extracting("code").containsExactly("CORRELATED");
        assertThat(line.remarks().getFirst().text()).contains("a and b").contains("−1");
    }

    @Test
    void nonFiniteDataFail() {
        double[] x = {1, 2, 3};
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Model model = new CurveModel(real("a", "b"), x, new double[] {1, bad, 3}, 1, LINE);
            assertThat(minimise(model, new double[] {0, 0}))
                    .isEqualTo(new Failed("model or data are not finite at the start values"));
        }
    }

    @Test
    void tooFewDataFail() {
        double[] x = {1, 2};
        Model model = new CurveModel(real("a", "b"), x, x, 1, LINE);
        assertThat(minimise(model, new double[] {0, 0}))
                .isEqualTo(
                        new Failed(
                                "2 residuals are too few for 2 free parameters and an estimate of"
                                        + " the noise"));
        FitProblem known = new FitProblem(model, new double[] {0, 0}, Set.of(), Noise.KNOWN);
        assertThat(converged(known).values()[1]).isCloseTo(1, within(1e-14));
    }

    /// A step into a region where the model is not a number is shortened, not fatal.
    @Test
    void stepIntoTheUndefinedIsShortened() {
        CurveModel.Law law = (p, x) -> FastMath.log(p[0]).multiply(x);
        double[] x = {1, 2, 3};
        double[] y = {Math.log(0.01), 2 * Math.log(0.01), 3 * Math.log(0.01)};
        Converged fit = converged(law, real("a"), x, y, new double[] {5});
        assertThat(fit.values()[0]).isCloseTo(0.01, withinPercentage(1e-9));
    }

    @Test
    void wrongDerivativeFailsInsteadOfPretending() {
        Model honest =
                new CurveModel(
                        real("a"),
                        new double[] {1, 2, 3},
                        new double[] {2, 4, 7},
                        1,
                        (p, x) -> p[0].multiply(x));
        Model liar =
                new Model() {
                    @Override
                    public List<Parameter> parameters() {
                        return honest.parameters();
                    }

                    @Override
                    public int residuals() {
                        return honest.residuals();
                    }

                    @Override
                    public void evaluate(double[] p, double[] r, double[][] jacobian) {
                        honest.evaluate(p, r, jacobian);
                        for (double[] column : jacobian) {
                            for (int i = 0; i < column.length; i++) {
                                column[i] = -column[i];
                            }
                        }
                    }
                };
        assertThat(minimise(liar, new double[] {0.5})).isInstanceOf(Failed.class);
    }

    @Test
    void startOutsideItsBoundsIsRefused() {
        Model model =
                new CurveModel(
                        List.of(bounded("n", 0, 1)),
                        new double[] {1},
                        new double[] {1},
                        1,
                        (p, x) -> p[0]);
        assertThatThrownBy(() -> minimise(model, new double[] {1.5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start of n must lie within 0.0 and 1.0")
                .hasMessageContaining("got 1.5");
    }

    private static Converged noisyDecay(double unit) {
        SplittableRandom random = new SplittableRandom(20_26);
        double[] x = new double[40];
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = 0.1 * i;
            y[i] = unit * (3e4 * Math.exp(-0.8 * x[i]) + 200 * random.nextGaussian());
        }
        return converged(DECAY, positive("A", "k"), x, y, new double[] {1e4 * unit, 0.3});
    }

    private static Converged converged(
            CurveModel.Law law, List<Parameter> p, double[] x, double[] y, double[] start) {
        Model model = new CurveModel(p, x, y, 1, law);
        return converged(new FitProblem(model, start, Set.of(), Noise.ESTIMATED));
    }

    private static Converged converged(FitProblem problem) {
        FitOutcome outcome = LeastSquares.minimise(problem);
        assertThat(outcome).isInstanceOf(Converged.class);
        return (Converged) outcome;
    }

    private static FitOutcome minimise(Model model, double[] start) {
        return LeastSquares.minimise(new FitProblem(model, start, Set.of(), Noise.ESTIMATED));
    }

    private static List<Parameter> real(String... symbols) {
        return List.of(symbols).stream().map(s -> Parameter.real(s, s, Unit.OHM)).toList();
    }

    private static List<Parameter> positive(String... symbols) {
        return List.of(symbols).stream().map(s -> Parameter.positive(s, s, Unit.OHM)).toList();
    }

    private static Parameter bounded(String symbol, double lower, double upper) {
        return new Parameter(symbol, symbol, Unit.OHM, lower, upper, Scale.LINEAR);
    }
}
