package science.haven.formats.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
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
import java.util.List;
import java.util.Optional;

class SpectrumColumnsWriterReaderTest {

    private static final Provenance ORIGIN =
            new Provenance("a", "0".repeat(64), "x", "", List.of(), List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Raman shift, cm⁻¹",
        "wavenumber, cm⁻¹",
        "2θ, °",
        "chemical shift, ppm",
        "position, mm"
    })
    void readsBackTheSameBits(String quantity, String unit) throws FormatException {
        double[] x = {-0.1, 1.0 / 3, 1e7};
        double[] y = {1e-300, -2, 0.1 + 0.2};
        Spectrum spectrum = new Spectrum(x, y, quantity, Unit.parse(unit), ORIGIN);
        byte[] bytes = SpectrumColumnsWriter.write(spectrum).getBytes(StandardCharsets.UTF_8);
        Spectrum back = (Spectrum) Formats.read(new SourceFile("a", bytes)).getFirst();
        assertThat(back.abscissa()).containsExactly(x);
        assertThat(back.intensity()).containsExactly(y);
        assertThat(back.quantity()).isEqualTo(quantity);
        assertThat(back.unit()).isEqualTo(spectrum.unit());
    }

    @Test
    void writesTheRowsOfASignal() {
        SpectralAxis time = axis(Domain.TIME, Quadrature.COMPLEX, 1e8);
        SignalAxis delays = new ArrayAxis("delay", new double[] {0.001, 0.5}, Unit.parse("ms"));
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(SpectrumColumnsWriter.write(signal(values, time, Optional.of(delays))))
                .isEqualTo(
                        """
                        delay / ms,time / s,real,imaginary
                        1.0,0.0,1.0,2.0
                        1.0,0.5,3.0,4.0
                        500.0,0.0,5.0,6.0
                        500.0,0.5,7.0,8.0
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1e6, chemical shift / ppm, 0.5", "0, frequency / Hz, 0.5"})
    void writesShiftsWhereTheyAreKnown(double reference, String heading, double second) {
        double[] values = {1, 0, 3, 0};
        SpectralAxis axis = axis(Domain.FREQUENCY, Quadrature.REAL, reference);
        assertThat(SpectrumColumnsWriter.write(signal(values, axis, Optional.empty())))
                .isEqualTo(heading + ",real\n0.0,1.0\n" + second + ",3.0\n");
    }

    private static SpectralAxis axis(Domain domain, Quadrature quadrature, double reference) {
        return new SpectralAxis(domain, quadrature, "", 2, 0, 0.5, reference, reference);
    }

    private static NmrSignal signal(
            double[] values, SpectralAxis direct, Optional<SignalAxis> indirect) {
        return new NmrSignal(values, direct, indirect, Acquisition.unknown(""), ORIGIN);
    }
}
