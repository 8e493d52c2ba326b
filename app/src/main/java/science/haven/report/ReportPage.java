package science.haven.report;

import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.study.StudyOutcome;
import science.haven.study.plan.Sample;
import science.haven.study.result.Results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The report: one page that needs nothing but itself.
final class ReportPage {

    private ReportPage() {}

    static String of(StudyOutcome outcome, List<Chapter> chapters) {
        Results results = outcome.results();
        Numbering numbering = new Numbering();
        Html html = new Html();
        html.markup("<!DOCTYPE html>").open("html", "lang", "en").open("head");
        html.markup("<meta charset=\"utf-8\">");
        html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.element("title", results.study());
        html.markup("<style>\n" + resource("report/report.css") + "</style>").close();
        html.open("body");
        header(html, outcome);
        new SummarySection(outcome, chapters, numbering).write(html);
        chapters.forEach(chapter -> chapter.write(html, numbering));
        MethodsSection.write(html, outcome, chapters);
        ProvenanceSection.write(html, results, numbering);
        html.element(
                "footer",
                ("Made by Haven %s. All numbers with all digits: results.json and tables/. Click a"
                                + " figure to zoom with the wheel, drag to move it, double click to go back.")
                        .formatted(results.haven()));
        html.markup("<script>\n" + resource("figure/zoom.js") + "</script>");
        return html.close().close().toString();
    }

    private static void header(Html html, StudyOutcome outcome) {
        html.open("header").element("h1", outcome.results().study());
        html.element("p", sample(outcome.study().sample()), "class", "sample");
        html.open("nav").element("a", "Summary", "href", "#summary");
        for (Results.Group group : outcome.results().measurements()) {
            html.element("a", group.name(), "href", "#" + MeasurementHeading.id(group.name()));
        }
        html.element("a", "Methods", "href", "#methods");
        html.element("a", "Provenance", "href", "#provenance").close();
        html.close();
    }

    private static String sample(Sample sample) {
        Optional<Sample.Pellet> pellet = sample.pellet();
        String ion = sample.ion().map(i -> ", mobile ion " + i).orElse("");
        String size =
                pellet.map(
                                p ->
                                        ", %s %s, thickness %s"
                                                .formatted(
                                                        p.round() ? "diameter" : "area",
                                                        p.face().text(),
                                                        p.thickness().text()))
                        .orElse("");
        return "Sample " + sample.name() + ion + size;
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream("/science/haven/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
