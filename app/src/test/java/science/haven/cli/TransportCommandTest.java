package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.quantity.Constants;
import science.haven.tracer.law.ExchangeExperiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The commands that lead from times and rates to transport.
class TransportCommandTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;

    @TempDir private Path folder;

    /// 14 ions in 1096.37 Å³, jumps of 3.2 Å, 6.6 mS/cm.
    @Test
    void aConductivityIsAResidenceTime() {
        Console console =
                Console.haven(
                        "transport",
                        "--conductivity",
                        "6.6 mS/cm",
                        "--length",
                        "3.2Å",
                        "--carriers",
                        "1.276941e28/m^3");
        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("2.0591", "alternating current");
    }

    /// Echoes of one study and isotopes of another, D = 2.6 × 10⁻¹² m²/s at 300 K with 0.3 eV.
    private Path echoes() throws IOException {
        Path study = Files.createDirectories(folder.resolve("echoes"));
        for (int kelvin : new int[] {300, 320, 340, 360}) {
            double d =
                    2.6e-12 * Math.exp(0.3 / Constants.BOLTZMANN * EV * (1 / 300.0 - 1.0 / kelvin));
            StringBuilder table = new StringBuilder("b / s/m²,echo,u(echo)\n");
            for (int i = 0; i < 8; i++) {
                double b = i / (4 * d);
                double echo = Math.exp(-b * d) + (i % 2 == 0 ? 1e-3 : -1e-3);
                table.append("%.5e,%.5f,0.001%n".formatted(b, echo));
            }
            Files.writeString(study.resolve("echo-%dK.csv".formatted(kelvin)), table);
        }
        Files.writeString(
                study.resolve("study.yaml"),
                """
                study: echoes
                sample: {name: conductor}
                measurements:
                  D:
                    technique: field gradient
                    files: echo-{temperature K}K.csv
                    law: isotropic
                    floor: none
                """);
        return study;
    }

    private Path isotopes() throws IOException {
        Path study = Files.createDirectories(folder.resolve("isotopes"));
        StringBuilder table = new StringBuilder("position / µm,6Li,7Li\n");
        ExchangeExperiment exchange = ExchangeExperiment.of(59 * 3600);
        for (int x = 0; x <= 3000; x += 50) {
            double shape = exchange.at(x * 1e-6, 2.6e-12, Double.POSITIVE_INFINITY);
            long six = Math.round(2000 * (0.076 + (0.95 - 0.076) * shape));
            table.append("%d,%d,%d%n".formatted(x, six, 2000 - six));
        }
        Files.writeString(study.resolve("line-300K.csv"), table);
        Files.writeString(
                study.resolve("study.yaml"),
                """
                study: isotopes
                sample: {name: the same conductor}
                measurements:
                  D:
                    technique: tracer
                    files: line-{temperature K}K.csv
                    exchange: 59 h
                """);
        return study;
    }

    @Test
    void studiesOfOneSampleAreJoined() throws IOException {
        Path target = folder.resolve("joined");
        Console console =
                Console.haven("transport", echoes(), isotopes(), "--out", target.toString());
        assertThat(console.err()).isEmpty();
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains(
                        "taken for one sample: conductor | the same conductor",
                        "D_PFG (D, echoes)",
                        "D* (D, isotopes)")
                .containsPattern("0\\.(29|30)[0-9]* ± 0\\.[0-9]+ eV");
        assertThat(target.resolve("diffusion.svg")).exists();
        assertThat(Files.readAllLines(target.resolve("diffusion.csv"))).hasSize(1 + 4 + 1);
    }

    @Test
    void studiesAndSingleNumbersDoNotGoTogether() throws IOException {
        Console both = Console.haven("transport", echoes(), "--tau", "2ns");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("studies, or one of --tau");
        assertThat(Console.haven("transport", folder.resolve("none")).code()).isEqualTo(1);
    }

    @Test
    void uncertaintiesGoThrough() {
        Console console = Console.haven("transport", "--tau", "2.0 ± 0.2 ns", "--length", "2 Å");
        assertThat(console.out())
                .contains("(3.33 ± 0.33) × 10⁻⁸ cm²/s", "with --carriers there is more");
    }

    @Test
    void oneOfFourIsGiven() {
        Console none = Console.haven("transport", "--length", "2 Å");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("one of --tau, --rate, --diffusion and --conductivity");
        Console wrong = Console.haven("transport", "--tau", "2m");
        assertThat(wrong.err()).contains("--tau '2m', character 2: expected a unit such as 's'");
        Console negative = Console.haven("transport", "--tau", "-2s");
        assertThat(negative.err()).contains("--tau must be > 0");
    }

    @Test
    void ratesOfATableBecomeMotions() throws IOException {
        Path table = folder.resolve("t1.csv");
        StringBuilder rows = new StringBuilder("temperature / K,T1 / s\n");
        for (int kelvin = 250; kelvin <= 450; kelvin += 10) {
            double tau = 1e-13 * Math.exp(0.3 * 11604.518 / kelvin);
            double omega = 2 * Math.PI * 155.5e6;
            double rate =
                    1e9
                            * (tau / (1 + Math.pow(omega * tau, 2))
                                    + 4 * tau / (1 + Math.pow(2 * omega * tau, 2)));
            rows.append(kelvin)
                    .append(',')
                    .append((kelvin % 20 == 0 ? 1.02 : 0.98) / rate)
                    .append('\n');
        }
        Files.writeString(table, rows);
        Console console =
                Console.haven(
                        "relaxation",
                        "rates",
                        table,
                        "--nucleus",
                        "7Li",
                        "--frequency",
                        "155.5MHz");
        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("21 rates", "activation energy", "0.29");
        Console unknown = Console.haven("relaxation", "rates", table, "--nucleus", "7Lo");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("expected a nucleus such as 7Li, found '7Lo'");
    }

    @Test
    void volumesOfATableBecomeRates() throws IOException {
        Path table = folder.resolve("volumes.csv");
        double kept = (1 + Math.exp(-2 * 5 * 0.05)) / 2;
        Files.writeString(
                table,
                """
                mixing time / ms,from,to,volume,u(volume)
                50,1,1,%s,0.001
                50,1,2,%s,0.001
                50,2,1,%s,0.001
                50,2,2,%s,0.001
                """
                        .formatted(kept, 1 - kept, 1 - kept, kept));
        Console console = Console.haven("exchange", "exsy", table, "--leak", "none");
        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("k(1→2)", "k(2→1)");
        Console other = Console.haven("exchange", "echo", table);
        assertThat(other.code()).isZero();
        Console bad = Console.haven("exchange", "exsy", Files.writeString(table, "a,b\n1,2\n"));
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("expected heads 'mixing time / ms'");
    }
}
