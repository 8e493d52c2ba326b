package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Model;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.math.CounterRandom;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The least-squares engine alone: 120 residuals, 8 parameters on log scales, a model so cheap that
/// what is measured is the engine; the aim is well below 300 µs for about a dozen evaluations.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {

    private static final int ROWS = 120;
    private static final int PARAMETERS = 8;

    private final Rational model = new Rational();
    private final double[] start =
            IntStream.range(0, PARAMETERS).mapToDouble(k -> k % 2 == 0 ? 2 : 0.7).toArray();

    /// Fits with intervals from the covariance.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public FitOutcome fit() {
        return LeastSquares.minimise(
                new FitProblem(model, start, Set.of(), Noise.ESTIMATED), Intervals.COVARIANCE);
    }

    /// Four saturating curves with noise: `y = Σ a_j x / (b_j s_j + x)`, only additions and
    /// divisions.
    private static final class Rational implements Model {

        private final List<Parameter> parameters =
                IntStream.range(0, PARAMETERS)
                        .mapToObj(k -> Parameter.positive("p" + k, "", Unit.NONE))
                        .toList();
        private final double[] x = new double[ROWS];
        private final double[] y = new double[ROWS];

        Rational() {
            CounterRandom random = new CounterRandom(1, 0);
            for (int i = 0; i < ROWS; i++) {
                x[i] = Math.pow(10, -3 + 8.0 * i / ROWS);
                for (int j = 0; j < PARAMETERS / 2; j++) {
                    y[i] += x[i] / (Math.pow(100, j - 1) + x[i]);
                }
                y[i] *= 1 + 0.005 * random.nextGaussian();
            }
        }

        @Override
        public List<Parameter> parameters() {
            return parameters;
        }

        @Override
        public int residuals() {
            return ROWS;
        }

        @Override
        public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
            for (int i = 0; i < ROWS; i++) {
                residuals[i] = -1;
            }
            for (int j = 0; j < PARAMETERS / 2; j++) {
                double scale = Math.pow(100, j - 1);
                double b = values[2 * j + 1] * scale;
                for (int i = 0; i < ROWS; i++) {
                    double share = x[i] / (b + x[i]) / y[i];
                    residuals[i] += values[2 * j] * share;
                    if (jacobian.length > 0) {
                        jacobian[2 * j][i] = share;
                        jacobian[2 * j + 1][i] = -values[2 * j] * share * scale / (b + x[i]);
                    }
                }
            }
        }
    }
}
