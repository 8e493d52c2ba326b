package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The commands that lead from times and rates to transport.
class TransportCommandTest {

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
