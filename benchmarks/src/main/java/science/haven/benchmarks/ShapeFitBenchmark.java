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
import science.haven.lineshape.fit.ShapeAnalysis;
import science.haven.lineshape.fit.ShapeFit;
import science.haven.lineshape.fit.ShapeOptions;
import science.haven.lineshape.fit.ShapeSite;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.CounterRandom;
import science.haven.quantity.Nuclide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A ²³Na central line under infinitely fast spinning, 1024 points with 1 % noise: its shift,
/// coupling, asymmetry, width and amount from start values (aim: 10 ms).
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ShapeFitBenchmark {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double NOISE = 0.01;

    private final ShapeAnalysis analysis = new ShapeAnalysis();
    private final ShapeSpectrum spectrum = spectrum(site(2.1e6, 0.55, 5e-6, 120, 1));
    private final ShapeSite start = site(2.0e6, 0.4, 4e-6, 200, 0.7);

    /// The fit with its covariance.
    ///
    /// @return the fit, so that it is not optimised away
    @Benchmark
    public Optional<ShapeFit> fiveParameters() {
        return analysis.fit(spectrum, List.of(start), ShapeOptions.of(SODIUM));
    }

    private static ShapeSpectrum spectrum(ShapeSite truth) {
        Experiment experiment =
                new Experiment(
                        132.294e6,
                        new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                        new Excitation.Central(),
                        FrequencyAxis.ofWidth(40e3, 1024));
        double[] bins =
                new LineShapes()
                        .pattern(
                                truth.site(),
                                truth.broadening(),
                                experiment,
                                Sampling.DEFAULT,
                                Set.of())
                        .intensity()
                        .clone();
        double noise = NOISE * Arrays.stream(bins).max().orElseThrow();
        CounterRandom random = new CounterRandom(7, 0);
        for (int i = 0; i < bins.length; i++) {
            bins[i] += noise * random.nextGaussian();
        }
        return new ShapeSpectrum(experiment, bins);
    }

    private static ShapeSite site(
            double coupling, double asymmetry, double shift, double width, double amount) {
        return new ShapeSite(
                Site.of(
                        SODIUM,
                        ShiftTensor.isotropic(shift),
                        QuadrupolarCoupling.of(coupling, asymmetry)),
                new Broadening(width, 0),
                amount);
    }
}
