package science.haven.formats.jeol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ArrayAxis;
import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.NmrSamples;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;

/// Files of two instruments; see the README beside them. Kinds of which no file is openly available
/// are written by [JdfFile].
class JeolReaderTest {

    private static final JeolReader READER = new JeolReader();

    @Test
    void readsTheParametersOfAProtonSpectrum() throws IOException {
        NmrSignal signal = read("jeol/50percCHCL3.jdf");
        SpectralAxis axis = signal.direct();

        assertThat(axis.domain()).isEqualTo(SpectralAxis.Domain.TIME);
        assertThat(axis.nucleus()).isEqualTo("1H");
        assertThat(axis.points()).isEqualTo(16384);
        assertThat(axis.spectralWidth()).isCloseTo(62500, within(1e-6));
        assertThat(axis.carrier()).isCloseTo(600.17230460376e6, within(1e-3));
        assertThat(axis.start()).isCloseTo(7.94e-6 - 17 * 16e-6, within(1e-12));
        assertThat(signal.rows()).isEqualTo(1);
        assertThat(signal.acquisition().title()).isEqualTo("50%CHCL3");
        assertThat(signal.acquisition().pulseProgram()).isEqualTo("single_pulse");
        assertThat(signal.acquisition().scans()).isEqualTo(1);
        assertThat(signal.acquisition().start()).contains(Instant.parse("2020-10-12T17:44:37Z"));
        assertThat(signal.acquisition().pulses()[0]).isCloseTo(5.2e-6, within(1e-15));
        assertThat(signal.provenance().instrument())
                .isEqualTo("JEOL NM-Z171551R6 SN NM8318001170001");
    }

    @Test
    void readsTheConditionsAndDoubtsATemperatureThatNobodyControlled() throws IOException {
        NmrSignal signal = read("jeol/50percCHCL3.jdf");
        Condition temperature = signal.provenance().condition("temperature").orElseThrow();

        assertThat(temperature.value().value()).isCloseTo(293.35, within(1e-9));
        assertThat(temperature.doubt()).contains("the temperature controller was off");
        assertThat(condition(signal, "recycle delay")).isEqualTo(0.2);
        assertThat(condition(signal, "field")).isCloseTo(14.09636928, within(1e-9));
        assertThat(condition(signal, "receiver gain")).isEqualTo(30);
        assertThat(signal.provenance().condition("spinning frequency")).isEmpty();
        assertThat(signal.provenance().remarks()).isEmpty();
    }

    /// Chloroform in acetone-d6 lies at 8.0 ppm when dilute, 2.05 ppm is the solvent's residual
    /// line; half and half, ring current and association move the first by −0.3 ppm.
    @Test
    void chloroformLiesDownfieldOfTheSolvent() throws IOException {
        NmrSignal signal = read("jeol/50percCHCL3.jdf");
        SpectralAxis axis = signal.direct();

        double chloroform =
                axis.ppm(NmrSamples.highest(signal, 0, axis.offset(7), axis.offset(8.5)));
        assertThat(chloroform).isCloseTo(7.68, within(0.01));
        assertThat(NmrSamples.height(signal, 0, axis.offset(chloroform)))
                .isGreaterThan(100 * NmrSamples.height(signal, 0, axis.offset(-chloroform)));
    }

    /// The time axis counts from the pulse: four lines over 58 ppm have one phase, to the few
    /// degrees that overlap leaves, without any correction linear in the frequency.
    @Test
    void theDelayOfTheFilterPutsAllLinesInPhase() throws IOException {
        NmrSignal signal = read("jeol/phosphorus.jdf");
        SpectralAxis axis = signal.direct();

        assertThat(axis.nucleus()).isEqualTo("31P");
        assertThat(axis.points()).isEqualTo(32768);
        assertThat(signal.acquisition().scans()).isEqualTo(64);
        assertThat(signal.acquisition().start()).contains(Instant.parse("2023-05-05T13:44:34Z"));
        double[] lines = {32.598, 6.721, -13.146, -25.149};
        double[] phases = new double[lines.length];
        for (int k = 0; k < lines.length; k++) {
            double around = axis.offset(lines[k]);
            double offset = NmrSamples.highest(signal, 0, around - 10, around + 10);
            assertThat(axis.ppm(offset)).isCloseTo(lines[k], within(0.03));
            double[] sum = new double[2];
            for (double f = -60; f <= 60; f += 4) {
                double[] value = NmrSamples.at(signal, 0, offset + f);
                sum[0] += value[0];
                sum[1] += value[1];
            }
            phases[k] = Math.toDegrees(Math.atan2(sum[1], sum[0]));
        }
        double spread =
                Arrays.stream(phases).max().orElseThrow()
                        - Arrays.stream(phases).min().orElseThrow();
        assertThat(spread).isLessThan(10);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"1 54, 8, 3.3125", "2 54 73, 8  2, 19.65625", "1 69, 2, 17"})
    void delaysAddUpOverTheStages(String orders, String factors, double points) {
        assertThat(JeolFilter.delay(orders, factors)).hasValue(points);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"2 54, 8 2", "'', ''", "1 54, 0", "1 x, 2", "1 -5, 2", "1 99999999999, 2"})
    void delaysThatMakeNoSenseAreNotKnown(String orders, String factors) {
        assertThat(JeolFilter.delay(orders, factors)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Proton, 1H", "Lithium7, 7Li", "Sodium23, 23Na", "Oxygen17, 17O", "Deuterium, 2H"})
    void nucleiByTheirNames(String domain, String symbol) {
        assertThat(JeolNucleus.symbol(domain)).contains(symbol);
    }

    @ParameterizedTest
    @CsvSource({"Unobtainium7", "Lithium99", "7", "''"})
    void namesThatAreNoNucleus(String domain) {
        assertThat(JeolNucleus.symbol(domain)).isEmpty();
    }

    /// 3 rows of 5 complex floats, big endian, in blocks of 4 × 4; rows are listed delays.
    @Test
    void readsAnArrayInBlocks() throws FormatException {
        int section = 8 * 4;
        JdfFile file =
                new JdfFile(ByteOrder.BIG_ENDIAN, 12, true, 2 * section * 4)
                        .dimension(0, 3, 28, 5, 0, 4e-5)
                        .dimension(1, 1, 28, 3, 0, 0)
                        .list("tau_interval", 0.1, 5, 1);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 5; i++) {
                int at = i / 4 * 16 + row * 4 + i % 4;
                file.value(at, 10 * row + i, true).value(section + at, 100 + 10 * row + i, true);
            }
        }
        NmrSignal signal = read(file.bytes());

        ArrayAxis array = signal.array().orElseThrow();
        assertThat(array.quantity()).isEqualTo("tau interval");
        assertThat(array.values()).containsExactly(0.1, 5, 1);
        assertThat(array.unit()).isEqualTo(Unit.SECOND);
        assertThat(signal.rows()).isEqualTo(3);
        assertThat(signal.row(2).values())
                .containsExactly(20, -120, 21, -121, 22, -122, 23, -123, 24, -124);
        assertThat(signal.direct().step()).isCloseTo(1e-5, within(1e-18));
        assertThat(signal.direct().nucleus()).isEqualTo("7Li");
    }

    /// A spectrum that Delta made: ppm descend in the file and ascend here.
    @Test
    void turnsAProcessedSpectrumRound() throws FormatException {
        JdfFile file =
                new JdfFile(ByteOrder.LITTLE_ENDIAN, 1, false, 8 * 3)
                        .dimension(0, 1, 26, 3, 10, -10)
                        .number("x_offset", 2, 0, 26)
                        .value(0, 7, false)
                        .value(1, 8, false)
                        .value(2, 9, false);
        NmrSignal signal = read(file.bytes());

        assertThat(signal.values()).containsExactly(9, 0, 8, 0, 7, 0);
        assertThat(signal.direct().domain()).isEqualTo(SpectralAxis.Domain.FREQUENCY);
        assertThat(signal.direct().quadrature()).isEqualTo(SpectralAxis.Quadrature.REAL);
        assertThat(signal.direct().ppm(signal.direct().at(0))).isCloseTo(-10, within(1e-9));
        assertThat(signal.direct().ppm(signal.direct().at(2))).isCloseTo(10, within(1e-9));
        assertThat(signal.direct().ppm(0)).isCloseTo(2, within(1e-9));
    }

    @Test
    void readsTheFourSectionsOfAHypercomplexPlane() throws FormatException {
        JdfFile file =
                new JdfFile(ByteOrder.LITTLE_ENDIAN, 12, false, 4 * 16 * 8)
                        .dimension(0, 3, 28, 2, 0, 1e-5)
                        .dimension(1, 3, 28, 2, 0, 1e-3)
                        .number("y_freq", 50e6, 0, 13)
                        .text("y_domain", "Carbon13");
        for (int s = 0; s < 4; s++) {
            file.value(16 * s, 10 + s, false);
        }
        NmrSignal signal = read(file.bytes());

        SpectralAxis rows = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(rows.quadrature()).isEqualTo(SpectralAxis.Quadrature.STATES);
        assertThat(rows.nucleus()).isEqualTo("13C");
        assertThat(rows.step()).isCloseTo(1e-3, within(1e-15));
        assertThat(signal.row(0).values()).startsWith(10, -11);
        assertThat(signal.row(1).values()).startsWith(12, -13);
        assertThat(signal.provenance().remarks())
                .containsExactly(new JeolRemark.SectionOrderAssumed());
    }

    @Test
    void keepsTheCompletePointsOfATruncatedFile() throws IOException {
        byte[] bytes = sample();
        NmrSignal signal = read(Arrays.copyOf(bytes, 16384 + 3 * 8 * 16384 / 2));

        assertThat(signal.direct().points()).isEqualTo(8192);
        assertThat(signal.provenance().remarks())
                .containsExactly(new JeolRemark.PointsMissing(16384, 8192));
    }

    @Test
    void saysWhenTheDelayOfTheFilterIsNotKnown() throws FormatException {
        JdfFile file =
                new JdfFile(ByteOrder.LITTLE_ENDIAN, 1, false, 8 * 4)
                        .dimension(0, 3, 28, 2, 0, 1e-5)
                        .text("digital_filter", "TRUE");

        assertThat(read(file.bytes()).provenance().remarks())
                .containsExactly(new JeolRemark.FilterDelayUnknown("orders '', factors ''"));
    }

    @Test
    void leavesOutATimeThatNoClockShows() throws FormatException {
        JdfFile file =
                new JdfFile(ByteOrder.LITTLE_ENDIAN, 1, false, 8 * 4)
                        .dimension(0, 3, 28, 2, 0, 1e-5)
                        .number("actual_start_time", 1e300, 0, 0);

        assertThat(read(file.bytes()).acquisition().start()).isEmpty();
    }

    @Test
    void countsTheRowsOfAnArrayWhoseListIsCut() throws FormatException {
        JdfFile file =
                new JdfFile(ByteOrder.LITTLE_ENDIAN, 12, false, 2 * 16 * 8)
                        .dimension(0, 3, 28, 2, 0, 1e-5)
                        .dimension(1, 1, 28, 3, 0, 0)
                        .list("g", 0.1, 0.2);
        NmrSignal signal = read(file.bytes());

        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2, 3);
        assertThat(signal.provenance().remarks())
                .containsExactly(new ReadRemark.ArrayUnknown("the list of 'g' cannot be read"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "8    | 7  | byte 8: expected byte order 0 (big) or 1 (little), found '7'",
                "12   | 0  | byte 12: expected 1 to 8 dimensions, found '0'",
                "14   | -1 | data of 1 dimensions (data format 63) is not supported",
                "14   | 129 | byte 14: expected values of 64 or 32 bits, found 'type 2'",
                "24   | 9  | byte 24: expected a kind of axis from 0 to 5, found '9'",
                "176  | 64 | byte 176: expected 1 to 134217728 points in dimension 1",
                "240  | 1  | byte 240: expected valid points among 0 to 16383 in dimension 1",
                "1212 | 1  | byte 1212: expected parameters inside the file of 288384 bytes",
                "1360 | 1  | byte 1360: expected 1 to 4484 parameters of 64 bytes",
                "1284 | 1  | byte 16793600: expected 262144 bytes of data",
            })
    void namesThePlace(int at, int value, String message) throws IOException {
        byte[] bytes = sample();
        bytes[at] = (byte) value;

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsNoNumber() throws IOException {
        byte[] bytes = sample();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(16384 + 80, Double.NaN);

        assertThatThrownBy(() -> read(bytes))
                .hasMessage("a.jdf: byte 16464: expected a finite number, found 'NaN'");
    }

    @Test
    void namesThreeDimensionsAsNotSupported() {
        JdfFile file = new JdfFile(ByteOrder.LITTLE_ENDIAN, 3, false, 8);
        file.bytes()[12] = 3;

        assertThatThrownBy(() -> read(file.bytes()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("data of 3 dimensions (data format 3) is not supported");
    }

    @Test
    void refusesAFileThatEndsInItsHeader() throws IOException {
        byte[] bytes = Arrays.copyOf(sample(), 1000);

        assertThatThrownBy(() -> read(bytes))
                .hasMessage(
                        "a.jdf: byte 1000: expected a header of 1360 bytes, found '1000 bytes'");
    }

    private static double condition(NmrSignal signal, String name) {
        return signal.provenance().condition(name).orElseThrow().value().value();
    }

    private static byte[] sample() throws IOException {
        return NmrSamples.file("jeol/50percCHCL3.jdf").bytes();
    }

    private static NmrSignal read(String name) throws IOException {
        return read(NmrSamples.file(name).bytes());
    }

    private static NmrSignal read(byte[] bytes) throws FormatException {
        SourceFile file = new SourceFile("a.jdf", bytes);
        assertThat(READER.recognises(file)).isTrue();
        return (NmrSignal) READER.read(file).getFirst();
    }
}
