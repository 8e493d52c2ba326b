package science.haven.report.tracer;

import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.plan.TracerPlan;
import science.haven.study.tracer.AnalysedTracer;
import science.haven.tracer.boundary.BoundaryStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The grain boundaries of one profile, with the flux on both sides as a check.
final class StepTable {

    private StepTable() {}

    static void write(Html html, AnalysedTracer profile, TracerPlan plan, Numbering numbering) {
        List<BoundaryStep> steps = profile.steps();
        List<ValueColumn> columns = new ArrayList<>();
        columns.add(column("Δn", "", steps, step -> Digits.of(step.right() - step.left(), 3)));
        columns.add(column("slope left", "mm⁻¹", steps, step -> perMm(step.slopes().getFirst())));
        columns.add(column("slope right", "mm⁻¹", steps, step -> perMm(step.slopes().getLast())));
        columns.add(column("ℓ", "µm", steps, step -> Shown.text(step.length().scaled(1e6))));
        Optional<Measured> bulk = plan.boundaries().bulk();
        bulk.ifPresent(
                d ->
                        columns.add(
                                column(
                                        "D_gb/δ",
                                        "m/s",
                                        steps,
                                        step -> Shown.text(step.permeability(d)))));
        if (bulk.isPresent() && plan.boundaries().thickness().isPresent()) {
            Measured delta = plan.boundaries().thickness().get();
            columns.add(
                    column(
                            "D_gb",
                            "m²/s",
                            steps,
                            step -> Shown.text(step.diffusion(bulk.get(), delta))));
        }
        List<PageTable.Row> rows =
                steps.stream()
                        .map(
                                step ->
                                        new PageTable.Row(
                                                Digits.of(step.place() * 1e6, 4) + " µm",
                                                step.remarks()))
                        .toList();
        new PageTable(
                        ("%s: grain boundaries. ℓ is the length of grain that holds the tracer up"
                                        + " as much; equal slopes say that what flows in flows out.")
                                .formatted(Shown.place(profile.result())),
                        "boundary at",
                        columns,
                        rows)
                .write(html, numbering);
    }

    private static String perMm(Measured slope) {
        return Shown.text(slope.scaled(1e-3));
    }

    private static ValueColumn column(
            String heading,
            String unit,
            List<BoundaryStep> steps,
            Function<BoundaryStep, String> cell) {
        return new ValueColumn(heading, unit, steps.stream().map(cell).toList());
    }
}
