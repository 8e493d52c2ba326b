package science.haven.study.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.rates.RatePoint;
import science.haven.study.plan.RecoveryPlan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class RatesTableTest {

    private static final RecoveryPlan.Given NOTHING =
            new RecoveryPlan.Given(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final RecoveryPlan.Given LITHIUM =
            new RecoveryPlan.Given(
                    Nuclide.of("7Li"),
                    Optional.of(Quantity.parse("155.5 MHz")),
                    Optional.of(Quantity.parse("20 kHz")),
                    Optional.empty());

    private static SourceFile file(String text) {
        return new SourceFile("r.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RatePoint> points(String text, RecoveryPlan.Given given)
            throws FormatException {
        return RatesTable.find(file(text), given).orElseThrow().points();
    }

    @Test
    void readsTimesAndRatesOfSeveralKinds() throws FormatException {
        List<RatePoint> points =
                points(
                        """
                        # from a paper
                        temperature / °C; nucleus; frequency / MHz; T1 / ms; u(T1) / ms; R₂ / 1/s
                        25; 23Na; 79.39; 2.5; 0.1; 800
                        50; 23Na; 79.39; 2.0; 0.1;
                        """,
                        NOTHING);
        assertThat(points).hasSize(3);
        RatePoint first = points.getFirst();
        assertThat(first.kind()).isInstanceOf(RateKind.SpinLattice.class);
        assertThat(first.nucleus().symbol()).isEqualTo("23Na");
        assertThat(first.temperature()).isCloseTo(298.15, within(1e-9));
        assertThat(first.rate().value()).isCloseTo(400, within(1e-9));
        assertThat(first.rate().uncertainty()).isCloseTo(16, within(1e-9));
        assertThat(points.get(1).kind()).isInstanceOf(RateKind.Transverse.class);
        assertThat(points.get(1).rate().value()).isCloseTo(800, within(1e-9));
    }

    @Test
    void theStudyGivesWhatTheTableDoesNot() throws FormatException {
        RatePoint point = points("T / K,T1rho / s\n300,0.002\n", LITHIUM).getFirst();
        assertThat(point.frequency()).isEqualTo(155.5e6);
        assertThat(point.kind()).isEqualTo(new RateKind.RotatingFrame(20e3));
        assertThat(point.rate().uncertainty()).isZero();
    }

    @Test
    void otherTablesAreNoneOfIts() throws FormatException {
        assertThat(RatesTable.find(file("time / d,conductivity / S/cm\n1,2\n"), LITHIUM)).isEmpty();
        assertThat(RatesTable.find(file("T / K,voltage / V\n1,2\n"), LITHIUM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T / K,T1 / s;300,-2|r.csv:2: expected a time > 0, found '-2'",
                "T / K,T1 / s;300,x|r.csv:2: expected a time > 0, found 'x'",
                "T / K,T1 / s;300,1e-15|r.csv:2: expected a rate between 1e-9 and 1e12 1/s, found"
                        + " '9.999999999999999E14'",
                "T / s,T1 / s;300,1|r.csv:1: expected a unit such as K, found 's'",
                "T / K,T1;300,1|r.csv:1: expected a unit such as s, found ''",
                "T / K,T1 / s,u(T1) / s;300,1,2|r.csv:2: expected an uncertainty below the value,"
                        + " found '2'",
                "T / K,nucleus,T1 / s;300,9Li,1|r.csv:2: expected a nucleus such as 7Li, found"
                        + " '9Li'",
                "T / K,T1 / s,T2 / s;300,1|r.csv:2: expected 3 columns, found '2: 300,1'"
            })
    void namesThePlace(String text, String message) {
        assertThatThrownBy(() -> points(text.replace(';', '\n') + "\n", LITHIUM))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void asksForTheNucleus() {
        assertThatThrownBy(() -> points("T / K,frequency / MHz,T1 / s\n300,100,1\n", NOTHING))
                .hasMessageContaining("a column 'nucleus', or the key 'nucleus' in the study");
    }

    /// Any character may be lost, doubled or another one.
    @Test
    void aDamagedTableIsOneLineOrSoundRates() {
        String sound =
                """
                temperature / K, frequency / MHz, T1 / s, u(T1) / s, spin lock / kHz, T1rho / ms
                295, 155.5, 0.182, 0.004, 20, 3.1
                305, 155.5, 0.152, 0.004, 20, 2.1
                """;
        SplittableRandom random = new SplittableRandom(4);
        List<String> poison = List.of("", "-", "0", "e", "1e999", "NaN", ",", "\n", "/", "∞", "#");
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(sound);
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(at + random.nextInt(3), text.length()),
                        poison.get(random.nextInt(poison.size())));
            }
            try {
                Optional<RatesTable> table = RatesTable.find(file(text.toString()), LITHIUM);
                for (RatePoint point :
                        table.isPresent() ? table.get().points() : List.<RatePoint>of()) {
                    assertThat(point.rate().value()).as(text.toString()).isFinite().isPositive();
                    assertThat(point.rate().uncertainty()).as(text.toString()).isFinite();
                    assertThat(point.temperature()).as(text.toString()).isFinite();
                    assertThat(point.frequency()).as(text.toString()).isFinite();
                }
            } catch (FormatException e) {
                assertThat(e.getMessage()).startsWith("r.csv:").doesNotContain("\n");
            }
        }
    }
}
