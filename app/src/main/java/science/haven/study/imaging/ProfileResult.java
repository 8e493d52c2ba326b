package science.haven.study.imaging;

import science.haven.data.Transient;
import science.haven.imaging.DriftVelocity;
import science.haven.imaging.ProfileSeries;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.DriftPlan;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;

/// What profiles over position and time say together.
///
/// @param measurement name of the measurement
/// @param series the profiles; empty if they cannot be laid over each other
/// @param drift the drift velocity of an ion; empty if it was not asked for, or could not be had
/// @param remarks why something is missing
/// @param files the files behind it
public record ProfileResult(
        String measurement,
        Optional<ProfileSeries> series,
        Optional<DriftVelocity> drift,
        List<Remark> remarks,
        List<String> files)
        implements Finding {

    /// Unit of drift velocities.
    public static final Unit MICROMETRE_PER_HOUR = Unit.parse("µm/h");

    private static final String OF = "profiles over time";

    /// Keeps copies of the lists.
    public ProfileResult {
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
    }

    static ProfileResult of(
            MeasurementPlan plan,
            Technique.Images technique,
            List<AnalysedProfile> profiles,
            Optional<Transient> cell) {
        List<String> files =
                new ArrayList<>(profiles.stream().map(p -> p.result().source().file()).toList());
        List<Remark> remarks = new ArrayList<>();
        Optional<ProfileSeries> series = series(technique, profiles, remarks);
        Optional<DriftVelocity> drift = Optional.empty();
        if (technique.drift().isPresent() && series.isPresent()) {
            drift = drift(technique.drift().get(), series.get(), profiles, cell, remarks);
            cell.ifPresent(c -> files.add(c.provenance().file()));
        }
        return new ProfileResult(plan.name(), series, drift, remarks, files);
    }

    private static Optional<ProfileSeries> series(
            Technique.Images technique, List<AnalysedProfile> profiles, List<Remark> remarks) {
        IntSummaryStatistics points =
                profiles.stream().mapToInt(p -> p.profile().size()).summaryStatistics();
        double[] time = times(technique, profiles);
        boolean ascend = true;
        for (int k = 1; k < time.length; k++) {
            ascend &= time[k] > time[k - 1];
        }
        if (profiles.size() < 2) {
            remarks.add(new ImageRemark.FewProfiles(profiles.size()));
        } else if (points.getMin() != points.getMax()) {
            remarks.add(new ImageRemark.DifferentPoints(points.getMin(), points.getMax()));
        } else if (!ascend) {
            remarks.add(new ImageRemark.TimesUnknown());
        } else {
            double view = technique.fieldOfView().map(q -> q.si().value()).orElseThrow();
            ProfileSeries all =
                    ProfileSeries.of(
                            profiles.stream().map(AnalysedProfile::profile).toList(), time, view);
            return Optional.of(technique.reversed() ? all.reversed() : all);
        }
        return Optional.empty();
    }

    /// By the interval of the study, the condition of each file, or when each was recorded.
    private static double[] times(Technique.Images technique, List<AnalysedProfile> profiles) {
        double[] time = new double[profiles.size()];
        Optional<Instant> first = profiles.getFirst().start();
        for (int k = 0; k < time.length; k++) {
            AnalysedProfile profile = profiles.get(k);
            int place = k;
            Optional<Double> after =
                    profile.start()
                            .filter(_ -> first.isPresent())
                            .map(start -> seconds(first.orElse(start), start));
            time[k] =
                    technique
                            .interval()
                            .map(interval -> place * interval.si().value())
                            .or(
                                    () ->
                                            profile.result()
                                                    .condition("time")
                                                    .map(c -> c.value().value()))
                            .or(() -> after)
                            .orElse(0.0);
        }
        return time;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static Optional<DriftVelocity> drift(
            DriftPlan plan,
            ProfileSeries series,
            List<AnalysedProfile> profiles,
            Optional<Transient> cell,
            List<Remark> remarks) {
        Optional<Double> temperature =
                profiles.getFirst().result().condition("temperature").map(c -> c.value().value());
        if (cell.isEmpty() || temperature.isEmpty()) {
            remarks.add(
                    new ImageRemark.NoDrift(
                            cell.isEmpty()
                                    ? "no file holds the voltage of the cell over time"
                                    : "the temperature is not known"));
            return Optional.empty();
        }
        try {
            DriftVelocity drift =
                    DriftVelocity.of(series, fromZero(cell.get()), plan.options(temperature.get()));
            return Optional.of(drift);
        } catch (IllegalArgumentException e) { // what the study says does not fit the data
            remarks.add(new ImageRemark.NoDrift(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /// The record begins with the first profile, whatever its clock said then.
    private static Transient fromZero(Transient cell) {
        double first = cell.time()[0];
        double[] time = Arrays.stream(cell.time()).map(t -> t - first).toArray();
        return new Transient(time, cell.voltage(), cell.current(), cell.provenance());
    }

    /// Mean and extremes of the drift velocity; none if it was not asked for.
    @Override
    public List<Results.Conclusion> conclusions() {
        if (drift.isEmpty()) {
            return remarks.isEmpty()
                    ? List.of()
                    : List.of(conclusion("drift velocity", Optional.empty(), remarks));
        }
        DriftVelocity found = drift.get();
        List<Remark> said = new ArrayList<>(remarks);
        said.add(new ImageRemark.DiffusionTakenAsExact());
        said.addAll(found.remarks());
        return List.of(
                conclusion("mean drift velocity", Optional.of(found.mean()), said),
                conclusion("lowest drift velocity", Optional.of(at(found, -1)), List.of()),
                conclusion("highest drift velocity", Optional.of(at(found, 1)), List.of()));
    }

    /// The lowest (−1) or highest (1) velocity with its uncertainty.
    private static Measured at(DriftVelocity drift, int sign) {
        Measured extreme = new Measured(drift.velocity()[0][0], drift.uncertainty()[0][0]);
        for (int j = 0; j < drift.time().length; j++) {
            for (int i = 0; i < drift.position().length; i++) {
                if (sign * drift.velocity()[j][i] > sign * extreme.value()) {
                    extreme = new Measured(drift.velocity()[j][i], drift.uncertainty()[j][i]);
                }
            }
        }
        return extreme;
    }

    private Results.Conclusion conclusion(
            String name, Optional<Measured> velocity, List<Remark> said) {
        return new Results.Conclusion(
                name,
                measurement + ".profiles",
                OF,
                velocity.map(MICROMETRE_PER_HOUR::fromSi),
                MICROMETRE_PER_HOUR,
                files,
                said);
    }
}
