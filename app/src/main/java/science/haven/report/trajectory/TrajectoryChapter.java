package science.haven.report.trajectory;

import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.PageTable;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.report.page.TextFile;
import science.haven.report.page.ValueColumn;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.trajectory.AnalysedTrajectory;
import science.haven.study.trajectory.SiteJumps;
import science.haven.trajectory.MeanSquareDisplacement;
import science.haven.trajectory.TracerDiffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Trajectories in a report.
///
/// @param group the measurement
/// @param trajectories what came of them
public record TrajectoryChapter(Results.Group group, List<AnalysedTrajectory> trajectories)
        implements Chapter {

    /// What belongs into the table of diffusion; the rest is about sites.
    private static final Set<String> DIFFUSION =
            Set.of("D*", "D_σ", "H_R", "σ of D*", "σ of D_σ", "Dxx", "Dyy", "Dzz");

    private static final String SITES =
            " An ion holds a site from when it comes closer than 0.4 of the least distance of two"
                    + " sites until it comes as close to another one. Rates are jumps over the time on"
                    + " sites of the kind; barriers are −kT ln(Γ/ν₀) with ν₀ = 10 THz, taken for"
                    + " granted; the correlation factor is D* over the D of uncorrelated jumps.";

    private static final String METHOD =
            "Ions were followed through the walls of the periodic cell by sums of steps to the"
                    + " nearest image, and the motion of the framework was taken off. D* is the slope"
                    + " of the mean square displacement over all origins, fitted from the first lag on"
                    + " at which it no longer depends on the begin of the fit, by generalised least"
                    + " squares with the exact covariance of overlapping windows; where ions differ,"
                    + " its uncertainty is their scatter. The diffusion coefficient of the charge is"
                    + " that of the displacement of all ions together over blocks that do not overlap,"
                    + " with the limits of χ².";

    /// Keeps a copy of the list.
    public TrajectoryChapter {
        trajectories = List.copyOf(trajectories);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        if (trajectories.isEmpty()) {
            return;
        }
        results().forEach(result -> jumps(html, numbering, result));
        PageFigure.write(html, plates(), numbering);
    }

    private List<FileResult> results() {
        return trajectories.stream().map(AnalysedTrajectory::result).toList();
    }

    @Override
    public void summary(Html html, Numbering numbering) {
        if (trajectories.isEmpty()) {
            return;
        }
        List<FileResult> results = results();
        List<ValueColumn> columns =
                results.stream()
                        .flatMap(result -> result.derived().stream())
                        .map(Value::name)
                        .filter(DIFFUSION::contains)
                        .distinct()
                        .map(name -> ValueColumn.of(name, results, name))
                        .toList();
        new PageTable(
                        "Diffusion in "
                                + group.name()
                                + ", with standard uncertainties (k = 1); where the interval is not"
                                + " symmetric, half the width of the 68 % interval.",
                        "trajectory",
                        columns,
                        results.stream()
                                .map(r -> new PageTable.Row(Shown.place(r), r.remarks()))
                                .toList())
                .write(html, numbering);
    }

    /// What sites and jumps say, one number below the other.
    private static void jumps(Html html, Numbering numbering, FileResult result) {
        List<Value> values =
                result.derived().stream().filter(v -> !DIFFUSION.contains(v.name())).toList();
        if (values.isEmpty()) {
            return;
        }
        new PageTable(
                        "Sites, jumps and spins of %s, with standard uncertainties by counting (k = 1)."
                                .formatted(Shown.place(result)),
                        "quantity",
                        List.of(
                                new ValueColumn(
                                        "value", "", values.stream().map(Shown::text).toList())),
                        values.stream()
                                .map(value -> new PageTable.Row(value.name(), List.of()))
                                .toList())
                .write(html, numbering);
    }

    @Override
    public List<Plate> plates() {
        return TrajectoryPlates.of(group.name(), trajectories);
    }

    @Override
    public List<TextFile> files() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i < trajectories.size(); i++) {
            String name = Plate.name(group.name(), i);
            files.add(displacement(name + "-msd", trajectories.get(i).tracer()));
            trajectories
                    .get(i)
                    .jumps()
                    .map(SiteJumps::density)
                    .ifPresent(
                            map ->
                                    files.add(
                                            new TextFile(
                                                    name + "-density.cube",
                                                    map.cube("density of ions, " + group.name()))));
        }
        return files;
    }

    private static TextFile displacement(String name, TracerDiffusion tracer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("t / s", "MSD / m²"));
        MeanSquareDisplacement msd = tracer.displacement();
        for (int n = 1; n < msd.frames(); n++) {
            rows.add(List.of(TextFile.number(n * msd.interval()), TextFile.number(msd.lags()[n])));
        }
        return TextFile.table(name, rows);
    }

    @Override
    public List<String> methods(String version) {
        return trajectories.isEmpty()
                ? List.of()
                : List.of(
                        "Trajectories were analysed with Haven "
                                + version
                                + ". "
                                + METHOD
                                + (trajectories.stream().anyMatch(t -> t.jumps().isPresent())
                                        ? SITES
                                        : ""));
    }
}
