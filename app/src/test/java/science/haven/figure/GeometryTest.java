package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.figure.impedance.ImpedanceCurve;
import science.haven.figure.impedance.ImpedanceFigures;
import science.haven.figure.impedance.ImpedanceTrace;

import java.util.List;

/// Things lie where they should, in the coordinates of the SVG itself.
class GeometryTest {
    private static final double HUNDREDTH = 0.0101; // of a pt: what the SVG is rounded to

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 47, 1.2e6, 9e9})
    void aSemicircleIsACircleInTheNyquistPlot(double resistance) {
        int n = 50;
        double[] frequency = Sample.frequencies(1, 1e6, n);
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * i / (n - 1);
            real[i] = resistance / 2 * (1 - Math.cos(angle));
            imaginary[i] = -resistance / 2 * Math.sin(angle);
        }
        ImpedanceCurve arc = new ImpedanceCurve(frequency, real, imaginary);
        Drawn drawn = Drawn.of(ImpedanceFigures.nyquist(List.of(ImpedanceTrace.of("", arc))));

        List<double[]> places = Drawn.places(drawn.part("data", 0));
        double left = places.getFirst()[0];
        double right = places.get(n - 1)[0];
        double centre = (left + right) / 2;
        assertThat(right - left).isGreaterThan(50);
        for (double[] place : places) {
            double radius = Math.hypot(place[0] - centre, place[1] - places.getFirst()[1]);
            assertThat(radius).isCloseTo((right - left) / 2, within(2 * HUNDREDTH));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrhenius", "arrhenius-wide"})
    void temperaturesStandAtTheirTruePlaces(String name) {
        Drawn drawn = Drawn.of(Gallery.figure(name));
        double[] box = drawn.numbers("data-box", 0);
        double[] x = drawn.numbers("data-x", 0);

        List<Drawn.Text> temperatures = Drawn.texts(drawn.part("axis top", 0));
        assertThat(temperatures).hasSizeGreaterThan(3);
        for (Drawn.Text text : temperatures) {
            double reciprocal = 1000 / (Double.parseDouble(text.letters()) + 273.15);
            double place = box[0] + (reciprocal - x[0]) / (x[1] - x[0]) * (box[2] - box[0]);
            assertThat(text.x()).isCloseTo(place, within(HUNDREDTH));
        }
    }

    @Test
    void numbersStandAtTheirValues() {
        Drawn drawn = Drawn.of(Gallery.figure("retention"));
        double[] box = drawn.numbers("data-box", 0);
        double[] y = drawn.numbers("data-y", 0);

        for (Drawn.Text text : Drawn.texts(drawn.part("axis y", 0))) {
            double value = Double.parseDouble(text.letters());
            double place = box[3] + (value - y[0]) / (y[1] - y[0]) * (box[1] - box[3]);
            assertThat(text.y() - 2.506).isCloseTo(place, within(2 * HUNDREDTH));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nyquist", "nyquist-series", "bode-series", "arrhenius", "retention"})
    void theLegendCoversNoPoint(String name) {
        Drawn drawn = Drawn.of(Gallery.figure(name));
        List<Drawn.Text> names = Drawn.texts(drawn.part("legend", 0));
        double left = names.getFirst().x() - 19;
        double right = names.getFirst().x() + 30;
        double top = names.getFirst().y() - 6;
        double bottom = names.getLast().y() + 2;

        assertThat(Drawn.places(drawn.part("data", 0)))
                .noneMatch(p -> p[0] > left && p[0] < right && p[1] > top && p[1] < bottom);
    }

    @Test
    void panelsThatShareAnAxisLieBelowEachOther() {
        Drawn drawn = Drawn.of(Gallery.figure("bode-series"));
        double[] upper = drawn.numbers("data-box", 0);
        double[] lower = drawn.numbers("data-box", 1);

        assertThat(new double[] {lower[0], lower[2]}).containsExactly(upper[0], upper[2]);
        assertThat(lower[1]).isGreaterThan(upper[3]);
        assertThat(drawn.numbers("data-x", 1)).containsExactly(drawn.numbers("data-x", 0));
        assertThat(Drawn.texts(drawn.part("axis x bare", 0))).isEmpty();
    }
}
