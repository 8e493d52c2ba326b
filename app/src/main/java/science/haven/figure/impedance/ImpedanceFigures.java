package science.haven.figure.impedance;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Palette;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of impedance spectroscopy, each from plain arrays in SI.
public final class ImpedanceFigures {
    private static final double FIT_WIDTH = 0.9;
    private static final double PERCENT = 100;
    private static final double NYQUIST_BOX = 71; // mm, width of the axes in a column
    private static final double NYQUIST_MARGINS = 11; // mm, of labels below
    private static final double ROOM_FOR_NAMES = 1.12;

    private ImpedanceFigures() {}

    /// Nyquist plot: −Z″ over Z′ with equal axes; points at whole decades of frequency are full.
    ///
    /// @param traces the spectra
    /// @return figure of one column
    public static Figure nyquist(List<ImpedanceTrace> traces) {
        List<Series> series = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            nyquist(series, traces.get(i), look(i, traces.size()));
        }
        for (int i = 0; i < traces.size(); i++) {
            Decades decades = Decades.of(traces.get(i).data());
            Look look = look(i, traces.size()).full();
            series.add(
                    new Series.Points(
                            RichText.EMPTY, decades.real(), decades.minusImaginary(), look));
            if (i == 0) {
                said.addAll(decades.labels(traces.size() == 1 ? Colour.BLACK : look.colour()));
            }
        }
        Panel panel =
                Panel.of(
                                Axis.prefixed("*Z*′", "Ω").covering(new Axis.DataAndZero()),
                                Axis.prefixed("−*Z*″", "Ω").covering(new Axis.DataAndZero()),
                                series)
                        .withEqualAspect()
                        .saying(said);
        return Figure.of(
                "Nyquist plot of the impedance" + names(traces),
                Figure.COLUMN,
                nyquistHeight(traces),
                panel);
    }

    /// Height in mm at which equal axes leave little of the paper empty.
    private static double nyquistHeight(List<ImpedanceTrace> traces) {
        double right = 0;
        double up = 0;
        for (ImpedanceTrace trace : traces) {
            right = Math.max(right, Curves.largest(trace.data().real()));
            up = Math.max(up, Curves.largest(trace.data().minusImaginary()));
        }
        double tall = right > 0 ? NYQUIST_BOX * up / right : 0;
        return NYQUIST_MARGINS + Math.clamp(tall, 0.55 * NYQUIST_BOX, 0.9 * NYQUIST_BOX);
    }

    private static void nyquist(List<Series> series, ImpedanceTrace trace, Look look) {
        for (ImpedanceCurve arc : trace.arcs()) {
            Look pale = look.in(look.colour().tint(0.45)).wide(0.6);
            series.add(new Series.Line(RichText.EMPTY, arc.real(), arc.minusImaginary(), pale));
        }
        RichText name = Curves.name(trace.label());
        ImpedanceCurve data = trace.data();
        series.add(new Series.Points(name, data.real(), data.minusImaginary(), look));
        trace.fit()
                .ifPresent(
                        fit ->
                                series.add(
                                        new Series.Line(
                                                name, fit.real(), fit.minusImaginary(), look)));
    }

    /// Bode plot: |Z| and phase over frequency.
    ///
    /// @param traces the spectra
    /// @return figure of one column with two panels
    public static Figure bode(List<ImpedanceTrace> traces) {
        List<Series> moduli = new ArrayList<>();
        List<Series> phases = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            ImpedanceTrace trace = traces.get(i);
            Look look = look(i, traces.size());
            RichText name = Curves.name(trace.label());
            ImpedanceCurve data = trace.data();
            moduli.add(new Series.Points(name, data.frequency(), data.modulus(), look));
            phases.add(
                    new Series.Points(RichText.EMPTY, data.frequency(), data.minusPhase(), look));
            trace.fit()
                    .ifPresent(
                            fit -> {
                                moduli.add(
                                        new Series.Line(
                                                name, fit.frequency(), fit.modulus(), look));
                                phases.add(
                                        new Series.Line(
                                                RichText.EMPTY,
                                                fit.frequency(),
                                                fit.minusPhase(),
                                                look));
                            });
        }
        Panel upper = Panel.of(frequency(), Axis.log("|*Z*|", "Ω"), moduli).lettered("(a)");
        Panel lower = Panel.of(frequency(), Axis.linear("−*φ*", "°"), phases).lettered("(b)");
        return new Figure(
                "Bode plot of the impedance" + names(traces),
                Figure.COLUMN,
                95,
                List.of(upper, lower),
                true);
    }

    /// Relative residuals over frequency, with the band of the noise.
    ///
    /// @param residuals what the model leaves over
    /// @return figure of one column
    public static Figure residuals(Residuals residuals) {
        return Figure.of(
                "Relative residuals of the impedance over frequency",
                Figure.COLUMN,
                50,
                residualPanel(residuals));
    }

    /// Kramers-Kronig test: data with the closest lawful impedance, and what it leaves over.
    ///
    /// @param data the measured points
    /// @param lawful the closest impedance that obeys Kramers and Kronig
    /// @param residuals what it leaves over
    /// @return figure of one column with two panels
    public static Figure kramersKronig(
            ImpedanceCurve data, ImpedanceCurve lawful, Residuals residuals) {
        Look real = Look.of(0, 2);
        Look imaginary = Look.of(1, 2);
        RichText ofReal = RichText.marked("*Z*′");
        RichText ofImaginary = RichText.marked("−*Z*″");
        List<Series> series =
                List.of(
                        new Series.Points(ofReal, data.frequency(), data.real(), real),
                        new Series.Line(
                                ofReal, lawful.frequency(), lawful.real(), real.wide(FIT_WIDTH)),
                        new Series.Points(
                                ofImaginary, data.frequency(), data.minusImaginary(), imaginary),
                        new Series.Line(
                                ofImaginary,
                                lawful.frequency(),
                                lawful.minusImaginary(),
                                imaginary.wide(FIT_WIDTH)));
        Panel upper = Panel.of(frequency(), Axis.log("*Z*′, −*Z*″", "Ω"), series).lettered("(a)");
        return new Figure(
                "Kramers-Kronig test of the impedance",
                Figure.COLUMN,
                95,
                List.of(upper, residualPanel(residuals).lettered("(b)")),
                true);
    }

    /// Distribution of relaxation times with its peaks named.
    ///
    /// @param times the distribution
    /// @return figure of one column
    public static Figure relaxationTimes(RelaxationTimes times) {
        Look look = Look.of(0, 1).wide(1);
        List<Series> series = new ArrayList<>();
        double top = Curves.largest(times.gamma());
        if (times.uncertainty().length > 0) {
            double[] lower = times.gamma().clone();
            double[] upper = times.gamma().clone();
            for (int i = 0; i < lower.length; i++) {
                lower[i] = Math.max(0, lower[i] - times.uncertainty()[i]);
                upper[i] += times.uncertainty()[i];
            }
            top = Math.max(top, Curves.largest(upper));
            series.add(new Series.Band(RichText.EMPTY, times.tau(), lower, upper, look));
        } else {
            double[] zero = Curves.constant(times.tau(), 0);
            series.add(new Series.Band(RichText.EMPTY, times.tau(), zero, times.gamma(), look));
        }
        series.add(new Series.Line(RichText.EMPTY, times.tau(), times.gamma(), look));
        List<Annotation> said = new ArrayList<>();
        for (RelaxationTimes.Peak peak : times.peaks()) {
            said.add(
                    new Annotation.PointLabel(
                            peak.tau(),
                            peak.gamma(),
                            Curves.name(peak.label()),
                            Colour.BLACK,
                            true));
        }
        Panel panel =
                Panel.of(
                                Axis.log("*τ*", "s"),
                                Axis.prefixed("*γ*(ln *τ*)", "Ω")
                                        .covering(
                                                new Axis.AtLeast(
                                                        new Range(0, ROOM_FOR_NAMES * top))),
                                series)
                        .saying(said);
        return Figure.of("Distribution of relaxation times", Figure.COLUMN, 60, panel);
    }

    private static Panel residualPanel(Residuals residuals) {
        double[] frequency = residuals.frequency();
        List<Series> series = new ArrayList<>();
        double noise = PERCENT * residuals.noise();
        if (noise > 0) {
            double[] shown = frequency.clone();
            Arrays.sort(shown);
            series.add(
                    new Series.Band(
                            RichText.plain("± noise"),
                            shown,
                            Curves.constant(shown, -noise),
                            Curves.constant(shown, noise),
                            Look.of(0, 1).in(Colour.GREY)));
        }
        addResiduals(series, "Δ*Z*′", frequency, residuals.real(), Look.of(0, 2));
        addResiduals(series, "Δ*Z*″", frequency, residuals.imaginary(), Look.of(1, 2));
        return Panel.of(frequency(), Axis.linear("Δ*Z* / |*Z*|", "%"), series)
                .saying(List.of(new Annotation.Level(0, Colour.GREY)));
    }

    private static void addResiduals(
            List<Series> series, String name, double[] frequency, double[] relative, Look look) {
        RichText label = RichText.marked(name);
        double[] percent = Curves.scaled(relative, PERCENT);
        Look thin = look.wide(0.5).sized(3);
        series.add(new Series.Line(label, frequency, percent, thin));
        series.add(new Series.Points(label, frequency, percent, thin));
    }

    private static Axis frequency() {
        return Axis.log("*f*", "Hz");
    }

    private static Look look(int index, int count) {
        Look look = Look.of(index, count).wide(FIT_WIDTH);
        return count == 1 ? look.in(Palette.OKABE_ITO.getFirst()) : look;
    }

    private static String names(List<ImpedanceTrace> traces) {
        List<String> names =
                traces.stream().map(ImpedanceTrace::label).filter(l -> !l.isBlank()).toList();
        return names.isEmpty() ? "" : ": " + String.join(", ", names);
    }
}
