package science.haven.spectrum.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class ClippedBaselineTest {

    private static final int POINTS = 8192;

    private static final BaselineMethod.Clipped CLIPPED = new BaselineMethod.Clipped(3, 6);

    private static double curve(int i) {
        double x = 2.0 * i / (POINTS - 1) - 1;
        return 20 + 30 * x - 15 * x * x + 10 * x * x * x;
    }

    /// A Lorentzian line of height 1000 in the middle, over the curve.
    private static double[] spectrum(double width) {
        SplittableRandom random = new SplittableRandom(11);
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double u = 2 * (i - POINTS / 2.0) / (POINTS * width);
            values[i] = curve(i) + 1000 / (1 + u * u) + random.nextGaussian();
        }
        return values;
    }

    private static int count(boolean[] free) {
        int count = 0;
        for (boolean point : free) {
            count += point ? 1 : 0;
        }
        return count;
    }

    @Test
    void leavesASharpLineOutAndFindsTheCurveUnderIt() {
        double[] values = spectrum(0.001);
        boolean[] free = SignalFree.clipped(values, CLIPPED);
        assertThat(free[POINTS / 2]).isFalse();
        assertThat(count(free)).isGreaterThan(POINTS * 9 / 10);
        double[] under = CLIPPED.under(values, free);
        for (int i = 0; i < POINTS; i += 256) {
            assertThat(under[i]).isCloseTo(curve(i), within(0.5));
        }
    }

    /// What the remark of the record says: tails of lines count as free, so that the curve takes
    /// more of them away than one through points without signal.
    @Test
    void takesMoreOfTheTailsThanSignalFreePoints() {
        double[] values = spectrum(0.02);
        boolean[] clipped = SignalFree.clipped(values, CLIPPED);
        boolean[] free = SignalFree.of(values);
        assertThat(count(clipped)).isGreaterThan(count(free));
        double[] high = CLIPPED.under(values, clipped);
        double[] low = new BaselineMethod.Polynomial(3).under(values, free);
        assertThat(high[POINTS / 2]).isGreaterThan(low[POINTS / 2]);
    }

    @Test
    void aWiderLimitLeavesMorePointsIn() {
        double[] values = spectrum(0.02);
        assertThat(count(SignalFree.clipped(values, CLIPPED)))
                .isGreaterThan(count(SignalFree.clipped(values, new BaselineMethod.Clipped(3, 3))));
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatThrownBy(() -> new BaselineMethod.Clipped(21, 6))
                .hasMessage("order must be 0 to 20, got 21");
        assertThatThrownBy(() -> new BaselineMethod.Clipped(5, 0))
                .hasMessage("noise must be > 0, got 0.0");
    }
}
