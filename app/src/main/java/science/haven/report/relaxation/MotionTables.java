package science.haven.report.relaxation;

import science.haven.relaxation.rates.RankedMotions;
import science.haven.relaxation.rates.RatesFit;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.relaxation.MotionResult;

import java.util.ArrayList;
import java.util.List;

/// The tables of the motions behind relaxation rates.
final class MotionTables {

    private final MotionResult result;
    private final Numbering numbering;

    MotionTables(MotionResult result, Numbering numbering) {
        this.result = result;
        this.numbering = numbering;
    }

    /// The numbers a reader came for.
    void numbers(Html html) {
        ConclusionTable.write(
                html,
                "Motions behind the relaxation rates (%s), with standard uncertainties (k = 1). Taken: %s."
                        .formatted(result.plan().of(), result.plan().options().meaning().text()),
                result.conclusions(),
                numbering);
    }

    /// Which descriptions were compared.
    void ranking(Html html) {
        result.fit().ifPresent(fit -> ranking(html, fit));
    }

    private void ranking(Html html, RatesFit fit) {
        html.element("h3", "Motions behind " + result.plan().of());
        double best = fit.ranking().getFirst().aicc();
        List<String> parameters = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        List<PageTable.Row> rows = new ArrayList<>();
        for (RankedMotions ranked : fit.ranking()) {
            rows.add(new PageTable.Row(ranked.text(), List.of()));
            parameters.add(String.valueOf(ranked.fit().freeParameters()));
            differences.add(Shown.rounded(ranked.aicc() - best, 3));
        }
        List<ValueColumn> columns =
                List.of(
                        new ValueColumn("parameters", "", parameters),
                        new ValueColumn("ΔAICc", "", differences));
        new PageTable("Descriptions compared, the best first.", "description", columns, rows)
                .write(html, numbering);
    }
}
