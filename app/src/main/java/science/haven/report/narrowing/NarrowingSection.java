package science.haven.report.narrowing;

import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.MotionalNarrowing;
import science.haven.relaxation.narrowing.NarrowingLaw;
import science.haven.relaxation.narrowing.NarrowingReading;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.narrowing.NarrowingResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The tables of motional narrowing.
///
/// @param result what the study found
/// @param numbering counts the tables
record NarrowingSection(NarrowingResult result, Numbering numbering) {

    /// The numbers a reader came for.
    void numbers(Html html) {
        String law =
                result.narrowing()
                        .flatMap(MotionalNarrowing::chosen)
                        .map(reading -> ", by " + reading.law())
                        .orElse("");
        ConclusionTable.write(
                html,
                "Narrowing of the line (%s)%s, with standard uncertainties (k = 1)."
                        .formatted(result.plan().of(), law),
                result.conclusions(),
                numbering);
    }

    /// What every law says.
    void laws(Html html) {
        if (result.points().isEmpty()) {
            return;
        }
        result.narrowing().ifPresent(narrowing -> laws(html, narrowing));
    }

    private void laws(Html html, MotionalNarrowing narrowing) {
        html.element("h3", "Width of the line over temperature, " + result.plan().of());
        LawComparison<NarrowingLaw> laws = narrowing.laws();
        double best = laws.ranked().getFirst().aicc();
        List<String> differences = new ArrayList<>();
        List<Optional<NarrowingReading>> readings = new ArrayList<>();
        List<PageTable.Row> rows = new ArrayList<>();
        for (RankedLaw<NarrowingLaw> law : laws.ranked()) {
            Optional<NarrowingReading> reading = narrowing.reading(law.law());
            rows.add(
                    new PageTable.Row(
                            law.law().toString(),
                            reading.map(NarrowingReading::remarks).orElse(List.of())));
            differences.add(Shown.rounded(LawComparison.difference(law.aicc(), best), 3));
            readings.add(reading);
        }
        List<ValueColumn> columns =
                List.of(
                        new ValueColumn("ΔAICc", "", differences),
                        column("Eₐ", readings, r -> r.activationEnergy(), Unit.ELECTRONVOLT),
                        column("onset", readings, r -> r.onset().temperature(), Unit.KELVIN),
                        column("1/τ there", readings, r -> r.onset().rate(), Unit.PER_SECOND),
                        column("inflection", readings, r -> r.half().temperature(), Unit.KELVIN),
                        column("1/τ there", readings, r -> r.half().rate(), Unit.PER_SECOND));
        String caption =
                "Laws of narrowing through %d widths, the best by AICc first. Used: %s."
                        .formatted(result.points().size(), laws.chosen().law());
        new PageTable(caption, "law", columns, rows).write(html, numbering);
    }

    private static ValueColumn column(
            String heading,
            List<Optional<NarrowingReading>> readings,
            Function<NarrowingReading, Measured> value,
            Unit unit) {
        return new ValueColumn(
                heading,
                "",
                readings.stream()
                        .map(
                                reading ->
                                        reading.map(r -> new Quantity(value.apply(r), unit).text())
                                                .orElse(Shown.NOTHING))
                        .toList());
    }
}
