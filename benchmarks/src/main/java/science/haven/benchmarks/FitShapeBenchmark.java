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

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The fit of one ²³Na site under infinitely fast spinning, 1024 bins, noise of 1 %: amount, shift,
/// coupling, asymmetry, width and a level, with uncertainties (aim from start values: 10 ms).
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FitShapeBenchmark {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Experiment EXPERIMENT =
            new Experiment(
                    132.294e6,
                    new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                    new Excitation.Central(),
                    FrequencyAxis.ofWidth(40e3, 1024));

    private final ShapeAnalysis analysis = new ShapeAnalysis();
    private final ShapeOptions options = ShapeOptions.of(SODIUM);
    private final ShapeSpectrum spectrum = spectrum();

    private static ShapeSite site(double coupling, double asymmetry, double shift, double width) {
        return new ShapeSite(
                Site.of(
                        SODIUM,
                        ShiftTensor.isotropic(shift),
                        QuadrupolarCoupling.of(coupling, asymmetry)),
                new Broadening(width, 0),
                1);
    }

    private static ShapeSpectrum spectrum() {
        ShapeSite truth = site(2.1e6, 0.55, 5e-6, 120);
        double[] bins =
                new LineShapes()
                        .pattern(
                                truth.site(),
                                truth.broadening(),
                                EXPERIMENT,
                                Sampling.DEFAULT,
                                Set.of())
                        .intensity()
                        .clone();
        double peak = 0;
        for (double bin : bins) {
            peak = Math.max(peak, bin);
        }
        CounterRandom random = new CounterRandom(7, 0);
        for (int i = 0; i < bins.length; i++) {
            bins[i] += 0.01 * peak * random.nextGaussian();
        }
        return new ShapeSpectrum(EXPERIMENT, bins);
    }

    /// From start values five to thirty per cent off.
    ///
    /// @return the fit, so that it is not optimised away
    @Benchmark
    public Optional<ShapeFit> fromStartValues() {
        return analysis.fit(spectrum, List.of(site(2e6, 0.4, 4e-6, 200)), options);
    }

    /// From the spectrum alone, up to three sites.
    ///
    /// @return the fit, so that it is not optimised away
    @Benchmark
    public Optional<ShapeFit> fromNothing() {
        return analysis.fit(spectrum, SODIUM, options);
    }
}
