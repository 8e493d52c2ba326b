package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.ResultsJson;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Damages tables and experiments of relaxation, narrowing and exchange at random and lets what is
/// left of them go through a whole study: numbers or one line, and nothing else.
///
/// `-Dhaven.mutations=10000` damages each file ten thousand times; without it, it is 5 times.
class SpinMutationTest {

    private static final int MUTATIONS = Integer.getInteger("haven.mutations", 5);

    /// Every so many damaged files go the whole way to the report.
    private static final int REPORT = 500;

    /// A complaint quotes what a file holds, whatever that is.
    private static final Pattern FOUND = Pattern.compile("found '[^']*'");

    @TempDir private Path folder;

    static List<SpinSample> samples() throws IOException {
        return SpinSample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void numbersOrOneLine(SpinSample sample) throws IOException {
        Files.writeString(folder.resolve("study.yaml"), sample.study());
        sample.copyTo(folder);
        Path file = folder.resolve(sample.damaged());
        byte[] original = Files.readAllBytes(file);
        assertThat(study().results().failures()).isEmpty();
        Damage damage = new Damage(sample.toString().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damage.of(original);
            Files.write(file, damaged);
            String what = "mutation %d of %s".formatted(i, sample);
            try {
                check(study(), i, what);
            } catch (RuntimeException e) {
                Path kept = Files.createTempFile("damaged", "");
                Files.write(kept, damaged);
                throw new AssertionError(what + ", kept as " + kept, e);
            }
        }
    }

    private void check(StudyOutcome outcome, int number, String what) throws IOException {
        sound(ResultsJson.write(outcome.results()), what);
        outcome.results()
                .failures()
                .forEach(
                        failed ->
                                assertThat(failed.reason())
                                        .as(what)
                                        .doesNotContain("\n", "internal error"));
        if (number % REPORT == REPORT - 1) {
            Path results = Files.createTempDirectory(folder, "results");
            StudyReport.write(outcome, results);
            sound(Files.readString(results.resolve(StudyReport.PAGE)), what);
        }
    }

    private static void sound(String text, String what) {
        assertThat(FOUND.matcher(text).replaceAll(""))
                .as(what)
                .doesNotContain("NaN", "Infinity", "internal error");
    }

    private StudyOutcome study() throws IOException {
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }
}
