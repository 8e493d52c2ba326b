package science.haven.formats.csdm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.Condition;
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
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// What is written reads back as the same bits.
class CsdmWriterReaderTest {

    private static final Provenance ORIGIN =
            new Provenance(
                    "7/fid",
                    "ab".repeat(32),
                    "Bruker TopSpin",
                    "AVANCE",
                    List.of(
                            new Condition(
                                    "temperature",
                                    Measured.exact(303.15),
                                    Unit.CELSIUS,
                                    Condition.Origin.FILE,
                                    Optional.of("set, not measured"))),
                    List.of(new ReadRemark.Aborted("3 of 4 rows")));

    @Test
    void keepsASignalWithItsDelays() throws FormatException {
        NmrSignal signal =
                signal(
                        time(5),
                        new ArrayAxis("delay", new double[] {1e-4, 0.02, 3}, Unit.parse("ms")));
        check(signal);
        String text = CsdmWriter.write(signal);
        assertThat(text).contains("\"0.1 ms\"", "\"3000 ms\"", "\"monotonic\"");
        assertThat(text)
                .contains(
                        "\"description\" : \"From 7/fid (Bruker TopSpin, SHA-256 abab",
                        "Instrument: AVANCE. temperature: 30.0 °C (set, not measured). The");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0.02 0.001 3", "1 1 1", "3 2 1"})
    void keepsArraysInAnyOrder(String values) throws FormatException {
        double[] delays =
                List.of(values.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
        check(signal(time(4), new ArrayAxis("delay", delays, Unit.SECOND)));
    }

    @Test
    void keepsSpectraWhoseMiddleIsTheCarrierAndOthers() throws FormatException {
        SpectralAxis centred = frequency(7, -3 * 12.5);
        check(signal(centred, frequency(3, -12.5)));
        NmrSignal shifted = signal(frequency(7, -100.25), time(3));
        NmrSignal back = (NmrSignal) read(CsdmWriter.write(shifted));
        assertThat(back.values()).containsExactly(shifted.values());
        for (int i = 0; i < 7; i++) {
            assertThat(back.direct().ppm(back.direct().at(i)))
                    .isEqualTo(shifted.direct().ppm(shifted.direct().at(i)));
        }
    }

    @Test
    void keepsASpectrumOfAnyKind() throws FormatException {
        double[] x = {10.000000000000002, 10.1, 33.3};
        Spectrum spectrum =
                new Spectrum(x, new double[] {1e-300, -0.1, 7}, "2θ", Unit.DEGREE, ORIGIN);
        Spectrum back = (Spectrum) read(CsdmWriter.write(spectrum));
        assertThat(back.abscissa()).containsExactly(x);
        assertThat(back.intensity()).containsExactly(spectrum.intensity());
        assertThat(back.quantity()).isEqualTo("2θ");
        assertThat(back.unit()).isEqualTo(Unit.DEGREE);
    }

    @Test
    void writesUnitsThatOtherProgramsRead() {
        assertThat(CsdmQuantity.text(2, Unit.PER_CENTIMETRE)).isEqualTo("2 cm^-1");
        assertThat(CsdmQuantity.text(1.5e8, Unit.HERTZ)).isEqualTo("150000000 Hz");
        assertThat(CsdmQuantity.text(-0.5, Unit.DEGREE)).isEqualTo("-0.5 deg");
        assertThat(CsdmQuantity.text(3, Unit.NONE)).isEqualTo("3");
    }

    private static void check(NmrSignal signal) throws FormatException {
        NmrSignal back = (NmrSignal) read(CsdmWriter.write(signal));
        assertThat(back.values()).containsExactly(signal.values());
        assertThat(back.direct()).isEqualTo(signal.direct());
        assertThat(back.acquisition().title()).isEqualTo(signal.acquisition().title());
        switch (signal.indirect().orElseThrow()) {
            case ArrayAxis array -> {
                ArrayAxis read = back.array().orElseThrow();
                assertThat(read.values()).containsExactly(array.values());
                assertThat(read.quantity()).isEqualTo(array.quantity());
                assertThat(read.unit()).isEqualTo(array.unit());
            }
            case SpectralAxis axis ->
                    assertThat(back.indirect()).isEqualTo(Optional.<SignalAxis>of(axis));
        }
    }

    private static SpectralAxis time(int points) {
        return new SpectralAxis(
                Domain.TIME,
                Quadrature.COMPLEX,
                "7Li",
                points,
                -67.98 * 1e-6 / 3,
                1e-6 / 3,
                155.506e6,
                155.5054321e6);
    }

    private static SpectralAxis frequency(int points, double start) {
        return new SpectralAxis(
                Domain.FREQUENCY,
                Quadrature.COMPLEX,
                "7Li",
                points,
                start,
                12.5,
                155.506e6,
                155.5055e6);
    }

    private static NmrSignal signal(SpectralAxis direct, SignalAxis indirect) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values =
                random.doubles(2L * direct.points() * indirect.rows(), -1e9, 1e9).toArray();
        return new NmrSignal(
                values, direct, Optional.of(indirect), Acquisition.unknown("T₁"), ORIGIN);
    }

    private static Measurement read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8))).getFirst();
    }
}
