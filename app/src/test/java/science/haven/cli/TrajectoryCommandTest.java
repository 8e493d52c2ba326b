package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class TrajectoryCommandTest {

    @TempDir private Path folder;

    /// One ion walks steadily along x, the framework rests.
    private Path trajectory(String name, int from, int frames) throws IOException {
        StringBuilder text = new StringBuilder("made\n1\n10 0 0\n0 10 0\n0 0 10\nLi S\n1 1\n");
        for (int k = from; k < from + frames; k++) {
            text.append("Direct configuration= ").append(k - from + 1).append('\n');
            text.append(String.format(Locale.ROOT, "%.4f 0.5 0.5%n", 0.01 * k % 1));
            text.append("0 0 0\n");
        }
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private static Console run(Object... files) {
        List<Object> words = new ArrayList<>(List.of("diffusion", "trajectory"));
        words.addAll(List.of(files));
        words.addAll(List.of("--ion", "Li+", "--interval", "0.1ps", "--temperature", "500K"));
        return Console.haven(words.toArray());
    }

    @Test
    void ionsThatFlyDoNotDiffuse() throws IOException {
        Console console = run(trajectory("run10", 30, 30), trajectory("run2", 0, 30));
        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("D*", "not seen to diffuse").doesNotContain("H_R");
    }

    @Test
    void piecesThatDoNotFollowAreNamed() throws IOException {
        Console console = run(trajectory("run1", 0, 20), trajectory("run2", 60, 20));
        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains("run2: its first frame does not follow the last one of")
                .contains("atom 1 moves by 0.41 of the cell");
    }

    @Test
    void damagedFrameIsNamed() throws IOException {
        Path file = trajectory("run1", 0, 20);
        Files.writeString(file, Files.readString(file).replace("0.0500", "x"));
        Console console = run(file);
        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains("run1:24: expected a fraction of the first edge, found 'x'");
    }

    /// The atoms of a trajectory may be named by another file.
    @Test
    void atomsAreNamedByAnotherFile() throws IOException {
        Path first = trajectory("run1", 0, 20);
        Path names = folder.resolve("conf.gro");
        Files.writeString(
                names,
                """
                made
                    2
                    1X       Na    1   0.000   0.500   0.500
                    1X        S    2   0.000   0.000   0.000
                   1.00000   1.00000   1.00000
                """);
        Console console =
                Console.haven(
                        "diffusion",
                        "trajectory",
                        first,
                        "--ion",
                        "Na+",
                        "--interval",
                        "0.1ps",
                        "--atoms",
                        names);
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("D*");
    }

    @Test
    void intervalMustBeATime() throws IOException {
        Console console =
                Console.haven(
                        "diffusion",
                        "trajectory",
                        trajectory("run1", 0, 20),
                        "--ion",
                        "Li+",
                        "--interval",
                        "2 K");
        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("--interval");
    }

    @Test
    void attemptsAreThoseOfJumps() throws IOException {
        Path file = trajectory("run1", 0, 20);
        Console alone = run(file, "--attempt-frequency", "5THz");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("--attempt-frequency: needs --sites");
        Console wrong = run(file, "--sites", "density", "--attempt-frequency", "5 ps");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--attempt-frequency");
    }
}
