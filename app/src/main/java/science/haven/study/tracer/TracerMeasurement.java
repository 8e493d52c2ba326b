package science.haven.study.tracer;

import science.haven.data.Condition;
import science.haven.data.IonProfile;
import science.haven.data.Provenance;
import science.haven.fit.Noise;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TracerPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.ProfileAnalysis;
import science.haven.tracer.ProfileFit;
import science.haven.tracer.ProfileNotFitted;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.ProfileOutcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Profiles of a tracer: each to its diffusion coefficient.
///
/// @param name name of the measurement
/// @param technique the options of the technique
public record TracerMeasurement(String name, Technique.Tracer technique) implements Analysis {

    /// Name of the diffusion coefficient among the derived values.
    public static final String DIFFUSION = "D*";

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    /// Whether a file has the heads of a profile or an image: a place, and isotopes or their
    /// fraction.
    ///
    /// @param file the file
    /// @return false also where the file cannot be read
    public static boolean isTable(SourceFile file) {
        try {
            return ProfileTable.hasHeads(file);
        } catch (FormatException damaged) {
            return false;
        }
    }

    /// The numbers of a file that is a table of a profile.
    ///
    /// @param technique the options of the technique
    /// @param file the file
    /// @param conditions conditions of the measurement, by what the file says of them
    /// @return the numbers; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<Analysed> table(
            Technique.Tracer technique,
            SourceFile file,
            Function<Provenance, List<Condition>> conditions)
            throws FormatException {
        return table(technique, file, Optional.empty(), conditions);
    }

    /// The numbers of a file that is a table of a profile, or an image of the tracer whose other
    /// isotope has a file of its own.
    ///
    /// @param technique the options of the technique
    /// @param file the file
    /// @param other the file of the other isotope; empty where one file has both
    /// @param conditions conditions of the measurement, by what the file says of them
    /// @return the numbers; empty if the file is something else
    /// @throws FormatException if a file is damaged
    public static Optional<Analysed> table(
            Technique.Tracer technique,
            SourceFile file,
            Optional<SourceFile> other,
            Function<Provenance, List<Condition>> conditions)
            throws FormatException {
        Optional<ImageTable> image =
                ImageTable.find(
                        other.isPresent()
                                ? ImagePair.joined(file, other.get(), technique.plan().ions())
                                : file,
                        technique.plan());
        if (image.isPresent()) {
            Provenance provenance =
                    new Provenance(
                            file.name(),
                            file.sha256(),
                            ImageTable.FORMAT,
                            "",
                            List.of(),
                            List.of(),
                            other.stream()
                                    .map(
                                            o ->
                                                    o.provenance(
                                                            ImageTable.FORMAT,
                                                            "",
                                                            List.of(),
                                                            List.of()))
                                    .toList());
            Analysed profile =
                    new TracerMeasurement("", new Technique.Tracer(technique.plan().fromSurface()))
                            .analysed(
                                    image.get().profile(),
                                    provenance,
                                    conditions.apply(provenance));
            return Optional.of(ImageValues.added(profile, image.get(), technique.plan()));
        }
        Optional<ProfileTable> table = ProfileTable.find(file, technique.plan().ions());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Provenance provenance = file.provenance(ProfileTable.FORMAT, "", List.of(), List.of());
        return Optional.of(
                new TracerMeasurement("", technique)
                        .analysed(table.get().read(), provenance, conditions.apply(provenance)));
    }

    @Override
    public List<Analysed> of(DataSet.Read set) {
        if (!(set.measurement() instanceof IonProfile profile)) {
            return List.of(set.refused("a profile of ions, or a table with a depth and isotopes"));
        }
        try {
            RawProfile raw = RawProfile.of(profile, technique.plan().ions());
            return List.of(analysed(raw, profile.provenance(), set.conditions()));
        } catch (RawProfile.Unsuitable e) {
            return List.of(failed(profile.provenance(), set.conditions(), e.reason()));
        }
    }

    private static Analysed failed(
            Provenance provenance, List<Condition> conditions, String reason) {
        return new Analysed.NumbersOnly(
                FileResult.failed(
                        FileResult.Source.of(provenance),
                        conditions,
                        provenance.file() + ": " + reason));
    }

    private Analysed analysed(RawProfile raw, Provenance provenance, List<Condition> conditions) {
        TracerPlan plan = technique.plan();
        IsotopeProfile profile;
        try {
            profile = raw.overDepth(plan);
        } catch (RawProfile.Unsuitable e) {
            return failed(provenance, conditions, e.reason());
        }
        IsotopeProfile inside = profile.between(0, plan.experiment().thickness());
        ProfileOptions options =
                new ProfileOptions(
                        plan.experiment(),
                        plan.source(),
                        plan.background(),
                        plan.law(),
                        raw.depthScale(plan.depth()));
        ProfileOutcome outcome =
                isWindow(inside, plan)
                        ? new ProfileNotFitted("it begins far below the surface")
                        : ProfileAnalysis.fit(inside, options);
        Optional<ProfileFit> fit =
                outcome instanceof ProfileFit found ? Optional.of(found) : Optional.empty();
        BoundaryValues boundaries = BoundaryValues.of(inside, plan, fit, options);
        if (outcome instanceof ProfileNotFitted(var reason) && boundaries.steps().isEmpty()) {
            return failed(provenance, conditions, reason);
        }
        List<Remark> remarks = new ArrayList<>(provenance.remarks());
        remarks.addAll(Remarks.of(conditions));
        if (outcome instanceof ProfileNotFitted(var reason)) {
            remarks.add(new TracerStudyRemark.ProfileNotFitted(reason));
        }
        fit.ifPresent(f -> remarks.addAll(f.remarks()));
        remarks.addAll(boundaries.remarks());
        List<Value> derived = new ArrayList<>(fit.map(f -> derived(f, plan)).orElse(List.of()));
        derived.addAll(boundaries.values());
        FileResult result =
                new FileResult(
                        FileResult.Source.of(provenance),
                        conditions,
                        fit.map(f -> f.law().toString()).orElse("steps at boundaries"),
                        fit.map(f -> Value.parameters(f.chosen().fit())).orElse(List.of()),
                        derived,
                        fit.map(TracerMeasurement::quality),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return new AnalysedTracer(
                result, inside, fit, boundaries.steps(), boundaries.whole(), Optional.empty());
    }

    /// A line around boundaries deep in the specimen does not know of the surface.
    private static boolean isWindow(IsotopeProfile profile, TracerPlan plan) {
        double[] x = profile.position();
        return !plan.boundaries().places().isEmpty()
                && x.length > 0
                && x[0] > x[x.length - 1] - x[0];
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        return new Joint(
                analysed,
                BoundariesResult.of(
                                name,
                                technique.plan().boundaries(),
                                Analysed.of(AnalysedTracer.class, analysed))
                        .stream()
                        .toList());
    }

    private static List<Value> derived(ProfileFit fit, TracerPlan plan) {
        List<Value> values = new ArrayList<>();
        values.add(
                new Value(
                        plan.boundaries().part().isEmpty()
                                ? DIFFUSION
                                : DIFFUSION + ", " + plan.boundaries().part(),
                        fit.diffusion(),
                        Unit.SQUARE_METRE_PER_SECOND,
                        Optional.of(fit.estimate().interval95()),
                        Optional.of(fit.estimate().measured().uncertainty())));
        fit.exchange().ifPresent(k -> values.add(Value.of("k*", k, METRE_PER_SECOND)));
        return values;
    }

    private static Quality quality(ProfileFit fit) {
        double squares = 0;
        double most = 0;
        for (int i = 0; i < fit.data().size(); i++) {
            double fraction = fit.data().fraction()[i];
            double residual = fraction - fit.at(fit.data().position()[i]);
            squares += residual * residual;
            most = Math.max(most, fraction);
        }
        return new Quality(
                fit.data().size(),
                1,
                fit.chosen().fit().chiSquared(),
                Math.sqrt(squares / fit.data().size()) / Math.max(most, Double.MIN_NORMAL),
                fit.noise() == Noise.KNOWN
                        ? Optional.of(rms(fit.sigma()) / Math.max(most, Double.MIN_NORMAL))
                        : Optional.empty());
    }

    private static double rms(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElse(0));
    }
}
