package science.haven.relaxation.recovery.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.math.CounterRandom;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryKind;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Distributions of relaxation times from made-up points, 32 delays, 0.5 % noise.
class DistributionAnalysisTest {

    private static final double NOISE = 0.005;

    @Test
    void twoTimesAreTwoPeaks() {
        TimeDistribution distribution =
                inverted(t -> 1 - 0.3 * Math.exp(-t / 0.005) - 0.7 * Math.exp(-t / 0.5), 1);
        assertThat(distribution.peaks()).hasSize(2);
        TimePeak fast = distribution.peaks().getFirst();
        assertThat(fast.weight().value()).isCloseTo(0.3, within(0.03));
        assertThat(Math.log(fast.time().value())).isCloseTo(Math.log(0.005), within(0.2));
        assertThat(distribution.peaks().getLast().time().value()).isCloseTo(0.5, within(0.05));
        assertThat(distribution.end()).isCloseTo(1, within(0.01));
        assertThat(distribution.remarks()).extracting(Remark::code).contains("WIDTH_NOT_PROVEN");
    }

    /// Log-normal times around 0.1 s, standard deviation of ln T 1.2: one broad peak.
    @Test
    void broadDistributionKeepsItsMiddleAndWidth() {
        TimeDistribution distribution = inverted(t -> 1 - logNormal(t, 0.1, 1.2), 1);
        assertThat(distribution.peaks()).hasSize(1);
        TimePeak peak = distribution.peaks().getFirst();
        assertThat(Math.log(peak.time().value())).isCloseTo(Math.log(0.1), within(0.15));
        assertThat(peak.width()).isCloseTo(1.2, within(0.3));
    }

    /// Within two standard deviations, over the half of the peak where most of it is.
    @Test
    void theBandHoldsTheTruth() {
        double inside = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            TimeDistribution distribution = inverted(t -> 1 - logNormal(t, 0.1, 1.2), 1, seed);
            for (int g = 0; g < distribution.time().length; g++) {
                double u = Math.log(distribution.time()[g] / 0.1) / 1.2;
                if (Math.abs(u) < 1.2) {
                    double truth = Math.exp(-u * u / 2) / (1.2 * Math.sqrt(2 * Math.PI));
                    double off = Math.abs(distribution.density()[g] - truth);
                    inside += off < 2 * distribution.uncertainty()[g] ? 1 : 0;
                    assertThat(distribution.uncertainty()[g]).isLessThan(0.3 * truth);
                    all++;
                }
            }
        }
        assertThat(inside / all).isBetween(0.9, 1.0);
    }

    /// The penalty is chosen by the noise: χ² ends at what the noise makes of it.
    @Test
    void curveStaysAsFarFromThePointsAsTheNoiseSays() {
        TimeDistribution distribution = inverted(t -> logNormal(t, 0.1, 1.2), 1);
        assertThat(distribution.scatter()).isBetween(0.7 * NOISE, 1.4 * NOISE);
        assertThat(Arrays.stream(distribution.density()).min().orElseThrow())
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void unitsOfTheIntensityDoNotMatter() {
        DoubleUnaryOperator law = t -> 1 - logNormal(t, 0.1, 1.2);
        TimePeak plain = inverted(law, 1).peaks().getFirst();
        TimePeak large = inverted(law, 1e9).peaks().getFirst();
        assertThat(large.width()).isCloseTo(plain.width(), within(1e-3));
        assertThat(large.time().relative()).isCloseTo(plain.time().relative(), within(1e-3));
    }

    @Test
    void slowTimeIsSaidToLieBeyondTheDelays() {
        TimeDistribution distribution =
                inverted(t -> 1 - 0.5 * Math.exp(-t / 0.1) - 0.5 * Math.exp(-t / 25), 1);
        assertThat(distribution.remarks()).extracting(Remark::code).contains("BEYOND_DELAYS");
    }

    @Test
    void tooFewPointsHaveNoDistribution() {
        RecoveryData data =
                new RecoveryData(
                        new double[] {1, 2, 3}, new double[] {1, 2, 3}, RecoveryKind.SATURATION);
        assertThat(DistributionAnalysis.of(data)).isEmpty();
    }

    private static double logNormal(double t, double middle, double width) {
        double sum = 0;
        double total = 0;
        for (double u = -4; u <= 4; u += 0.05) {
            double weight = Math.exp(-u * u / 2);
            sum += weight * Math.exp(-t / (middle * Math.exp(width * u)));
            total += weight;
        }
        return sum / total;
    }

    private static TimeDistribution inverted(DoubleUnaryOperator law, double size) {
        return inverted(law, size, 0);
    }

    private static TimeDistribution inverted(DoubleUnaryOperator law, double size, int seed) {
        CounterRandom random = new CounterRandom(4, seed);
        double[] delay = new double[32];
        double[] y = new double[32];
        for (int i = 0; i < 32; i++) {
            delay[i] = 1e-3 * Math.pow(1e4, i / 31.0);
            y[i] = size * (law.applyAsDouble(delay[i]) + NOISE * random.nextGaussian());
        }
        RecoveryKind kind =
                law.applyAsDouble(0) < law.applyAsDouble(10)
                        ? RecoveryKind.SATURATION
                        : RecoveryKind.SPIN_LOCK;
        return DistributionAnalysis.of(new RecoveryData(delay, y, kind)).orElseThrow();
    }
}
