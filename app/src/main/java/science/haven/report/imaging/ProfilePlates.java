package science.haven.report.imaging;

import science.haven.figure.Plane;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.SurfaceFigures;
import science.haven.figure.model.Axis;
import science.haven.imaging.DriftVelocity;
import science.haven.imaging.ProfileSeries;
import science.haven.quantity.Digits;
import science.haven.report.page.Plate;
import science.haven.study.imaging.ProfileResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The figures of profiles: their map, some of them, and what moves in them.
final class ProfilePlates {

    private static final double MILLI = 1e3;
    private static final double HOUR = 3600;
    private static final double PER_HOUR = 3600e6; // m/s to µm/h
    private static final double PER_LITRE = 1e-3;

    /// So many lines a reader can tell apart.
    private static final int MOST_LINES = 6;

    private static final Axis PLACE = Axis.linear("*x*", "mm");
    private static final Axis TIME = Axis.linear("*t*", "h");

    private final ProfileResult result;
    private final ProfileSeries series;

    private ProfilePlates(ProfileResult result, ProfileSeries series) {
        this.result = result;
        this.series = series;
    }

    /// All figures of a measurement.
    static List<Plate> of(ProfileResult result) {
        List<Plate> plates = new ArrayList<>(overview(result));
        plates.addAll(single(result));
        return plates;
    }

    /// Those that show everything at once.
    static List<Plate> overview(ProfileResult result) {
        List<Plate> plates = new ArrayList<>();
        Optional<ProfilePlates> own = result.series().map(s -> new ProfilePlates(result, s));
        own.ifPresent(o -> plates.add(o.map()));
        own.ifPresent(o -> result.drift().ifPresent(drift -> plates.add(o.drift(drift))));
        return plates;
    }

    /// Those that show some profiles.
    static List<Plate> single(ProfileResult result) {
        return result.series().map(s -> new ProfilePlates(result, s).cuts()).orElse(List.of());
    }

    private List<Plate> cuts() {
        List<Plate> plates = new ArrayList<>();
        double most =
                Arrays.stream(series.intensity()).flatMapToDouble(Arrays::stream).max().orElse(1);
        double unit = most > 0 ? most : 1;
        plates.add(
                new Plate(
                        result.measurement() + "-profiles",
                        "Profiles at some of the times.",
                        SurfaceFigures.cuts(
                                "Signal over position",
                                cuts(series.position(), series.time(), series.intensity(), unit),
                                true,
                                PLACE,
                                Axis.linear("signal", "arb. u.")
                                        .covering(new Axis.DataAndZero()))));
        result.drift().ifPresent(drift -> plates.add(concentration(drift)));
        return plates;
    }

    private Plate map() {
        double[] place = scaled(series.position(), MILLI);
        List<SpectrumTrace> rows = new ArrayList<>();
        for (double[] row : series.intensity()) {
            rows.add(new SpectrumTrace("", place, row));
        }
        return new Plate(
                result.measurement() + "-map",
                "Signal over position and time, dark where it is high.",
                SpectrumFigures.map(
                        "Signal over position and time",
                        rows,
                        PLACE,
                        scaled(series.time(), 1 / HOUR),
                        TIME));
    }

    private Plate concentration(DriftVelocity drift) {
        return new Plate(
                result.measurement() + "-concentration",
                "Smooth concentration profiles of the imaged ion, in the places where the object is"
                        + " whole.",
                SurfaceFigures.cuts(
                        "Concentration over position",
                        cuts(places(drift), drift.time(), drift.concentration(), 1 / PER_LITRE),
                        true,
                        PLACE,
                        Axis.linear("*c*", "mol L^{−1}")));
    }

    private Plate drift(DriftVelocity drift) {
        double[] velocity =
                Arrays.stream(drift.velocity())
                        .flatMapToDouble(Arrays::stream)
                        .map(v -> v * PER_HOUR)
                        .toArray();
        Plane plane =
                new Plane(scaled(places(drift), MILLI), scaled(drift.time(), 1 / HOUR), velocity);
        return new Plate(
                result.measurement() + "-drift",
                "Drift velocity of the ion in µm/h over position and time, in the places where the"
                        + " object is whole; positive towards greater positions.",
                SurfaceFigures.surface(
                        "Drift velocity over position and time", plane, PLACE, TIME));
    }

    /// Places as the profiles count them.
    private double[] places(DriftVelocity drift) {
        double from = series.position()[drift.plateau().from()];
        return Arrays.stream(drift.position()).map(x -> x + from).toArray();
    }

    /// Evenly chosen times, the first and the last among them.
    private static List<SpectrumTrace> cuts(
            double[] place, double[] time, double[][] rows, double unit) {
        List<SpectrumTrace> cuts = new ArrayList<>();
        int count = Math.min(MOST_LINES, time.length);
        for (int k = 0; k < count; k++) {
            int row =
                    count == 1 ? 0 : (int) Math.rint((double) k * (time.length - 1) / (count - 1));
            String label = Digits.of(time[row] / HOUR, 2) + " h";
            cuts.add(new SpectrumTrace(label, scaled(place, MILLI), scaled(rows[row], 1 / unit)));
        }
        return cuts;
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
