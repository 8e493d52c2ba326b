package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.figure.canvas.Box;
import science.haven.figure.impedance.ImpedanceFigures;
import science.haven.figure.impedance.ImpedanceTrace;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a reader would complain about: numbers upon each other, beyond the paper or without a unit.
class LegibleTest {
    private static final double[] KELVIN = {298, 303, 308};
    private static final double POINTS_PER_MM = 72 / 25.4;

    /// The gallery, and data that stretch or squeeze an axis.
    private static final Map<String, Figure> FIGURES = figures();

    private static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>(Gallery.figures());
        figures.put("less than a decade", arrhenius(1.00e-3, 1.20e-3, 1.35e-3));
        figures.put("nearly equal", arrhenius(1.000e-3, 1.002e-3, 1.003e-3));
        figures.put("forty decades", arrhenius(1e-30, 1e-9, 1e10));
        figures.put("far from zero", voltage(3.000001, 3.000002, 3.000003));
        figures.put("far below zero", voltage(-3.00001e3, -3.00002e3, -3.00003e3));
        figures.put("one value", voltage(7, 7, 7));
        figures.put("tiny", voltage(1e-17, 2e-17, 5e-17));
        figures.put("huge", voltage(-1e17, 2e17, 5e17));
        List<ImpedanceTrace> twenty =
                IntStream.range(0, 20)
                        .mapToObj(i -> ImpedanceTrace.of(10 * i + " °C", Sample.data(i % 5)))
                        .toList();
        figures.put("twenty spectra", ImpedanceFigures.nyquist(twenty));
        for (String name : List.of("nyquist", "bode", "arrhenius-wide", "retention")) {
            figures.put(name + ", small", Gallery.figure(name).sized(45, 45));
            figures.put(name + ", flat", Gallery.figure(name).sized(170, 60));
            figures.put(name + ", upright", Gallery.figure(name).sized(60, 150));
        }
        return figures;
    }

    private static Figure arrhenius(double... conductivity) {
        double[] error = Curves.scaled(conductivity, 0.001);
        return ArrheniusFigure.conductivity(
                List.of(ArrheniusTrace.of("sample", KELVIN, conductivity, error)));
    }

    private static Figure voltage(double... values) {
        return TransientFigure.voltage(List.of(TimeTrace.of("", KELVIN, values)));
    }

    static Stream<String> names() {
        return FIGURES.keySet().stream();
    }

    private static Figure figure(String name) {
        return Objects.requireNonNull(FIGURES.get(name), name);
    }

    private static Drawn drawn(String name) {
        return Drawn.of(figure(name));
    }

    private static List<List<Box>> axes(Drawn drawn) {
        List<List<Box>> axes = new ArrayList<>();
        for (String axis : List.of("axis x", "axis y", "axis top")) {
            for (int n = 0;
                    drawn.svg().split("<g class=\"" + axis + "\"", -1).length > n + 1;
                    n++) {
                axes.add(Drawn.boxes(drawn.part(axis, n)));
            }
        }
        return axes;
    }

    @ParameterizedTest
    @MethodSource("names")
    void noNumberStandsUponAnother(String name) {
        List<List<Box>> axes = axes(drawn(name));
        assertThat(axes).hasSizeGreaterThan(1);
        for (List<Box> numbers : axes) {
            for (int i = 0; i < numbers.size(); i++) {
                for (int k = 0; k < i; k++) {
                    assertThat(numbers.get(i).overlaps(numbers.get(k)))
                            .as("%s upon %s", numbers.get(i), numbers.get(k))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyAxisHasAtLeastTwoNumbers(String name) {
        for (List<Box> numbers : axes(drawn(name))) {
            assertThat(numbers).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void allTextIsOnThePaper(String name) {
        Figure figure = figure(name);
        Box paper = new Box(0, 0, figure.width() * POINTS_PER_MM, figure.height() * POINTS_PER_MM);
        for (Box text : Drawn.boxes(drawn(name).svg())) {
            assertThat(paper.holds(text.left(), text.top())).as("%s", text).isTrue();
            assertThat(paper.holds(text.right(), text.bottom())).as("%s", text).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void negativeNumbersHaveARealMinus(String name) {
        assertThat(Drawn.texts(drawn(name).svg()))
                .extracting(Drawn.Text::letters)
                .noneMatch(letters -> letters.contains("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "nyquist, Z′ / kΩ, −Z″ / kΩ",
        "bode, f / Hz, |Z| / Ω",
        "bode, f / Hz, −φ / °",
        "residuals, f / Hz, ΔZ / |Z| / %",
        "relaxation-times, τ / s, γ(ln τ) / kΩ",
        "arrhenius, 1000 K / T, σT / S cm−1 K",
        "arrhenius, T / °C, σT / S cm−1 K",
        "current, t / min, I / nA",
        "retention, t / d, σ / mS cm−1",
        "less than a decade, 1000 K / T, σ / 10−6 S cm−1",
    })
    void axesAreNamedWithTheirUnits(String name, String x, String y) {
        assertThat(Drawn.texts(drawn(name).svg()))
                .extracting(text -> text.letters().replace('\u00a0', ' '))
                .contains(x, y);
    }

    @ParameterizedTest
    @CsvSource({
        "less than a decade, 1e-6",
        "nearly equal, 1e-6",
        "arrhenius-wide, 1",
        "forty decades, 1"
    })
    void conductivitiesStandAtTheirNumbers(String name, double unit) {
        Drawn drawn = drawn(name);
        double[] box = drawn.numbers("data-box", 0);
        double[] span = drawn.numbers("data-y", 0);
        double[] points = figure(name).panels().getFirst().series().getLast().x();
        List<double[]> places = Drawn.places(drawn.part("data", 0));
        assertThat(places).hasSizeGreaterThanOrEqualTo(points.length);
        for (Drawn.Text number : Drawn.texts(drawn.part("axis y", 0))) {
            boolean power = unit == 1;
            double value =
                    power
                            ? Math.pow(10, exponent(number.letters()))
                            : Double.parseDouble(number.letters());
            double share = Math.log(value / span[0]) / Math.log(span[1] / span[0]);
            assertThat(number.y() - 2.506)
                    .isCloseTo(box[3] + share * (box[1] - box[3]), within(0.021));
        }
    }

    private static int exponent(String letters) {
        assertThat(letters).startsWith("10");
        return Integer.parseInt(letters.substring(2).replace('−', '-'));
    }

    @Test
    void theLegendOfTwentySpectraIsInsideTheFrameAndUponNoPoint() {
        Drawn drawn = drawn("twenty spectra");
        double[] box = drawn.numbers("data-box", 0);
        Box frame = new Box(box[0], box[1], box[2], box[3]);
        List<Box> names = Drawn.boxes(drawn.part("legend", 0));

        assertThat(names).hasSize(20);
        for (Box name : names) {
            assertThat(frame.holds(name.left(), name.top())).isTrue();
            assertThat(frame.holds(name.right(), name.bottom())).isTrue();
            assertThat(Drawn.places(drawn.part("data", 0)))
                    .noneMatch(place -> name.holds(place[0], place[1]));
        }
    }
}
