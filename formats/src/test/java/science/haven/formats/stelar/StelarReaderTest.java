package science.haven.formats.stelar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.motion.SpectralDensity;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Files written here after the layout of Stelar's export.
class StelarReaderTest {

    private static final String SAMPLE =
            """
            STELAR Export File

            _BRLX______\t_T1________\t_R1________\t____%err___\t+-err(R1)__\tZone\tFile

            20.000\t182.30\t5.4855\t1.20\t0.0658\t1\tsample.sdf
            2.0000\t41.020\t24.378\t1.50\t0.3657\t2\tsample.sdf
            0.0100\t0\t0\t0\t0\t3\tsample.sdf
            0.0050\t12.10\t82.645\t2.0\t1.6529\t4\tsample.sdf
            """;

    private static Dispersion read(String text) throws FormatException {
        SourceFile file = new SourceFile("a", text.getBytes(StandardCharsets.UTF_8));
        assertThat(new StelarReader().recognises(file)).isTrue();
        return new StelarReader().read(file);
    }

    @Test
    void readsRatesOverTheField() throws FormatException {
        Dispersion dispersion = read(SAMPLE);
        assertThat(dispersion.points()).hasSize(3);
        DispersionPoint first = dispersion.points().getFirst();
        assertThat(first.frequency()).isCloseTo(20e6, within(1e-3));
        assertThat(first.rate()).isEqualTo(new Measured(5.4855, 0.0658));
        assertThat(first.zone()).isEqualTo(1);
        assertThat(dispersion.points().getLast().frequency()).isCloseTo(5e3, within(1e-6));
        assertThat(dispersion.provenance().remarks())
                .containsExactly(
                        new StelarRemark.NucleusNotNamed(), new StelarRemark.WithoutTime(1));
        assertThat(read(SAMPLE.replace("0.0658", "0.5")).provenance().remarks())
                .extracting(Remark::text)
                .contains(
                        "At 20 MHz the errors 1.2 % and 0.5 s⁻¹ do not agree; the absolute one is"
                                + " used.");
    }

    /// Times in seconds, and no columns of errors, as programs that recalculate times write it.
    @Test
    void readsTheShortForm() throws FormatException {
        String text = "STELAR Export File\r\n_BRLX______ _T1 _R1\r\n\r\n1.5 0.02 50\r\n";
        DispersionPoint point = read(text).points().getFirst();
        assertThat(point.rate()).isEqualTo(Measured.exact(50));
        assertThat(point.frequency()).isEqualTo(1.5e6);
        assertThat(point.zone()).isZero();
    }

    /// A dispersion of known rates, written and read again: what the coupling says at each field.
    @Test
    void carriesADispersion() throws FormatException {
        Coupling coupling = new Coupling(new Interaction.Free(), 1e9);
        StringBuilder text = new StringBuilder("STELAR Export File\n\n_BRLX _T1 _R1 err err\n\n");
        Nuclide lithium = Nuclide.of("7Li").orElseThrow();
        double[] rates = new double[20];
        for (int i = 0; i < 20; i++) {
            double frequency = 1e4 * Math.pow(1.5, i);
            Observation at = new Observation(new RateKind.SpinLattice(), lithium, frequency, 300);
            rates[i] = coupling.rate(at, new SpectralDensity.Lorentzian(), 1e-7);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.6g %.6g %.6g 1 %.6g%n",
                            frequency / 1e6,
                            1e3 / rates[i],
                            rates[i],
                            rates[i] / 100));
        }
        Dispersion dispersion = read(text.toString());
        for (int i = 0; i < 20; i++) {
            assertThat(dispersion.points().get(i).rate().value() / rates[i])
                    .isCloseTo(1, within(1e-5));
        }
        assertThat(dispersion.rates(lithium, 300))
                .hasSize(20)
                .allSatisfy(point -> assertThat(point.temperature()).isEqualTo(300))
                .last()
                .satisfies(
                        point ->
                                assertThat(point.frequency())
                                        .isCloseTo(1e4 * Math.pow(1.5, 19), within(1e3)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20.000 | twenty | a:5: expected BRLX in MHz, found 'twenty'",
                "20.000 | -20 | a:5: expected BRLX > 0 MHz, found '-20'",
                "182.30 | nan | a:5: expected T1, found 'nan'",
                "182.30 | 1e999 | a:5: expected T1, found '1e999'",
                "5.4855 | -5.4855 | a:5: expected T1 and R1 > 0, found '182.30 and -5.4855'",
                "5.4855 | 0 | a:5: expected T1 and R1 > 0, found '182.30 and 0'",
                "24.378 | 2.4378 | a:6: expected R1 = 1/T1, T1 in s, ms or µs throughout, found"
                        + " '41.02 and 2.4378'",
                "0.3657 | -0.3657 | a:6: expected error of R1 >= 0 s⁻¹, found '-0.3657'",
                "1.50 | % | a:6: expected error >= 0 in %, found '%'",
                "_BRLX______ | BRLX | a:8: expected a line of names that begins with _BRLX, found",
            })
    void namesThePlace(String sound, String broken, String message) {
        String text = SAMPLE.replace(sound, broken);
        assertThat(text).isNotEqualTo(SAMPLE);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anExportWithoutRatesIsNone() {
        assertThatThrownBy(() -> read("STELAR Export File\n\n_BRLX _T1 _R1\n"))
                .hasMessageStartingWith("a:3: expected a frequency with its relaxation time");
    }
}
