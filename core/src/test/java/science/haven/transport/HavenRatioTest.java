package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

import java.util.SplittableRandom;

/// Haven ratios of measurements, of grains and of boundaries.
class HavenRatioTest {

    @Test
    void uncertaintiesAreThoseOfTheLogarithm() {
        HavenRatio ratio = HavenRatio.of(new Measured(2e-12, 6e-13), new Measured(4e-12, 1.6e-12));
        assertThat(ratio.value()).isCloseTo(0.5, within(1e-12));
        assertThat(ratio.deviation()).isCloseTo(0.5, within(1e-12));
        assertThat(ratio.interval68().lower()).isCloseTo(0.5 * Math.exp(-0.5), within(1e-12));
        assertThat(ratio.interval95().upper()).isCloseTo(0.5 * Math.exp(0.98), within(1e-12));
        assertThat(ratio.remarks()).isEmpty();
    }

    /// D_gb = 1.4e-13 cm²/s and a ratio of 0.24 imply D_σ,gb = 5.8e-13 cm²/s.
    @Test
    void boundariesHaveARatioOfTheirOwn() {
        double perGrain = 0.5e-9 / 20e-6;
        double grains = 2.6e-12;
        double tracer = 1 / (1 / grains + perGrain / 1.4e-17);
        double charge = 1 / (1 / grains + perGrain * 0.24 / 1.4e-17);
        HavenRatio ratio =
                HavenRatio.ofBoundaries(
                        new HavenRatio.Series(Measured.exact(tracer), Measured.exact(grains)),
                        new HavenRatio.Series(Measured.exact(charge), Measured.exact(grains)));
        assertThat(ratio.value()).isCloseTo(0.24, within(1e-12));
        assertThat(1.4e-13 / ratio.value()).isCloseTo(5.83e-13, within(1e-15));
    }

    /// Drawn from known ratios with lognormal errors, 68 % hold the truth in 68 %.
    @Test
    void intervalsCover() {
        SplittableRandom random = new SplittableRandom(5);
        int held = 0;
        int draws = 2000;
        for (int i = 0; i < draws; i++) {
            double tracer = 1e-12 * Math.exp(0.2 * random.nextGaussian());
            double charge = 3e-12 * Math.exp(0.3 * random.nextGaussian());
            Interval interval =
                    HavenRatio.of(
                                    new Measured(tracer, 0.2 * tracer),
                                    new Measured(charge, 0.3 * charge))
                            .interval68();
            held += interval.contains(1.0 / 3) ? 1 : 0;
        }
        assertThat(held / (double) draws).isBetween(0.65, 0.715);
    }

    @Test
    void theImpossibleIsSaid() {
        assertThat(new HavenRatio(2, 0.1).remarks())
                .singleElement()
                .isInstanceOf(TransportRemark.HavenRatioAboveOne.class);
        assertThat(new HavenRatio(1.1, 0.1).remarks()).isEmpty();
        assertThat(new HavenRatio(0.01, 0.1).remarks())
                .singleElement()
                .isInstanceOf(TransportRemark.HavenRatioTooSmall.class);
        assertThatThrownBy(
                        () -> new HavenRatio.Series(Measured.exact(2e-12), Measured.exact(1e-12)))
                .hasMessageContaining("total must lie between 0 and bulk in m²·s⁻¹");
    }
}
