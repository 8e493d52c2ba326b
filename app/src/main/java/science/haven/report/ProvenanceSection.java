package science.haven.report;

import science.haven.data.Condition;
import science.haven.report.page.Html;
import science.haven.report.page.Numbering;
import science.haven.report.page.Shown;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;

import java.util.stream.Collectors;

/// Where every number comes from, down to the bytes.
final class ProvenanceSection {

    private static final int HASH = 16;

    private ProvenanceSection() {}

    static void write(Html html, Results results, Numbering numbering) {
        html.element("h2", "Provenance", "id", "provenance");
        html.open("div", "class", "scroll").open("table");
        html.open("caption").element("b", numbering.nextTable());
        html.text(
                        "The files behind this report. SHA-256 is the hash of the whole file, in"
                                + " full in results.json; the origin of each condition stands"
                                + " behind it.")
                .close();
        html.open("thead").open("tr");
        for (String heading : java.util.List.of("file", "SHA-256", "format", "conditions")) {
            html.element("th", heading, "scope", "col");
        }
        html.close().close().open("tbody");
        for (Results.Group group : results.measurements()) {
            for (FileResult result : group.results()) {
                row(html, result);
                result.source().others().forEach(other -> row(html, other));
            }
        }
        html.close().close().close();
    }

    private static void row(Html html, FileResult result) {
        source(html, result.source());
        html.open("td", "class", "w");
        html.text(
                result.conditions().stream()
                        .filter(c -> c.doubt().isEmpty())
                        .map(ProvenanceSection::text)
                        .collect(Collectors.joining("; ")));
        for (Condition condition : result.conditions()) {
            condition
                    .doubt()
                    .ifPresent(
                            doubt ->
                                    html.element(
                                            "div",
                                            "%s: doubtful, %s".formatted(text(condition), doubt),
                                            "class",
                                            "doubt"));
        }
        html.close().close();
    }

    /// A file that was joined with the one above.
    private static void row(Html html, FileResult.Source other) {
        source(html, other);
        html.element("td", "joined with the file above", "class", "w").close();
    }

    private static void source(Html html, FileResult.Source source) {
        String hash = source.sha256();
        html.open("tr").element("th", source.file(), "scope", "row");
        html.open("td");
        html.element("code", hash.isEmpty() ? Shown.NOTHING : hash.substring(0, HASH) + "…");
        html.close();
        String instrument = source.instrument();
        html.element("td", source.format() + (instrument.isEmpty() ? "" : ", " + instrument));
    }

    private static String text(Condition condition) {
        String origin =
                switch (condition.origin()) {
                    case STUDY -> "study";
                    case FILE -> "file";
                    case NAME -> "name";
                };
        return "%s %s (%s)".formatted(condition.name(), Shown.text(condition), origin);
    }
}
