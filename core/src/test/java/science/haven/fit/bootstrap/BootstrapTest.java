package science.haven.fit.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.fit.Converged;
import science.haven.fit.CurveModel;
import science.haven.fit.FitProblem;
import science.haven.fit.Interval;
import science.haven.fit.LeastSquares;
import science.haven.fit.Model;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.math.CounterRandom;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Set;

class BootstrapTest {

    /// On a straight line both kinds of bootstrap find the standard deviations of the covariance.
    @ParameterizedTest
    @EnumSource(Bootstrap.Noise.class)
    void scatterOfALineIsItsCovariance(Bootstrap.Noise noise) {
        CounterRandom random = new CounterRandom(1, 2);
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = 3 + 0.5 * i + random.nextGaussian();
        }
        List<Parameter> parameters =
                List.of(
                        Parameter.real("a", "intercept", Unit.OHM),
                        Parameter.real("b", "slope", Unit.OHM));
        Model model = new CurveModel(parameters, x, y, 1, (p, t) -> p[0].add(p[1].multiply(t)));
        FitProblem problem = new FitProblem(model, new double[] {0, 1}, Set.of(), Noise.ESTIMATED);
        Converged fit = (Converged) LeastSquares.minimise(problem);
        BootstrapSamples samples = Bootstrap.sample(problem, fit, noise, 800, 99);
        for (String symbol : List.of("a", "b")) {
            double expected = fit.estimate(symbol).measured().uncertainty();
            // 800 samples know a standard deviation to 2.5 %.
            assertThat(samples.deviation(symbol)).isCloseTo(expected, withinPercentage(10));
            Interval interval = samples.interval(symbol, 0.6826894921370859);
            assertThat((interval.upper() - interval.lower()) / 2)
                    .isCloseTo(expected, withinPercentage(12));
        }
        assertThat(Bootstrap.sample(problem, fit, noise, 3, 99).values().get(2))
                .as("the third replicate depends on the seed alone")
                .isEqualTo(samples.values().get(2));
    }
}
