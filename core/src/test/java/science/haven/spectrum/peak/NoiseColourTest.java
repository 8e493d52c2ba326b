package science.haven.spectrum.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.noise.NoiseColour;
import science.haven.spectrum.peak.shape.Voigt;

class NoiseColourTest {

    private static final double[] X = SyntheticLines.axis(1500, 150);

    @Test
    void whiteNoiseStaysWhite() {
        int white = 0;
        for (int seed = 0; seed < 100; seed++) {
            double[] noise = SyntheticLines.noisy(new double[1000], 2, seed);
            NoiseColour colour = NoiseColour.ofResiduals(noise, 0);
            white += colour.isWhite() ? 1 : 0;
            assertThat(colour.sigma()).isCloseTo(2, within(0.25));
        }
        assertThat(white).isGreaterThanOrEqualTo(97);
    }

    /// A running mean of m points makes m points count as one.
    @Test
    void countsHowManyPointsAreAlike() {
        NoiseColour colour = NoiseColour.ofResiduals(smooth(5000, 6, 1), 0);
        assertThat(colour.inflation()).isCloseTo(6, within(1.2));
        assertThat(NoiseColour.ofData(smooth(5000, 6, 1)).sigma())
                .isCloseTo(colour.sigma(), within(0.1 * colour.sigma()));
    }

    @Test
    void areasStayCalibratedUnderCorrelatedNoise() {
        int inside = 0;
        int all = 0;
        for (int seed = 0; seed < 60; seed++) {
            double[] y = smooth(X.length, 6, seed);
            for (int i = 0; i < y.length; i++) {
                y[i] *= 0.02;
            }
            SyntheticLines.add(X, y, new Voigt(), 3, 60, 4, 0.5);
            SyntheticLines.add(X, y, new Voigt(), 2, 90, 6, 0.3);
            PeakFit fit =
                    PeakAnalysis.fit(
                            SyntheticLines.spectrum(X, y),
                            PeakOptions.automatic().withLines(2).withBaseline(0));
            double[] truth = {3, 2};
            for (int i = 0; i < fit.size(); i++) {
                Measured area = fit.lines().get(i).area();
                inside += Math.abs(area.value() - truth[i]) < area.uncertainty() ? 1 : 0;
                all++;
            }
        }
        assertThat(all).isEqualTo(120);
        assertThat(inside / (double) all).isBetween(0.55, 0.80);
    }

    private static double[] smooth(int points, int window, long seed) {
        double[] white = SyntheticLines.noisy(new double[points + window], 1, seed);
        double[] smooth = new double[points];
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < window; k++) {
                smooth[i] += white[i + k] / Math.sqrt(window);
            }
        }
        return smooth;
    }
}
