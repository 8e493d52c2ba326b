package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class LineShapeCommandTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("haven.root", ".."), "examples");

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

    @Test
    void ionsThatJump() throws IOException {
        Path lithium = EXAMPLES.resolve("llto-jumps").resolve("lithium.json");
        Path figure = folder.resolve("rates.svg");
        Console console =
                simulate(
                        lithium,
                        "--field",
                        "9.4T",
                        "--gaussian",
                        "3kHz",
                        "--points",
                        "256",
                        "--rate",
                        "1e7/s,1e8/s",
                        "--figure",
                        figure.toString());
        assertThat(console.code()).as(console.err()).isZero();
        assertThat(console.out())
                .contains(
                        "1 × 10⁸ s⁻¹: 7Li at 155.54",
                        "jumps among 2 places, from the shortest every 3.33 × 10⁻⁹ s",
                        "C_Q 57.06 kHz",
                        "Jumps at 3 × 10⁸ s⁻¹ reach 0.31 of the Larmor frequency");
        assertThat(Files.readString(figure)).contains("<svg");
        assertThat(simulate(lithium, "--field", "9.4T", "--rate", "1/s,2/s", "--to", "csv").err())
                .contains("several of --rate make a --figure");
        assertThat(simulate(lithium, "--field", "9.4T", "--spinning", "10kHz").err())
                .contains("--spinning does not go with jumps");
    }

    @Test
    void jumpsFromTheCommandLine() throws IOException {
        Path water =
                written("{\"sites\": [{\"isotope\": \"2H\", \"quadrupolar\": {\"Cq\": 1e5}}]}");
        String[] blur = {"--field", "9.4T", "--gaussian", "3kHz", "--points", "256", "--jump"};
        assertThat(jumping(water, blur, "flip:109.4712206deg", "--rate", "1e9/s").out())
                .contains("50 kHz, η 1", "reach 2.6 of the Larmor frequency", "cannot tell");
        assertThat(jumping(water, blur, "tetrahedron").err()).contains("--jump needs a --rate");
        assertThat(jumping(water, blur, "cube", "--rate", "1/s").err())
                .contains("expected tetrahedron, flip:109.5deg or cone:54.7deg:3");
        assertThat(jumping(water, blur, "sites", "--rate", "1/s").err())
                .contains("--jump takes 2 to 8 places, got 1");
        assertThat(
                        jumping(
                                        water,
                                        blur,
                                        "tetrahedron",
                                        "--rate",
                                        "1/s",
                                        "--populations",
                                        "0.5,0.5")
                                .err())
                .contains("--populations takes 4 shares > 0 that sum to 1");
        assertThat(jumping(water, blur, "tetrahedron", "--rate", "-1/s").err())
                .contains("--rate must be > 0 s⁻¹");
        assertThat(simulate(water, "--field", "9.4T", "--rate", "1/s").err())
                .contains("--rate needs --jump");
    }

    private static Console jumping(Path file, String[] first, String... then) {
        String[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return simulate(file, all);
    }

    private static Console simulate(Path file, String... options) {
        Object[] words = new Object[3 + options.length];
        words[0] = "lineshape";
        words[1] = "simulate";
        words[2] = file;
        System.arraycopy(options, 0, words, 3, options.length);
        return Console.haven(words);
    }

    private Path lithium() throws IOException {
        return written(
                """
                {"sites": [{"isotope": "7Li", "quadrupolar": {"Cq": "180 kHz", "eta": 0.3}}]}
                """);
    }

    @Test
    void pulsesOfFiniteStrengthAndEchoes() throws IOException {
        Path site = lithium();
        String[] observed = {"--field", "9.4T", "--gaussian", "3kHz", "--width", "300kHz"};
        Console pulse = simulated(site, observed, "--nutation", "60kHz", "--pulse", "4us");
        assertThat(pulse.code()).isZero();
        assertThat(pulse.out()).contains("signal 0.896");
        String[] echo = {
            "--nutation", "60kHz", "--pulse", "4us", "--echo", "solid", "--refocus", "4us"
        };
        assertThat(simulated(site, observed, echo).out()).contains("signal 0.483");
        String[] decayed = Arrays.copyOf(echo, echo.length + 4);
        System.arraycopy(
                new String[] {"--delay", "50us", "--t2", "1ms,0.2ms"}, 0, decayed, echo.length, 4);
        assertThat(simulated(site, observed, decayed).out()).contains("signal 0.325");
        String[] spun = {"--field", "9.4T", "--spinning", "20kHz", "--gaussian", "300Hz"};
        assertThat(simulated(site, spun, "--nutation", "60kHz", "--pulse", "4us").out())
                .contains("The pulses excite orientations differently, a transition from");
        assertThat(simulated(site, observed, "--echo", "hahn").err())
                .contains("--nutation and --pulse go together");
        assertThat(simulated(site, observed, "--nutation", "60kHz", "--pulse", "-1us").err())
                .contains("--pulse must be > 0 s, got '-1us'");
    }

    @Test
    void theSignalIsProcessedAsAnExperiment() throws IOException {
        Path site = lithium();
        String[] observed = {
            "--field", "9.4T", "--gaussian", "3kHz", "--width", "300kHz", "--points", "600"
        };
        List<String> plain = simulated(site, observed, "--to", "csv").out().lines().toList();
        List<String> same =
                simulated(
                                site,
                                observed,
                                "--to",
                                "csv",
                                "--step",
                                "zero fill: {points: 600}",
                                "--step",
                                "transform")
                        .out()
                        .lines()
                        .toList();
        assertThat(same).hasSameSizeAs(plain);
        for (int i = 1; i < plain.size(); i++) {
            assertThat(number(same.get(i), 0)).isCloseTo(number(plain.get(i), 0), within(1e-9));
            assertThat(number(same.get(i), 1)).isCloseTo(number(plain.get(i), 1), within(1e-6));
        }
        List<String> blurred =
                simulated(
                                site,
                                observed,
                                "--to",
                                "csv",
                                "--step",
                                "apodise: {exponential: 4 kHz}",
                                "--step",
                                "zero fill: {points: 600}",
                                "--step",
                                "transform")
                        .out()
                        .lines()
                        .toList();
        assertThat(number(blurred.get(301), 1)).isLessThan(0.6 * number(plain.get(301), 1));
        assertThat(simulated(site, observed, "--step", "nonsense").err())
                .contains("--step: expected a step, found 'nonsense'");
    }

    private static double number(String line, int column) {
        return Double.parseDouble(line.split(",", -1)[column]);
    }

    private static Console simulated(Path site, String[] observed, String... more) {
        Object[] all = new Object[3 + observed.length + more.length];
        all[0] = "lineshape";
        all[1] = "simulate";
        all[2] = site;
        System.arraycopy(observed, 0, all, 3, observed.length);
        System.arraycopy(more, 0, all, 3 + observed.length, more.length);
        return Console.haven(all);
    }
}
