package science.haven.formats.jcamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Unit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What is written reads back: counts as the same bits, other numbers to the rounding it states.
class JcampWriterReaderTest {

    private static final Provenance ORIGIN =
            new Provenance("1/fid ## $$", "ab".repeat(32), "x", "", List.of(), List.of());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"TIME, COMPLEX", "TIME, REAL", "FREQUENCY, COMPLEX", "FREQUENCY, REAL"})
    void keepsCounts(Domain domain, Quadrature quadrature) throws FormatException {
        double[] values = new SplittableRandom(2).doubles(2000, -1e8, 1e8).toArray();
        Arrays.setAll(
                values,
                i ->
                        quadrature == Quadrature.REAL && i % 2 == 1
                                ? 0
                                : i > 900 ? 96 : 32 * Math.rint(values[i]));
        NmrSignal signal = signal(domain, quadrature, values, Optional.empty());
        String text = JcampWriter.write(signal);
        assertThat(text).doesNotContain("rounded").contains("^7Li", "SHA-256 abab");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100 || line.startsWith("##"));
        NmrSignal back = (NmrSignal) read(text);
        assertThat(back.values()).containsExactly(values);
        assertThat(back.provenance().remarks()).isEmpty();
        SpectralAxis axis = back.direct();
        assertThat(axis.domain()).isEqualTo(domain);
        assertThat(axis.quadrature()).isEqualTo(quadrature);
        assertThat(axis.nucleus()).isEqualTo("7Li");
        assertThat(axis.reference()).isEqualTo(155.5055e6);
        assertThat(axis.step()).isCloseTo(signal.direct().step(), within(1e-9 * axis.step()));
        for (int i : new int[] {0, 1, 999}) {
            if (domain == Domain.TIME) {
                assertThat(axis.at(i)).isCloseTo(signal.direct().at(i), within(1e-15));
            } else {
                assertThat(axis.ppm(axis.at(i)))
                        .isCloseTo(signal.direct().ppm(signal.direct().at(i)), within(1e-9));
            }
        }
    }

    @Test
    void roundsWhatIsNoCountAndSaysSo() throws FormatException {
        double[] values = new SplittableRandom(3).doubles(200, -1, 1).toArray();
        values[0] = 1e-200;
        NmrSignal signal = signal(Domain.TIME, Quadrature.COMPLEX, values, Optional.empty());
        String text = JcampWriter.write(signal);
        assertThat(text).contains("$$ ordinates rounded to 2^-31 of the largest");
        double[] back = ((NmrSignal) read(text)).values();
        for (int i = 0; i < values.length; i++) {
            assertThat(back[i]).isCloseTo(values[i], within(Math.scalb(1.0, -32)));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Raman shift, cm⁻¹",
        "wavenumber, cm⁻¹",
        "2θ, °",
        "wavelength, nm",
        "wavelength, µm",
        "chemical shift, ppm",
    })
    void keepsSpectra(String quantity, String unit) throws FormatException {
        for (double bend : new double[] {0, 0.001}) {
            double[] x = new double[300];
            double[] y = new double[300];
            Arrays.setAll(x, i -> 10 + 0.02 * i + bend * i * i);
            Arrays.setAll(y, i -> (double) (i * i % 97));
            Spectrum spectrum = new Spectrum(x, y, quantity, Unit.parse(unit), ORIGIN);
            Spectrum back = (Spectrum) read(JcampWriter.write(spectrum));
            assertThat(back.intensity()).containsExactly(y);
            assertThat(back.abscissa()).containsExactly(x, within(1e-12));
            assertThat(back.quantity()).isEqualTo(quantity);
            assertThat(back.unit()).isEqualTo(spectrum.unit());
            assertThat(back.provenance().remarks()).isEmpty();
        }
    }

    @Test
    void writesZerosAndASinglePoint() throws FormatException {
        Spectrum spectrum =
                new Spectrum(new double[] {1}, new double[] {5}, "2θ", Unit.DEGREE, ORIGIN);
        assertThat(((Spectrum) read(JcampWriter.write(spectrum))).intensity()).containsExactly(5);
        NmrSignal zeros = signal(Domain.TIME, Quadrature.COMPLEX, new double[20], Optional.empty());
        assertThat(((NmrSignal) read(JcampWriter.write(zeros))).values()).containsOnly(0);
    }

    @Test
    void refusesSeveralRows() {
        SignalAxis rows = new ArrayAxis("delay", new double[] {1, 2}, Unit.SECOND);
        NmrSignal signal =
                signal(Domain.TIME, Quadrature.COMPLEX, new double[40], Optional.of(rows));
        assertThatThrownBy(() -> JcampWriter.write(signal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a JCAMP-DX file must hold one row, got 2");
    }

    private static NmrSignal signal(
            Domain domain, Quadrature quadrature, double[] values, Optional<SignalAxis> rows) {
        boolean time = domain == Domain.TIME;
        SpectralAxis direct =
                new SpectralAxis(
                        domain,
                        quadrature,
                        "7Li",
                        values.length / 2 / rows.map(SignalAxis::rows).orElse(1),
                        time ? -67.98e-6 : -1234.5,
                        time ? 1e-6 : 12.5,
                        155.506e6,
                        155.5055e6);
        return new NmrSignal(values, direct, rows, Acquisition.unknown("a $$ b"), ORIGIN);
    }

    private static Measurement read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8))).getFirst();
    }
}
