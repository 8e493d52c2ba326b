package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Damages every sample file at random and analyses what is left of it: numbers or one line, and
/// nothing else. Readers alone are tested so in the module `formats`.
///
/// `-Dhaven.mutations=10000` damages each file ten thousand times; without it, it is 5 times.
class MutationCommandTest {

    private static final int MUTATIONS = Integer.getInteger("haven.mutations", 5);

    private static final List<String> CHECK = List.of("impedance", "check");
    private static final List<String> TIMES = List.of("impedance", "drt");
    private static final List<String> ARCS =
            List.of("impedance", "fit", "--circuit", "p(R1,CPE1)-p(R2,CPE2)-CPE3");
    private static final List<String> WARBURG =
            List.of("impedance", "fit", "--circuit", "L0-R0-p(R1,C1)-Ws1");
    private static final List<String> AUTO = List.of("impedance", "fit");

    /// What is done with a spectrum in turn: each at least once in five, the quick ones more often.
    private static final List<List<String>> COMMANDS =
            Stream.of(
                            List.of(ARCS, CHECK, WARBURG, TIMES, AUTO),
                            List.of(CHECK, TIMES, ARCS, CHECK, TIMES, ARCS),
                            Collections.nCopies(12, CHECK),
                            Collections.nCopies(12, TIMES))
                    .flatMap(List::stream)
                    .toList();

    private static final String NO_SAMPLE = ".*/results.*|.*(md|yaml|LICENSE.txt)";

    /// Every so many damaged files go the whole way to the report.
    private static final int REPORT = 1000;

    /// A complaint quotes what a file holds, whatever that is.
    private static final Pattern FOUND = Pattern.compile("found '[^']*'");

    @TempDir private Path folder;

    /// All samples of different content.
    static Collection<Path> samples() throws IOException {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        Map<String, Path> samples = new LinkedHashMap<>();
        for (String place : List.of("formats/src/test/resources", "examples")) {
            try (Stream<Path> files = Files.walk(root.resolve(place))) {
                List<Path> found =
                        files.filter(Files::isRegularFile)
                                .filter(f -> !f.toString().matches(NO_SAMPLE))
                                .sorted()
                                .toList();
                for (Path file : found) {
                    samples.putIfAbsent(Damage.text(Files.readAllBytes(file)), file);
                }
            }
        }
        return samples.values();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void numbersOrOneLine(Path sample) throws IOException {
        byte[] original = Files.readAllBytes(sample);
        DamagedStudy study = DamagedStudy.of(folder, sample);
        Damage damage = new Damage(String.valueOf(sample.getFileName()).hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            check(study, damage.of(original), i);
        }
    }

    /// Analyses one damaged file.
    static void check(DamagedStudy study, byte[] damaged, int number) throws IOException {
        study.replace(damaged);
        String what = "mutation %d of %s".formatted(number, study.sample());
        if (number % REPORT == REPORT - 1) {
            Console console =
                    Console.haven("run", study.folder(), "--json", "--debug", "--accept-replaced");
            assertSound(console, what + ": run");
        } else if (study.isSpectrum()) {
            List<Object> words = new ArrayList<>(COMMANDS.get(number % COMMANDS.size()));
            words.addAll(List.of("--json", "--debug", study.file()));
            Console console = Console.haven(words.toArray());
            assertSound(console, what + ": " + words);
            assertThat(JsonMapper.shared().readTree(console.out()).isArray()).as(what).isTrue();
        } else {
            assertThat(FOUND.matcher(study.results()).replaceAll(""))
                    .as(what)
                    .doesNotContain("NaN", "Infinity");
        }
    }

    private static void assertSound(Console console, String what) {
        assertThat(console.err()).as(what).doesNotContain("internal error", "\tat ");
        assertThat(FOUND.matcher(console.err() + console.out()).replaceAll(""))
                .as(what)
                .doesNotContain("NaN", "Infinity");
        assertThat(console.code()).as(what).isBetween(0, 1);
        assertThat(console.err().isEmpty()).as(what).isEqualTo(console.code() == 0);
    }
}
