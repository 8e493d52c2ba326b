package science.haven.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Constants;
import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// From tables of echoes and of exchange volumes to rates, barriers and numbers of sites.
class ExchangeStudyTest {

    private static final double ENERGY = 0.4;

    @TempDir private Path folder;

    private StudyOutcome run(String table, String options) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(
                file,
                "study: exchange\n"
                        + "measurements:\n"
                        + "  hops:\n"
                        + "    technique: exchange\n"
                        + "    files: t.csv\n"
                        + options);
        Files.writeString(folder.resolve("t.csv"), table);
        return new StudyRun(StudyReader.read(file), "test", Progress.SILENT).run();
    }

    private static double rate(double kelvin) {
        return 1e9
                * Math.exp(-ENERGY * Constants.ELEMENTARY_CHARGE / (Constants.BOLTZMANN * kelvin));
    }

    /// Two sites, 30 % and 70 %, at three temperatures, 0.5 % noise.
    private static String volumes() {
        Random random = new Random(5);
        StringBuilder text =
                new StringBuilder("temperature / K,mixing time / ms,from,to,volume,u(volume)\n");
        for (double kelvin : new double[] {280, 300, 320}) {
            RateMatrix matrix = RateMatrix.two(0.3, rate(kelvin));
            double[] populations = matrix.populations();
            for (double t : new double[] {0, 0.3, 1, 3}) {
                double mixing = t / rate(kelvin);
                double[][] moved = matrix.propagator(mixing);
                for (int from = 0; from < 2; from++) {
                    for (int to = 0; to < 2; to++) {
                        double volume =
                                populations[from] * moved[to][from] * Math.exp(-0.1 * mixing)
                                        + 0.005 * random.nextGaussian();
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s,%.6g,%d,%d,%.6f,0.005%n",
                                        kelvin,
                                        mixing * 1e3,
                                        from + 1,
                                        to + 1,
                                        volume));
                    }
                }
            }
        }
        return text.toString();
    }

    /// Jumps among four sites at two temperatures, T₁Q far away, 1 % noise.
    private static String echoes() {
        Random random = new Random(8);
        StringBuilder text =
                new StringBuilder(
                        "temperature / K;preparation time / µs;mixing time / s;echo;u(echo)\n");
        for (double kelvin : new double[] {280, 300}) {
            double tau = 1 / rate(kelvin);
            for (int i = 0; i < 24; i++) {
                double mixing = tau * Math.pow(10, -2 + 4.0 * i / 23);
                double echo =
                        (0.25 + 0.75 * Math.exp(-mixing / tau)) * Math.exp(-mixing / (400 * tau))
                                + 0.01 * random.nextGaussian();
                text.append(
                        String.format(Locale.ROOT, "%s;20;%.6g;%.5f;0.01%n", kelvin, mixing, echo));
            }
        }
        return text.toString();
    }

    private static Results.Conclusion conclusion(StudyOutcome outcome, String name) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void volumesBecomeRatesAndABarrierOfEachPath() throws IOException {
        StudyOutcome outcome = run(volumes(), "");
        var there = conclusion(outcome, "k(1→2) at 300 K").measured().orElseThrow();
        var back = conclusion(outcome, "k(2→1) at 300 K").measured().orElseThrow();
        assertThat(there.value() + back.value()).isCloseTo(rate(300), within(0.1 * rate(300)));
        var energy = conclusion(outcome, "activation energy 1→2").measured().orElseThrow();
        assertThat(energy.value()).isCloseTo(ENERGY, within(4 * energy.uncertainty()));
        StudyReport.write(outcome, folder.resolve("out"));
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("k(1→2) at 300 K");
        assertThat(folder.resolve("out/figures/hops-01-exchange.svg")).exists();
    }

    @Test
    void echoesBecomeJumpsABarrierAndANumberOfSites() throws IOException {
        StudyOutcome outcome = run(echoes(), "");
        var jumps = conclusion(outcome, "1/τ of the jumps at 300 K").measured().orElseThrow();
        assertThat(jumps.value()).isCloseTo(rate(300), within(4 * jumps.uncertainty()));
        assertThat(conclusion(outcome, "number of sites").measured().orElseThrow().value())
                .isEqualTo(4);
        var energy = conclusion(outcome, "activation energy").measured().orElseThrow();
        assertThat(energy.value()).isCloseTo(ENERGY, within(4 * energy.uncertainty()));
        StudyReport.write(outcome, folder.resolve("out"));
        assertThat(folder.resolve("out/figures/hops-echoes.svg")).exists();
    }

    @Test
    void volumesWithoutExchangeAreRefused() throws IOException {
        StudyOutcome outcome =
                run(
                        """
                        mixing time / ms,from,to,volume,u(volume)
                        1,1,1,1.0,0.01
                        1,1,2,0.001,0.01
                        1,2,1,-0.002,0.01
                        1,2,2,0.9,0.01
                        """,
                        "    leak: none\n");
        Results.Conclusion refused = conclusion(outcome, "exchange rates");
        assertThat(refused.measured()).isEmpty();
        assertThat(refused.remarks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mixing time / ms,from,to,volume;1,1,1,1;1,1,2,0.1;1,2,1,0.1|a.csv:4: expected a"
                        + " volume of the peak 2→2 at this mixing time, found 'none'",
                "mixing time / ms,from,to,volume;1,1,1,1;1,1,2,1;1,1,1,1|a.csv:4: expected each"
                        + " peak once per mixing time, found '1→1 again'",
                "mixing time / ms,from,to,volume;1,0,1,1|a.csv:2: expected a number for 'from',"
                        + " 1 to 40, found '0'",
                "mixing time / s,echo;1,1|a.csv:1: expected a column 'temperature / K', found"
                        + " 'mixing time / s,echo'",
                "mixing time / m,from,to,volume;1,1,1,1|a.csv:1: expected a unit such as s, found"
                        + " 'm'"
            })
    void namesThePlace(String text, String message) {
        SourceFile file =
                new SourceFile(
                        "a.csv", (text.replace(';', '\n') + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ExchangeMeasurement.table(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }
}
