package science.haven.spectrum.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis.Domain;
import science.haven.spectrum.Lines;
import science.haven.spectrum.signal.Window;

import java.util.OptionalDouble;

class TransformTest {

    private static final double WIDTH = 300;

    /// A Lorentzian line whose area, half height and place are known in closed form.
    @ParameterizedTest
    @ValueSource(ints = {4096, 5000, 4999})
    void aDecayBecomesALorentzian(int points) {
        NmrSignal spectrum =
                new Transform().apply(Lines.of(new double[] {2, 5e3, WIDTH}).signal(points, 0, 0));
        assertThat(spectrum.direct().domain()).isEqualTo(Domain.FREQUENCY);
        for (int i = 0; i < points; i += 97) {
            double f = spectrum.direct().at(i) - 5e3;
            if (Math.abs(f) < 5e3) {
                double expected = 2 / (Math.PI * WIDTH / 2) / 2 / (1 + Math.pow(2 * f / WIDTH, 2));
                assertThat(spectrum.values()[2 * i] * Lines.DWELL)
                        .isCloseTo(expected, within(2e-3 * 2 / (Math.PI * WIDTH)));
            }
        }
    }

    /// A spectrum of lines far from the edges returns to zero only if the first point is halved.
    @Test
    void standsOnZero() {
        NmrSignal spectrum =
                new Transform().apply(Lines.of(new double[] {1, 0, 50}).signal(8192, 0, 0));
        double edge = spectrum.values()[0];
        double top = spectrum.values()[8192];
        assertThat(edge / top).isCloseTo(0, within(1e-5));
    }

    /// Whatever the filter delayed: the axis says so, and the spectrum is the same.
    @ParameterizedTest
    @ValueSource(doubles = {1, 44.75, 67.984})
    void takesTheDelayFromTheAxis(double delay) {
        Lines lines = Lines.of(new double[] {1, 3e3, 200}, new double[] {0.5, -11e3, 900});
        NmrSignal plain = new Transform().apply(Lines.of(wave(4096, 0, lines), 0));
        NmrSignal delayed =
                new Transform().apply(Lines.of(wave(4096, delay, lines), -delay * Lines.DWELL));
        for (int i = 0; i < plain.values().length; i++) {
            assertThat(delayed.values()[i]).isCloseTo(plain.values()[i], within(1e-9));
        }
    }

    /// A pulse that is short against the record and band-limited, so that a shift by any part of a
    /// dwell time is exact.
    private static double[] wave(int points, double delay, Lines lines) {
        double[] values = new double[2 * points];
        for (double[] line : lines.lines()) {
            for (int i = 0; i < points; i++) {
                double t = (i - 300 - delay) * Lines.DWELL;
                double size = line[0] * Math.exp(-Math.pow(t / (30 * Lines.DWELL), 2));
                values[2 * i] += size * Math.cos(2 * Math.PI * line[1] * t);
                values[2 * i + 1] += size * Math.sin(2 * Math.PI * line[1] * t);
            }
        }
        return values;
    }

    @Test
    void aPhaseGoesBack() {
        NmrSignal spectrum =
                new Transform().apply(Lines.of(new double[] {1, 3e3, 200}).signal(1000, 0, 0));
        Phase there = new Phase(0.7, -2.5, 1e3);
        Phase back = new Phase(-0.7, 2.5, 1e3);
        assertThat(back.apply(there.apply(spectrum)).values())
                .containsExactly(spectrum.values(), within(1e-12));
        assertThat(there.text())
                .isEqualTo(
                        "phase: {p0: 40.10704565915762°, "
                                + "p1: -143.2394487827058°, pivot: 1000.0 Hz}");
    }

    @Test
    void windowsAreWhatTheirNameSays() {
        assertThat(new Window.Exponential(50).at(1e-3, 1)).isCloseTo(0.8546, within(1e-4));
        assertThat(new Window.Sine(Math.PI / 2, 2).at(0.5, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(new Window.Sine(0, 1).at(1, 1)).isCloseTo(0, within(1e-12));
        // a Gaussian decay of this width is a line of this width: half height at half the width
        double half = 0;
        double top = 0;
        for (int i = -20_000; i <= 20_000; i++) {
            double t = i * 1e-6;
            double w = new Window.Gaussian(400).at(Math.abs(t), 1);
            top += w;
            half += w * Math.cos(2 * Math.PI * 200 * t);
        }
        assertThat(half / top).isCloseTo(0.5, within(1e-6));
    }

    /// The rise of the filter is folded back, so that nothing of the line is lost.
    @Test
    void movesTheFilterAway() {
        double phase = 1.1;
        Lines lines = Lines.of(new double[] {1, 7e3, 20}, new double[] {0.7, -15e3, 20});
        NmrSignal filtered = filtered(lines, phase, 31.25);
        NmrSignal moved = new DigitalFilter(OptionalDouble.of(phase)).apply(filtered);
        NmrSignal ideal = lines.signal(moved.direct().points(), 0, phase);
        assertThat(moved.direct().start()).isZero();
        for (int i = 0; i < 500; i++) {
            assertThat(moved.values()[2 * i]).isCloseTo(ideal.values()[2 * i], within(0.01));
        }
        // found from the signal itself: to the little by which lines off the centre turn it
        var settled = (DigitalFilter) new DigitalFilter().settle(filtered).steps().getFirst();
        assertThat(settled.phase().orElseThrow()).isCloseTo(phase, within(0.05));
    }

    /// What a symmetric low-pass makes of the lines: sampled 16 times as densely, smoothed with a
    /// windowed sinc, every 16th point kept.
    private static NmrSignal filtered(Lines lines, double phase, double delay) {
        int over = 16;
        int half = 30 * over;
        int points = 2000;
        double[] values = new double[2 * points];
        for (int i = 0; i < points; i++) {
            for (int k = -half; k <= half; k++) {
                double u = (double) k / over;
                double t = (i - delay - u) * Lines.DWELL;
                if (t > -1e-12) {
                    double x = 0.8 * Math.PI * u;
                    double sinc = k == 0 ? 0.8 : 0.8 * Math.sin(x) / x;
                    double h = sinc * Math.pow(Math.cos(Math.PI * u / 62), 2) / over;
                    h *= t < 1e-12 ? 0.5 : 1;
                    for (double[] line : lines.lines()) {
                        double size = h * line[0] * Math.exp(-Math.PI * line[2] * t);
                        values[2 * i] += size * Math.cos(2 * Math.PI * line[1] * t + phase);
                        values[2 * i + 1] += size * Math.sin(2 * Math.PI * line[1] * t + phase);
                    }
                }
            }
        }
        return Lines.of(values, -delay * Lines.DWELL);
    }

    @Test
    void saysWhatIsOutOfOrder() {
        NmrSignal signal = Lines.of(new double[] {1, 0, 10}).signal(8, 0, 0);
        assertThatThrownBy(() -> new Phase(0, 0, 0).apply(signal))
                .hasMessage("a phase needs a signal in frequency, got one in time");
    }
}
