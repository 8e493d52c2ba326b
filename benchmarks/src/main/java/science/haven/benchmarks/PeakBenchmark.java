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

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.math.CounterRandom;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakLink;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.series.Carry;
import science.haven.spectrum.peak.series.PeakSeries;
import science.haven.spectrum.peak.shape.Voigt;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Line fits: five overlapping Voigt lines on 4096 points from nothing and from the spectrum before
/// (aim: 3 ms), and an in-situ series of 600 spectra with two linked lines (aim: 3 s).
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PeakBenchmark {

    private static final double[][] FIVE = {
        {60, 3, 0.3, 3}, {64, 4, 0.6, 4}, {90, 2, 0.2, 2}, {93.5, 3, 0.8, 3}, {130, 6, 0.5, 5}
    };
    private static final PeakOptions KNOWN = PeakOptions.automatic().withLines(5).withBaseline(0);

    private final Spectrum five = spectrum(FIVE, 4096, 0);
    private final PeakFit before = PeakAnalysis.fit(spectrum(FIVE, 4096, 1), KNOWN);
    private final List<Spectrum> series =
            IntStream.range(0, 600)
                    .mapToObj(
                            s ->
                                    spectrum(
                                            new double[][] {
                                                {90, 9, 0.6, 10}, {108, 9, 0.6, 0.02 * s}
                                            },
                                            1024,
                                            s))
                    .toList();

    /// Five lines whose number is known and nothing else.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public PeakFit fiveLines() {
        return PeakAnalysis.fit(five, KNOWN);
    }

    /// Five lines whose number is not known either.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public PeakFit unknownLines() {
        return PeakAnalysis.fit(five, PeakOptions.automatic());
    }

    /// Five lines, as they follow from the spectrum before.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public PeakFit followedLines() {
        return PeakAnalysis.follow(five, KNOWN, before.lines(), 0);
    }

    /// Two lines of one width in 600 spectra.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public PeakSeries sixHundredSpectra() {
        PeakOptions two =
                PeakOptions.automatic().withLines(2, PeakLink.sameWidth(1, 0)).withBaseline(0);
        return PeakSeries.fit(series, two, new Carry.Along());
    }

    private static Spectrum spectrum(double[][] lines, int points, long seed) {
        CounterRandom random = new CounterRandom(5, seed);
        double[] x = IntStream.range(0, points).mapToDouble(i -> 200.0 * i / points).toArray();
        double[] y = new double[points];
        double[][] out = new double[1][points];
        for (double[] line : lines) {
            new Voigt().evaluate(x, line[0], line[1], line[2], out);
            for (int i = 0; i < points; i++) {
                y[i] += line[3] * out[0][i];
            }
        }
        for (int i = 0; i < points; i++) {
            y[i] += 0.01 + 0.01 * random.nextGaussian();
        }
        return new Spectrum(
                x,
                y,
                "chemical shift",
                Unit.PPM,
                new Provenance("synthetic", "", "synthetic", "", List.of(), List.of()));
    }
}
