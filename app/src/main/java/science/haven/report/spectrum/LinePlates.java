package science.haven.report.spectrum;

import science.haven.data.Spectrum;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.TimeTrace;
import science.haven.figure.TransientFigure;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.quantity.Unit;
import science.haven.report.page.Plate;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.series.Growth;
import science.haven.spectrum.series.GrowthCurve;
import science.haven.spectrum.series.GrowthStage;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.GrowthResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The figures of spectra: their stack and their map, what is integrated over time, and single ones
/// with their lines.
public final class LinePlates {

    /// Finer than anybody sees in a column.
    private static final int MOST_POINTS = 1600;

    /// A longer series is shown by its first, middle and last spectrum.
    private static final int MOST_SINGLE = 6;

    private static final int FEWEST_IN_MAP = 5;

    private LinePlates() {}

    /// All figures of a measurement.
    ///
    /// @param measurement its name
    /// @param spectra its spectra
    /// @return the figures in the order of the page
    public static List<Plate> of(String measurement, List<AnalysedLines> spectra) {
        List<Plate> plates = new ArrayList<>(overview(measurement, spectra));
        plates.addAll(single(measurement, spectra));
        return plates;
    }

    /// Single spectra with their lines.
    ///
    /// @param measurement name of the measurement
    /// @param spectra its spectra
    /// @return one figure each; of a long series the first, the middle and the last
    static List<Plate> single(String measurement, List<AnalysedLines> spectra) {
        List<Plate> plates = new ArrayList<>();
        for (int i : shown(spectra.size())) {
            plates.add(single(Plate.name(measurement, i), spectra.get(i), Ordinal.of(spectra)));
        }
        return plates;
    }

    private static List<Integer> shown(int count) {
        if (count <= MOST_SINGLE) {
            return IntStream.range(0, count).boxed().toList();
        }
        return List.of(0, count / 2, count - 1);
    }

    /// The figures that show all spectra at once.
    ///
    /// @param measurement name of the measurement
    /// @param spectra its spectra
    /// @return their stack, their map and their integrals over time, as far as they make sense
    public static List<Plate> overview(String measurement, List<AnalysedLines> spectra) {
        List<Plate> plates = new ArrayList<>();
        if (spectra.isEmpty()) {
            return plates;
        }
        Ordinal ordinal = Ordinal.of(spectra);
        if (spectra.size() > 1) {
            Frame frame = Frame.of(spectra);
            List<SpectrumTrace> traces =
                    spectra.stream().map(s -> data(s, frame, ordinal)).toList();
            String what = "Spectra" + (ordinal.known() ? " over " + ordinal.name() : "");
            plates.add(
                    new Plate(
                            measurement + "-stack",
                            what + ", one above the other, on one scale.",
                            SpectrumFigures.stacked(what, traces, axis(spectra.getFirst()))));
        }
        map(measurement, spectra, ordinal).ifPresent(plates::add);
        growth(measurement, spectra, ordinal).ifPresent(plates::add);
        return plates;
    }

    private static Optional<Plate> map(
            String measurement, List<AnalysedLines> spectra, Ordinal ordinal) {
        if (spectra.size() < FEWEST_IN_MAP || !ordinal.known() || !sameAbscissa(spectra)) {
            return Optional.empty();
        }
        double[] over = spectra.stream().mapToDouble(ordinal::at).toArray();
        if (!isEven(over)) {
            return Optional.empty();
        }
        Frame frame = Frame.of(spectra);
        String what = "Intensity over " + spectra.getFirst().spectrum().quantity();
        Axis upright = Axis.linear(symbol(ordinal.name()), ordinal.unit().symbol());
        Figure figure =
                SpectrumFigures.map(
                        what,
                        spectra.stream().map(s -> raw(frame.of(s.spectrum()))).toList(),
                        axis(spectra.getFirst()),
                        over,
                        upright);
        return Optional.of(
                new Plate(
                        measurement + "-map",
                        what + " and " + ordinal.name() + ", dark where it is high.",
                        figure));
    }

    /// Steps that differ by less than half of themselves look even in a map.
    private static boolean isEven(double[] over) {
        double mean = (over[over.length - 1] - over[0]) / (over.length - 1);
        for (int i = 1; i < over.length; i++) {
            if (Math.abs(over[i] - over[i - 1] - mean) > 0.5 * Math.abs(mean)) {
                return false;
            }
        }
        return mean != 0;
    }

    private static boolean sameAbscissa(List<AnalysedLines> spectra) {
        double[] first = spectra.getFirst().spectrum().abscissa();
        return spectra.stream()
                .map(s -> s.spectrum().abscissa())
                .allMatch(
                        x ->
                                x.length == first.length
                                        && Math.abs(x[0] - first[0])
                                                < 2 * Math.abs(first[1] - first[0]));
    }

    /// Integrals, or areas of the lines, over time.
    private static Optional<Plate> growth(
            String measurement, List<AnalysedLines> spectra, Ordinal ordinal) {
        List<GrowthResult> results = GrowthResult.of(measurement, spectra);
        if (!ordinal.name().equals("time") || results.isEmpty()) {
            return Optional.empty();
        }
        double most =
                results.stream()
                        .flatMapToDouble(r -> Arrays.stream(r.curve().value()))
                        .map(Math::abs)
                        .max()
                        .orElse(1);
        double unit = most > 0 ? most : 1;
        List<TimeTrace> traces = results.stream().map(LinePlates::trace).toList();
        Axis axis = Axis.linear("integral", "arb. u.").covering(new Axis.DataAndZero());
        Figure figure = TransientFigure.of("Integrals over time", traces, axis, 1 / unit);
        return Optional.of(
                new Plate(
                        measurement + "-integrals",
                        "Integrals over time with their stages of steady growth (lines); error"
                                + " bars: standard uncertainty by the noise.",
                        figure));
    }

    private static TimeTrace trace(GrowthResult result) {
        GrowthCurve curve = result.curve();
        TimeTrace trace =
                TimeTrace.of(result.integral(), curve.abscissa(), curve.value())
                        .uncertain(curve.uncertainty());
        return result.growth().map(growth -> trace.fitted(stages(growth))).orElse(trace);
    }

    /// The broken line through the stages.
    private static TimeTrace.Curve stages(Growth growth) {
        int corners = growth.stages().size() + 1;
        double[] time = new double[corners];
        double[] value = new double[corners];
        value[0] = growth.first().value();
        for (int k = 0; k < growth.stages().size(); k++) {
            GrowthStage stage = growth.stages().get(k);
            time[k] = stage.from();
            time[k + 1] = stage.to();
            value[k + 1] = value[k] + stage.rate().value() * (stage.to() - stage.from());
        }
        return new TimeTrace.Curve(time, value);
    }

    private static Plate single(String name, AnalysedLines analysed, Ordinal ordinal) {
        String title = ordinal.name(analysed);
        Optional<PeakFit> fit = analysed.fit().filter(f -> f.size() > 0);
        String caption =
                fit.map(
                                f ->
                                        "%s: data, %d fitted %s and their sum; below, what they leave"
                                                        .formatted(
                                                                title,
                                                                f.size(),
                                                                f.size() == 1 ? "line" : "lines")
                                                + " over, as a share of the height (band: noise).")
                        .orElse(title + ".");
        double noise = fit.map(PeakFit::noise).orElse(0.0);
        Spectrum shown = Frame.of(List.of(analysed)).of(analysed.spectrum());
        SpectrumTrace trace =
                fit.map(f -> fitted(title, shown, f)).orElse(raw(shown)).thinned(MOST_POINTS);
        return new Plate(name, caption, SpectrumFigures.fitted(trace, axis(analysed), noise));
    }

    private static SpectrumTrace fitted(String title, Spectrum spectrum, PeakFit fit) {
        double[] x = spectrum.abscissa();
        List<double[]> lines = new ArrayList<>();
        for (FittedLine line : fit.lines()) {
            double[] over = line.over(x);
            for (int i = 0; i < x.length; i++) {
                over[i] += fit.baseline().at(x[i]);
            }
            lines.add(over);
        }
        return new SpectrumTrace(title, x, spectrum.intensity(), lines, fit.over(x));
    }

    private static SpectrumTrace data(AnalysedLines analysed, Frame frame, Ordinal ordinal) {
        Spectrum spectrum = frame.of(analysed.spectrum());
        return new SpectrumTrace(ordinal.name(analysed), spectrum.abscissa(), spectrum.intensity())
                .thinned(MOST_POINTS);
    }

    private static SpectrumTrace raw(Spectrum spectrum) {
        return new SpectrumTrace("", spectrum.abscissa(), spectrum.intensity());
    }

    private static Axis axis(AnalysedLines analysed) {
        Spectrum spectrum = analysed.spectrum();
        if (spectrum.unit().equals(Unit.PPM)) {
            return SpectrumFigures.shift(analysed.nucleus());
        }
        return Axis.linear(spectrum.quantity(), spectrum.unit().symbol());
    }

    private static String symbol(String condition) {
        return switch (condition) {
            case "time" -> "*t*";
            case "temperature" -> "*T*";
            default -> condition;
        };
    }
}
