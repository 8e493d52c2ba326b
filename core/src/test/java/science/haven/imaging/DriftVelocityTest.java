package science.haven.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Transient;

import java.util.Arrays;
import java.util.List;

class DriftVelocityTest {

    private static final double D = 2e-12;
    private static final double LENGTH = 1e-3;
    private static final int PLACES = 101;
    private static final int TIMES = 30;
    private static final double STEP = 600;

    private static final DriftOptions OPTIONS = DriftOptions.anion(1000, c -> D, 300);

    /// `u E = −(e D / k_B T) · U / L` with 1 V over 1 mm: −77.37 nm/s.
    @Test
    void uniformIonsDriftWithTheField() {
        DriftVelocity drift = DriftVelocity.of(profiles((x, t) -> 1), voltage(1), OPTIONS);
        assertThat(drift.mean().value())
                .isCloseTo(
                        -1.602176634e-19 * D / (1.380649e-23 * 300) * 1000, withinPercentage(1e-6));
        assertThat(drift.highest()).isCloseTo(drift.lowest(), within(1e-15));
    }

    /// A manufactured field: whatever c(x, t), the answer must obey continuity and add up to the
    /// voltage.
    @Test
    void obeysContinuityAndVoltage() {
        ProfileSeries profiles =
                profiles((x, t) -> 1 + t * (0.03 * (x - 0.5) + 0.02 * x * x * x - 0.005));
        DriftVelocity drift = DriftVelocity.of(profiles, voltage(0.5), OPTIONS);
        double dx = LENGTH / (PLACES - 1);
        double mobility = -1.602176634e-19 * D / (1.380649e-23 * 300);
        int k = TIMES / 2;
        double[][] c = drift.concentration();
        double[] v = drift.velocity()[k];
        double potential = 0;
        for (int i = 0; i + 1 < PLACES; i++) {
            potential += (v[i] + v[i + 1]) / 2 / mobility * dx;
        }
        assertThat(potential).isCloseTo(0.5, withinPercentage(1e-6));
        for (int i = 2; i + 2 < PLACES; i++) {
            double change = (c[k + 1][i] - c[k - 1][i]) / (2 * STEP);
            double influx = (flux(v, c[k], i + 1, dx) - flux(v, c[k], i - 1, dx)) / (2 * dx);
            assertThat(change + influx).isCloseTo(0, within(1e-4 * Math.abs(change) + 2e-7));
        }
    }

    /// Seen from the other side everything turns its sign.
    @Test
    void reversedCellDriftsTheOtherWay() {
        ProfileSeries profiles = profiles((x, t) -> 1 + 0.02 * t * (x - 0.5));
        double there = DriftVelocity.of(profiles, voltage(1), OPTIONS).velocity()[3][10];
        double back =
                DriftVelocity.of(profiles.reversed(), voltage(-1), OPTIONS)
                        .velocity()[3][PLACES - 11];
        assertThat(back).isCloseTo(-there, withinPercentage(1e-6));
    }

    @Test
    void wantsAVoltageForEnoughProfiles() {
        Transient brief =
                new Transient(
                        new double[] {0, STEP},
                        new double[] {1, 1},
                        new double[2],
                        voltage(1).provenance());
        assertThatThrownBy(() -> DriftVelocity.of(profiles((x, t) -> 1), brief, OPTIONS))
                .hasMessage("the voltage must cover at least 5 profiles, got 2 of 30");
    }

    private static double flux(double[] v, double[] c, int i, double dx) {
        return v[i] * c[i] - D * (c[i + 1] - c[i - 1]) / (2 * dx);
    }

    private static Transient voltage(double u) {
        double[] time = {0, TIMES * STEP};
        return new Transient(
                time,
                new double[] {u, u},
                new double[2],
                new Provenance("synthetic", "", "", "", List.of(), List.of()));
    }

    private interface Shape {
        double at(double x, double t);
    }

    private static ProfileSeries profiles(Shape shape) {
        double[] position = new double[PLACES];
        Arrays.setAll(position, i -> i * LENGTH / (PLACES - 1));
        double[] time = new double[TIMES];
        Arrays.setAll(time, k -> k * STEP);
        double[][] rows = new double[TIMES][PLACES];
        for (int k = 0; k < TIMES; k++) {
            for (int i = 0; i < PLACES; i++) {
                rows[k][i] = 1e5 * shape.at(position[i] / LENGTH, (double) k / (TIMES - 1));
            }
        }
        return new ProfileSeries(position, time, rows);
    }
}
