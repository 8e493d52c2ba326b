package science.haven.report.trajectory;

import science.haven.quantity.Digits;
import science.haven.quantity.Quantity;
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
import science.haven.study.plan.trajectory.JumpsPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.trajectory.AnalysedTrajectory;
import science.haven.study.trajectory.SiteJumps;
import science.haven.study.trajectory.SpinRelaxation;
import science.haven.trajectory.MeanSquareDisplacement;
import science.haven.trajectory.TracerDiffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Trajectories in a report.
///
/// @param group the measurement
/// @param trajectories what came of them
public record TrajectoryChapter(Results.Group group, List<AnalysedTrajectory> trajectories)
        implements Chapter {

    /// What belongs into the table of diffusion; the rest is about sites.
    private static final Set<String> DIFFUSION = Set.of("D*", "D_σ", "H_R", "σ of D*", "σ of D_σ");

    /// What belongs into the table of the tensor.
    private static final List<String> TENSOR = List.of("Dxx", "Dyy", "Dzz", "Dxy", "Dxz", "Dyz");

    private static final String SPINS =
            "Spectral densities are cosine transforms of the correlation functions of the tensors"
                    + " that nuclei see, until these fall to zero: dipoles of the ions among"
                    + " themselves%s.";

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
        tensor(html, numbering);
        trajectories.forEach(trajectory -> jumps(html, numbering, trajectory));
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

    private void tensor(Html html, Numbering numbering) {
        List<FileResult> results = results();
        new PageTable(
                        "Tensor of D* in "
                                + group.name()
                                + ", in the axes of the files, with standard uncertainties"
                                + " (k = 1).",
                        "trajectory",
                        TENSOR.stream().map(name -> ValueColumn.of(name, results, name)).toList(),
                        results.stream()
                                .map(r -> new PageTable.Row(Shown.place(r), List.of()))
                                .toList())
                .write(html, numbering);
    }

    /// What sites and jumps say, one number below the other.
    private static void jumps(Html html, Numbering numbering, AnalysedTrajectory trajectory) {
        List<Value> values =
                trajectory.result().derived().stream()
                        .filter(v -> !DIFFUSION.contains(v.name()) && !TENSOR.contains(v.name()))
                        .toList();
        if (values.isEmpty()) {
            return;
        }
        List<PageTable.Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Value value : values) {
            rows.add(new PageTable.Row(value.name(), List.of()));
            cells.add(Shown.text(value));
        }
        trajectory
                .jumps()
                .ifPresent(
                        jumps -> {
                            rows.add(new PageTable.Row("ways lead through along", List.of()));
                            cells.add(jumps.through());
                        });
        new PageTable(
                        "Sites, jumps and spins of %s, with standard uncertainties by counting (k = 1)."
                                .formatted(Shown.place(trajectory.result())),
                        "quantity",
                        List.of(new ValueColumn("value", "", cells)),
                        rows)
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
        if (trajectories.isEmpty()) {
            return List.of();
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Trajectories were analysed with Haven " + version + ". " + METHOD);
        trajectories.stream()
                .flatMap(t -> t.jumps().stream())
                .findFirst()
                .ifPresent(jumps -> paragraphs.add(sites(jumps.plan())));
        trajectories.stream()
                .flatMap(t -> t.spins().stream())
                .findFirst()
                .ifPresent(spins -> paragraphs.add(spins(spins)));
        return paragraphs;
    }

    private static String sites(JumpsPlan plan) {
        return ("An ion holds a site from when it comes closer than %s until it %s. Rates are jumps"
                        + " over the time on sites of the kind; barriers are −kT ln(Γ/ν₀), ν₀ being the"
                        + " attempt frequency of the table; the correlation factor is D* over the D of"
                        + " uncorrelated jumps.")
                .formatted(
                        plan.radius()
                                .map(Quantity::text)
                                .orElse("0.4 of the least distance of two sites"),
                        plan.outerRadius()
                                .map(radius -> "goes farther than %s away".formatted(radius.text()))
                                .orElse("comes as close to another one"));
    }

    private static String spins(SpinRelaxation spins) {
        if (spins.gradient().isEmpty()) {
            return SPINS.formatted("");
        }
        String charges =
                spins.plan().charges().entrySet().stream()
                        .map(e -> e.getKey() + " " + Digits.of(e.getValue(), 3))
                        .collect(Collectors.joining(", "));
        return SPINS.formatted(
                ", and field gradients of point charges (%s), times %s for the electrons of the ion"
                        .formatted(charges, Digits.of(spins.plan().enhancement(), 3)));
    }
}
