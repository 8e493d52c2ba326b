package science.haven.study.narrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.report.StudyReport;
import science.haven.spectrum.peak.shape.Gaussian;
import science.haven.spectrum.peak.shape.Lorentzian;
import science.haven.spectrum.peak.shape.Voigt;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From widths of a line over temperature, in tables and in fitted spectra, to jump rates.
class NarrowingStudyTest {

    @TempDir private Path folder;

    private StudyOutcome run(String measurement, String conclusion) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(
                file,
                """
                study: narrowing
                sample: {name: known, ion: Li+, jump: {length: 3 Å}}
                measurements:
                  line:
                    technique: spectrum
                %s
                conclusions:
                  - narrowing: line
                %s\
                """
                        .formatted(measurement.indent(4), conclusion.indent(4)));
        return new StudyRun(StudyReader.read(file), "test", Progress.SILENT).run();
    }

    private StudyOutcome table(String text) throws IOException {
        Files.writeString(folder.resolve("widths.csv"), text);
        return run("files: widths.csv", "");
    }

    /// A sigmoid at 260 K with a spread of 14 K, from 7 kHz to 300 Hz.
    private static double width(double kelvin) {
        return 300 + 6700 / (1 + Math.exp((kelvin - 260) / 14));
    }

    private static String widths(int from, int to, String head, double offset, double factor) {
        StringBuilder text = new StringBuilder(head + "\n");
        for (int kelvin = from; kelvin <= to; kelvin += 12) {
            double width = factor * width(kelvin);
            text.append(
                    String.format(
                            Locale.ROOT, "%.2f,%.6g,%.6g\n", kelvin + offset, width, 0.01 * width));
        }
        return text.toString();
    }

    private static String widths() {
        return widths(160, 400, "temperature / K,width / kHz,u(width) / kHz", 0, 1e-3);
    }

    /// Gaussian lines of known width at 155.5 MHz, as another program exports them.
    private void spectra() throws IOException {
        for (int kelvin = 160; kelvin <= 400; kelvin += 20) {
            StringBuilder text = new StringBuilder("chemical shift / ppm\tintensity\n");
            double sigma = width(kelvin) / (2 * Math.sqrt(2 * Math.log(2)));
            for (int i = -400; i <= 400; i++) {
                double hertz = 50.0 * i;
                double noise = 1e-3 * Math.sin(7.3 * i * i + kelvin);
                double y = Math.exp(-hertz * hertz / (2 * sigma * sigma)) + noise;
                text.append(String.format(Locale.ROOT, "%.6f\t%.6f\n", hertz / 155.5, y));
            }
            Files.writeString(folder.resolve(kelvin + "K.txt"), text.toString());
        }
    }

    private static Results.Conclusion conclusion(StudyOutcome outcome, String name) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double value(StudyOutcome outcome, String name) {
        return conclusion(outcome, name).measured().orElseThrow().value();
    }

    private static List<String> codes(StudyOutcome outcome) {
        return outcome.results().conclusions().stream()
                .flatMap(c -> c.remarks().stream())
                .map(Remark::code)
                .distinct()
                .toList();
    }

    @Test
    void aTableBecomesRatesAndAReport() throws IOException {
        StudyOutcome outcome = table(widths());
        assertThat(outcome.results().failures()).isEmpty();
        assertThat(value(outcome, "inflection of narrowing")).isCloseTo(260, within(0.1));
        assertThat(value(outcome, "width of the rigid lattice")).isCloseTo(7, within(0.01));
        double rate = value(outcome, "jump rate at the inflection");
        assertThat(rate).isCloseTo(2 * Math.PI * 6700, within(200.0));
        assertThat(value(outcome, "D from line widths at the inflection"))
                .isCloseTo(1e4 * 9e-20 * rate / 6, within(1e-14));
        assertThat(codes(outcome)).contains("RATE_BY_RULE", "APPARENT_ACTIVATION_ENERGY");
        Path results = Files.createDirectory(folder.resolve("results"));
        StudyReport.write(outcome, results);
        assertThat(Files.readString(results.resolve("report.html")))
                .contains("onset of narrowing", "Laws of narrowing through 21 widths")
                .contains("Kubo, J. Phys. Soc. Jpn.");
        assertThat(results.resolve("figures/line-narrowing-01.svg"))
                .content()
                .contains("inflection");
        assertThat(results.resolve("figures/time-scales.svg")).exists();
    }

    /// A shift in ppm has no frequency of its own in such a file.
    @Test
    void fittedLinesBecomeRates() throws IOException {
        spectra();
        String lines = "files: \"{temperature K}K.txt\"\nlines: {number: 1, shape: Gauss}";
        StudyOutcome without = run(lines, "");
        assertThat(without.results().failures()).isEmpty();
        assertThat(conclusion(without, "onset of narrowing").remarks().getFirst().text())
                .contains("widths in ppm become frequencies only with the Larmor frequency");
        StudyOutcome outcome = run(lines, "frequency: 155.5 MHz");
        assertThat(value(outcome, "inflection of narrowing")).isCloseTo(260, within(0.5));
        assertThat(value(outcome, "residual width")).isCloseTo(0.3, within(0.01));
        StudyOutcome known = run(lines, "frequency: 155.5 MHz\nrigid: 7 kHz\nresidual: 300 Hz");
        assertThat(value(known, "width of the rigid lattice")).isEqualTo(7);
    }

    @Test
    void severalLinesNeedAName() throws IOException {
        spectra();
        String lines = "files: \"{temperature K}K.txt\"\nlines: {number: 2, shape: Gauss}";
        StudyOutcome outcome = run(lines, "");
        assertThat(conclusion(outcome, "onset of narrowing").remarks().getFirst().text())
                .contains("has lines 1, 2; the key 'line' says which");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature / K,width,u(width) / kHz | expected a unit such as Hz, found ''",
                "temperature,width / kHz,u(width) / kHz | expected a unit such as K, found ''",
                "temperature / K,width / s,u(width) / kHz | expected a unit such as Hz, found 's'",
                "temperature / kHz,width / K,u(width) / kHz | expected a unit such as K, found"
                        + " 'kHz'",
            })
    void namesAUnitThatIsMissingOrWrong(String head, String message) throws IOException {
        StudyOutcome outcome = table(widths(160, 400, head, 0, 1e-3));
        assertThat(outcome.results().failures())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("widths.csv:1: " + message));
    }

    /// Degrees Celsius under a head that says kelvin end at negative temperatures.
    @Test
    void celsiusAsKelvinIsFound() throws IOException {
        StudyOutcome outcome =
                table(
                        widths(
                                160,
                                400,
                                "temperature / K,width / kHz,u(width) / kHz",
                                -273.15,
                                1e-3));
        assertThat(outcome.results().failures().getFirst().reason())
                .contains("expected a temperature > 0 K, or its unit °C in the head");
    }

    @Test
    void aRangeThatHoldsNoStepSaysSo() throws IOException {
        String head = "temperature / K,width / kHz,u(width) / kHz";
        assertThat(codes(table(widths(340, 400, head, 0, 1e-3)))).contains("NO_NARROWING");
        assertThat(codes(table(widths(160, 190, head, 0, 1e-3)))).contains("WIDTHS_NOT_READ");
    }

    @Test
    void twoSamplesInOneTableAreSeen() throws IOException {
        assertThat(codes(table(widths() + "256.00,1,0.01\n"))).contains("WIDTHS_DISAGREE");
    }

    @Test
    void someErrorsAreNone() throws IOException {
        Files.writeString(folder.resolve("a.csv"), widths());
        Files.writeString(folder.resolve("b.csv"), "temperature / K,width / kHz\n262,3.5\n");
        StudyOutcome outcome = run("files: [a.csv, b.csv]", "");
        assertThat(codes(outcome)).contains("UNCERTAINTIES_LEFT_OUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rigid: 7 K | expected rigid in Hz or the like",
                "rigid: -7 Hz | rigid > 0 Hz",
                "rigit: 7 Hz | unknown key 'rigit'",
                "'rigid: 1 Hz\nresidual: 2 Hz' | a residual width below the rigid one"
            })
    void refusesWhatCannotBeFollowed(String conclusion, String message) throws IOException {
        Files.writeString(folder.resolve("widths.csv"), widths());
        assertThatThrownBy(() -> run("files: widths.csv", conclusion))
                .hasMessageContaining(message);
    }

    /// What an exponential window adds to a Voigt line is what its Lorentzian part grows by.
    @Test
    void windowsAreTakenOff() {
        Measured share = new Measured(0.4, 0.01);
        double gaussian = Voigt.gaussianWidth(1000, 0.4);
        double broadened = Voigt.width(gaussian, 400 + 150.0);
        Measured after =
                WindowBroadening.without(
                                new Measured(broadened, 10),
                                new Voigt(),
                                new Measured(550 / broadened, 0.01),
                                150)
                        .orElseThrow();
        assertThat(after.value()).isCloseTo(1000, within(1e-9));
        assertThat(after.uncertainty()).isBetween(10.0, 10.1);
        Optional<Measured> lorentzian =
                WindowBroadening.without(new Measured(500, 5), new Lorentzian(), share, 150);
        assertThat(lorentzian.orElseThrow().value()).isCloseTo(350, within(1e-9));
        double mixed = Voigt.width(1000, 150);
        Optional<Measured> pure =
                WindowBroadening.without(Measured.exact(mixed), new Gaussian(), share, 150);
        assertThat(pure.orElseThrow().value()).isCloseTo(1000, within(1e-9));
        assertThat(WindowBroadening.without(new Measured(100, 1), new Lorentzian(), share, 150))
                .isEmpty();
    }
}
