package science.haven.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.file.StudyException;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Exchange spectra of files that say neither mixing time nor temperature: from their names, or not
/// at all.
class ExchangePlaneStudyTest {

    private static final int POINTS = 96;
    private static final RateMatrix JUMPS = RateMatrix.two(0.4, 12);

    @TempDir private Path folder;

    private static SpectralAxis axis() {
        return new SpectralAxis(
                SpectralAxis.Domain.FREQUENCY,
                SpectralAxis.Quadrature.COMPLEX,
                "7Li",
                POINTS,
                -1500,
                3000.0 / POINTS,
                100e6,
                100e6);
    }

    private static double line(double x) {
        return Math.exp(-x * x / 2);
    }

    /// Gaussian lines at −5 and 5 ppm, or the first alone.
    private void write(int milliseconds, int sites) throws IOException {
        SpectralAxis axis = axis();
        SplittableRandom random = new SplittableRandom(milliseconds);
        double[][] moved = JUMPS.propagator(milliseconds / 1e3);
        double[] shares = JUMPS.populations();
        double[] values = new double[2 * POINTS * POINTS];
        for (int i = 0; i < POINTS * POINTS; i++) {
            double y = axis.ppm(axis.at(i / POINTS));
            double x = axis.ppm(axis.at(i % POINTS));
            for (int from = 0; from < sites; from++) {
                for (int to = 0; to < sites; to++) {
                    values[2 * i] +=
                            1000
                                    * shares[from]
                                    * moved[to][from]
                                    * line(x + 5 - 10 * to)
                                    * line(y + 5 - 10 * from);
                }
            }
            values[2 * i] += 3 * random.nextGaussian();
        }
        NmrSignal signal =
                new NmrSignal(
                        values,
                        axis,
                        Optional.of(axis),
                        Acquisition.unknown("exchange"),
                        new Provenance("exchange", "", "", "", List.of(), List.of()));
        Files.writeString(
                folder.resolve("exsy-" + milliseconds + "ms.csdf"), CsdmWriter.write(signal));
    }

    private StudyOutcome run(String files, String options) throws IOException {
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: exchange
                measurements:
                  hops:
                    technique: exchange
                    files: FILES
                """
                                .replace("FILES", files)
                        + options.indent(4));
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    private static Results.Conclusion conclusion(StudyOutcome outcome, String name) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mixingTimesComeFromTheNamesOfTheFiles() throws IOException {
        for (int time : new int[] {5, 40, 120}) {
            write(time, 2);
        }
        for (String options : List.of("", "sites: [-5.3 ppm, 4.8 ppm]")) {
            StudyOutcome outcome = run("exsy-{mixing time ms}ms.csdf", options);
            var rate = conclusion(outcome, "k(1→2)").measured().orElseThrow();
            assertThat(rate.value()).isCloseTo(JUMPS.rate(0, 1), within(4 * rate.uncertainty()));
            assertThat(rate.relative()).isLessThan(0.05);
        }
    }

    @Test
    void withoutMixingTimeThereIsNoRate() throws IOException {
        write(40, 2);
        assertThat(run("exsy-*.csdf", "").results().failures())
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("expected a mixing time"));
        Results.Conclusion refused =
                conclusion(run("exsy-*.csdf", "conditions: {mixing time: 0 s}"), "exchange rates");
        assertThat(refused.remarks().getFirst().text()).contains("all mixing times are zero");
    }

    @Test
    void oneLineExchangesWithNothing() throws IOException {
        write(40, 1);
        Results.Conclusion refused =
                conclusion(run("exsy-{mixing time ms}ms.csdf", ""), "exchange rates");
        assertThat(refused.measured()).isEmpty();
        assertThat(refused.remarks().getFirst().text()).contains("the diagonal shows one peak");
    }

    @Test
    void oneShiftIsNoList() {
        assertThatThrownBy(() -> run("exsy-*.csdf", "sites: 3 ppm"))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("or shifts such as [-2 ppm, 4 ppm], found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jumps: [1-1]|two sites such as 1-2, found '1-1'",
                "jumps: [1-5]|two sites such as 1-2, found '1-5'",
                "jumps: [1-2, 3-4]|jumps that reach all sites",
                "{jumps: [1-4], sites: 3}|jumps among 3 sites",
                "sites: 7|a number of sites from 2 to 4",
                "{region: {from: 1 Hz, to: 5 Hz}}|a region in ppm, found '1 Hz'"
            })
    void whatIsSaidOfLineShapesMustMakeSense(String option, String message) {
        String plain = option.startsWith("{") ? option.substring(1, option.length() - 1) : option;
        String lines = plain.contains("sites: 3") ? plain.replace(", ", "\n") : plain;
        assertThatThrownBy(() -> run("exsy-*.csdf", lines))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aLineShapeNeedsATemperature() throws IOException {
        SpectralAxis axis = axis();
        double[] values = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[2 * i] = line(axis.ppm(axis.at(i)) - 5);
        }
        NmrSignal signal =
                new NmrSignal(
                        values,
                        axis,
                        Optional.empty(),
                        Acquisition.unknown("line"),
                        new Provenance("line", "", "", "", List.of(), List.of()));
        Files.writeString(folder.resolve("line.csdf"), CsdmWriter.write(signal));
        assertThat(run("line.csdf", "").results().failures())
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("expected a temperature"));
        Results.Conclusion refused =
                conclusion(run("line.csdf", "conditions: {temperature: 25 °C}"), "exchange rates");
        assertThat(refused.measured()).as("one line").isEmpty();
        assertThat(refused.remarks()).isNotEmpty();
    }
}
