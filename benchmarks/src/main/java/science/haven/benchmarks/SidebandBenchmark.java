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

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.Set;
import java.util.concurrent.TimeUnit;

/// One pattern with spinning sidebands, raw bins, at the errors that the densities reach:
///
/// - ²³Na central transition, C_Q = 2.5 MHz, η = 0.3, 12.5 kHz, 2048 bins of 100 kHz at 11.744 T:
///   error 3.5e-3 (aim: 0.4 ms);
/// - ²³Na, all transitions, C_Q = 1 MHz, 25 kHz, 16384 bins of 2 MHz: error 1.6e-3 (aim: 3 ms);
/// - ³¹P shift, 80 ppm, 5 kHz, 2048 bins of 102.4 kHz: exact.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SidebandBenchmark {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Nuclide PHOSPHORUS = Nuclide.of("31P").orElseThrow();
    private static final double FIELD = 11.744;

    private final LineShapes shapes = new LineShapes();

    /// The central transition.
    ///
    /// @return the pattern, so that it is not optimised away
    @Benchmark
    public Pattern central() {
        return central(Set.of());
    }

    /// The same with three derivatives.
    ///
    /// @return the pattern, so that it is not optimised away
    @Benchmark
    public Pattern centralWithDerivatives() {
        return central(
                Set.of(
                        LineParameter.SHIFT,
                        LineParameter.COUPLING,
                        LineParameter.COUPLING_ASYMMETRY));
    }

    /// Central transition and satellites.
    ///
    /// @return the pattern, so that it is not optimised away
    @Benchmark
    public Pattern satellites() {
        return pattern(
                sodium(1e6),
                new Experiment(
                        SODIUM.larmorFrequencyInField(FIELD),
                        new Spinning.Finite(25e3, Spinning.MAGIC_ANGLE),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(2e6, 16384)),
                34,
                Set.of());
    }

    /// A shift alone.
    ///
    /// @return the pattern, so that it is not optimised away
    @Benchmark
    public Pattern shift() {
        Site site = Site.of(PHOSPHORUS, new ShiftTensor(0, 80e-6, 0.4, EulerAngles.NONE));
        return pattern(
                site,
                new Experiment(
                        PHOSPHORUS.larmorFrequencyInField(9.395),
                        new Spinning.Finite(5e3, Spinning.MAGIC_ANGLE),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(102.4e3, 2048)),
                1,
                Set.of());
    }

    private Pattern central(Set<LineParameter> parameters) {
        return pattern(
                sodium(2.5e6),
                new Experiment(
                        SODIUM.larmorFrequencyInField(FIELD),
                        new Spinning.Finite(12.5e3, Spinning.MAGIC_ANGLE),
                        new Excitation.Central(),
                        FrequencyAxis.ofWidth(100e3, 2048)),
                40,
                parameters);
    }

    private static Site sodium(double coupling) {
        return Site.of(SODIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(coupling, 0.3));
    }

    private Pattern pattern(
            Site site, Experiment experiment, int density, Set<LineParameter> parameters) {
        return shapes.pattern(
                site, Broadening.NONE, experiment, new Sampling.Density(density), parameters);
    }
}
