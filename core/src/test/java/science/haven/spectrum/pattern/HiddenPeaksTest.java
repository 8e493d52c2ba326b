package science.haven.spectrum.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.shape.Voigt;

import java.util.List;
import java.util.stream.IntStream;

/// Two peaks over a hump; the second is ten times weaker.
class HiddenPeaksTest {

    private static final double[] X =
            IntStream.range(0, 1500).mapToDouble(i -> 10 + 0.02 * i).toArray();
    private static final double STRONG = 3;

    /// Over many noises the mean area of a hidden peak is its true one; without it the sum of the
    /// peaks would be too small each time.
    @Test
    void areasOfHiddenPeaksAreNotBiased() {
        PeakFit clear = fit(pattern(STRONG, 0));
        assertThat(clear.size()).isEqualTo(3);
        double deviations = 0;
        int hiddenIn = 0;
        for (int seed = 1; seed <= 12; seed++) {
            Spectrum pattern = pattern(0.04 * STRONG, seed);
            PeakFit own = fit(pattern);
            List<FittedLine> hidden = HiddenPeaks.of(own, clear, 2);
            if (hidden.isEmpty()) {
                continue;
            }
            hiddenIn++;
            PeakFit again = HiddenPeaks.refit(pattern, PeakOptions.automatic(), own, hidden);
            assertThat(again.size()).isEqualTo(own.size() + hidden.size());
            int[] peaks = Crystallinity.peaks(again, 2);
            Measured area = again.area(peaks);
            deviations += (area.value() - 1.1 * 0.04 * STRONG) / area.uncertainty();
        }
        assertThat(hiddenIn).isGreaterThan(6);
        assertThat(deviations / hiddenIn).isCloseTo(0, within(3 / Math.sqrt(hiddenIn)));
    }

    @Test
    void nothingIsHiddenWhereAllPeaksAreSeen() {
        PeakFit clear = fit(pattern(STRONG, 0));
        assertThat(HiddenPeaks.of(fit(pattern(STRONG, 1)), clear, 2)).isEmpty();
        assertThat(HiddenPeaks.of(clear, clear, 0.01)).isEmpty();
    }

    private static PeakFit fit(Spectrum pattern) {
        return PeakAnalysis.fit(pattern, PeakOptions.automatic().withBaseline(0));
    }

    private static Spectrum pattern(double strong, int seed) {
        CounterRandom random = new CounterRandom(7, seed);
        double[] y = new double[X.length];
        double[][] line = new double[1][X.length];
        double[][] lines = {{25, 9, 0, 10}, {17, 0.3, 0.5, strong}, {32, 0.3, 0.5, strong / 10}};
        for (double[] one : lines) {
            new Voigt().evaluate(X, one[0], one[1], one[2], line);
            for (int i = 0; i < y.length; i++) {
                y[i] += one[3] * line[0][i];
            }
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5 + 0.04 * random.nextGaussian();
        }
        Provenance from = new Provenance("p", "", "synthetic", "", List.of(), List.of());
        return new Spectrum(X, y, "2θ", Unit.DEGREE, from);
    }
}
