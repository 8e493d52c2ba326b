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
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileAnalysis;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.ProfileOutcome;
import science.haven.tracer.boundary.Polycrystal;
import science.haven.tracer.boundary.StepProfile;
import science.haven.tracer.law.ExchangeExperiment;
import science.haven.tracer.law.Resolution;

import java.util.concurrent.TimeUnit;

/// Isotope profiles of 100 points with 1000 counts each, no start values.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProfileBenchmark {

    private static final double COUNTS = 1000;
    private static final ExchangeExperiment QUENCHED = ExchangeExperiment.of(59 * 3600);
    private static final ExchangeExperiment ANNEALED =
            QUENCHED.annealed(40_000).with(new Resolution(1e-6));

    private final IsotopeProfile quenched = profile(QUENCHED);
    private final IsotopeProfile annealed = profile(ANNEALED);
    private final Polycrystal grains = Polycrystal.regular(20e-6, 1e-3, 5e-12, 1e-7);

    /// Both laws of the surface, ranked.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public ProfileOutcome bothLaws() {
        return ProfileAnalysis.fit(quenched, ProfileOptions.of(QUENCHED).withSource(0.95));
    }

    /// A profile that was annealed and seen by a beam of finite width.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public ProfileOutcome annealedAndSmeared() {
        return ProfileAnalysis.fit(annealed, ProfileOptions.of(ANNEALED));
    }

    /// Fifty grains solved forward.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public StepProfile fiftyGrains() {
        return grains.after(QUENCHED, Double.POSITIVE_INFINITY);
    }

    private static IsotopeProfile profile(ExchangeExperiment experiment) {
        CounterRandom random = new CounterRandom(59, 1);
        double[] x = new double[100];
        double[] tracer = new double[x.length];
        double[] other = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 3e-5 * i;
            double n = 0.076 + 0.874 * experiment.at(x[i], 2.6e-12, 2e-8);
            double spread = Math.sqrt(COUNTS * n * (1 - n));
            tracer[i] = Math.clamp(COUNTS * n + spread * random.nextGaussian(), 0, COUNTS);
            other[i] = COUNTS - tracer[i];
        }
        return IsotopeProfile.counted(x, tracer, other, 1);
    }
}
