package science.haven.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Unit;

import java.util.List;
import java.util.Set;

class ProfileLikelihoodTest {

    private static final CurveModel.Law LINE = (p, x) -> p[0].add(p[1].multiply(x));
    private static final double[] X = {1, 2, 3, 4, 5};
    private static final double[] Y = {2.1, 3.9, 6.2, 7.8, 10.1};

    /// For a linear model the profile is the parabola of the covariance.
    @Test
    void linearModelHasTheIntervalOfItsCovariance() {
        FitProblem problem = line(real("a"), real("b"), 1);
        Converged fit = (Converged) LeastSquares.minimise(problem, Intervals.COVARIANCE);
        Interval profile = ProfileLikelihood.interval(problem, fit, "b", 0.95);
        Interval covariance = fit.estimate("b").interval95();
        double sigma = fit.estimate("b").measured().uncertainty();
        assertThat(profile.lower()).isCloseTo(covariance.lower(), within(0.01 * sigma));
        assertThat(profile.upper()).isCloseTo(covariance.upper(), within(0.01 * sigma));
    }

    /// y = 1/k: the profile of k is the parabola of 1/k, known in closed form.
    ///
    /// ```text
    /// known σ, n points with mean m:  k = 1/(m ± q σ/√n)
    /// ```
    @Test
    void curvedModelHasALopsidedInterval() {
        CurveModel.Law law = (p, x) -> p[0].reciprocal();
        double[] y = {0.8, 1.1, 1.3, 0.8}; // mean 1
        Model model = new CurveModel(List.of(real("k")), new double[4], y, 0.8, law);
        FitProblem problem = new FitProblem(model, new double[] {0.9}, Set.of(), Noise.KNOWN);
        Converged fit = (Converged) LeastSquares.minimise(problem);
        double reach = 0.4; // σ/√n
        Interval profile = ProfileLikelihood.interval(problem, fit, "k", 0.6826894921370859);
        assertThat(profile.lower()).isCloseTo(1 / (1 + reach), within(1e-3));
        assertThat(profile.upper()).isCloseTo(1 / (1 - reach), within(1e-3));
        // The engine sees the curvature by itself.
        assertThat(fit.estimate("k").interval68()).isEqualTo(profile);
        assertThat(fit.estimate("k").interval95().upper())
                .isCloseTo(1 / (1 - 1.959964 * reach), within(0.01));
        assertThat(fit.estimate("k").measured().uncertainty())
                .isCloseTo((1 / (1 - reach) - 1 / (1 + reach)) / 2, within(1e-3));
        assertThat(fit.covariance()[0][0]).isCloseTo(0.4 * 0.4, within(1e-9));
    }

    /// A slope whose best value 1.99 lies outside its bounds: one end is the bound; the other is
    /// where χ² has risen by q² above its value at the bound.
    @Test
    void parameterOnItsBoundHasAOneSidedInterval() {
        FitProblem problem = line(real("a"), bounded("n", 0, 1.9), 0.5);
        Converged fit = (Converged) LeastSquares.minimise(problem);
        assertThat(fit.values()[1]).isEqualTo(1.9);
        Interval interval = fit.estimate("n").interval95();
        assertThat(interval.upper()).isEqualTo(1.9);
        // σ_n = 0.5/√10; (1.99 − n)² − 0.09² = (1.96 σ_n)²
        double sigma = 0.5 / Math.sqrt(10);
        double expected = 1.99 - Math.sqrt(0.09 * 0.09 + Math.pow(1.959964 * sigma, 2));
        assertThat(interval.lower()).isCloseTo(expected, within(1e-3));
        // The intercept is coupled to it: its upper side is unlimited by the covariance alone.
        assertThat(fit.estimate("a").interval95().lower())
                .isGreaterThan(fit.estimate("a").measured().value() - 1.96 * 0.53);
    }

    /// Data that only say `k < something`: the other side is the bound of the parameter.
    @Test
    void sideWithoutLimitEndsAtTheBound() {
        CurveModel.Law law = (p, x) -> p[0].multiply(x).negate().exp();
        double[] x = {1, 2, 3};
        double[] y = {0.01, -0.02, 0.02};
        Parameter rate = Parameter.positive("k", "rate", Unit.OHM);
        Model model = new CurveModel(List.of(rate), x, y, 0.05, law);
        FitProblem problem = new FitProblem(model, new double[] {1}, Set.of(), Noise.KNOWN);
        Converged fit = (Converged) LeastSquares.minimise(problem);
        Interval interval = ProfileLikelihood.interval(problem, fit, "k", 0.95);
        assertThat(interval.upper()).isInfinite();
        assertThat(interval.lower()).isBetween(1.5, 3.0);
    }

    @Test
    void fixedParameterHasNone() {
        FitProblem free = line(real("a"), real("b"), 1);
        FitProblem problem =
                new FitProblem(free.model(), new double[] {0, 2}, Set.of("b"), Noise.KNOWN);
        Converged fit = (Converged) LeastSquares.minimise(problem);
        assertThatThrownBy(() -> ProfileLikelihood.interval(problem, fit, "b", 0.95))
                .hasMessage("a fixed parameter has no interval: b");
    }

    private static FitProblem line(Parameter a, Parameter b, double sigma) {
        Model model = new CurveModel(List.of(a, b), X, Y, sigma, LINE);
        return new FitProblem(model, new double[] {0, 1}, Set.of(), Noise.KNOWN);
    }

    private static Parameter real(String symbol) {
        return Parameter.real(symbol, symbol, Unit.OHM);
    }

    private static Parameter bounded(String symbol, double lower, double upper) {
        return new Parameter(symbol, symbol, Unit.OHM, lower, upper, Scale.LINEAR);
    }
}
