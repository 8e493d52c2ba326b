package science.haven.report;

import science.haven.figure.FigureFiles;
import science.haven.report.impedance.SpectrumPlates;
import science.haven.report.page.Plate;
import science.haven.report.polarisation.TransientPlates;
import science.haven.report.retention.RetentionSection;
import science.haven.report.spectrum.LinePlates;
import science.haven.study.StudyOutcome;
import science.haven.study.result.AnalysedLines;
import science.haven.study.result.AnalysedSpectrum;
import science.haven.study.result.Results;
import science.haven.study.result.ResultsFolder;
import science.haven.study.result.ResultsJson;
import science.haven.study.work.Pool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes all that a study leaves behind: the page, the results for machines, tables and figures.
public final class StudyReport {

    /// Name of the page.
    public static final String PAGE = "report.html";

    private StudyReport() {}

    /// Writes into an empty folder.
    ///
    /// @param outcome what the study found
    /// @param folder the folder
    /// @throws IOException if it cannot be written
    public static void write(StudyOutcome outcome, Path folder) throws IOException {
        ResultsFolder.write(folder.resolve(PAGE), ReportPage.of(outcome));
        CsvTables.write(outcome, folder.resolve("tables"));
        figures(outcome, folder.resolve("figures"));
        ResultsFolder.write(
                folder.resolve(ResultsFolder.JSON), ResultsJson.write(outcome.results()));
    }

    private static void figures(StudyOutcome outcome, Path folder) throws IOException {
        List<Plate> plates = new ArrayList<>(ArrheniusPlates.of(outcome.arrhenius()));
        for (Results.Group group : outcome.results().measurements()) {
            List<AnalysedSpectrum> spectra = outcome.spectra(group.name());
            if (!spectra.isEmpty()) {
                plates.addAll(SpectrumPlates.overview(group.name(), spectra));
            }
            for (int i = 0; i < spectra.size(); i++) {
                String name = Plate.name(group.name(), i);
                plates.addAll(SpectrumPlates.of(name, spectra.get(i)));
            }
            plates.addAll(TransientPlates.of(group.name(), outcome.transients(group.name())));
            List<AnalysedLines> lines = outcome.lines(group.name());
            if (!lines.isEmpty()) {
                plates.addAll(LinePlates.of(group.name(), lines));
            }
        }
        outcome.retentions().forEach(r -> RetentionSection.plate(r).ifPresent(plates::add));
        for (Optional<IOException> failure : Pool.map(plates, plate -> written(plate, folder))) {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    private static Optional<IOException> written(Plate plate, Path folder) {
        try {
            FigureFiles.write(plate.figure(), folder, plate.name());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
