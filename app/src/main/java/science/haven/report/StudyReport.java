package science.haven.report;

import science.haven.figure.FigureFiles;
import science.haven.report.page.Chapter;
import science.haven.report.page.Plate;
import science.haven.report.page.TextFile;
import science.haven.study.StudyOutcome;
import science.haven.study.arrhenius.ArrheniusResult;
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
        List<Chapter> chapters = Chapters.of(outcome);
        ResultsFolder.write(folder.resolve(PAGE), ReportPage.of(outcome, chapters));
        List<TextFile> tables = new ArrayList<>(CsvTables.of(outcome.results()));
        chapters.forEach(chapter -> tables.addAll(chapter.files()));
        for (TextFile table : tables) {
            ResultsFolder.write(folder.resolve("tables").resolve(table.name()), table.text());
        }
        figures(outcome, chapters, folder.resolve("figures"));
        ResultsFolder.write(
                folder.resolve(ResultsFolder.JSON), ResultsJson.write(outcome.results()));
    }

    private static void figures(StudyOutcome outcome, List<Chapter> chapters, Path folder)
            throws IOException {
        List<Plate> plates =
                new ArrayList<>(ArrheniusPlates.of(outcome.findings(ArrheniusResult.class)));
        chapters.forEach(chapter -> plates.addAll(chapter.plates()));
        plates.addAll(DiffusionMapPlate.of(outcome));
        plates.addAll(TimeScalePlate.of(outcome));
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
