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

import science.haven.fieldgradient.EchoAnalysis;
import science.haven.fieldgradient.EchoDecay;
import science.haven.fieldgradient.EchoLaw;
import science.haven.fieldgradient.EchoOptions;
import science.haven.fieldgradient.EchoOutcome;
import science.haven.fieldgradient.attenuation.AxialPowder;
import science.haven.math.CounterRandom;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Decays of an oblate tensor in a powder, 16 gradients, 1 % noise, no start values; the aim is 2
/// ms for four laws.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EchoBenchmark {

    private static final int GRADIENTS = 16;
    private static final double[] TENSOR = {6.1e-11, 3.3e-12};

    private final List<EchoDecay> decays =
            LongStream.range(0, 100).mapToObj(EchoBenchmark::decay).toList();

    private final EchoOptions four =
            new EchoOptions(
                    List.of(
                            EchoLaw.ISOTROPIC,
                            EchoLaw.GAMMA,
                            EchoLaw.OBLATE,
                            EchoLaw.TWO_COMPONENTS),
                    Set.of(),
                    EchoOptions.Floor.NONE);

    private int next;

    /// Fits and ranks four laws.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public EchoOutcome fourLaws() {
        return EchoAnalysis.fit(another(), four);
    }

    /// Fits and ranks all laws, with and without a floor.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public EchoOutcome allLaws() {
        return EchoAnalysis.fit(another(), EchoOptions.DEFAULT);
    }

    private EchoDecay another() {
        next = (next + 1) % decays.size();
        return decays.get(next);
    }

    private static EchoDecay decay(long seed) {
        CounterRandom random = new CounterRandom(1, seed);
        double[] b = new double[GRADIENTS];
        double[] echo = new double[GRADIENTS];
        double[] sigma = new double[GRADIENTS];
        for (int i = 0; i < GRADIENTS; i++) {
            b[i] = 2e11 * Math.pow((i + 1.0) / GRADIENTS, 2);
            echo[i] =
                    new AxialPowder(true).at(b[i], TENSOR, new double[2])
                            + 0.01 * random.nextGaussian();
            sigma[i] = 0.01;
        }
        return new EchoDecay(b, echo, sigma);
    }
}
