package science.haven.spectrum.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.List;

/// A cell that plates 1 mA for 1000 s and strips 1 mA for as long as it can.
class DeadMetalTest {

    private static final double CURRENT = 1e-3;

    private static CellTrace cell(double stripping) {
        double[] time = new double[201];
        Arrays.setAll(time, i -> 10.0 * i);
        double[] current =
                Arrays.stream(time)
                        .map(t -> t < 1000 ? CURRENT : t < 1000 + stripping ? -CURRENT : 0)
                        .toArray();
        Provenance nowhere = new Provenance("synthetic", "", "", "", List.of(), List.of());
        return CellTrace.of(new Transient(time, new double[201], current, nowhere), 0);
    }

    /// Metal that grows by `plated` until 1000 s and falls to `left` at the end of stripping.
    private static GrowthCurve amount(double plated, double left, double stripping) {
        double[] time = new double[41];
        Arrays.setAll(time, i -> 50.0 * i);
        double[] value =
                Arrays.stream(time)
                        .map(
                                t ->
                                        t < 1000
                                                ? plated * t / 1000
                                                : plated
                                                        + (left - plated)
                                                                * Math.min(
                                                                        1, (t - 1000) / stripping))
                        .toArray();
        double[] uncertainty = new double[41];
        Arrays.fill(uncertainty, 1e-8);
        return new GrowthCurve("amount", Unit.NONE, time, value, uncertainty);
    }

    @Test
    void whatDoesNotComeBackIsDeadOrElsewhere() {
        double plated = 1 / Constants.FARADAY;
        DeadMetal account =
                DeadMetal.of(amount(plated, 0.15 * plated, 800), 0.1, cell(800)).orElseThrow();
        assertThat(account.plated()).isCloseTo(plated, within(0.02 * plated));
        assertThat(account.stripped()).isCloseTo(0.8 * plated, within(0.02 * plated));
        assertThat(account.dead().value()).isCloseTo(0.15 * plated, within(0.01 * plated));
        assertThat(account.dead().uncertainty()).isGreaterThan(0.014 * plated);
        assertThat(account.elsewhere().value()).isCloseTo(0.05 * plated, within(0.01 * plated));
    }

    @Test
    void withoutStrippingThereIsNoAccount() {
        assertThat(DeadMetal.of(amount(1e-5, 1e-5, 1), 0, cell(0))).isEmpty();
    }
}
