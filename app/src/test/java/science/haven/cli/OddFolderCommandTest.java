package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Folders and files as people have them: names with spaces and umlauts, links, editors' marks, the
/// same temperature twice, a run that is stopped.
class OddFolderCommandTest {

    @TempDir private Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void study() throws IOException {
        folder = Files.createDirectories(temporary.resolve("Größe & Übersicht 電池"));
        Path source = Example.copyTo(temporary.resolve("example")).resolve("eis");
        Path data = Files.createDirectories(folder.resolve("Messung 1"));
        Files.copy(source.resolve("s04147-150deg.txt"), data.resolve("Probe α 150 °C.txt"));
        Files.copy(source.resolve("s04147-160deg.txt"), data.resolve("Probe α 160 °C.txt"));
        write(
                """
                study: Odd names & <tags>
                measurements:
                  eis:
                    technique: impedance
                    files: Messung 1/Probe α {temperature °C} °C.txt
                    circuit: p(R1,CPE1)-p(R2,CPE2)-CPE3
                """);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("study.yaml"), yaml);
    }

    private String yaml() throws IOException {
        return Files.readString(folder.resolve("study.yaml"));
    }

    @Test
    void namesWithSpacesUmlautsAndTagsAreOnlyText() throws IOException {
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(files(run))
                .containsExactly("Messung 1/Probe α 150 °C.txt", "Messung 1/Probe α 160 °C.txt");
        assertThat(folder.resolve("results/report.html"))
                .content()
                .contains("Odd names &amp; &lt;tags&gt;", "Probe α 150 °C.txt")
                .doesNotContain("<tags>");
        assertThat(folder.resolve("results/tables/eis.csv"))
                .content()
                .contains("Probe α 150 °C.txt");
    }

    private static List<String> files(Console run) {
        JsonNode results =
                JsonMapper.shared()
                        .readTree(run.out())
                        .path("measurements")
                        .path(0)
                        .path("results");
        return results.valueStream().map(r -> r.path("file").stringValue()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "# a comment\r\n", "---\n"})
    void editorsMarksAndLineEndsDoNotMatter(String start) throws IOException {
        String expected = Console.haven("run", folder, "--json").out();
        write(start + yaml().replace("\n", "\r\n"));
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(expected);
    }

    @Test
    void aLinkToTheFolderIsTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        Console run = Console.haven("run", link, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(files(run)).first().isEqualTo("Messung 1/Probe α 150 °C.txt");
        assertThat(folder.resolve("results/report.html")).exists();
    }

    @Test
    void resultsMayBeALinkToAnotherPlace() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("results"), elsewhere);
        assertThat(Console.haven("run", folder).err()).isEmpty();
        assertThat(elsewhere.resolve("report.html")).exists();
        assertThat(folder.resolve("results")).isSymbolicLink();
    }

    @Test
    void aPlaceWhereResultsCannotGoIsOneLine() throws IOException {
        Files.writeString(folder.resolve("results"), "a file of the user's own");
        Map<String, String> before = Example.content(folder);
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "haven: %s: expected a folder for results, found a file%n",
                        folder.resolve("results"));
        assertThat(Example.content(folder)).isEqualTo(before);
    }

    @Test
    void theSameTemperatureTwiceIsTwoResults() throws IOException {
        Files.copy(
                folder.resolve("Messung 1/Probe α 150 °C.txt"),
                folder.resolve("Messung 1/Probe α 150,0 °C.txt"));
        write(
                yaml()
                        + """
                        sample: {pellet: {diameter: 8 mm, thickness: 2 mm}}
                        conclusions: [{arrhenius: eis.total}]
                        """);
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(files(run)).hasSize(3);
        assertThat(run.out()).doesNotContain("NaN");
    }

    @Test
    void allFilesAtOneTemperatureGiveNoActivationEnergy() throws IOException {
        write(
                yaml().replace("Probe α {temperature °C} °C.txt", "*.txt")
                        + """
                            conditions: {temperature: 150 °C}
                        sample: {pellet: {diameter: 8 mm, thickness: 2 mm}}
                        conclusions: [{arrhenius: eis.total}]
                        """);
        Console run = Console.haven("run", folder, "--json");
        assertThat(run.err()).isEmpty();
        JsonNode conclusion = JsonMapper.shared().readTree(run.out()).path("conclusions").path(0);
        assertThat(conclusion.path("value").isNull()).isTrue();
        assertThat(conclusion.path("remarks")).isNotEmpty();
    }

    @Test
    void aReadOnlyStudyIsOneLine() throws IOException {
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "this user may write everywhere");
        Console run = Console.haven("run", folder);
        Files.setPosixFilePermissions(folder, all);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("haven: %s: not allowed to read or write%n", folder);
    }

    /// Stopped while files are analysed.
    @Test
    void aStoppedAnalysisLeavesEverythingAsItWas() throws Exception {
        assertThat(Console.haven("run", folder).code()).isZero();
        for (int i = 200; i < 500; i++) {
            Files.copy(
                    folder.resolve("Messung 1/Probe α 150 °C.txt"),
                    folder.resolve("Messung 1/Probe α %d °C.txt".formatted(i)));
        }
        write(yaml().replaceAll("circuit:.*", "circuit: auto"));
        Map<String, String> before = Example.content(folder);
        StoppableRun run = new StoppableRun(folder);
        run.start();
        run.interrupt();
        run.join();
        assertThat(run.code).isEqualTo(1);
        assertThat(run.err).endsWith("haven: interrupted" + System.lineSeparator());
        assertThat(Example.content(folder)).isEqualTo(before);
    }

    /// Stopped while results are written: afterwards there are the old ones, or, if it came too
    /// late, the new ones, but never a mixture.
    @Test
    void aStoppedReportLeavesNoMixture() throws Exception {
        assertThat(Console.haven("run", folder).code()).isZero();
        write(yaml().replace("Odd names", "New names"));
        Map<String, String> before = Example.content(folder);
        StoppableRun run = new StoppableRun(folder);
        run.start();
        while (run.isAlive() && isQuiet()) {
            Thread.onSpinWait();
        }
        run.interrupt();
        run.join();
        Map<String, String> after = Example.content(folder);
        Console.haven("run", folder);
        assertThat(after).isIn(before, Example.content(folder));
    }

    /// Whether nothing is being written.
    private boolean isQuiet() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.noneMatch(e -> e.getFileName().toString().startsWith("results.new-"));
        }
    }

    private static final class StoppableRun extends Thread {

        private final Path folder;
        private int code = -1;
        private String err = "";

        StoppableRun(Path folder) {
            this.folder = folder;
        }

        @Override
        public void run() {
            Console console = Console.haven("run", folder);
            code = console.code();
            err = console.err();
        }
    }
}
