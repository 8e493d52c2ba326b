package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Transient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Damages every sample file at random, again and again: a reader may complain in one line or
/// deliver sound numbers, and nothing else.
///
/// `-Dhaven.mutations=10000` damages each file ten thousand times; without it, it is 100 times.
class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("haven.mutations", 100);
    private static final List<String> POISON =
            List.of(
                    "NaN",
                    "-1",
                    "1e999",
                    "-",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r",
                    "\n\n",
                    "0",
                    "1e-320",
                    "∞",
                    "\u0000",
                    "99999999999999999999",
                    "#",
                    "\"",
                    "(",
                    "'",
                    "e",
                    "TABLE");

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
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = original;
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                damaged = mutate(damaged, random);
            }
            check(new SourceFile(name, damaged), i);
        }
    }

    private static void check(SourceFile file, int mutation) {
        try {
            List<Measurement> measurements = Formats.read(file);
            assertThat(measurements).as("mutation %d", mutation).isNotEmpty();
            measurements.forEach(m -> assertThat(isSound(m)).as("mutation %d", mutation).isTrue());
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith(file.name() + ":");
            assertThat(e.getMessage()).as("mutation %d", mutation).doesNotContain("\n", "\r");
        } catch (RuntimeException e) {
            throw new AssertionError("mutation " + mutation + " of " + file.name(), e);
        }
    }

    private static boolean isSound(Measurement measurement) {
        boolean finite =
                switch (measurement) {
                    case ImpedanceSpectrum z ->
                            z.size() > 0
                                    && Arrays.stream(z.frequency()).allMatch(f -> f > 0)
                                    && isFinite(z.frequency(), z.real(), z.imaginary());
                    case Transient t ->
                            t.size() > 0 && isFinite(t.time(), t.voltage(), t.current());
                    case NmrSignal n -> n.values().length > 0 && isFinite(n.values());
                    case Spectrum s -> s.size() > 0 && isFinite(s.abscissa(), s.intensity());
                };
        return finite
                && measurement.provenance().conditions().stream()
                        .map(Condition::value)
                        .allMatch(v -> Double.isFinite(v.value()));
    }

    private static boolean isFinite(double[]... columns) {
        return Arrays.stream(columns).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /// One random damage: a changed, lost or added byte, a lost, doubled or moved piece, a cut, or
    /// a text that readers stumble over.
    private static byte[] mutate(byte[] bytes, SplittableRandom random) {
        if (bytes.length < 4) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1, 200));
        return switch (random.nextInt(8)) {
            case 0 -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(bytes, at, 1, new byte[] {(byte) ('+' + random.nextInt(15))});
            case 2 -> splice(bytes, at, 1, new byte[0]);
            case 3 -> splice(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 4 -> splice(bytes, at, length, new byte[0]);
            case 5 -> {
                byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
                yield splice(bytes, random.nextInt(bytes.length), 0, piece);
            }
            case 6 -> {
                String poison = POISON.get(random.nextInt(POISON.size()));
                int replaced = Math.min(random.nextInt(8), bytes.length - at);
                yield splice(bytes, at, replaced, poison.getBytes(StandardCharsets.UTF_8));
            }
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
        byte[] result = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(
                bytes, at + removed, result, at + added.length, bytes.length - at - removed);
        return result;
    }
}
