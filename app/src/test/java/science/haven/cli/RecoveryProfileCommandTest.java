package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Times along a spectrum, at the terminal and in a report.
class RecoveryProfileCommandTest {

    private static final Path MENTHOL =
            Path.of(System.getProperty("haven.root", "."))
                    .toAbsolutePath()
                    .resolve("formats/src/test/resources/nmr-1h-t1ir-topspin-reference");

    @TempDir private Path folder;

    @Test
    void linesAreListedWithTheirTimes() {
        Console run = Console.haven("relaxation", "transient", MENTHOL, "--by", "lines");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("lines", "T₁ at 2.509 ppm   11.2", "T₁ at 1.498 ppm");
    }

    @Test
    void unknownPartsAreNamed() {
        Console run = Console.haven("relaxation", "transient", MENTHOL, "--by", "line");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--by: unknown 'line'", "'lines'");
    }

    @Test
    void theReportShowsTimesBelowTheSpectrum() throws IOException {
        copy();
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: Menthol
                sample: {name: menthol}
                measurements:
                  lines: {technique: relaxation, files: nmr/*, by: lines}
                  points: {technique: relaxation, files: nmr/*, by: points}
                """);
        assertThat(Console.haven("run", folder).code()).isZero();
        Path results = folder.resolve("results");
        assertThat(Files.readString(results.resolve("report.html")))
                .contains("T₁ of each line", "T₁ point by point", "times along the spectrum")
                .doesNotContain("NaN");
        assertThat(results.resolve("figures/lines-01-profile.svg")).exists();
        assertThat(Files.readAllLines(results.resolve("tables/points-01-profile.csv")))
                .hasSizeGreaterThan(300)
                .first()
                .asString()
                .startsWith("shift / ppm");
    }

    @Test
    void sharedPhasesAreOfAllSignal() throws IOException {
        copy();
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: Menthol
                measurements:
                  lines: {technique: relaxation, files: nmr/*, by: lines, phases: {number: 2}}
                """);
        assertThat(Console.haven("run", folder).err()).contains("by: total", "'phases'");
    }

    private void copy() throws IOException {
        try (var files = Files.walk(MENTHOL)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve("nmr/1").resolve(MENTHOL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
