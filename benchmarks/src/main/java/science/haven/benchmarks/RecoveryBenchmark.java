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

import science.haven.math.CounterRandom;
import science.haven.relaxation.recovery.RecoveryAnalysis;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.RecoveryOptions;
import science.haven.relaxation.recovery.RecoveryOutcome;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Inversion recoveries of two phases, T₁ = 7.3 and 240 ms, 16 delays, 0.5 % noise, no start
/// values; the aim is 200 µs for the fit of two exponentials.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecoveryBenchmark {

    private static final int DELAYS = 16;

    private final List<RecoveryData> recoveries =
            LongStream.range(0, 100).mapToObj(RecoveryBenchmark::recovery).toList();

    private final RecoveryOptions two = RecoveryOptions.only(new RecoveryLaw.Exponentials(2));

    private int next;

    /// Fits two exponentials.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public RecoveryOutcome twoExponentials() {
        return RecoveryAnalysis.fit(another(), two);
    }

    /// Fits and ranks all laws that need no spin, and looks for bad points.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public RecoveryOutcome allLaws() {
        return RecoveryAnalysis.fit(another(), RecoveryOptions.DEFAULT);
    }

    private RecoveryData another() {
        next = (next + 1) % recoveries.size();
        return recoveries.get(next);
    }

    private static RecoveryData recovery(long seed) {
        CounterRandom random = new CounterRandom(1, seed);
        double[] delay = new double[DELAYS];
        double[] intensity = new double[DELAYS];
        for (int i = 0; i < DELAYS; i++) {
            delay[i] = 1e-3 * Math.pow(2000, i / (DELAYS - 1.0));
            intensity[i] =
                    1
                            - Math.exp(-delay[i] / 0.0073)
                            - Math.exp(-delay[i] / 0.24)
                            + 0.01 * random.nextGaussian();
        }
        return new RecoveryData(delay, intensity, RecoveryKind.INVERSION);
    }
}
