package science.haven.report.exchange;

import science.haven.report.page.Chapter;
import science.haven.report.page.ConclusionTable;
import science.haven.report.page.Html;
import science.haven.report.page.MeasurementHeading;
import science.haven.report.page.Numbering;
import science.haven.report.page.PageFigure;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.exchange.EchoResult;
import science.haven.study.exchange.ExsyResult;
import science.haven.study.exchange.LineShapeResult;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;

/// Exchange in a report.
///
/// @param group the measurement
/// @param echoes jumps from echoes
/// @param spectra jumps from exchange spectra
/// @param lines jumps from line shapes
public record ExchangeChapter(
        Results.Group group,
        List<EchoResult> echoes,
        List<ExsyResult> spectra,
        List<LineShapeResult> lines)
        implements Chapter {

    private static final String ECHOES =
            "Echoes over the mixing time were fitted with jumps towards a final amplitude, times"
                    + " the relaxation of quadrupolar order; all temperatures share one barrier, and a"
                    + " stretched decay is used only where a plain one does not do.";

    private static final String SPECTRA =
            "Volumes of exchange peaks of all mixing times were fitted together with detailed"
                    + " balance built in; rates are refused where no exchange, or complete exchange,"
                    + " describes the volumes as well.";

    private static final String LINES =
            "Spectra of all temperatures were fitted together with Lorentzian lines of two to four"
                    + " sites among which ions jump (Kubo, Anderson): one set of shifts, widths and"
                    + " shares, and an Arrhenius law for each path, without start values. More sites"
                    + " were tried until the spectra were described within their noise; paths that the"
                    + " spectra do not need by AICc were left out.";

    /// Keeps copies of the lists.
    public ExchangeChapter {
        echoes = List.copyOf(echoes);
        spectra = List.copyOf(spectra);
        lines = List.copyOf(lines);
    }

    @Override
    public void write(Html html, Numbering numbering) {
        MeasurementHeading.write(html, group);
        echoes.forEach(
                e ->
                        ConclusionTable.write(
                                html,
                                "Jumps from the echoes, with standard uncertainties (k = 1).",
                                e.conclusions(),
                                numbering));
        spectra.forEach(
                s ->
                        ConclusionTable.write(
                                html,
                                "Exchange rates k(from→to) with standard uncertainties (k = 1).",
                                s.conclusions(),
                                numbering));
        lines.forEach(
                l ->
                        ConclusionTable.write(
                                html,
                                "Sites and exchange rates k(from→to) from line shapes, with"
                                        + " standard uncertainties (k = 1).",
                                l.conclusions(),
                                numbering));
        PageFigure.write(html, plates(), numbering);
    }

    @Override
    public List<Plate> plates() {
        List<Plate> plates = new ArrayList<>();
        echoes.forEach(e -> plates.addAll(ExchangePlates.echoes(group.name(), e)));
        spectra.forEach(s -> plates.addAll(ExchangePlates.peaks(group.name(), s)));
        lines.forEach(l -> plates.add(ExchangePlates.lines(group.name(), l)));
        return plates;
    }

    @Override
    public List<TextFile> files() {
        return List.of();
    }

    @Override
    public List<String> methods(String version) {
        List<String> paragraphs = new ArrayList<>();
        if (!echoes.isEmpty()) {
            paragraphs.add(ECHOES);
        }
        if (!spectra.isEmpty()) {
            paragraphs.add(SPECTRA);
        }
        if (!lines.isEmpty()) {
            paragraphs.add(LINES);
        }
        return paragraphs;
    }
}
