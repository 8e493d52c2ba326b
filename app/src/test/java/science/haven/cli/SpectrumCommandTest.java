package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class SpectrumCommandTest {

    @TempDir private Path folder;

    private static Path experiment(int number) {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        return root.resolve("examples/insitu-lithium-nmr/nmr").resolve(String.valueOf(number));
    }

    private Path copy(int... numbers) throws IOException {
        for (int number : numbers) {
            Path from = experiment(number);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path to = folder.resolve("nmr/" + number).resolve(from.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to);
                    }
                }
            }
        }
        return folder;
    }

    @Test
    void processesARawSignalAndSaysHow() {
        Path written = folder.resolve("spectrum.csdf");
        Console console = Console.haven("spectrum", "process", experiment(1), "-o", written);
        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("proposed", "done", "- transform", "- phase: {p0:");
        assertThat(written).exists();
        Console again = Console.haven("spectrum", "process", experiment(1), "-o", written);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void theStepsOfOneRunGiveTheSameSpectrumAgain() throws IOException {
        Path first = folder.resolve("first.csdf");
        Path second = folder.resolve("second.csdf");
        Console console = Console.haven("spectrum", "process", experiment(1), "-o", first);
        String done = console.out().substring(console.out().indexOf("done"));
        List<String> steps =
                done.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("- "))
                        .map(line -> line.substring(2))
                        .toList();
        Stream<Object> start = Stream.of("spectrum", "process", experiment(1), "-o", second);
        Stream<Object> rest = steps.stream().flatMap(step -> Stream.of("--step", step));
        assertThat(Console.haven(Stream.concat(start, rest).toArray()).code()).isZero();
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void inspectSaysWhatWasRecordedAndWhatIsDoubtful() {
        Console console = Console.haven("inspect", experiment(1));
        assertThat(console.out())
                .contains("NMR free induction decay of 7Li, ATM_zg8new, scans: 256")
                .contains("116.701 MHz", "doubtful: 673.7 K");
    }

    @Test
    void namesAStepItDoesNotKnow() {
        Console console =
                Console.haven("spectrum", "process", experiment(1), "--step", "apodize: 3");
        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("--step", "apodi");
    }

    @Test
    void saysThatASignalHasNoScale(@TempDir Path folder) throws IOException {
        StringBuilder simulated = new StringBuilder("SIMP\nNP=64\nSW=50000\nTYPE=FID\nDATA\n");
        for (int i = 0; i < 64; i++) {
            simulated.append(Math.exp(-i / 8.0)).append(" 0\n");
        }
        Path file = Files.writeString(folder.resolve("a.fid"), simulated.append("END\n"));
        Console fit = Console.haven("spectrum", "fit", file);
        assertThat(fit.code()).isEqualTo(1);
        assertThat(fit.err()).hasLineCount(1).contains("does not tell the frequency");
        assertThat(Console.haven("spectrum", "process", file).err()).doesNotContain("internal");
    }

    @Test
    void fitsTheTwoMetalLines() throws IOException {
        Console console =
                Console.haven(
                        "spectrum",
                        "fit",
                        experiment(301),
                        "--processed",
                        "--from",
                        "200ppm",
                        "--to",
                        "330ppm",
                        "--lines",
                        "2",
                        "--json");
        assertThat(console.code()).isZero();
        JsonNode result = JsonMapper.shared().readTree(console.out()).path(0);
        assertThat(result.path("model").stringValue()).isEqualTo("2 × Voigt");
        assertThat(parameter(result, "position 1")).isBetween(240.0, 252.0);
        assertThat(parameter(result, "position 2")).isBetween(260.0, 275.0);
    }

    @Test
    void ratiosAndCrystallinityOfSingleFiles() {
        Console raman =
                Console.haven(
                        "spectrum",
                        "fit",
                        example("raman/2h.csv"),
                        "--lines",
                        "3",
                        "--ratio",
                        "378cm-1,405cm-1");
        assertThat(raman.code()).isZero();
        assertThat(raman.out()).contains("ratio 378cm-1/405cm-1", "0.443");
        Console wrong = Console.haven("spectrum", "fit", example("raman/2h.csv"), "--ratio", "1");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--ratio: expected two lines", "found '1'");
        Console pattern =
                Console.haven("spectrum", "fit", example("xrd/1h.xrdml"), "--crystallinity");
        assertThat(pattern.out()).contains("crystallinity", "0.374", "amorphous area");
    }

    private static Path example(String file) {
        return Path.of(System.getProperty("haven.root", "."), "examples/milled-glass", file);
    }

    private static double parameter(JsonNode result, String name) {
        return result.path("parameters")
                .valueStream()
                .filter(p -> p.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value")
                .doubleValue();
    }

    @Test
    void refusesAnImpedanceSpectrumInOneLine() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console console = Console.haven("spectrum", "fit", file);
        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err()).contains("expected an NMR signal or a spectrum").hasLineCount(1);
    }

    @Test
    void initFindsTheExperimentsAndTheStudyRuns() throws IOException {
        copy(1, 301, 589);
        Files.writeString(folder.resolve("notes.txt"), "not a measurement");
        assertThat(Console.haven("init", folder).code()).isZero();
        String study = Files.readString(folder.resolve("study.yaml"));
        assertThat(study)
                .contains("technique: spectrum", "files: 'nmr/*'", "'7Li ")
                .doesNotContain("ascii-spec");
        Files.writeString(
                folder.resolve("study.yaml"),
                study.replace("technique: spectrum", "technique: spectrum\n    lines: none"));
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isZero();
        Path results = folder.resolve("results");
        assertThat(results.resolve("report.html")).exists();
        assertThat(Files.readString(results.resolve("report.html")))
                .contains("δ", "<figcaption>", "Processing of the raw signals")
                .doesNotContain("NaN");
        assertThat(results.resolve("figures/7Li ATM_zg8new-stack.svg")).exists();
    }

    @Test
    void initFindsAnExperimentThatIsOneFile() throws IOException {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        String sample = "formats/src/test/resources/nmr-other-formats/jeol/phosphorus.jdf";
        Files.copy(root.resolve(sample), folder.resolve("phosphorus.jdf"));
        assertThat(Console.haven("init", folder).code()).isZero();
        assertThat(Files.readString(folder.resolve("study.yaml")))
                .contains("technique: spectrum", "files: 'phosphorus.jdf'", "31P");
    }

    @Test
    void whatIsSoundInADamagedExperimentIsReadAndTheRestNamed() throws IOException {
        copy(1, 301);
        Files.write(folder.resolve("nmr/301/acqus"), new byte[] {1, 2, 3});
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: One damaged
                sample: {name: cell}
                measurements:
                  7Li:
                    technique: spectrum
                    files: [nmr/1, nmr/301]
                    lines: none
                    integrals: {metal: {from: 220 ppm, to: 310 ppm}}
                """);
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("integral metal", "A part of the experiment was not read");
        assertThat(run.out()).contains("nmr/301/acqus", "expected text");
    }
}
