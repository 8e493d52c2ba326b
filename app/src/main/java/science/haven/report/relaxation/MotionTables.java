package science.haven.report.relaxation;

import science.haven.quantity.Remark;
import science.haven.relaxation.rates.RankedMotions;
import science.haven.relaxation.rates.RatesFit;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageTable;
import science.haven.report.page.Shown;
import science.haven.report.page.ValueColumn;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of the motions behind relaxation rates.
final class MotionTables {

    /// How the name of a conclusion says which motion it is of.
    private static final Pattern OF_MOTION = Pattern.compile("(?: of|,) motion (\\d)");

    private final MotionResult result;
    private final Numbering numbering;

    MotionTables(MotionResult result, Numbering numbering) {
        this.result = result;
        this.numbering = numbering;
    }

    /// The numbers a reader came for: several motions stand beside each other.
    void numbers(Html html) {
        String caption =
                "Motions behind the relaxation rates (%s), with standard uncertainties (k = 1). Taken: %s."
                        .formatted(result.plan().of(), result.plan().options().meaning().text());
        int motions = result.fit().map(fit -> fit.processes().size()).orElse(0);
        if (motions < 2) {
            ConclusionTable.write(html, caption, result.conclusions(), numbering);
            return;
        }
        Map<String, List<Remark>> rows = new LinkedHashMap<>();
        Map<String, String> cells = new HashMap<>();
        List<Results.Conclusion> others = new ArrayList<>();
        for (Results.Conclusion conclusion : result.conclusions()) {
            Matcher matcher = OF_MOTION.matcher(conclusion.name());
            if (matcher.find()) {
                String row = matcher.replaceFirst("");
                rows.computeIfAbsent(row, r -> new ArrayList<>()).addAll(conclusion.remarks());
                cells.put(matcher.group(1) + row, Shown.text(conclusion));
            } else {
                others.add(conclusion);
            }
        }
        List<ValueColumn> columns = new ArrayList<>();
        for (int k = 1; k <= motions; k++) {
            String number = String.valueOf(k);
            List<String> column =
                    rows.keySet().stream()
                            .map(row -> cells.getOrDefault(number + row, Shown.NOTHING))
                            .toList();
            columns.add(new ValueColumn("motion " + number, "", column));
        }
        List<PageTable.Row> named =
                rows.entrySet().stream()
                        .map(
                                row ->
                                        new PageTable.Row(
                                                row.getKey(), Remarks.distinct(row.getValue())))
                        .toList();
        new PageTable(caption, "quantity", columns, named).write(html, numbering);
        if (!others.isEmpty()) {
            ConclusionTable.write(
                    html, "Relaxation that comes from none of the motions.", others, numbering);
        }
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
