package science.haven.report;

import science.haven.report.page.Chapter;
import science.haven.report.page.Html;
import science.haven.study.StudyOutcome;
import science.haven.study.arrhenius.ArrheniusResult;

import java.util.List;
import java.util.stream.Collectors;

/// How the numbers were made, in words that fit into the supporting information of a paper.
final class MethodsSection {

    private MethodsSection() {}

    static void write(Html html, StudyOutcome outcome, List<Chapter> chapters) {
        String version = outcome.results().haven();
        html.element("h2", "Methods", "id", "methods");
        chapters.stream()
                .flatMap(chapter -> chapter.methods(version).stream())
                .distinct()
                .forEach(paragraph -> html.element("p", paragraph));
        List<ArrheniusResult> energies = outcome.findings(ArrheniusResult.class);
        if (!energies.isEmpty()) {
            html.element("p", arrhenius(energies));
        }
        String references =
                chapters.stream()
                        .flatMap(chapter -> chapter.references().stream())
                        .distinct()
                        .collect(Collectors.joining("; "));
        if (!references.isEmpty()) {
            html.element("p", "References: " + references + ".", "class", "sample");
        }
    }

    private static String arrhenius(List<ArrheniusResult> results) {
        String ordinates =
                results.stream()
                        .map(result -> result.plotted().label(result.plan().form()))
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return ("Activation energies are slopes of weighted straight lines through %s over 1/T."
                        + " Where the points scatter more than their uncertainties allow, the"
                        + " uncertainties of slope and intercept are widened by the Birge ratio."
                        + " Temperatures without a stated uncertainty are taken as exact.")
                .formatted(ordinates);
    }
}
