package science.haven.polarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;

import java.util.Arrays;
import java.util.SplittableRandom;

class HebbWagnerTest {

    private static final double[] VOLTAGES = {0.02, 0.05, 0.1, 0.2, 0.3};
    private static final Measured TEMPERATURE = Measured.exact(500);

    private static double current(double electrons, double holes, double voltage) {
        double u = ElectronicRegime.reducedVoltage(voltage, 500);
        return voltage / u * (-electrons * Math.expm1(-u) + holes * Math.expm1(u));
    }

    private static Measured[] exact(double[] values) {
        return Arrays.stream(values).mapToObj(Measured::exact).toArray(Measured[]::new);
    }

    /// Currents of one percent, and what is made of them.
    private static HebbWagner draw(double electrons, double holes, double[] voltages, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Measured[] currents = new Measured[voltages.length];
        for (int i = 0; i < currents.length; i++) {
            double truth = current(electrons, holes, voltages[i]);
            double noise = seed == 0 ? 0 : 0.01 * truth * random.nextGaussian();
            currents[i] = new Measured(truth + noise, 0.01 * truth);
        }
        return HebbWagner.of(exact(voltages), currents, TEMPERATURE).orElseThrow();
    }

    @Test
    void electronsAndHolesAreToldApartBySeveralVoltages() {
        HebbWagner found = draw(3e-8, 2e-10, VOLTAGES, 0);
        assertThat(found.electrons().value()).isCloseTo(3e-8, withinPercentage(1e-6));
        assertThat(found.holes().value()).isCloseTo(2e-10, withinPercentage(1e-6));
        assertThat(found.scatter()).isEqualTo(1);
        assertThat(found.highest())
                .isCloseTo(ElectronicRegime.reducedVoltage(0.3, 500), within(1e-12));
    }

    /// One standard uncertainty holds the truth in 68 %, that of the sum as well.
    @Test
    void uncertaintiesCover() {
        int draws = 2000;
        int electrons = 0;
        int holes = 0;
        int sum = 0;
        for (int seed = 1; seed <= draws; seed++) {
            HebbWagner found = draw(3e-8, 2e-10, VOLTAGES, seed);
            electrons += holds(found.electrons(), 3e-8);
            holes += holds(found.holes(), 2e-10);
            sum += holds(found.sum(), 3.02e-8);
        }
        assertThat((double) electrons / draws).isBetween(0.65, 0.72);
        assertThat((double) holes / draws).isBetween(0.65, 0.72);
        assertThat((double) sum / draws).isBetween(0.65, 0.72);
    }

    private static int holds(Measured found, double truth) {
        return Math.abs(found.value() - truth) < found.uncertainty() ? 1 : 0;
    }

    @Test
    void lowVoltagesDetermineTheSum() {
        HebbWagner found = draw(2e-8, 1e-8, new double[] {1e-4, 2e-4, 5e-4, 1e-3}, 3);
        assertThat(found.ohmic()).isTrue();
        assertThat(HebbWagner.determined(found.holes())).isFalse();
        assertThat(found.sum().relative()).isLessThan(0.03);
        assertThat(found.sum().value()).isCloseTo(3e-8, within(3 * found.sum().uncertainty()));
    }

    @Test
    void carriersThatAreNotThereHaveALimit() {
        HebbWagner found = draw(3e-8, 0, VOLTAGES, 5);
        assertThat(HebbWagner.determined(found.electrons())).isTrue();
        assertThat(HebbWagner.determined(found.holes())).isFalse();
        assertThat(HebbWagner.limit(found.holes())).isBetween(0.0, 1e-11);
    }

    @Test
    void uncertainVoltagesAndTemperaturesCount() {
        double[] currents = Arrays.stream(VOLTAGES).map(u -> current(3e-8, 2e-10, u)).toArray();
        Measured[] known = exact(currents);
        Measured[] uncertain =
                Arrays.stream(VOLTAGES)
                        .mapToObj(u -> new Measured(u, 1e-3))
                        .toArray(Measured[]::new);
        HebbWagner sharp = HebbWagner.of(exact(VOLTAGES), known, TEMPERATURE).orElseThrow();
        HebbWagner blurred = HebbWagner.of(uncertain, known, TEMPERATURE).orElseThrow();
        HebbWagner warm = HebbWagner.of(exact(VOLTAGES), known, new Measured(500, 2)).orElseThrow();
        assertThat(sharp.holes().relative()).isLessThan(1e-5);
        // 1 mV at the highest voltage is e·1 mV/kT = 2.3 % of the holes' current.
        assertThat(blurred.holes().relative()).isBetween(0.01, 0.03);
        assertThat(blurred.holes().value()).isCloseTo(2e-10, withinPercentage(1e-3));
        // u = 7 changes by 0.4 %, exp(u) by 2.8 %.
        assertThat(warm.holes().relative()).isBetween(0.02, 0.035);
    }

    @Test
    void currentsOffTheCurveEnlargeTheUncertainties() {
        Measured[] currents = new Measured[VOLTAGES.length];
        for (int i = 0; i < currents.length; i++) {
            double on = current(3e-8, 2e-10, VOLTAGES[i]);
            currents[i] = new Measured(on * (i % 2 == 0 ? 1.1 : 0.9), 0.01 * on);
        }
        HebbWagner found = HebbWagner.of(exact(VOLTAGES), currents, TEMPERATURE).orElseThrow();
        assertThat(found.scatter()).isBetween(8.0, 14.0);
        assertThat(found.electrons().relative()).isGreaterThan(0.04);
    }

    @Test
    void oneVoltageTellsNothingApart() {
        Measured[] twice = exact(new double[] {0.1, 0.1005});
        assertThat(HebbWagner.of(twice, twice, TEMPERATURE)).isEmpty();
        assertThat(HebbWagner.of(new Measured[0], new Measured[0], TEMPERATURE)).isEmpty();
        Measured[] absurd = exact(new double[] {1, 1e5});
        assertThat(HebbWagner.of(absurd, absurd, TEMPERATURE)).isEmpty();
        Measured[] none = exact(new double[2]);
        assertThat(HebbWagner.of(exact(new double[] {0.1, 0.2}), none, TEMPERATURE)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HebbWagner.of(none, none, TEMPERATURE))
                .withMessage("voltages must be > 0 V, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HebbWagner.of(twice, new Measured[1], TEMPERATURE));
    }
}
