package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.fit.Converged;
import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

class TemperatureLawTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final double K = Constants.BOLTZMANN;

    private static double arrhenius(double t) {
        return Math.exp(14 - 0.4 * EV / (K * t)) / t;
    }

    private static double vft(double t) {
        return 50 / Math.sqrt(t) * Math.exp(-900 / (t - 190));
    }

    /// 0.25 eV above and 0.5 eV below 340 K.
    private static double twoSlopes(double t) {
        double distance = 1 / (K * t) - 1 / (K * 340);
        return Math.exp(-2 - (distance < 0 ? 0.25 : 0.5) * EV * distance) / t;
    }

    private static DoubleUnaryOperator truth(TemperatureLaw law) {
        return switch (law) {
            case ARRHENIUS -> TemperatureLawTest::arrhenius;
            case VOGEL_FULCHER_TAMMANN -> TemperatureLawTest::vft;
            case TWO_SLOPES -> TemperatureLawTest::twoSlopes;
        };
    }

    private static List<ConductivityPoint> points(
            TemperatureLaw law, int count, double claimed, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ConductivityPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double t = 270 + 140.0 * i / (count - 1);
            double sigma = truth(law).applyAsDouble(t) * Math.exp(noise * random.nextGaussian());
            points.add(
                    new ConductivityPoint(
                            Measured.exact(t), new Conductivity(sigma, claimed * sigma, 0)));
        }
        return points;
    }

    private static Converged fitOf(LawComparison<TemperatureLaw> comparison, TemperatureLaw law) {
        return comparison.ranked().stream()
                .filter(r -> r.law() == law)
                .findFirst()
                .orElseThrow()
                .fit();
    }

    @ParameterizedTest
    @EnumSource(TemperatureLaw.class)
    void findsTheLawThatMadeThePoints(TemperatureLaw law) {
        for (double claimed : new double[] {0.01, 0}) {
            var comparison =
                    TemperatureLaw.compare(points(law, 12, claimed, 0.01, 4), Ordinate.SIGMA_T);
            assertThat(comparison.chosen().law()).isEqualTo(law);
            assertThat(comparison.noise()).isEqualTo(claimed > 0 ? Noise.KNOWN : Noise.ESTIMATED);
            if (law != TemperatureLaw.ARRHENIUS) {
                assertThat(comparison.chosen().pAgainstSimplest()).isLessThan(1e-4);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ARRHENIUS, Ea, 6.408706536e-20",
        "VOGEL_FULCHER_TAMMANN, B, 900",
        "VOGEL_FULCHER_TAMMANN, T0, 190",
        "TWO_SLOPES, Ehot, 4.005441585e-20",
        "TWO_SLOPES, Ecold, 8.01088317e-20",
        "TWO_SLOPES, Tb, 340"
    })
    void recoversParametersWithoutStartValues(TemperatureLaw law, String symbol, double truth) {
        var exact = TemperatureLaw.compare(points(law, 9, 0.01, 0, 1), Ordinate.SIGMA_T);
        Measured found = fitOf(exact, law).estimate(symbol).measured();
        assertThat(found.value() / truth).isCloseTo(1, within(1e-5));

        var noisy = TemperatureLaw.compare(points(law, 30, 0.01, 0.01, 2), Ordinate.SIGMA_T);
        Measured estimate = fitOf(noisy, law).estimate(symbol).measured();
        assertThat(Math.abs(estimate.value() - truth)).isLessThan(3 * estimate.uncertainty());
        assertThat(estimate.relative()).isLessThan(0.2);
    }

    @Test
    void saysWhatCannotBeToldApart() {
        var comparison =
                TemperatureLaw.compare(
                        points(TemperatureLaw.VOGEL_FULCHER_TAMMANN, 14, 0.3, 0.3, 3),
                        Ordinate.SIGMA_T);
        assertThat(comparison.remarks())
                .extracting(Remark::code)
                .contains("LAWS_NOT_DISTINGUISHED");
    }

    /// A straight line is called curved in a few percent of the cases at most.
    @Test
    void noiseIsRarelyTakenForCurvature() {
        int curved = 0;
        for (int seed = 0; seed < 150; seed++) {
            var comparison =
                    TemperatureLaw.compare(
                            points(TemperatureLaw.ARRHENIUS, 8, 0.03, 0.03, seed),
                            Ordinate.SIGMA_T);
            curved += comparison.chosen().law() == TemperatureLaw.ARRHENIUS ? 0 : 1;
        }
        assertThat(curved).isLessThan(10);
    }

    @Test
    void fewTemperaturesLeaveOutTheRichLaws() {
        var comparison =
                TemperatureLaw.compare(
                        points(TemperatureLaw.ARRHENIUS, 4, 0.01, 0, 1), Ordinate.SIGMA_T);
        assertThat(comparison.ranked()).hasSize(1);
        assertThat(comparison.remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "4 points are too few for the Vogel-Fulcher-Tammann law; it takes 5.",
                        "4 points are too few for two Arrhenius lines with a break; it takes 6.");
        List<ConductivityPoint> three = points(TemperatureLaw.ARRHENIUS, 3, 0.01, 0, 1);
        assertThat(TemperatureLaw.canCompare(three)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemperatureLaw.compare(three, Ordinate.SIGMA_T))
                .withMessage("a curvature needs at least 4 temperatures, got 3");
    }

    @Test
    void scatterBeyondTheErrorsSetsTheScale() {
        var comparison =
                TemperatureLaw.compare(
                        points(TemperatureLaw.ARRHENIUS, 10, 1e-4, 0.05, 1), Ordinate.SIGMA_T);
        assertThat(comparison.noise()).isEqualTo(Noise.ESTIMATED);
        assertThat(comparison.remarks())
                .extracting(Remark::code)
                .contains("SCATTER_EXCEEDS_ERRORS");
    }
}
