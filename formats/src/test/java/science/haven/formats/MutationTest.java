package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Measurement;
import science.haven.formats.columns.VoltageColumns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Damages every sample file at random, again and again: a reader may complain in one line or
/// deliver sound numbers, and nothing else.
///
/// `-Dhaven.mutations=10000` damages each file ten thousand times; without it, it is 100 times.
class MutationTest {

    static List<Path> samples() {
        return Samples.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void complainsInOneLineOrDeliversSoundNumbers(Path sample) throws IOException {
        byte[] original = Files.readAllBytes(sample);
        String name = String.valueOf(sample.getFileName());
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < Mutations.COUNT; i++) {
            check(new SourceFile(name, Mutations.damaged(original, random)), i, MutationTest::read);
        }
    }

    /// What is read only where a study asks for it: the voltage of a cell beside its spectra.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "time (h);voltage (V)\n0,5;12,5\n1;13\n1,5;13,2\n2;14\n",
                "time/s\tEwe/V\n0\t2.1\n60\t2.2\n120\t2.25\n180\t2.3\n"
            })
    void readsTheVoltageOfACellOrComplainsInOneLine(String text) {
        SplittableRandom random = new SplittableRandom(text.hashCode());
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Mutations.COUNT; i++) {
            SourceFile file = new SourceFile("cell.txt", Mutations.damaged(original, random));
            check(file, i, f -> List.copyOf(VoltageColumns.read(f, 4e-4).stream().toList()));
        }
    }

    /// Reads a file.
    private interface Reading {
        List<Measurement> of(SourceFile file) throws FormatException;
    }

    private static List<Measurement> read(SourceFile file) throws FormatException {
        List<Measurement> measurements = Formats.read(file);
        assertThat(measurements).isNotEmpty();
        return measurements;
    }

    private static void check(SourceFile file, int mutation, Reading reading) {
        try {
            reading.of(file)
                    .forEach(
                            m ->
                                    assertThat(Mutations.isSound(m))
                                            .as("mutation %d", mutation)
                                            .isTrue());
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith(file.name() + ":");
            assertThat(e.getMessage()).as("mutation %d", mutation).doesNotContain("\n", "\r");
        } catch (RuntimeException e) {
            throw new AssertionError("mutation " + mutation + " of " + file.name(), e);
        }
    }
}
