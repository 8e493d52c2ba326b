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

import science.haven.lineshape.distribution.Czjzek;
import science.haven.lineshape.distribution.DistributedPattern;
import science.haven.lineshape.distribution.DistributedSite;
import science.haven.lineshape.distribution.ExtendedCzjzek;
import science.haven.lineshape.distribution.LibraryGrid;
import science.haven.lineshape.distribution.PatternLibrary;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.concurrent.TimeUnit;

/// The central line of ²³Na in a glass, 2048 points, a library of 100 × 20 couplings (aim: 80 ms;
/// mrsimulator 1.03 s), and what is summed from it: Czjzek (mrsimulator 1.35 ms) and extended
/// Czjzek (aim: 5 ms; mrsimulator 65 to 94 ms, with noise).
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class DistributionBenchmark {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final LibraryGrid GRID = new LibraryGrid(4e6, 100, 20);

    private final Experiment experiment =
            new Experiment(
                    132.294e6,
                    new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                    new Excitation.Central(),
                    FrequencyAxis.ofWidth(50e3, 2048));

    private final PatternLibrary library = PatternLibrary.of(SODIUM, experiment, 0, GRID);
    private final DistributedSite glass =
            DistributedSite.of(new Czjzek(0.5e6), 1e-6, new Broadening(50, 0));
    private final DistributedSite disturbed =
            DistributedSite.of(new ExtendedCzjzek(1.5e6, 0.3, 0.4e6), 1e-6, new Broadening(50, 0));

    /// All patterns of a library.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public PatternLibrary library() {
        return PatternLibrary.of(SODIUM, experiment, 0, GRID);
    }

    /// A Czjzek line from a ready library.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public DistributedPattern czjzek() {
        return library.pattern(glass, false);
    }

    /// An extended Czjzek line from a ready library.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public DistributedPattern extended() {
        return library.pattern(disturbed, false);
    }

    /// The same with eight derivatives.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public DistributedPattern extendedWithDerivatives() {
        return library.pattern(disturbed, true);
    }
}
