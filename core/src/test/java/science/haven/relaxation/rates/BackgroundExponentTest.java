package science.haven.relaxation.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Measured;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A background `A T^κ` whose exponent is not known.
class BackgroundExponentTest {

    private static final double EV = Conductor.EV;
    private static final RatesOptions AUTOMATIC = RatesOptions.automatic();

    private static RatesFit fit(List<RatePoint> points, RatesOptions options) {
        return (RatesFit) RatesAnalysis.fit(points, options);
    }

    /// One motion over a background that grows with a power of the temperature, 100 to 480 K.
    private static List<RatePoint> onPower(
            double exponent, double height, SplittableRandom random) {
        Conductor peak =
                new Conductor(
                        List.of(
                                new Conductor.Jump(
                                        new TimeLaw.Arrhenius(1e-13, 0.3 * EV),
                                        new SpectralDensity.Lorentzian(),
                                        1e9)));
        List<RatePoint> points = new ArrayList<>();
        for (double t = 100; t <= 480; t += 20) {
            Observation at =
                    new Observation(new RateKind.SpinLattice(), Conductor.LITHIUM, 116.6e6, t);
            double rate =
                    (peak.rate(at) + height * Math.pow(t / 300, exponent))
                            * Math.exp(0.03 * random.nextGaussian());
            points.add(
                    new RatePoint(
                            at.kind(),
                            at.nucleus(),
                            at.frequency(),
                            t,
                            new Measured(rate, 0.03 * rate)));
        }
        return points;
    }

    @Test
    void theExponentOfTheBackgroundIsFittedWhereTheRatesTellIt() {
        SplittableRandom random = new SplittableRandom(14);
        RatesOptions options =
                AUTOMATIC
                        .withMotions(1, 1)
                        .withDensities(new SpectralDensity.Lorentzian())
                        .withBackground(Background.anyPower(false));
        int held = 0;
        for (int draw = 0; draw < 40; draw++) {
            double exponent = random.nextDouble(0.8, 3);
            RatesFit fit = fit(onPower(exponent, 0.02, random), options);
            assertThat(fit.background().fitted()).isTrue();
            var found = fit.fit().estimate(Background.EXPONENT);
            assertThat(found.measured().value())
                    .isCloseTo(exponent, within(4 * found.measured().uncertainty()));
            held +=
                    found.interval68().lower() < exponent && exponent < found.interval68().upper()
                            ? 1
                            : 0;
            Measured energy = fit.processes().getFirst().estimate("E").measured();
            assertThat(energy.value()).isCloseTo(0.3 * EV, within(4 * energy.uncertainty()));
        }
        assertThat(held).as("68 % intervals of 40").isBetween(20, 34);
        RatesFit buried = fit(onPower(2, 1e-15, random), options);
        assertThat(buried.background().fitted()).isFalse();
        assertThat(buried.remarks()).anyMatch(RatesRemark.ExponentNotDetermined.class::isInstance);
    }

    @Test
    void theBandKnowsOfTheExponent() {
        List<RatePoint> points = onPower(1.5, 0.02, new SplittableRandom(3));
        RatesFit fit =
                fit(
                        points,
                        AUTOMATIC
                                .withMotions(1, 1)
                                .withDensities(new SpectralDensity.Lorentzian())
                                .withBackground(Background.anyPower(false)));
        Observation cold = points.getFirst().observation();
        double known = 0.02 * Math.pow(cold.temperature() / 300, 1.5);
        assertThat(fit.backgroundRate(cold)).isCloseTo(known, withinPercentage(8));
        double width = Math.log(fit.band68(cold).upper() / fit.rate(cold));
        assertThat(width).isBetween(0.005, 0.03);
    }
}
