package science.haven.study.fieldgradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.fieldgradient.pulse.EchoSequence;
import science.haven.fieldgradient.pulse.GradientShape;
import science.haven.fieldgradient.restriction.Pore;
import science.haven.fieldgradient.restriction.RestrictedEcho;
import science.haven.formats.FormatException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlDocument;
import science.haven.study.result.FileResult;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Tables of echoes over b or gradients, and what is wrong with others.
class EchoTableTest {

    private static final double D = 2e-11;

    private static final String PULSES =
            """
            nucleus: 7Li
            sequence: single pulses
            gradient pulse: 2 ms
            diffusion time: 100 ms
            shape: half sine
            """;

    @TempDir private Path folder;

    @Test
    void overB() throws IOException {
        FileResult result = results("", table("b / s/mm²", 1e-6)).getFirst();
        assertThat(diffusion(result)).isCloseTo(D, within(1e-3 * D));
        assertThat(result.model()).isEqualTo("one diffusion coefficient");
    }

    /// Peaks by default; means are b times 1/s² as large.
    @Test
    void gradientsWithAndWithoutTheShapeFactor() throws IOException {
        String table = table("gradient / G/cm", 0);
        FileResult peaks = results(PULSES, table).getFirst();
        assertThat(diffusion(peaks)).isCloseTo(D, within(1e-3 * D));
        assertThat(peaks.remarks().stream().map(Remark::code)).contains("SHAPE_FACTOR_ASSUMED");
        FileResult means = results(PULSES + "shape factor: contained\n", table).getFirst();
        double factor = 4 / Math.PI / Math.PI;
        assertThat(diffusion(means)).isCloseTo(D * factor, within(1e-3 * D));
    }

    @Test
    void eachTemperatureAndDiffusionTimeIsADecay() throws IOException {
        StringBuilder text = new StringBuilder("T / K,diffusion time / ms,b / s/m²,signal\n");
        for (double kelvin : new double[] {300, 350, 400}) {
            for (double time : new double[] {20, 80}) {
                for (int i = 0; i < 8; i++) {
                    double b = 1e10 * i * i;
                    double d = D * (kelvin - 250) / 50;
                    text.append(
                            String.format(
                                    Locale.ROOT,
                                    "%.0f,%.0f,%.6g,%.8g\n",
                                    kelvin,
                                    time,
                                    b,
                                    Math.exp(-b * d)));
                }
            }
        }
        Files.writeString(folder.resolve("t.csv"), text);
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: Several
                sample: {name: known}
                measurements:
                  echo: {technique: field gradient, files: t.csv}
                conclusions:
                  - arrhenius: echo.diffusion
                """);
        StudyOutcome outcome =
                new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
        List<FileResult> results = outcome.results().measurements().getFirst().results();
        assertThat(results).hasSize(6).allMatch(r -> r.failure().isEmpty());
        assertThat(results.getLast().condition("diffusion time").orElseThrow().value().value())
                .isEqualTo(0.08);
        assertThat(outcome.results().conclusions().getFirst().name())
                .isEqualTo("activation energy");
        assertThat(outcome.results().conclusions().getFirst().ordinate()).isEqualTo("ln D");
    }

    /// Between planes 2 µm apart, at eight diffusion times.
    @Test
    void wallsAreSeenOverTheDiffusionTime() throws IOException {
        StringBuilder text = new StringBuilder("diffusion time / ms,g / T/m,echo,u(echo)\n");
        double gamma = Nuclide.of("7Li").orElseThrow().gyromagneticRatio();
        for (double time : new double[] {5, 10, 20, 50, 100, 200, 400, 800}) {
            double apparent = RestrictedEcho.apparent(Pore.PLANES, 2e-6, 4 * D, 2e-3, 1e-3 * time);
            EchoSequence echo =
                    new EchoSequence.SinglePulses(new GradientShape.Rectangle(), 2e-3, 1e-3 * time);
            double last = Math.sqrt(2 / (apparent * echo.b(1, gamma)));
            for (int i = 0; i < 8; i++) {
                double g = last * i / 7;
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%.0f,%.8g,%.8g,0.002\n",
                                time,
                                g,
                                Math.exp(-echo.b(g, gamma) * apparent)));
            }
        }
        Files.writeString(folder.resolve("t.csv"), text);
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: Walls
                sample: {name: known}
                measurements:
                  echo:
                    technique: field gradient
                    files: t.csv
                    nucleus: 7Li
                    sequence: single pulses
                    gradient pulse: 2 ms
                    shape: rectangle
                    conditions: {temperature: 300 K}
                """);
        StudyOutcome outcome =
                new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
        assertThat(outcome.results().conclusions())
                .extracting(c -> c.name())
                .containsExactly("diffusion within walls at 300 K", "size of the walls at 300 K");
        assertThat(outcome.results().conclusions().getFirst().ordinate()).startsWith("walls of ");
        assertThat(outcome.results().conclusions().getFirst().measured().orElseThrow().value())
                .isCloseTo(4 * D, within(0.1 * 4 * D));
    }

    /// Without the background the same table gives another D.
    @Test
    void aHahnEchoInABackgroundGradient() throws IOException {
        String pulses =
                """
                nucleus: 7Li
                sequence: Hahn echo
                gradient pulse: 2 ms
                diffusion time: 20 ms
                shape: rectangle
                """;
        double tau = 0.012;
        double before = tau - 0.011;
        EchoSequence echo = new EchoSequence.HahnInBackground(2e-3, 0.02, tau, before, 0.2);
        double gamma = Nuclide.of("7Li").orElseThrow().gyromagneticRatio();
        StringBuilder text = new StringBuilder("g / T/m,echo\n");
        for (int i = 0; i < 12; i++) {
            text.append(
                    String.format(
                            Locale.ROOT, "%d,%.10g\n", i, Math.exp(-echo.b(i, gamma) * 5e-11)));
        }
        String said = pulses + "echo time: 12 ms\nbackground gradient: 0.2 T/m\n";
        assertThat(diffusion(results(said, text.toString()).getFirst()))
                .isCloseTo(5e-11, within(5e-14));
        String silent = pulses + "echo time: 12 ms\n";
        assertThat(diffusion(results(silent, text.toString()).getFirst()))
                .isNotCloseTo(5e-11, within(5e-13));
        refused(pulses, text.toString(), "expected the key 'echo time'");
        refused(
                pulses + "echo time: 5 ms\n",
                text.toString(),
                "expected an echo time that holds both gradient pulses, 11 ms at least");
    }

    @Test
    void whatIsMissingIsNamed() {
        String table = table("gradient / T/m", 0);
        refused("", table, "t.csv:1: expected the key 'sequence', one of single pulses,");
        refused(
                "sequence: single pulses\n",
                table,
                "expected the key 'gradient pulse', or parameter P30 > 0, found 'neither'");
        refused(PULSES.replace("nucleus: 7Li\n", ""), table, "expected the key 'nucleus'");
        refused(
                PULSES.replace("100 ms", "1 ms"),
                table,
                "expected a diffusion time longer than the gradient pulses, 2 ms at least");
    }

    @Test
    void whatIsDamagedIsNamed() {
        refused(
                "",
                "b / s/m²,echo\n-1e9,1\n",
                "t.csv:2: expected b >= 0 s/m², up to 1e19, found '-1e9'");
        refused("", "b / T/m,echo\n1,1\n", "t.csv:1: expected a unit such as s/m², found 'T/m'");
        refused("", "b / s/m²,echo\n1e9,x\n", "t.csv:2: expected an intensity, found 'x'");
        refused(
                "",
                "b / s/m²,echo,u(echo)\n1e9,1,0\n",
                "t.csv:2: expected an uncertainty > 0, found '0'");
        refused(
                "",
                "T / °C,b / s/m²,echo\n-300,1e9,1\n",
                "t.csv:2: expected T > 0 K, found '-300'");
    }

    @Test
    void whatNoInstrumentMakesIsNamed() throws IOException {
        refused("", "b / s/m²,echo\n1e300,1\n", "t.csv:2: expected b >= 0 s/m², up to 1e19");
        refused("", "b / s/m²,echo\n1,1e200\n", "t.csv:2: expected an intensity, found '1e200'");
        refused(PULSES, "g / T/m,echo\n1e5,1\n", "t.csv:2: expected a gradient up to 1000 T/m");
        refused(
                PULSES.replace("2 ms", "2 Ms"),
                table("g / T/m", 0),
                "expected a gradient pulse between");
        assertThat(
                        results("", "b / s/m²,echo\n0,4\n1e-300,3\n2e-300,2\n3e-300,1\n")
                                .getFirst()
                                .reason())
                .contains("the greatest b is");
    }

    @Test
    void tooFewOrUpsideDownIsOneLine() throws IOException {
        assertThat(results("", "b / s/m²,echo\n0,1\n1e9,0.9\n2e9,0.8\n").getFirst().reason())
                .endsWith("t.csv: 3 different b values are too few; a decay takes 4 at least");
        assertThat(
                        results("", "b / s/m²,echo\n0,-1\n1e9,-0.9\n2e9,-0.8\n3e9,-0.7\n")
                                .getFirst()
                                .reason())
                .contains("the signal at the lowest b is not positive");
    }

    @Test
    void wordsOfTheStudyAreChecked() {
        assertThatThrownBy(() -> options("shape: gauss\n"))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("a shape: rectangle, half sine");
        assertThatThrownBy(() -> options("law: axial\n"))
                .hasMessageContaining("unknown law 'axial'");
        assertThatThrownBy(() -> options("nucleus: 8Li\n"))
                .hasMessageContaining("a nucleus such as 7Li");
        assertThatThrownBy(
                        () ->
                                options(
                                        """
                                        region: {from: 1 ppm, to: 2 ppm}
                                        regions: {a: {from: 1 ppm, to: 2 ppm}}
                                        """))
                .hasMessageContaining("either 'region' or 'regions'");
    }

    @Test
    void programsAreKnownByTheirNames() {
        assertThat(
                        Stream.of(
                                        "stebpgp1s",
                                        "ledbpgp2s",
                                        "dstebpgp3s",
                                        "stegp1s",
                                        "diffSte",
                                        "Dbppste",
                                        "Dbppste_cc",
                                        "zg")
                                .map(
                                        name ->
                                                GradientPrograms.sequence(name)
                                                        .map(Object::toString)
                                                        .orElse("–")))
                .containsExactly(
                        "bipolar pairs",
                        "bipolar pairs",
                        "double echo of bipolar pairs",
                        "single pulses",
                        "single pulses",
                        "bipolar pairs",
                        "double echo of bipolar pairs",
                        "–");
    }

    private static double diffusion(FileResult result) {
        return result.derived(EchoValues.DIFFUSION).orElseThrow().measured().value();
    }

    private void refused(String options, String table, String message) {
        assertThatThrownBy(() -> results(options, table))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    private List<FileResult> results(String options, String table) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, table);
        return EchoMeasurement.read(EchoReader.read(options(options)), file);
    }

    private static Section options(String text) throws StudyException {
        List<String> keys =
                Stream.concat(Stream.of("technique"), EchoReader.KEYS.stream()).toList();
        Section section =
                Section.of(
                        YamlDocument.parse("options", "technique: field gradient\n" + text),
                        "the options",
                        keys);
        EchoReader.read(section);
        return section;
    }

    /// A decay without noise, over b in a unit, or over peak gradients of half-sine pulses in G/cm.
    private static String table(String head, double unit) {
        StringBuilder text = new StringBuilder(head + ",intensity\n");
        EchoSequence echo = new EchoSequence.SinglePulses(new GradientShape.HalfSine(), 2e-3, 0.1);
        double gamma = Nuclide.of("7Li").orElseThrow().gyromagneticRatio();
        for (int i = 0; i < 10; i++) {
            double gauss = 80 * i;
            double b = echo.b(gauss / 100, gamma);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.10g,%.10g\n",
                            unit > 0 ? b * unit : gauss,
                            Math.exp(-b * D)));
        }
        return text.toString();
    }
}
