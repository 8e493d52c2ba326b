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

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.signal.Window;
import science.haven.spectrum.step.Apodisation;
import science.haven.spectrum.step.AutomaticPhase;
import science.haven.spectrum.step.Indirect;
import science.haven.spectrum.step.Phase;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.spectrum.step.Transform;
import science.haven.spectrum.step.ZeroFill;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Processing of NMR signals; the aims are 3 ms for one row of 64 k points, 15 ms for 256 rows of
/// 1024 to 1024 rows of 2048, 15 ms for the automatic phase of 32 k points.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SpectrumBenchmark {

    private static final Window SINE = new Window.Sine(Math.PI / 2, 1);

    private final NmrSignal row = signal(65_536, Optional.empty());

    private final NmrSignal rows = signal(1024, Optional.of(axis(256)));

    private final NmrSignal spectrum =
            new Transform().apply(new ZeroFill(32_768).apply(signal(16_384, Optional.empty())));

    private final Recipe oneDimension =
            new Recipe(
                    List.of(
                            new Apodisation(new Window.Exponential(5)),
                            new ZeroFill(131_072),
                            new Transform(),
                            new Phase(0.3, 0.2, 0)));

    private final Recipe twoDimensions =
            new Recipe(
                    List.of(
                            new Apodisation(SINE),
                            new ZeroFill(2048),
                            new Transform(),
                            new Phase(0.3, 0.2, 0),
                            new Indirect(
                                    List.of(
                                            new Apodisation(SINE),
                                            new ZeroFill(1024),
                                            new Transform()))));

    /// Window, zero filling, transform and phase of one row.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public NmrSignal oneDimension() {
        return oneDimension.apply(row).signal();
    }

    /// Windows, zero filling, transforms and phase in two dimensions.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public NmrSignal twoDimensions() {
        return twoDimensions.apply(rows).signal();
    }

    /// Finding the phase.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public ProcessingStep.Settled automaticPhase() {
        return new AutomaticPhase().settle(spectrum);
    }

    private static SpectralAxis axis(int points) {
        return new SpectralAxis(
                Domain.TIME, Quadrature.COMPLEX, "7Li", points, 0, 1e-5, 116.6e6, 116.6e6);
    }

    private static NmrSignal signal(int points, Optional<SignalAxis> indirect) {
        int count = indirect.map(SignalAxis::rows).orElse(1);
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[2 * points * count];
        for (int i = 0; i < values.length; i += 2) {
            double t = (i / 2 % points) * 1e-5;
            for (int k = -4; k <= 4; k++) {
                double size = Math.exp(-Math.PI * 60 * t) / (1 + k * k);
                values[i] += size * Math.cos(2 * Math.PI * 7e3 * k * t + 0.7);
                values[i + 1] += size * Math.sin(2 * Math.PI * 7e3 * k * t + 0.7);
            }
            values[i] += 0.01 * random.nextGaussian();
            values[i + 1] += 0.01 * random.nextGaussian();
        }
        return new NmrSignal(
                values,
                axis(points),
                indirect,
                Acquisition.unknown("made up"),
                new Provenance("made up", "", "none", "", List.of(), List.of()));
    }
}
