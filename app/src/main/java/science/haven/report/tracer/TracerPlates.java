package science.haven.report.tracer;

import science.haven.figure.motion.TracerFigures;
import science.haven.fit.Noise;
import science.haven.quantity.Superscript;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.plan.TracerPlan;
import science.haven.study.tracer.AnalysedTracer;
import science.haven.tracer.ProfileFit;

import java.util.ArrayList;
import java.util.List;

/// The figures of profiles.
final class TracerPlates {

    private static final int POINTS = 240;

    /// More profiles than this in one figure cannot be told apart.
    private static final int MOST = 7;

    private TracerPlates() {}

    /// All profiles of a measurement in one figure; a single one is shown with its residuals.
    static List<Plate> overview(
            String measurement, TracerPlan.Ions ions, List<AnalysedTracer> profiles) {
        if (profiles.size() < 2) {
            return List.of();
        }
        List<TracerFigures.Trace> traces = new ArrayList<>();
        int shown = Math.min(MOST, profiles.size());
        for (int i = 0; i < shown; i++) {
            int at = (int) Math.round(i * (profiles.size() - 1.0) / (shown - 1));
            traces.add(trace(profiles.get(at)));
        }
        return List.of(
                new Plate(
                        measurement + "-profiles",
                        "%s: isotope fraction over the depth with the laws that describe it (lines)."
                                .formatted(measurement),
                        TracerFigures.profiles(traces, axis(ions))));
    }

    static Plate single(String name, TracerPlan.Ions ions, AnalysedTracer profile) {
        return new Plate(
                name + "-profile",
                "%s: %s, and what it leaves over (band: one standard uncertainty)."
                        .formatted(Shown.place(profile.result()), profile.fit().law()),
                TracerFigures.single(trace(profile), profile.fit().residuals(), axis(ions)));
    }

    /// `⁶Li / (⁶Li + ⁷Li)`.
    private static String axis(TracerPlan.Ions ions) {
        String tracer = raised(ions.tracer());
        return "%s / (%s + %s)".formatted(tracer, tracer, raised(ions.other()));
    }

    private static String raised(String isotope) {
        String mass = isotope.replaceFirst("\\D.*$", "");
        return mass.isEmpty()
                ? isotope
                : Superscript.of(Integer.parseInt(mass)) + isotope.substring(mass.length());
    }

    private static TracerFigures.Trace trace(AnalysedTracer profile) {
        ProfileFit fit = profile.fit();
        double[] x = fit.data().position();
        double[] depth = new double[POINTS];
        double[] curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            depth[i] = x[0] + (x[x.length - 1] - x[0]) * i / (POINTS - 1);
            curve[i] = fit.at(depth[i]);
        }
        return new TracerFigures.Trace(
                Shown.place(profile.result()),
                x,
                fit.data().fraction(),
                fit.noise() == Noise.KNOWN ? fit.sigma() : new double[0],
                depth,
                curve);
    }
}
