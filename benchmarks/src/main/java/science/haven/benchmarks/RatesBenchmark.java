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

import science.haven.fit.bootstrap.Bootstrap;
import science.haven.fit.bootstrap.BootstrapSamples;
import science.haven.math.CounterRandom;
import science.haven.motion.SpectralDensity.Asymmetric;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesAnalysis;
import science.haven.relaxation.rates.RatesFit;
import science.haven.relaxation.rates.RatesOptions;
import science.haven.relaxation.rates.RatesOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Three motions in 80 rates of two kinds at two fields, twelve parameters, no start values (aim:
/// 100 ms), and a bootstrap of 1000 (aim: 10 s on two cores).
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RatesBenchmark {

    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();

    /// τ₀ in s, Eₐ in eV, β, strength in s⁻².
    private static final double[][] JUMPS = {
        {1e-12, 0.08, 1.8, 3e8}, {1e-13, 0.25, 1.6, 1e9}, {1e-13, 0.5, 1.7, 4e9}
    };

    private final List<RatePoint> points = points();
    private final RatesFit fit = (RatesFit) RatesAnalysis.fit(points, RatesOptions.automatic());

    /// Everything, the number of motions included.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public RatesOutcome threeMotions() {
        return RatesAnalysis.fit(points, RatesOptions.automatic());
    }

    /// A thousand fits to rates drawn anew.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public BootstrapSamples bootstrap() {
        return Bootstrap.sample(fit.problem(), fit.fit(), Bootstrap.Noise.NORMAL, 1000, 1);
    }

    private static List<RatePoint> points() {
        CounterRandom random = new CounterRandom(3, 0);
        List<RatePoint> points = new ArrayList<>();
        for (double field : new double[] {77.7e6, 155.4e6}) {
            for (RateKind kind :
                    List.of(new RateKind.SpinLattice(), new RateKind.RotatingFrame(30e3))) {
                for (int i = 0; i < 20; i++) {
                    double temperature = 1 / (0.01 - i * 0.008 / 19);
                    Observation at = new Observation(kind, LITHIUM, field, temperature);
                    double value = rate(at) * Math.exp(0.03 * random.nextGaussian());
                    points.add(
                            new RatePoint(
                                    kind,
                                    LITHIUM,
                                    field,
                                    temperature,
                                    new Measured(value, 0.03 * value)));
                }
            }
        }
        return points;
    }

    private static double rate(Observation at) {
        double sum = 0;
        for (double[] jump : JUMPS) {
            TimeLaw time = new TimeLaw.Arrhenius(jump[0], jump[1] * Constants.ELEMENTARY_CHARGE);
            sum +=
                    new Coupling(new Interaction.Free(), jump[3])
                            .rate(at, new Asymmetric(jump[2]), time.at(at.temperature()));
        }
        return sum;
    }
}
