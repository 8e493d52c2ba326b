package science.haven.relaxation.recovery.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryKind;

import java.util.ArrayList;
import java.util.List;

/// The curve of a joint fit goes through points without noise, and its phases add up to it.
class JointCurveTest {

    private static final double SHARE = 0.3;

    private static double[] delays() {
        double[] delay = new double[24];
        for (int i = 0; i < delay.length; i++) {
            delay[i] = 1e-3 * Math.pow(10, 4.0 * i / 23);
        }
        return delay;
    }

    private static double phase(double share, double rate, double size, double t) {
        return share * size * (1 - 1.9 * Math.exp(-rate * t));
    }

    @Test
    void curvesGoThroughThePoints() {
        List<RecoveryAtTemperature> series = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double[] delay = delays();
            double[] y = new double[delay.length];
            for (int t = 0; t < y.length; t++) {
                y[t] =
                        phase(SHARE, 50 * (i + 1), 10 + i, delay[t])
                                + phase(1 - SHARE, 1 + i, 10 + i, delay[t]);
            }
            RecoveryData data = new RecoveryData(delay, y, RecoveryKind.INVERSION);
            series.add(new RecoveryAtTemperature(300 + 20 * i, data));
        }
        JointFit fit = (JointFit) JointRecovery.fit(series, JointOptions.shared(2));
        for (int i = 0; i < 3; i++) {
            JointCurve curve = fit.curve(i, RecoveryKind.INVERSION);
            for (double t : delays()) {
                double fast = phase(SHARE, 50 * (i + 1), 10 + i, t);
                double slow = phase(1 - SHARE, 1 + i, 10 + i, t);
                assertThat(curve.part(0, t)).isCloseTo(fast, within(1e-4));
                assertThat(curve.at(t)).isCloseTo(fast + slow, within(1e-5));
            }
        }
    }

    @Test
    void aPhaseHasAFractionAndARate() {
        assertThatThrownBy(() -> new JointCurve(1, -2, new double[] {1}, new double[] {1, 2}))
                .hasMessage("there must be one rate per fraction, 1, got 2");
    }
}
