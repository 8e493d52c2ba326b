package science.haven.report.fieldgradient;

import science.haven.data.Condition;
import science.haven.fieldgradient.EchoFit;
import science.haven.fieldgradient.EchoModel;
import science.haven.fieldgradient.restriction.TimePoint;
import science.haven.figure.motion.EchoFigures;
import science.haven.fit.law.RankedLaw;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.fieldgradient.AnalysedEcho;
import science.haven.study.fieldgradient.RegionDecay;
import science.haven.study.fieldgradient.TimesResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of echoes in field gradients.
final class EchoPlates {

    private static final String TIME = "diffusion time";

    private static final int POINTS = 160;

    /// More curves than this in one figure cannot be told apart.
    private static final int MOST = 7;

    /// Other laws that are drawn beside the one that was taken.
    private static final int OTHERS = 3;

    private EchoPlates() {}

    /// The decays of a measurement in one figure.
    static List<Plate> overview(String measurement, List<AnalysedEcho> echoes) {
        boolean times = severalTimes(echoes);
        List<EchoFigures.Trace> all = new ArrayList<>();
        for (AnalysedEcho echo : echoes) {
            for (RegionDecay decay : echo.decays()) {
                all.add(trace(label(echo, decay, times), decay.fit()));
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<EchoFigures.Trace> traces = new ArrayList<>();
        int shown = Math.min(MOST, all.size());
        for (int i = 0; i < shown; i++) {
            int at = shown == 1 ? 0 : (int) Math.round(i * (all.size() - 1.0) / (shown - 1));
            traces.add(all.get(at));
        }
        String which =
                shown < all.size() ? " %d of %d are shown.".formatted(shown, all.size()) : "";
        return List.of(
                new Plate(
                        measurement + "-decays",
                        ("%s: echo over b with the laws that describe it (lines); a single"
                                        + " diffusion coefficient is a straight line.%s")
                                .formatted(measurement, which),
                        EchoFigures.decays(traces)));
    }

    /// Each decay with its rivals and residuals.
    static List<Plate> single(String name, AnalysedEcho echo) {
        List<Plate> plates = new ArrayList<>();
        for (RegionDecay decay : echo.decays()) {
            plates.add(single(name + suffix(decay), echo, decay));
        }
        return plates;
    }

    private static Plate single(String name, AnalysedEcho echo, RegionDecay decay) {
        EchoFit fit = decay.fit();
        EchoFigures.Trace trace = trace(fit.model().toString(), fit);
        List<EchoFigures.Other> others = new ArrayList<>();
        for (RankedLaw<EchoModel> law : fit.ranked()) {
            if (!law.law().equals(fit.model()) && others.size() < OTHERS) {
                double[] curve =
                        Arrays.stream(trace.curveB())
                                .map(b -> EchoFit.at(law, b) / fit.start())
                                .toArray();
                others.add(new EchoFigures.Other(law.law().toString(), curve));
            }
        }
        double[] residuals = fit.residuals();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] /= fit.start();
        }
        double[] sigma = fit.decay().sigma();
        return new Plate(
                name + "-decay",
                "%s: %s (solid) beside the best other laws (broken), and what it leaves over%s."
                        .formatted(
                                label(echo, decay, true),
                                fit.model(),
                                sigma.length > 0 ? ", with the noise of the data (band)" : ""),
                EchoFigures.single(
                        trace,
                        others,
                        residuals,
                        sigma.length > 0 ? sigma[0] / Math.abs(fit.start()) : 0));
    }

    /// Diffusion over the diffusion time.
    static List<Plate> times(String measurement, List<TimesResult> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        List<EchoFigures.Trace> traces = results.stream().map(EchoPlates::trace).toList();
        return List.of(
                new Plate(
                        measurement + "-times",
                        ("%s: diffusion over the diffusion time with the law that describes it"
                                        + " (lines).")
                                .formatted(measurement),
                        EchoFigures.times(traces)));
    }

    private static EchoFigures.Trace trace(TimesResult result) {
        List<TimePoint> points = result.fit().points();
        double[] time = points.stream().mapToDouble(TimePoint::diffusionTime).toArray();
        double[] value = points.stream().mapToDouble(p -> p.diffusion().value()).toArray();
        double[] error = points.stream().mapToDouble(p -> p.diffusion().uncertainty()).toArray();
        double from = Math.log(Arrays.stream(time).min().orElseThrow());
        double to = Math.log(Arrays.stream(time).max().orElseThrow());
        double[] curveTime = new double[POINTS];
        double[] curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            curveTime[i] = Math.exp(from + (to - from) * i / (POINTS - 1));
            curve[i] = result.fit().at(curveTime[i]);
        }
        String label =
                result.temperature() > 0 ? Shown.rounded(result.temperature(), 4) + " K" : "";
        return new EchoFigures.Trace(label, time, value, error, curveTime, curve);
    }

    static String suffix(RegionDecay decay) {
        return decay.name().isEmpty() ? "" : "-" + decay.name();
    }

    /// Whether the decays of a measurement differ in their diffusion times.
    static boolean severalTimes(List<AnalysedEcho> echoes) {
        return echoes.stream()
                        .map(echo -> echo.result().condition(TIME).map(Condition::value))
                        .distinct()
                        .count()
                > 1;
    }

    /// What tells a decay from the others: temperature or file, and Δ where that changes.
    static String place(AnalysedEcho echo, boolean times) {
        String place = Shown.place(echo.result());
        return echo.result()
                .condition(TIME)
                .filter(_ -> times)
                .map(time -> "%s, Δ = %s".formatted(place, Shown.text(time)))
                .orElse(place);
    }

    private static String label(AnalysedEcho echo, RegionDecay decay, boolean times) {
        String place = place(echo, times);
        return decay.name().isEmpty() ? place : place + ", " + decay.name();
    }

    private static EchoFigures.Trace trace(String label, EchoFit fit) {
        double start = fit.start();
        double[] b = fit.decay().b();
        double[] echo = fit.decay().intensity();
        double[] sigma = fit.decay().sigma();
        double most = Arrays.stream(b).max().orElse(1);
        for (int i = 0; i < b.length; i++) {
            echo[i] /= start;
        }
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] /= start;
        }
        double[] curveB = new double[POINTS];
        double[] curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            curveB[i] = most * 1.03 * i / (POINTS - 1);
            curve[i] = fit.at(curveB[i]) / start;
        }
        return new EchoFigures.Trace(label, b, echo, sigma, curveB, curve);
    }
}
