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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Damages every sample file at random and analyses what is left of it: numbers or one line, and
/// nothing else. Readers alone are tested so in the module `formats`.
///
/// `-Dhaven.mutations=10000` damages each file ten thousand times; without it, it is 5 times.
class MutationCommandTest {

    private static final int MUTATIONS = Integer.getInteger("haven.mutations", 5);
    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("impedance", "fit", "--circuit", "p(R1,CPE1)-p(R2,CPE2)-CPE3"),
                    List.of("impedance", "check"),
                    List.of("impedance", "fit", "--circuit", "L0-R0-p(R1,C1)-Ws1"),
                    List.of("impedance", "drt"),
                    List.of("impedance", "fit"));

    @TempDir private Path folder;

    static List<Path> samples() throws IOException {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        List<Path> samples = new ArrayList<>();
        for (String place : List.of("formats/src/test/resources", "examples")) {
            try (Stream<Path> files = Files.walk(root.resolve(place))) {
                files.filter(Files::isRegularFile)
                        .filter(f -> !f.toString().matches(".*/results.*|.*(md|yaml|LICENSE.txt)"))
                        .sorted()
                        .forEach(samples::add);
            }
        }
        return samples;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void numbersOrOneLine(Path sample) throws IOException {
        byte[] original = Files.readAllBytes(sample);
        String name = sample.getFileName().toString();
        Path file = folder.resolve(name);
        Damage damage = new Damage(name.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            Files.write(file, damage.of(original));
            List<Object> words = new ArrayList<>(COMMANDS.get(i % COMMANDS.size()));
            words.addAll(List.of("--json", "--debug", file));
            Console console = Console.haven(words.toArray());
            String what = "mutation %d of %s: %s".formatted(i, sample, words);
            assertThat(console.err()).as(what).doesNotContain("internal error", "\tat ");
            assertThat(console.err()).as(what).doesNotContain("NaN", "Infinity");
            assertThat(console.out()).as(what).doesNotContain("NaN", "Infinity");
            assertThat(console.code()).as(what).isBetween(0, 1);
            assertThat(JsonMapper.shared().readTree(console.out()).isArray()).as(what).isTrue();
            assertThat(console.err().isEmpty()).as(what).isEqualTo(console.code() == 0);
        }
    }
}
