package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.data.Measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Damages one file after another of every sample experiment that is a folder, at random, again and
/// again. The rule is that of [MutationTest].
class FolderMutationTest {

    /// Data files are long and all alike, so damaging the parameters of some is enough.
    private static final int LONGEST = 1 << 18;

    static List<Path> samples() throws IOException {
        Path root = Samples.path("eis-temperature-series").resolveSibling("");
        try (Stream<Path> folders = Files.walk(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(FolderMutationTest::isExperiment)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isExperiment(Path folder) {
        try {
            return Formats.detect(SourceFolder.of(folder)).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(value = 900, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void complainsInOneLineOrDeliversSoundNumbers(Path sample) throws IOException {
        SourceFolder original = SourceFolder.of(sample);
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : original.files().toList()) {
            files.put(name, original.file(name).bytes());
        }
        String folder = String.valueOf(sample.getFileName());
        for (String name : List.copyOf(files.keySet())) {
            byte[] sound = Objects.requireNonNull(files.get(name));
            SplittableRandom random = new SplittableRandom((folder + name).hashCode());
            int count = sound.length > LONGEST ? Mutations.COUNT / 10 : Mutations.COUNT;
            for (int i = 0; i < count; i++) {
                files.put(name, Mutations.damaged(sound, random));
                check(SourceFolder.of(folder, files), name + ", mutation " + i);
            }
            files.put(name, sound);
        }
    }

    private static void check(SourceFolder folder, String mutation) {
        try {
            List<Measurement> measurements = Formats.read(folder);
            assertThat(measurements).as(mutation).isNotEmpty();
            for (Measurement measurement : measurements) {
                assertThat(Mutations.isSound(measurement)).as(mutation).isTrue();
            }
        } catch (FormatException e) {
            assertThat(e).as(mutation).hasMessageStartingWith(folder.name());
            assertThat(e.getMessage()).as(mutation).doesNotContain("\n", "\r");
        } catch (RuntimeException e) {
            throw new AssertionError(mutation + " of " + folder.name(), e);
        }
    }
}
