package science.haven.figure;

import science.haven.figure.impedance.ImpedanceCurve;
import science.haven.figure.impedance.ImpedanceFigures;
import science.haven.figure.impedance.ImpedanceTrace;
import science.haven.figure.impedance.RelaxationTimes;
import science.haven.figure.impedance.Residuals;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// One figure of each kind, with real or realistic data.
final class Gallery {
    private Gallery() {}

    static Figure figure(String name) {
        return Objects.requireNonNull(figures().get(name), name);
    }

    static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        ImpedanceTrace one = Sample.trace(2).withArcs(Sample.arcs(2));
        List<ImpedanceTrace> all = IntStream.range(0, 5).mapToObj(Sample::trace).toList();
        figures.put("nyquist", ImpedanceFigures.nyquist(List.of(one)));
        figures.put("nyquist-series", ImpedanceFigures.nyquist(all));
        figures.put("bode", ImpedanceFigures.bode(List.of(one)));
        figures.put("bode-series", ImpedanceFigures.bode(all));
        ImpedanceCurve data = Sample.data(2);
        ImpedanceCurve model = Sample.model(2, data.frequency());
        Residuals residuals = Residuals.of(data, model, 0.002);
        figures.put("residuals", ImpedanceFigures.residuals(residuals));
        figures.put("kramers-kronig", ImpedanceFigures.kramersKronig(data, model, residuals));
        figures.put("relaxation-times", ImpedanceFigures.relaxationTimes(relaxationTimes()));
        figures.put("arrhenius", arrhenius());
        figures.put("arrhenius-wide", wideArrhenius());
        figures.put("current", TransientFigure.current(List.of(polarisation())));
        figures.put("retention", TransientFigure.retention(List.of(retention())));
        figures.put("spectrum", SpectrumFigures.fitted(metal(12), shift(), 1.2e4));
        List<SpectrumTrace> series = IntStream.range(0, 16).mapToObj(Gallery::metal).toList();
        figures.put("spectra", SpectrumFigures.stacked("Growth", series, shift()));
        double[] hours = IntStream.range(0, 16).mapToDouble(i -> 0.5 * i).toArray();
        Axis time = Axis.linear("*t*", "h");
        figures.put("map", SpectrumFigures.map("Growth", series, shift(), hours, time));
        figures.put("exchange", PlaneFigures.of("Exchange", exchange(), 0, 5, shift(), shift()));
        Axis place = Axis.linear("*x*", "mm");
        figures.put("surface", SurfaceFigures.surface("Drift", drift(), place, time));
        return figures;
    }

    /// Two lines with a positive and a negative cross peak.
    static Plane exchange() {
        double[] ppm = IntStream.range(0, 96).mapToDouble(i -> -10 + 0.3 * i).toArray();
        double[] values = new double[96 * 96];
        for (int i = 0; i < values.length; i++) {
            double x = ppm[i % 96];
            double y = ppm[i / 96];
            values[i] = 1000 * (line(x, y) + line(x - 9, y - 9)) + 300 * line(x - 9, y);
            values[i] -= 300 * line(x, y - 9);
        }
        return new Plane(ppm, ppm, values);
    }

    private static double line(double x, double y) {
        return Math.exp(-(x * x + y * y) / 2);
    }

    /// A velocity that grows with the time and lies deepest in the middle.
    private static Plane drift() {
        double[] mm = IntStream.range(0, 40).mapToDouble(i -> 0.05 * i).toArray();
        double[] hours = IntStream.range(0, 30).mapToDouble(i -> 0.2 * i).toArray();
        double[] values = new double[40 * 30];
        for (int i = 0; i < values.length; i++) {
            double off = mm[i % 40] - 1;
            values[i] = -60 * hours[i / 40] * (1 - 0.3 * off * off);
        }
        return new Plane(mm, hours, values);
    }

    private static Axis shift() {
        return SpectrumFigures.shift("7Li");
    }

    /// Lithium metal that grows at 266 ppm beside the pristine electrode at 247 ppm.
    static SpectrumTrace metal(int step) {
        SplittableRandom random = new SplittableRandom(step);
        double[] ppm = IntStream.range(0, 500).mapToDouble(i -> 210 + 0.2 * i).toArray();
        double[] base = Curves.map(ppm, x -> 2e4 + 100 * (x - 210));
        double[] pristine = Curves.map(ppm, x -> 4e5 / (1 + Math.pow((x - 247) / 6, 2)));
        double[] grown = Curves.map(ppm, x -> step * 4e4 / (1 + Math.pow((x - 266) / 7, 2)));
        double[] one = IntStream.range(0, 500).mapToDouble(i -> base[i] + pristine[i]).toArray();
        double[] other = IntStream.range(0, 500).mapToDouble(i -> base[i] + grown[i]).toArray();
        double[] fit = IntStream.range(0, 500).mapToDouble(i -> one[i] + grown[i]).toArray();
        double[] data = Curves.map(fit, y -> y + 4e4 * (random.nextDouble() - 0.5));
        return new SpectrumTrace(
                "%.1f h".formatted(step * 0.5), ppm, data, List.of(one, other), fit);
    }

    /// A polarisation current that falls to 1.2 nA, one point each half minute.
    private static TimeTrace polarisation() {
        SplittableRandom random = new SplittableRandom(7);
        double[] time = IntStream.range(0, 240).mapToDouble(i -> 30.0 * i).toArray();
        double[] current = Curves.map(time, t -> law(t) + 2e-11 * (random.nextDouble() - 0.5));
        double[] longer = IntStream.range(0, 120).mapToDouble(i -> 90.0 * i).toArray();
        return TimeTrace.of("", time, current)
                .fitted(new TimeTrace.Curve(longer, Curves.map(longer, Gallery::law)))
                .tending(new TimeTrace.End(1.2e-9, 3e-11, "*I*_{∞} = 1.20 ± 0.03 nA"));
    }

    private static double law(double t) {
        return 1.2e-9 + 4e-9 * Math.exp(-t / 1800);
    }

    /// A conductivity that loses a tenth in a month.
    private static TimeTrace retention() {
        double day = 86400;
        double[] time = Curves.scaled(new double[] {0, 1, 2, 5, 8, 12, 16, 21, 25}, day);
        double[] value = Curves.map(time, t -> 0.12 * (1 - 0.012 * Math.sqrt(t / day)));
        double[] longer = IntStream.range(0, 60).mapToDouble(i -> 0.6 * i * day).toArray();
        double[] curve = Curves.map(longer, t -> 0.1202 * (1 - 0.0123 * Math.sqrt(t / day)));
        return TimeTrace.of("25 °C, argon", time, value)
                .uncertain(Curves.constant(time, 8e-4))
                .fitted(
                        new TimeTrace.Curve(
                                longer,
                                curve,
                                Curves.scaled(curve, 0.996),
                                Curves.scaled(curve, 1.004)));
    }

    private static RelaxationTimes relaxationTimes() {
        double[] tau = Sample.frequencies(1e-8, 1e2, 300);
        double[] gamma = new double[tau.length];
        double[] uncertainty = new double[tau.length];
        for (int i = 0; i < tau.length; i++) {
            gamma[i] = 2.2e4 * bell(tau[i], 2e-7) + 1.4e5 * bell(tau[i], 3e-5);
            uncertainty[i] = 0.06 * gamma[i] + 1e3;
        }
        return new RelaxationTimes(
                tau,
                gamma,
                uncertainty,
                List.of(
                        new RelaxationTimes.Peak(2e-7, 2.2e4, "bulk, 56 kΩ"),
                        new RelaxationTimes.Peak(3e-5, 1.4e5, "grain boundary, 398 kΩ")));
    }

    private static double bell(double tau, double centre) {
        double x = Math.log(tau / centre) / 1.1;
        return Math.exp(-x * x / 2);
    }

    private static Figure arrhenius() {
        double[] temperature = IntStream.range(0, 5).mapToDouble(Sample::kelvin).toArray();
        double[] bulk = IntStream.range(0, 5).mapToDouble(Sample::bulk).toArray();
        double[] total = IntStream.range(0, 5).mapToDouble(Sample::total).toArray();
        return ArrheniusFigure.conductivityTimesTemperature(
                List.of(
                        trace("bulk", "0.602 ± 0.010 eV", temperature, bulk, 0.04),
                        trace("total", "0.857 ± 0.008 eV", temperature, total, 0.02)));
    }

    /// Points from −40 to 700 °C: hot numbers crowd along the top.
    private static Figure wideArrhenius() {
        double[] temperature = {233, 260, 300, 350, 420, 500, 620, 780, 973};
        double[] value = Curves.map(temperature, t -> 1e7 / t * Math.exp(-0.32 / 8.617e-5 / t));
        double[] uncertainty = Curves.scaled(value, 0.3);
        return ArrheniusFigure.conductivity(
                List.of(ArrheniusTrace.of("Li₀.₂₉La₀.₅₇TiO₃", temperature, value, uncertainty)));
    }

    /// Points with a straight line through them by least squares and a band of the given width.
    private static ArrheniusTrace trace(
            String label, String energy, double[] temperature, double[] value, double relative) {
        int n = temperature.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += 1 / temperature[i] / n;
            meanY += Math.log(value[i]) / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double dx = 1 / temperature[i] - meanX;
            xx += dx * dx;
            xy += dx * (Math.log(value[i]) - meanY);
        }
        int count = 60;
        double[] grid = new double[count];
        double[] line = new double[count];
        double[] lower = new double[count];
        double[] upper = new double[count];
        for (int i = 0; i < count; i++) {
            grid[i] =
                    temperature[0]
                            - 4
                            + i * (temperature[n - 1] - temperature[0] + 8) / (count - 1);
            double dx = 1 / grid[i] - meanX;
            double log = meanY + xy / xx * dx;
            double width = relative * Math.sqrt(1.0 / n + dx * dx / xx);
            line[i] = Math.exp(log);
            lower[i] = Math.exp(log - width);
            upper[i] = Math.exp(log + width);
        }
        return ArrheniusTrace.of(label, temperature, value, Curves.map(value, v -> v * relative))
                .with(new ArrheniusTrace.Line(grid, line, lower, upper), energy);
    }
}
