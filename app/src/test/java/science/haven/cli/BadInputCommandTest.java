package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whatever is wrong with a file or a study, the user reads one exact line, and the results of the
/// last good run stay as they are, byte for byte.
class BadInputCommandTest {

    private static final String TITLES = "Frequency / Hz,Z' / Ohm,Z'' / Ohm";
    private static final String UNKNOWN = "expected a known format";
    private static final String FEW =
            "too few for the 3 free parameters of R0-p(R1,C1): it takes 2";
    private static final String STUDY =
            """
            study: Damaged
            measurements:
              impedance:
                technique: impedance
                files: FILES
                circuit: R0-p(R1,C1)
            """;

    /// A finished run of a study with one small spectrum, so that there is something to lose.
    @TempDir private static Path good;

    @TempDir private Path folder;

    @BeforeAll
    static void goodRun() throws IOException {
        Files.writeString(good.resolve("good.csv"), spectrum(12));
        Files.writeString(good.resolve("study.yaml"), STUDY.replace("FILES", "good.csv"));
        assertThat(Console.haven("run", good).err()).isEmpty();
    }

    @BeforeEach
    void copyOfTheGoodRun() throws IOException {
        try (Stream<Path> files = Files.walk(good)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(good.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
    }

    /// R0 = 10 Ω in series with 100 Ω ∥ 1 µF.
    private static String spectrum(int points) {
        StringBuilder csv = new StringBuilder(TITLES + "\n");
        for (int i = 0; i < points; i++) {
            double f = Math.round(1e7 / Math.pow(2.5, i)) / 10.0;
            double x = 2 * Math.PI * f * 1e-4;
            csv.append("%s,%s,%s\n".formatted(f, 10 + 100 / (1 + x * x), -100 * x / (1 + x * x)));
        }
        return csv.toString();
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(e -> e.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "empty.csv ; §§ ; : file: UNKNOWN, found 'an empty file'",
                "empty.mpr ; §§ ; : file: UNKNOWN, found 'an empty file'",
                "blank.txt ; §~ ~ §; : file: UNKNOWN, found 'only white space'",
                "garbage.mpr ; §\u0001\u0002\u0000\u0003§ ; : file: UNKNOWN, found 'binary data'",
                "garbage.DTA ; §\u0001\u0002\u0000\u0003§ ; : file: UNKNOWN, found 'binary data'",
                "image.z ; ÿØÿà ; : file: UNKNOWN, found 'ÿØÿà'",
                "words.txt ; no numbers here ; : file: UNKNOWN, found 'no numbers here'",
                "cut.mpr ; BIO-LOGIC MODULAR FILE ; : file: UNKNOWN, found 'BIO-LOGIC MODULAR"
                        + " FILE'",
                "cut.DTA ; EXPLAIN~TAG~EISPOT~ZCURVE~TABLE~~Pt~Time~Freq ; :9: expected a ZCURVE"
                        + " table, or a CURVE table with T, Vf and Im, found 'the end of the file'",
                "two.csv ; Frequency / Hz,Z' / Ohm~1000,5~100,6 ; : file: UNKNOWN, found"
                        + " 'Frequency / Hz,Z' / Ohm'",
                "titles.csv ; TITLES ; : file: UNKNOWN, found 'TITLES'",
                "fewer.csv ; TITLES~1000,5,-1~100,6 ; :3: expected 3 columns, found '2: 100,6'",
                "more.csv ; TITLES~1000,5,-1~100,6,-2,7 ; :3: expected 3 columns, found '4:"
                        + " 100,6,-2,7'",
                "word.csv ; TITLES~1000,5,-1~100,six,-2 ; :3: expected Z′ in Ω, found 'six'",
                "nan.csv ; TITLES~1000,5,-1~100,NaN,-2 ; :3: expected Z′ in Ω, found 'NaN'",
                "negative.csv ; TITLES~1000,5,-1~-100,6,-2 ; :3: expected frequency > 0 Hz, found"
                        + " '-100'",
                "high.csv ; TITLES~1000,5,-1~1e300,6,-2 ; :3: expected frequency between 1e-9 and"
                        + " 1e15 Hz, found '1e300'",
                "great.csv ; TITLES~1000,5,-1~100,6e30,-2 ; :3: expected |Z| between 1e-18 and"
                        + " 1e24 Ω, found '6e30'",
                "units.csv ; Frequency / Ohm,Z' / Hz,Z'' / Hz~1e3,5,-1~1e2,5,-1 ; :1: expected"
                        + " columns with frequency in Hz, Z′ and Z″ in Ω (or |Z| and phase), found"
                        + " 'Frequency / Ohm,Z' / Hz,Z'' / Hz'",
                "one.csv ; TITLES~1000,5,-1 ; : 1 usable point is FEW",
                "repeated.csv ; TITLES~10,5,-1~10,6,-2~10,5,-1 ; : 1 usable point is FEW",
                "zero.csv ; TITLES~1e3,0,0~1e2,0,0~10,0,0~1,0,0 ; : 0 usable points are FEW",
                "alike.csv ; TITLES~1e3,5,-1~1e2,5,-1~10,5,-1~1,5,-1 ; : all points have the same"
                        + " impedance: there is nothing to fit but a resistance",
            })
    void aBadFileIsOneLine(String name, String content, String message) throws IOException {
        Map<String, String> before = Example.content(folder.resolve("results"));
        String text = content.replace("TITLES", TITLES).replace('~', '\n');
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                folder.resolve("study.yaml"), STUDY.replace("FILES", "[good.csv, " + name + "]"));
        Console run = Console.haven("run", folder);
        assertThat(run.err())
                .isEqualTo(
                        "haven: %s%s%n",
                        name,
                        message.replace("TITLES", TITLES)
                                .replace("UNKNOWN", UNKNOWN)
                                .replace("FEW", FEW));
        assertThat(run.code()).isEqualTo(1);
        assertThat(Example.content(folder.resolve("results"))).isEqualTo(before);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "study.yaml", "good.csv", name, "results", "results-incomplete");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "technique: impedance | technique: impedence | 4:16: unknown technique"
                        + " 'impedence', did you mean 'impedance'?",
                "circuit: | circiut: | 6:5: unknown key 'circiut' in measurement 'impedance', did"
                        + " you mean 'circuit'?",
                "files: good.csv | files: bad.csv | 5:12: expected files that fit 'bad.csv', found"
                        + " none",
                "files: good.csv | files: | 5:11: expected text or a list of texts for 'files',"
                        + " found 'nothing'",
                "files: good.csv | files: [] | 5:12: expected at least one text for 'files', found"
                        + " 'none'",
                "files: good.csv | confirm: time | 4:5: Measurement 'impedance' needs the key"
                        + " 'files'",
                "R0-p(R1,C1) | R0-p(R1,C1 | 6:14: circuit 'R0-p(R1,C1', character 5: this bracket"
                        + " is never closed",
                "study: Damaged | sample: {pellet: {area: 8 mm}} | 1:1: The study needs the key"
                        + " 'study'",
                "study: Damaged | [ | 3:13: not valid YAML: while parsing a flow sequence",
                "measurements: | measurements:~measurements: | 3:1: key 'measurements' stands here"
                        + " for the second time, the first is in line 2",
                "study: Damaged | study: Damaged~sample: {pellet: {area: 8 mm, thickness: 1 mm}} |"
                        + " 2:25: expected area in cm² or the like, found '8 mm'",
                "study: Damaged | study: Damaged~sample: {pellet: {area: 8 mm²}} | 2:18: The pellet"
                        + " needs the key 'thickness'",
            })
    void aBadStudyIsOneLine(String right, String wrong, String message) throws IOException {
        Path study = folder.resolve("study.yaml");
        String good = Files.readString(study);
        Map<String, String> before = Example.content(folder);
        assertThat(good).contains(right);
        Files.writeString(study, good.replace(right, wrong.replace('~', '\n')));
        Console run = Console.haven("run", folder);
        assertThat(run.err()).isEqualTo("haven: %s:%s%n", study, message);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        Files.writeString(study, good);
        assertThat(Example.content(folder)).isEqualTo(before);
    }

    @Test
    void aReplacedFileIsOneLineUntilItIsAccepted() throws IOException {
        Map<String, String> before = Example.content(folder.resolve("results"));
        Files.writeString(folder.resolve("good.csv"), spectrum(11));
        Console run = Console.haven("run", folder);
        assertThat(run.err())
                .matches(
                        "haven: good\\.csv: expected the content of the last run \\(SHA-256"
                                + " [0-9a-f]{8}…\\), found another \\([0-9a-f]{8}…\\);"
                                + " --accept-replaced goes on\\R");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Example.content(folder.resolve("results"))).isEqualTo(before);
        assertThat(Console.haven("run", folder, "--accept-replaced").code()).isZero();
        assertThat(Console.haven("run", folder).code()).isZero();
    }

    @Test
    void damagedResultsOfTheLastRunAreOneLine() throws IOException {
        Path json = folder.resolve("results/results.json");
        Files.writeString(json, "{\"measurements\": [");
        Console run = Console.haven("run", folder);
        assertThat(run.err())
                .isEqualTo(
                        "haven: %s: not written by Haven, or damaged; delete it to run again%n",
                        json);
        assertThat(run.code()).isEqualTo(1);
        assertThat(json).content().isEqualTo("{\"measurements\": [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"impedance fit", "impedance check", "impedance drt", "inspect"})
    void everyCommandNamesAMissingFile(String command) {
        List<Object> words = new ArrayList<>(List.of(command.split(" ")));
        Path missing = folder.resolve("missing.z");
        words.add(missing);
        Console console = Console.haven(words.toArray());
        assertThat(console.err())
                .isEqualTo("haven: %s: file: expected a file, found 'nothing there'%n", missing);
        assertThat(console.code()).isEqualTo(1);
    }
}
