package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.lineshape.jump.JumpPatterns;
import science.haven.lineshape.jump.JumpSet;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.concurrent.TimeUnit;

/// One powder pattern of ²H at rest that jumps among the four corners of a tetrahedron, C_Q = 160
/// kHz, η = 0.1, 1024 bins of 300 kHz, at an error of 5e-3 (aim: 20 ms).
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JumpBenchmark {

    /// Rate from one corner to one other in s⁻¹.
    @Param({"1e3", "1e5", "1e7"})
    public double rate;

    private final JumpPatterns patterns = new JumpPatterns();
    private final Experiment experiment =
            new Experiment(
                    61e6,
                    new Spinning.Static(),
                    new Excitation.HardPulse(),
                    FrequencyAxis.ofWidth(300e3, 1024));

    /// The pattern; its error is estimated on a coarser grid besides.
    ///
    /// @return the bins, so that they are not optimised away
    @Benchmark
    public double[] fourPlaces() {
        Site site =
                Site.of(
                        Nuclide.of("2H").orElseThrow(),
                        ShiftTensor.isotropic(0),
                        QuadrupolarCoupling.of(160e3, 0.1));
        return patterns.pattern(
                        JumpingSite.equal(JumpSet.tetrahedron(site), rate),
                        new Broadening(1500, 300),
                        experiment,
                        new Sampling.Density(27))
                .pattern()
                .intensity();
    }
}
