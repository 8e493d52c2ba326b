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

import science.haven.lineshape.powder.PowderPatterns;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One powder pattern, raw bins, at the errors that the densities reach (`docs/validation.md`):
///
/// - ²³Na central transition, C_Q = 2.5 MHz, η = 0.3, infinitely fast spinning, 2048 bins of 50 kHz
///   at 11.744 T: error 3.6e-3 (aim: 0.05 ms);
/// - ⁷Li at rest, C_Q = 100 kHz, η = 0.2, all transitions, 4096 bins of 500 kHz at 9.395 T: error
///   1.2e-4 (aim: 0.12 ms).
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LineShapeBenchmark {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final List<LineParameter> NONE = List.of();
    private static final List<LineParameter> THREE =
            List.of(LineParameter.SHIFT, LineParameter.COUPLING, LineParameter.COUPLING_ASYMMETRY);

    private final PowderPatterns patterns = new PowderPatterns();
    private final FrequencyAxis narrow = FrequencyAxis.ofWidth(50e3, 2048);
    private final FrequencyAxis wide = FrequencyAxis.ofWidth(500e3, 4096);

    /// The central transition under infinitely fast spinning.
    ///
    /// @return the bins, so that they are not optimised away
    @Benchmark
    public double[] centralSpun() {
        return central(NONE);
    }

    /// The same with three derivatives.
    ///
    /// @return the bins, so that they are not optimised away
    @Benchmark
    public double[] centralSpunWithDerivatives() {
        return central(THREE);
    }

    private double[] central(List<LineParameter> parameters) {
        Site site = Site.of(SODIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(2.5e6, 0.3));
        TransitionFrequency frequency =
                TransitionFrequency.of(
                                site,
                                SODIUM.larmorFrequencyInField(11.744),
                                Transition.CENTRAL,
                                parameters)
                        .spun(Spinning.MAGIC_ANGLE);
        double[] bins = new double[narrow.points()];
        Map<LineParameter, double[]> derivatives = new EnumMap<>(LineParameter.class);
        parameters.forEach(p -> derivatives.put(p, new double[narrow.points()]));
        patterns.add(
                List.of(new PowderPatterns.Line(frequency, 0.4)),
                narrow,
                Broadening.NONE,
                new Sampling.Density(52),
                bins,
                derivatives);
        return bins;
    }

    /// Central transition and satellites at rest.
    ///
    /// @return the bins, so that they are not optimised away
    @Benchmark
    public double[] satellitesAtRest() {
        Site site = Site.of(LITHIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(100e3, 0.2));
        double larmor = LITHIUM.larmorFrequencyInField(9.395);
        List<PowderPatterns.Line> satellites = new ArrayList<>();
        double[] bins = new double[wide.points()];
        for (Excitation.Weighted weighted : new Excitation.HardPulse().transitions(1.5)) {
            TransitionFrequency frequency =
                    TransitionFrequency.of(site, larmor, weighted.transition(), NONE);
            PowderPatterns.Line line = PowderPatterns.Line.of(frequency, weighted);
            if (weighted.transition().equals(Transition.CENTRAL)) {
                patterns.add(
                        List.of(line),
                        wide,
                        Broadening.NONE,
                        new Sampling.Density(12),
                        bins,
                        Map.of());
            } else {
                satellites.add(line);
            }
        }
        patterns.add(satellites, wide, Broadening.NONE, new Sampling.Density(60), bins, Map.of());
        return bins;
    }
}
