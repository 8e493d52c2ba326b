package science.haven.formats.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Trajectory;
import science.haven.formats.Formats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/// A trajectory four times as large as the memory of the program that reads it.
class LargeTrajectoryTest {

    private static final int HEAD = 196; // bytes before the first frame of a DCD file
    private static final long LARGE = 1L << 26;

    @TempDir private Path folder;

    /// The other program.
    static final class Reader {

        private Reader() {}

        /// Prints how many frames a file has.
        public static void main(String[] arguments) throws IOException {
            int[] count = new int[1];
            ((Trajectory) Formats.read(Path.of(arguments[0])).getFirst())
                    .frames()
                    .forEach(
                            _ -> {
                                count[0]++;
                                return true;
                            });
            System.out.print(count[0]);
        }
    }

    @Test
    void isReadInLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("large.dcd");
        int frames = write(file);
        Process reader =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home", ""), "bin", "java")
                                        .toString(),
                                "-Xmx16m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path", ""),
                                Reader.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo(String.valueOf(frames));
        assertThat(reader.waitFor()).isZero();
    }

    /// The frames of the sample until the file is so large that it is not held in the memory.
    private static int write(Path file) throws IOException {
        var url =
                Objects.requireNonNull(
                        LargeTrajectoryTest.class.getResource("/md-aimd-li6ps5cl/frames.dcd"));
        byte[] sample = Files.readAllBytes(Path.of(url.getPath()));
        byte[] frames = Arrays.copyOfRange(sample, HEAD, sample.length);
        int count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(sample, 0, HEAD);
            for (long size = HEAD; size < LARGE; size += frames.length) {
                out.write(frames);
                count += 3;
            }
        }
        return count;
    }
}
