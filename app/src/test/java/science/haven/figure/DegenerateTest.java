package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.figure.canvas.RichText;
import science.haven.figure.impedance.ImpedanceCurve;
import science.haven.figure.impedance.ImpedanceFigures;
import science.haven.figure.impedance.ImpedanceTrace;
import science.haven.figure.impedance.RelaxationTimes;
import science.haven.figure.impedance.Residuals;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.List;
import java.util.stream.Stream;

/// Whatever a measurement may hold, a figure comes out.
class DegenerateTest {
    private static final double[] NONE = {};

    static Stream<Named<double[]>> values() {
        return Stream.of(
                Named.of("none", NONE),
                Named.of("one", new double[] {3e5}),
                Named.of("zero", new double[] {0}),
                Named.of("equal", new double[] {2, 2, 2}),
                Named.of("nearly equal", new double[] {1e6, 1e6 + 1e-7}),
                Named.of("negative", new double[] {-1, -10, -100}),
                Named.of("not numbers", new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY, 2}),
                Named.of("nothing but NaN", new double[] {Double.NaN, Double.NaN}),
                Named.of("huge", new double[] {-1e300, 1e150, 3e180, 1e300}),
                Named.of("tiny", new double[] {1e-300, 1e-180, 4e-170}),
                Named.of("far apart", new double[] {1e-30, 1, 1e30}));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyFigureComesOut(double[] values) {
        ImpedanceCurve curve = new ImpedanceCurve(values, values, values);
        ImpedanceTrace trace = ImpedanceTrace.of("x", curve).fitted(curve).withArcs(List.of(curve));
        Residuals residuals = new Residuals(values, values, values, 0.01);
        var line = new ArrheniusTrace.Line(values, values, values, values);
        TimeTrace time =
                TimeTrace.of("x", values, values)
                        .uncertain(values)
                        .fitted(new TimeTrace.Curve(values, values, values, values))
                        .tending(new TimeTrace.End(1, 0.1, "end"));

        assertSound(ImpedanceFigures.nyquist(List.of(trace, trace)));
        assertSound(ImpedanceFigures.bode(List.of(trace)));
        assertSound(ImpedanceFigures.residuals(residuals));
        assertSound(ImpedanceFigures.kramersKronig(curve, curve, residuals));
        assertSound(
                ImpedanceFigures.relaxationTimes(
                        new RelaxationTimes(values, values, values, List.of())));
        assertSound(
                ArrheniusFigure.conductivity(
                        List.of(
                                ArrheniusTrace.of("x", values, values, values)
                                        .with(line, "1 eV"))));
        assertSound(TransientFigure.current(List.of(time)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyKindOfSeriesComesOut(double[] values) {
        Look look = Look.of(0, 1);
        RichText name = RichText.plain("x");
        List<Series> series =
                List.of(
                        new Series.Points(name, values, values, values, values, look),
                        new Series.Band(name, values, values, values, look),
                        new Series.Steps(name, values, values, look),
                        new Series.Stems(name, values, values, look));
        assertSound(figure(Panel.of(Axis.linear("*x*", ""), Axis.linear("*y*", "V"), series)));
        assertSound(figure(Panel.of(Axis.log("*x*", ""), Axis.log("*y*", "V"), series)));
    }

    @Test
    void noTraceAtAllIsAnEmptyFigure() {
        assertSound(ImpedanceFigures.nyquist(List.of()));
        assertSound(ImpedanceFigures.bode(List.of()));
        assertSound(ArrheniusFigure.conductivity(List.of()));
        assertSound(TransientFigure.voltage(List.of()));
    }

    @Test
    void longNamesAndStrangeLettersComeOut() {
        String name = "<Probe & \"Müller\" 電池 #" + "long ".repeat(60) + "\u0001>";
        ImpedanceTrace trace = ImpedanceTrace.of(name, Sample.data(0));

        assertSound(ImpedanceFigures.nyquist(List.of(trace)));
        assertThat(Drawn.of(ImpedanceFigures.nyquist(List.of(trace))).svg())
                .contains("&lt;Probe\u00a0&amp;\u00a0&quot;Müller&quot;\u00a0電池")
                .doesNotContain("\u0001");
    }

    @Test
    void twentySpectraComeOutInTwentyColours() {
        List<ImpedanceTrace> traces =
                Stream.iterate(0, i -> i + 1)
                        .limit(20)
                        .map(i -> ImpedanceTrace.of(i + " °C", Sample.data(i % 5)))
                        .toList();

        assertSound(ImpedanceFigures.bode(traces));
        assertThat(Stream.iterate(0, i -> i + 1).limit(20).map(i -> Look.of(i, 20).colour()))
                .doesNotHaveDuplicates();
    }

    @Test
    void programmersMistakesAreNamed() {
        Look look = Look.of(0, 1);
        double[] two = {1, 2};
        assertThatThrownBy(() -> new Series.Line(RichText.EMPTY, two, NONE, look))
                .hasMessage("y must have as many values as x (2), got 0");
        assertThatThrownBy(() -> new ImpedanceCurve(two, NONE, two))
                .hasMessage("frequency, real and imaginary must have the same length, got 2, 0, 2");
        assertThatThrownBy(() -> new Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure("", 85, 60, List.of(), false))
                .hasMessage("panels must be >= 1, got 0");
        Panel panel = Panel.of(Axis.linear("x", ""), Axis.linear("y", ""), List.of());
        assertThatThrownBy(() -> Figure.of("", 3, 60, panel))
                .hasMessageContaining("30 mm to 2000 mm, got 3.0 x 60.0");
    }

    private static Figure figure(Panel panel) {
        return Figure.of("test", Figure.COLUMN, 60, panel);
    }

    private static void assertSound(Figure figure) {
        assertThat(FigureFiles.svg(figure, "test")).doesNotContain("NaN", "Infinity");
        assertThat(FigureFiles.png(figure, 72)).isNotEmpty();
        assertThat(FigureFiles.pdf(figure)).isNotEmpty();
    }
}
