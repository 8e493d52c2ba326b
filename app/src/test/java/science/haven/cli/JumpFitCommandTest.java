package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Spectra of deuterium that flips, simulated and fitted again.
class JumpFitCommandTest {

    private static final double BARRIER = 0.4;
    private static final double BOLTZMANN = 8.617333e-5;

    @TempDir private Path folder;

    private Path spectrum(String name, double rate) throws IOException {
        Path system = folder.resolve("water.json");
        Files.writeString(
                system,
                "{\"sites\": [{\"isotope\": \"2H\", \"quadrupolar\": {\"Cq\": \"160 kHz\"}}]}");
        Path file = folder.resolve(name);
        Console made =
                Console.haven(
                        "lineshape",
                        "simulate",
                        system,
                        "--field",
                        "9.4T",
                        "--gaussian",
                        "8kHz",
                        "--width",
                        "400kHz",
                        "--points",
                        "256",
                        "--jump",
                        "flip:109.5deg",
                        "--rate",
                        rate + "/s",
                        "--to",
                        "csdm",
                        "-o",
                        file);
        assertThat(made.code()).as(made.err()).isZero();
        return file;
    }

    @Test
    void findsTheRateOfASpectrum() throws IOException {
        Path file = spectrum("water.csdf", 1e5);
        Console console =
                Console.haven(
                        "lineshape",
                        "fit",
                        file,
                        "--spinning",
                        "none",
                        "--jump",
                        "flip:109.5deg",
                        "--coupling",
                        "160kHz");
        assertThat(console.code()).as(console.err()).isZero();
        assertThat(console.out())
                .contains("jumps, flip:109.5deg")
                .containsPattern("jump rate +(100|99)[ .]?[0-9]{3}");
        assertThat(Console.haven("lineshape", "fit", file, "--jump", "flip:90deg").err())
                .contains("--jump needs --coupling");
        assertThat(Console.haven("lineshape", "fit", file, "--coupling", "1kHz").err())
                .contains("--coupling and --asymmetry go with --jump");
    }

    @Test
    void findsTheBarrierOfASeries() throws IOException {
        for (int temperature : new int[] {280, 320}) {
            double rate = 1e12 * Math.exp(-BARRIER / (BOLTZMANN * temperature));
            spectrum("water_%dK.csdf".formatted(temperature), rate);
        }
        Path study = folder.resolve("study.yaml");
        Files.writeString(
                study,
                """
                study: Flips
                sample: {name: water}
                measurements:
                  flips:
                    technique: lineshape
                    files: "water_{temperature K}K.csdf"
                    data: processed
                    spinning: none
                    jumps: flip:109.5deg
                    coupling: 160 kHz
                """);
        Console console = Console.haven("run", study);
        assertThat(console.code()).as(console.err() + console.out()).isZero();
        assertThat(console.out()).containsPattern("activation energy of jumps.*0[.](400|399)");
    }
}
