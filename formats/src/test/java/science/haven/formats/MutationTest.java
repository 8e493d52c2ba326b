package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.data.Measurement;

import java.io.IOException;
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
            check(new SourceFile(name, Mutations.damaged(original, random)), i);
        }
    }

    private static void check(SourceFile file, int mutation) {
        try {
            List<Measurement> measurements = Formats.read(file);
            assertThat(measurements).as("mutation %d", mutation).isNotEmpty();
            measurements.forEach(
                    m -> assertThat(Mutations.isSound(m)).as("mutation %d", mutation).isTrue());
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith(file.name() + ":");
            assertThat(e.getMessage()).as("mutation %d", mutation).doesNotContain("\n", "\r");
        } catch (RuntimeException e) {
            throw new AssertionError("mutation " + mutation + " of " + file.name(), e);
        }
    }
}
