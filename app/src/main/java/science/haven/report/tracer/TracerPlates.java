package science.haven.report.tracer;

import science.haven.figure.motion.TracerFigures;
import science.haven.fit.Noise;
import science.haven.quantity.Superscript;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.plan.TracerPlan;
import science.haven.study.tracer.AnalysedTracer;
import science.haven.study.tracer.TracerImage;
import science.haven.tracer.IsotopeImage;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileFit;
import science.haven.tracer.boundary.BoundaryStep;
import science.haven.tracer.boundary.GrainLine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of profiles.
final class TracerPlates {

    private static final int POINTS = 240;
    private static final int STEP_POINTS = 30;

    /// More profiles than this in one figure cannot be told apart.
    private static final int MOST = 7;

    private TracerPlates() {}

    /// All profiles of a measurement in one figure; a single one is shown with its residuals.
    static List<Plate> overview(
            String measurement, TracerPlan.Ions ions, List<AnalysedTracer> all) {
        List<AnalysedTracer> profiles = all.stream().filter(p -> p.fit().isPresent()).toList();
        if (profiles.size() < 2) {
            return List.of();
        }
        List<TracerFigures.Trace> traces = new ArrayList<>();
        int shown = Math.min(MOST, profiles.size());
        for (int i = 0; i < shown; i++) {
            int at = (int) Math.round(i * (profiles.size() - 1.0) / (shown - 1));
            AnalysedTracer profile = profiles.get(at);
            profile.fit().ifPresent(fit -> traces.add(trace(profile, fit)));
        }
        return List.of(
                new Plate(
                        measurement + "-profiles",
                        "%s: isotope fraction over the depth with the laws that describe it (lines)."
                                .formatted(measurement),
                        TracerFigures.profiles(traces, axis(ions))));
    }

    /// The law of the whole profile, and the steps that it crosses.
    static List<Plate> single(
            String measurement, int index, TracerPlan.Ions ions, AnalysedTracer profile) {
        String name = Plate.name(measurement, index);
        List<Plate> plates = new ArrayList<>();
        String place = measurement + ", " + Shown.place(profile.result());
        profile.fit()
                .ifPresent(
                        fit ->
                                plates.add(
                                        new Plate(
                                                name + "-profile",
                                                "%s: %s, and what it leaves over (band: one standard uncertainty)."
                                                        .formatted(place, law(profile, fit)),
                                                TracerFigures.single(
                                                        trace(profile, fit),
                                                        residuals(profile, fit),
                                                        axis(ions)))));
        if (!profile.steps().isEmpty()) {
            plates.add(
                    new Plate(
                            name + "-boundaries",
                            ("%s: steps at grain boundaries, a parabola on each side with one slope"
                                            + " at the boundary (lines).")
                                    .formatted(place),
                            TracerFigures.steps(steps(profile), axis(ions))));
        }
        profile.image().ifPresent(image -> plates.add(image(name, place, image)));
        return plates;
    }

    private static Plate image(String name, String place, TracerImage image) {
        List<TracerFigures.Area> areas = new ArrayList<>();
        areas.add(area(image.image(), image.image().fractions(), image.boundaries()));
        image.fit().ifPresent(f -> areas.add(area(f.image(), f.model(), image.boundaries())));
        boolean fitted = image.fit().isPresent();
        return new Plate(
                name + "-image",
                "%s: fraction of the tracer over the image, the edge through which it came in below%s%s."
                        .formatted(
                                place,
                                image.boundaries().isEmpty()
                                        ? ""
                                        : "; lines: the boundaries that were given",
                                fitted ? "; as measured, and as the forward model has it" : ""),
                TracerFigures.images(
                        areas, fitted ? List.of("measured", "model") : List.of("measured")));
    }

    private static TracerFigures.Area area(
            IsotopeImage image, double[] fraction, List<GrainLine> boundaries) {
        double[] x = new double[image.columns()];
        double[] depth = new double[image.rows()];
        Arrays.setAll(x, i -> (i + 0.5) * image.pixel());
        Arrays.setAll(depth, i -> (i + 0.5) * image.pixel());
        return new TracerFigures.Area(
                x,
                depth,
                fraction,
                boundaries.stream()
                        .map(
                                l ->
                                        new double[] {
                                            l.fromAlong(), l.fromDepth(), l.toAlong(), l.toDepth()
                                        })
                        .toList());
    }

    private static String law(AnalysedTracer profile, ProfileFit fit) {
        return profile.whole().isPresent()
                ? fit.law() + ", grains and boundaries"
                : fit.law().toString();
    }

    /// The points around the boundaries, and the curves through them.
    private static TracerFigures.Steps steps(AnalysedTracer profile) {
        List<BoundaryStep> steps = profile.steps();
        IsotopeProfile near =
                profile.profile()
                        .between(steps.getFirst().curve().from(), steps.getLast().curve().to());
        List<double[]> places = new ArrayList<>();
        List<double[]> curves = new ArrayList<>();
        for (BoundaryStep step : steps) {
            double[] ends = {step.curve().from(), step.place(), step.curve().to()};
            for (int side = 0; side < 2; side++) {
                double[] x = new double[STEP_POINTS];
                double[] y = new double[STEP_POINTS];
                for (int i = 0; i < STEP_POINTS; i++) {
                    double share = i / (STEP_POINTS - 1.0);
                    x[i] = ends[side] + share * (ends[side + 1] - ends[side]);
                    x[i] = side == 0 && i == STEP_POINTS - 1 ? Math.nextDown(x[i]) : x[i];
                    y[i] = step.curve().at(x[i]);
                }
                places.add(x);
                curves.add(y);
            }
        }
        return new TracerFigures.Steps(
                near.position(),
                near.fraction(),
                near.isNoiseKnown() ? near.sigma(near.smoothed()) : new double[0],
                places,
                curves);
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

    /// What a boundary holds up shows as steps where the forward model was fitted.
    private static double curve(AnalysedTracer profile, ProfileFit fit, double depth) {
        return profile.whole().map(whole -> whole.at(depth)).orElseGet(() -> fit.at(depth));
    }

    private static double[] residuals(AnalysedTracer profile, ProfileFit fit) {
        double[] residuals = fit.residuals();
        for (int i = 0; i < residuals.length; i++) {
            double depth = fit.data().position()[i];
            residuals[i] += (fit.at(depth) - curve(profile, fit, depth)) / fit.sigma()[i];
        }
        return residuals;
    }

    private static TracerFigures.Trace trace(AnalysedTracer profile, ProfileFit fit) {
        double[] x = fit.data().position();
        double[] depth = new double[POINTS];
        double[] curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            depth[i] = x[0] + (x[x.length - 1] - x[0]) * i / (POINTS - 1);
            curve[i] = curve(profile, fit, depth[i]);
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
