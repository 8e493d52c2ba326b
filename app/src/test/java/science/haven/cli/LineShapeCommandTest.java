package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LineShapeCommandTest {

    @TempDir private Path folder;

    private Path system;

    @BeforeEach
    void write() throws IOException {
        system =
                written(
                        """
                        {"spin_systems": [
                          {"name": "A", "abundance": "70 %", "sites": [{"isotope": "23Na",
                            "isotropic_chemical_shift": "-7 ppm",
                            "quadrupolar": {"Cq": "2.4 MHz", "eta": 0.3}}]},
                          {"name": "B", "abundance": "30 %", "sites": [{"isotope": "23Na",
                            "isotropic_chemical_shift": "12 ppm",
                            "quadrupolar": {"Cq": "1.1 MHz", "eta": 0.7}}]}]}
                        """);
    }

    private Path written(String text) throws IOException {
        Path path = Files.createTempFile(folder, "system", ".json");
        return Files.writeString(path, text);
    }

    @Test
    void simulatesAndDraws() throws IOException {
        Path figure = folder.resolve("out.svg");
        Path table = folder.resolve("out.csv");
        Console console =
                Console.haven(
                        "lineshape",
                        "simulate",
                        system,
                        "--field",
                        "9.4T",
                        "--spinning",
                        "12kHz",
                        "--central",
                        "--gaussian",
                        "100Hz",
                        "--figure",
                        figure,
                        "-o",
                        table);
        assertThat(console.err()).isEmpty();
        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("A: 23Na at 105.8", "C_Q 2400 kHz", "signal 0.27");
        assertThat(Files.readString(figure)).contains("<svg", "ppm");
        assertThat(Files.readAllLines(table)).hasSizeGreaterThan(2048);
    }

    @Test
    void everyFormatReadsBack() {
        for (String format : new String[] {"csv", "csdm", "jcamp"}) {
            Path file =
                    folder.resolve(
                            "out." + (format.equals("jcamp") ? "jdx" : format.replace("m", "f")));
            Console written =
                    Console.haven(
                            "lineshape",
                            "simulate",
                            system,
                            "--field",
                            "9.4T",
                            "--spinning",
                            "infinite",
                            "--central",
                            "--to",
                            format,
                            "-o",
                            file);
            assertThat(written.code()).as(written.err()).isZero();
            assertThat(Console.haven("inspect", file).code()).isZero();
        }
    }

    @Test
    void writesAnInputForSimpson() throws IOException {
        Path one = written("{\"sites\": [{\"isotope\": \"7Li\", \"quadrupolar\": {\"Cq\": 1e5}}]}");
        Path input = folder.resolve("check.in");
        Console console =
                Console.haven("lineshape", "simulate", one, "--field", "9.4T", "--simpson", input);
        assertThat(console.code()).as(console.err()).isZero();
        assertThat(Files.readString(input)).contains("quadrupole 1 2 100000 0 0 0 0");
        assertThat(
                        Console.haven(
                                        "lineshape",
                                        "simulate",
                                        system,
                                        "--field",
                                        "9.4T",
                                        "--simpson",
                                        folder.resolve("b.in"))
                                .err())
                .contains("--simpson takes one site, found 2");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(simulate(system, "--field", "9.4T", "--spinning", "0Hz").err())
                .contains("--spinning must be > 0 Hz, got '0Hz'");
        assertThat(simulate(system, "--field", "9.4kHz").err()).contains("--field");
        Path silicon =
                written("{\"sites\": [{\"isotope\": \"29Si\", \"quadrupolar\": {\"Cq\": 1e6}}]}");
        assertThat(simulate(silicon, "--field", "9.4T").err())
                .contains("no quadrupolar coupling of 29Si, whose spin is 1/2");
        Path eta =
                written(
                        "{\"sites\": [{\"isotope\": \"7Li\", "
                                + "\"quadrupolar\": {\"Cq\": 1e6, \"eta\": 2}}]}");
        assertThat(simulate(eta, "--field", "9.4T").err()).contains("an asymmetry from 0 to 1");
        Path strong =
                written("{\"sites\": [{\"isotope\": \"23Na\", \"quadrupolar\": {\"Cq\": 4e7}}]}");
        assertThat(simulate(strong, "--field", "9.4T", "--width", "5MHz").out())
                .contains("of the Larmor frequency", "lies outside the frequency axis");
    }

    private static Console simulate(Path file, String... options) {
        Object[] words = new Object[3 + options.length];
        words[0] = "lineshape";
        words[1] = "simulate";
        words[2] = file;
        System.arraycopy(options, 0, words, 3, options.length);
        return Console.haven(words);
    }
}
