package science.haven.report.trajectory;

import science.haven.figure.Plane;
import science.haven.figure.model.Curves;
import science.haven.figure.motion.DensityFigure;
import science.haven.figure.motion.TrajectoryFigures;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.trajectory.AnalysedTrajectory;
import science.haven.trajectory.StartLag;
import science.haven.trajectory.TracerDiffusion;
import science.haven.trajectory.VanHove;
import science.haven.trajectory.sites.DensityMap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The figures of trajectories.
final class TrajectoryPlates {

    private static final double PICO = 1e12;
    private static final double SQUARE_ANGSTROM = 1e20;
    private static final double ANGSTROM = 1e10;
    private static final double SQUARE_CENTIMETRE = 1e4;
    private static final int POINTS = 200;

    private TrajectoryPlates() {}

    static List<Plate> of(String measurement, List<AnalysedTrajectory> all) {
        List<Plate> plates = new ArrayList<>();
        if (all.isEmpty()) {
            return plates;
        }
        plates.add(
                new Plate(
                        measurement + "-msd",
                        "Mean square displacement, with the line whose slope is D* (broken) and"
                                + " its 68 % band over the lags of the fit.",
                        TrajectoryFigures.displacements(
                                all.stream().map(TrajectoryPlates::displacement).toList())));
        plates.add(
                new Plate(
                        measurement + "-start",
                        "D* over the lag at which the fit begins; the upright line is the begin"
                                + " that was taken.",
                        TrajectoryFigures.starts(
                                all.stream().map(TrajectoryPlates::starts).toList())));
        for (int i = 0; i < all.size(); i++) {
            String name = Plate.name(measurement, i);
            plates.add(distributions(name, all.get(i)));
            all.get(i).jumps().ifPresent(jumps -> plates.add(density(name, jumps.density())));
            plates.addAll(SpinPlates.of(name, all.get(i)));
        }
        plates.addAll(SpinPlates.overTemperature(measurement, all));
        return plates;
    }

    private static Plate distributions(String name, AnalysedTrajectory one) {
        List<TrajectoryFigures.Distribution> shown = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (VanHove own : one.distributions()) {
            String time = Digits.of(own.time() * PICO, 3) + " ps";
            shown.add(
                    new TrajectoryFigures.Distribution(
                            time,
                            Curves.scaled(own.radius(), ANGSTROM),
                            Curves.scaled(own.density(), 1 / ANGSTROM)));
            parameters.add(Digits.of(own.nonGaussian(), 2) + " at " + time);
        }
        return new Plate(
                name + "-van-hove",
                "How far ions went (self part of van Hove's function). Non-Gaussian parameter: "
                        + String.join(", ", parameters)
                        + ".",
                TrajectoryFigures.distributions(shown));
    }

    /// The plane across c that holds most ions, and the mean along c.
    private static Plate density(String name, DensityMap map) {
        int[] points = map.points();
        int plane = map.fullest(2);
        double[] x = places(map, 0);
        double[] y = places(map, 1);
        double height = (plane + 0.5) / points[2];
        return new Plate(
                name + "-density",
                ("Density of ions (a) in the plane across c at %s of its length, where most ions"
                                + " are, and (b) averaged along c; roots are drawn, the highest"
                                + " darkest, edges as if at right angles.")
                        .formatted(Digits.of(height, 2)),
                DensityFigure.of(
                        new Plane(x, y, turned(map.across(2, plane), points)),
                        new Plane(x, y, turned(map.along(2), points)),
                        List.of("a", "b")));
    }

    private static double[] places(DensityMap map, int edge) {
        double[] places = new double[map.points()[edge]];
        double step = map.cell().edge(edge) * ANGSTROM / places.length;
        for (int i = 0; i < places.length; i++) {
            places[i] = (i + 0.5) * step;
        }
        return places;
    }

    /// Rows along a, from a map whose rows run along b.
    private static double[] turned(double[] values, int[] points) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % points[1] * points[0] + i / points[1]] = values[i];
        }
        return turned;
    }

    private static TrajectoryFigures.Displacement displacement(AnalysedTrajectory one) {
        TracerDiffusion tracer = one.tracer();
        double interval = tracer.displacement().interval();
        int[] shown = lags(tracer.displacement().frames() - 1);
        double[] time = new double[shown.length];
        double[] msd = new double[shown.length];
        for (int i = 0; i < shown.length; i++) {
            time[i] = shown[i] * interval * PICO;
            msd[i] = tracer.displacement().lags()[shown[i]] * SQUARE_ANGSTROM;
        }
        double[][] line = new double[4][60];
        double from = tracer.firstLag() * interval;
        double to = tracer.lastLag() * interval;
        for (int i = 0; i < line[0].length; i++) {
            double t = from * Math.pow(to / from, i / (line[0].length - 1.0));
            Measured fitted = tracer.line(t).scaled(SQUARE_ANGSTROM);
            line[0][i] = t * PICO;
            line[1][i] = fitted.value() - fitted.uncertainty();
            line[2][i] = fitted.value();
            line[3][i] = fitted.value() + fitted.uncertainty();
        }
        return new TrajectoryFigures.Displacement(
                Shown.place(one.result()), time, msd, line[0], line[1], line[2], line[3]);
    }

    /// Some lags, evenly spread in their logarithm.
    private static int[] lags(int longest) {
        TreeSet<Integer> lags = new TreeSet<>();
        for (int i = 0; i < POINTS; i++) {
            lags.add((int) Math.round(Math.pow(longest, i / (POINTS - 1.0))));
        }
        return lags.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TrajectoryFigures.Starts starts(AnalysedTrajectory one) {
        TracerDiffusion tracer = one.tracer();
        double interval = tracer.displacement().interval();
        List<StartLag> starts =
                tracer.starts().stream().filter(s -> s.coefficient().value() > 0).toList();
        return new TrajectoryFigures.Starts(
                Shown.place(one.result()),
                starts.stream().mapToDouble(s -> s.lag() * interval * PICO).toArray(),
                starts.stream()
                        .mapToDouble(s -> s.coefficient().value() * SQUARE_CENTIMETRE)
                        .toArray(),
                starts.stream()
                        .mapToDouble(s -> s.coefficient().uncertainty() * SQUARE_CENTIMETRE)
                        .toArray(),
                tracer.firstLag() * interval * PICO);
    }
}
