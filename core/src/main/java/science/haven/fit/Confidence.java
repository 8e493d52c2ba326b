package science.haven.fit;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// How many standard uncertainties an interval reaches to either side.
final class Confidence {

    /// Probability within one standard deviation of a normal distribution.
    static final double ONE_SIGMA = 0.6826894921370859;

    static final double NINETY_FIVE = 0.95;

    /// From here on the series in 1/ν is exact to ten digits.
    private static final int LARGE = 60;

    private Confidence() {}

    /// Reach of a two-sided interval: normal where the noise is known, Student's t otherwise.
    ///
    /// @param degreesOfFreedom N − k, ≥ 1 where the noise is estimated
    static double reach(double level, Noise noise, int degreesOfFreedom) {
        double z =
                level == ONE_SIGMA
                        ? 1
                        : new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        return switch (noise) {
            case KNOWN -> z;
            case ESTIMATED ->
                    degreesOfFreedom < LARGE
                            ? new TDistribution(degreesOfFreedom)
                                    .inverseCumulativeProbability((1 + level) / 2)
                            : student(z, degreesOfFreedom);
        };
    }

    /// Quantile of Student's t from that of the normal distribution.
    ///
    /// @see "M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1972, 26.7.5"
    private static double student(double z, double nu) {
        double z2 = z * z;
        double g1 = z * (z2 + 1) / 4;
        double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
        double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return z + (g1 + (g2 + (g3 + g4 / nu) / nu) / nu) / nu;
    }
}
