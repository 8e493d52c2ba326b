package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Echoes in field gradients at the terminal, in a proposed study and in its report.
class EchoDecayCommandTest {

    private static final Path PROTEIN =
            Path.of(System.getProperty("haven.root", "."))
                    .toAbsolutePath()
                    .resolve("formats/src/test/resources/nmr-pfg-15n-xste");

    @TempDir private Path folder;

    @Test
    void aDecayIsListedWithWhatWasAssumed() {
        Console run =
                Console.haven("diffusion", "echo", PROTEIN, "--from", "7.7ppm", "--to", "8.6ppm");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "one diffusion coefficient",
                        "(1.32 ± 0.10) × 10⁻¹⁰ m²/s",
                        "bipolar pairs, gradient pulse P30 = 2 ms",
                        "D would be 1.23 times as large");
    }

    /// E = 2(1 − cos x)/x² after a long time, x = γgδa, planes 3 µm apart.
    @Test
    void wallsAreSeenInTheLimitOfShortPulses() throws IOException {
        StringBuilder table = new StringBuilder("b / s/m²,echo,u(echo)\n");
        for (int i = 0; i < 24; i++) {
            double b = 1e14 * i / 23;
            double x = Math.sqrt(b * 9e-12 / 100);
            double echo = i == 0 ? 1 : 2 * (1 - Math.cos(x)) / (x * x);
            table.append(b)
                    .append(',')
                    .append(echo + (i % 2 == 0 ? 1e-4 : -1e-4))
                    .append(",1e-4\n");
        }
        Path file = Files.writeString(folder.resolve("walls.csv"), table);
        String[] asked = {"--law", "between planes", "--diffusion-time", "100s"};
        assertThat(Console.haven("diffusion", "echo", file, asked[0], asked[1]).out())
                .contains("walls of parallel planes", "limit of short pulses, δ ≪ a²/D")
                .doesNotContain("size of the walls");
        Console known =
                Console.haven(
                        "diffusion",
                        "echo",
                        file,
                        asked[0],
                        asked[1],
                        asked[2],
                        asked[3],
                        "--gradient-pulse",
                        "1ms");
        assertThat(known.out()).containsPattern("size of the walls +\\((2.99|3.00)");
    }

    @Test
    void wrongWordsAreNamed() {
        assertThat(Console.haven("diffusion", "echo", PROTEIN, "--law", "planar").err())
                .contains("unknown law 'planar'");
        Console half = Console.haven("diffusion", "echo", PROTEIN, "--from", "7ppm");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("--from and --to belong together");
        assertThat(Console.haven("diffusion", "echo", folder.resolve("none")).code()).isEqualTo(1);
    }

    @Test
    void aStudyIsProposedRunAndReported() throws IOException {
        copy(PROTEIN, folder.resolve("nmr/12"));
        Files.writeString(
                folder.resolve("decay.csv"),
                "b / s/mm²,echo\n0,1\n1000,0.905\n2000,0.819\n4000,0.670\n8000,0.449\n");
        assertThat(Console.haven("init", folder).code()).isZero();
        assertThat(Files.readString(folder.resolve("study.yaml")))
                .contains(
                        "technique: field gradient",
                        "files: 'nmr/12'",
                        "# sequence: bipolar pairs    # by the pulse program",
                        "files: 'decay.csv'");
        assertThat(Console.haven("run", folder).code()).isZero();
        Path results = folder.resolve("results");
        assertThat(Files.readString(results.resolve("report.html")))
                .contains("Diffusion coefficients with standard uncertainties", "Stejskal")
                .doesNotContain("NaN");
        try (Stream<Path> figures = Files.list(results.resolve("figures"))) {
            assertThat(figures.map(f -> f.getFileName().toString()))
                    .contains("decay.csv-decays.svg", "decay.csv-01-decay.svg");
        }
        try (Stream<Path> tables = Files.list(results.resolve("tables"))) {
            assertThat(tables.map(f -> f.getFileName().toString()))
                    .anyMatch(name -> name.endsWith("-process.txt"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(file, target);
            }
        }
    }
}
