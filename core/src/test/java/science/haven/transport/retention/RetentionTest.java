package science.haven.transport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

class RetentionTest {

    private static final double DAY = 86_400;

    /// Over 60 days, in S/m.
    private static DoubleUnaryOperator truth(RetentionLaw law) {
        return switch (law) {
            case CONSTANT -> _ -> 0.1;
            case LINEAR -> t -> 0.1 - 0.001 * t / DAY;
            case LOGARITHMIC -> t -> 0.1 - 0.01 * Math.log1p(t / DAY);
            case EXPONENTIAL -> t -> 0.04 + 0.06 * Math.exp(-t / (8 * DAY));
            case STRETCHED -> t -> 0.1 * Math.exp(-Math.pow(t / (40 * DAY), 0.6));
        };
    }

    private static List<RetentionPoint> points(
            RetentionLaw law, double claimed, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<RetentionPoint> points = new ArrayList<>();
        for (double day : new double[] {0, 0.5, 1, 2, 3, 5, 7, 10, 14, 20, 27, 35, 45, 60}) {
            double sigma = truth(law).applyAsDouble(day * DAY);
            double measured = sigma * (1 + noise * random.nextGaussian());
            points.add(new RetentionPoint(day * DAY, new Measured(measured, claimed * sigma)));
        }
        return points;
    }

    @ParameterizedTest
    @EnumSource(RetentionLaw.class)
    void findsTheLawThatMadeThePoints(RetentionLaw law) {
        Retention retention = Retention.fit(points(law, 0.003, 0.003, 11));
        assertThat(retention.laws().chosen().law()).isEqualTo(law);
        assertThat(Retention.fit(points(law, 0, 0.003, 11)).laws().chosen().law()).isEqualTo(law);
    }

    @ParameterizedTest
    @EnumSource(RetentionLaw.class)
    void valueAtADayWithinItsUncertainty(RetentionLaw law) {
        Retention retention = Retention.fit(points(law, 0.01, 0.01, 5));
        Measured found = retention.at(30 * DAY);
        assertThat(Math.abs(found.value() - truth(law).applyAsDouble(30 * DAY)))
                .isLessThan(2.5 * found.uncertainty());
        assertThat(found.relative()).isLessThan(0.02);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource({
        "LINEAR, loss, 0.06",
        "LOGARITHMIC, tau, 86400",
        "EXPONENTIAL, floor, 0.04",
        "EXPONENTIAL, tau, 691200",
        "STRETCHED, beta, 0.6",
        "STRETCHED, tau, 3456000"
    })
    void recoversParametersWithoutStartValues(RetentionLaw law, String symbol, double truth) {
        Retention retention = Retention.fit(points(law, 0.01, 0, 1));
        Measured found =
                retention.laws().ranked().stream()
                        .filter(r -> r.law() == law)
                        .findFirst()
                        .orElseThrow()
                        .fit()
                        .estimate(symbol)
                        .measured();
        assertThat(found.value() / truth).isCloseTo(1, within(1e-4));
    }

    @Test
    void sixtyEightPercentOfValuesLieWithinOneSigma() {
        int within = 0;
        int cases = 300;
        for (int seed = 0; seed < cases; seed++) {
            Retention retention =
                    Retention.fit(points(RetentionLaw.EXPONENTIAL, 0.003, 0.003, seed));
            Measured at = retention.at(12 * DAY);
            double truth = truth(RetentionLaw.EXPONENTIAL).applyAsDouble(12 * DAY);
            within += Math.abs(at.value() - truth) <= at.uncertainty() ? 1 : 0;
        }
        assertThat((double) within / cases).isBetween(0.62, 0.74);
    }

    @Test
    void firstDayKeepsEverything() {
        Retention retention = Retention.fit(points(RetentionLaw.EXPONENTIAL, 0.01, 0.01, 3));
        assertThat(retention.retained(0).value()).isEqualTo(1);
        assertThat(retention.retained(0).uncertainty()).isCloseTo(0, within(1e-12));
        assertThat(retention.retained(60 * DAY).value()).isCloseTo(0.4, within(0.03));
    }

    @Test
    void extrapolationIsSaid() {
        Retention retention = Retention.fit(points(RetentionLaw.LOGARITHMIC, 0.08, 0.08, 3));
        assertThat(retention.doubts(30 * DAY))
                .extracting(Remark::code)
                .doesNotContain("EXTRAPOLATED");
        List<Remark> doubts = retention.doubts(3650 * DAY);
        assertThat(doubts).extracting(Remark::code).contains("EXTRAPOLATED", "DEPENDS_ON_LAW");
        assertThat(doubts.getFirst().text())
                .isEqualTo("Extrapolated to a storage time of 3650 d; measured from 0 to 60 d.");
    }

    @Test
    void refusesWhatIsNoSeries() {
        Measured value = Measured.exact(1);
        List<RetentionPoint> two =
                List.of(new RetentionPoint(0, value), new RetentionPoint(1, value));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.fit(two))
                .withMessage("a retention needs at least 3 times, got 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionPoint(-1, value));
        List<RetentionPoint> mixed =
                List.of(
                        new RetentionPoint(0, value),
                        new RetentionPoint(1, value),
                        new RetentionPoint(2, new Measured(1, 0.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.fit(mixed));
    }
}
