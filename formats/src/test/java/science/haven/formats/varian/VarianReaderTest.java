package science.haven.formats.varian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.NmrSamples;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFolder;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/// One real folder (¹H at 14.6 MHz, no line above its noise), and small ones written here in the
/// layout of the manuals.
class VarianReaderTest {

    private static final VarianReader READER = new VarianReader();
    private static final String SAMPLE = "varian/PROTON_01.fid";

    /// A parameter file of two points per row.
    private static final String PROCPAR =
            parameter("sw", 1, 1, "1 1000")
                    + parameter("sfrq", 1, 1, "1 100")
                    + parameter("tn", 2, 2, "1 \"Li7\"");

    @Test
    void readsARealFolder() throws IOException {
        NmrSignal signal = read(NmrSamples.folder(SAMPLE));
        SpectralAxis axis = signal.direct();

        assertThat(axis.nucleus()).isEqualTo("1H");
        assertThat(axis.points()).isEqualTo(2048);
        assertThat(axis.spectralWidth()).isCloseTo(50000, within(1e-6));
        assertThat(axis.carrier()).isCloseTo(14.6045652e6, within(1e-3));
        assertThat(axis.start()).isZero();
        assertThat(signal.rows()).isEqualTo(1);
        assertThat(signal.values()).startsWith(665310, 0.0 - -1039965);
        assertThat(signal.acquisition().scans()).isEqualTo(64);
        assertThat(signal.acquisition().title()).isEqualTo("ODNP_ENHANCEMENT_XBANDRESONATOR");
        assertThat(signal.acquisition().pulseProgram()).isEqualTo("s2pul");
        assertThat(signal.acquisition().start()).contains(Instant.parse("2023-06-16T08:29:13Z"));
        assertThat(signal.acquisition().delays()[1]).isEqualTo(1);
        assertThat(signal.provenance().instrument()).isEqualTo("Varian inova");
    }

    /// VnmrJ's own `reffrq` is what `rfl` and `rfp` give, and lies outside of this spectrum.
    @Test
    void findsTheReferenceWhereVnmrjFindsIt() throws IOException {
        NmrSignal signal = read(NmrSamples.folder(SAMPLE));

        assertThat(signal.direct().reference()).isCloseTo(14.6410451244e6, within(0.1));
        assertThat(signal.provenance().remarks())
                .containsExactlyInAnyOrder(
                        new VarianRemark.ReferenceFarAway(signal.direct().ppm(0)),
                        new ReadRemark.LocalTime("20230616T082913"));
    }

    @Test
    void readsTheConditions() throws IOException {
        NmrSignal signal = read(NmrSamples.folder(SAMPLE));

        var temperature = signal.provenance().condition("temperature").orElseThrow();
        assertThat(temperature.value().value()).isCloseTo(298.15, within(1e-9));
        assertThat(temperature.doubt()).contains("the file says: not controlled");
        var delay = signal.provenance().condition("recycle delay").orElseThrow();
        assertThat(delay.value().value()).isEqualTo(1);
        assertThat(delay.doubt()).isEmpty();
        assertThat(signal.provenance().condition("field").orElseThrow().value().value())
                .isCloseTo(0.34387, within(1e-5));
        assertThat(signal.provenance().condition("spinning frequency")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"d2, 3, s, 0.5", "pw, 6, µs, 5e-7", "gzlvl1, 1, '', 0.5", "temp, 1, °C, 273.65"})
    void anArrayBecomesTheAxisOfTheRows(String name, int subtype, String unit, double si)
            throws FormatException {
        String array =
                parameter("array", 2, 2, "1 \"" + name + "\"")
                        + parameter(name, subtype, 1, "3 0.5 4 2");
        NmrSignal signal = read(folder(PROCPAR + array, fid(3, 4, 2)));

        ArrayAxis axis = signal.array().orElseThrow();
        assertThat(axis.quantity()).isEqualTo(name);
        assertThat(axis.unit()).isEqualTo(Unit.parse(unit));
        assertThat(axis.values()).hasSize(3);
        assertThat(axis.values()[0]).isCloseTo(si, within(1e-12));
        assertThat(signal.row(1).values()).containsExactly(10, -11, 12, -13);
        assertThat(signal.direct().nucleus()).isEqualTo("7Li");
    }

    @Test
    void parametersThatChangeTogetherAreNamed() throws FormatException {
        String array =
                parameter("array", 2, 2, "1 \"(d2,pw)\"")
                        + parameter("d2", 3, 1, "2 1 2")
                        + parameter("pw", 6, 1, "2 5 6");
        NmrSignal signal = read(folder(PROCPAR + array, fid(2, 4, 2)));

        assertThat(signal.array().orElseThrow().quantity()).isEqualTo("d2");
        assertThat(signal.provenance().remarks()).contains(new VarianRemark.JointArray("pw"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "d2,pw | nested arrays d2 × pw",
                "d2 | 'd2' has 2 numbers",
                "dm | 'dm' has 0 numbers",
                "\"\" | no array is set"
            })
    void rowsWhoseValuesAreNotKnownAreCounted(String names, String reason) throws FormatException {
        String array =
                parameter("array", 2, 2, "1 \"" + names + "\"")
                        + parameter("d2", 3, 1, "2 1 2")
                        + parameter("dm", 2, 2, "2 \"nnn\"\n\"nny\"")
                        + parameter("pw", 6, 1, "2 5 6");
        NmrSignal signal = read(folder(PROCPAR + array, fid(4, 4, 2)));

        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2, 3, 4);
        assertThat(signal.provenance().remarks()).contains(new ReadRemark.ArrayUnknown(reason));
    }

    @Test
    void readsATwoDimensionalExperiment() throws FormatException {
        String plane =
                parameter("ni", 7, 1, "1 3")
                        + parameter("phase", 7, 1, "2 1 2")
                        + parameter("array", 2, 2, "1 \"phase\"")
                        + parameter("sw1", 1, 1, "1 500");
        NmrSignal signal = read(folder(PROCPAR + plane, fid(6, 4, 2)));

        SpectralAxis rows = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(rows.quadrature()).isEqualTo(SpectralAxis.Quadrature.STATES);
        assertThat(rows.points()).isEqualTo(3);
        assertThat(rows.step()).isEqualTo(0.002);
        assertThat(rows.nucleus()).isEqualTo("7Li");
        assertThat(signal.rows()).isEqualTo(6);
        assertThat(signal.provenance().remarks())
                .contains(new VarianRemark.IndirectNucleusAssumed());
    }

    /// An interrupted one: of five rows, two increments are complete.
    @Test
    void takesTheNucleusOfTheRowsFromTheDecoupler() throws FormatException {
        String plane =
                parameter("ni", 7, 1, "1 3")
                        + parameter("phase", 7, 1, "2 1 2")
                        + parameter("refsource1", 2, 2, "1 \"dfrq\"")
                        + parameter("dn", 2, 2, "1 \"C13\"")
                        + parameter("dfrq", 1, 1, "1 25")
                        + parameter("sw1", 1, 1, "1 500");
        byte[] fid = fid(6, 4, 2);
        NmrSignal signal = read(folder(PROCPAR + plane, Arrays.copyOf(fid, fid.length - 1)));

        SpectralAxis rows = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(rows.nucleus()).isEqualTo("13C");
        assertThat(rows.carrier()).isEqualTo(25e6);
        assertThat(rows.points()).isEqualTo(2);
        assertThat(signal.provenance().remarks()).contains(new ReadRemark.RowsMissing(6, 5));
    }

    @Test
    void leavesOutRowsThatWereNeverRecorded() throws FormatException {
        String array = parameter("array", 2, 2, "1 \"d2\"") + parameter("d2", 3, 1, "4 1 2 3 4");
        byte[] fid = fid(4, 4, 2);
        ByteBuffer.wrap(fid).putInt(32 + 2 * 36 + 8, 5).putInt(32 + 3 * 36 + 8, 0);
        NmrSignal signal = read(folder(PROCPAR + array, fid));

        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2, 3);
        assertThat(signal.provenance().remarks())
                .contains(new ReadRemark.RowsMissing(4, 3), new VarianRemark.UnequalScans(5, 8));
    }

    @Test
    void readsFloatsAndLongIntegersAndUndoesTheScale() throws FormatException {
        byte[] floats = fid(1, 4, 4);
        ByteBuffer.wrap(floats).putShort(26, (short) 9).putFloat(60, 0.25f);
        assertThat(read(folder(PROCPAR, floats)).values()[0]).isEqualTo(0.25);

        byte[] integers = fid(1, 4, 4);
        ByteBuffer.wrap(integers)
                .putShort(26, (short) 5)
                .putInt(60, -70000)
                .putShort(32, (short) 3);
        NmrSignal signal = read(folder(PROCPAR, integers));
        assertThat(signal.values()[0]).isEqualTo(-560000);
        assertThat(signal.provenance().remarks()).contains(new VarianRemark.Scaled());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | -1 | fid: byte 0: expected at least 1 blocks, found '-1'",
                "4  | 0  | fid: byte 4: expected at least 1 traces per block, found '0'",
                "8  | -4096 | fid: byte 8: expected at least 2 numbers per trace, found '-4096'",
                "12 | 2  | fid: byte 12: expected 4 bytes per number, found '2'",
                "8  | 8192 | fid: byte 16: expected 32768 bytes per trace, found '16384'",
                "20 | 1  | fid: byte 20: expected 16412 bytes per block, found '1'",
                "28 | 0  | fid: byte 28: expected at least 1 block headers, found '0'",
                "32 | -1 | fid: block of byte 60: expected a scale from 0 to 31, found '-1'",
            })
    void namesThePlaceInTheData(int at, int value, String message) throws IOException {
        byte[] bytes = NmrSamples.file(SAMPLE + "/fid").bytes();
        ByteBuffer.wrap(bytes).putInt(at, value);

        assertThatThrownBy(() -> read(folder(PROCPAR, bytes)))
                .isInstanceOf(FormatException.class)
                .hasMessage("a/" + message);
    }

    @Test
    void refusesATruncatedBlockAndWhatIsNoNumber() {
        byte[] cut = Arrays.copyOf(fid(1, 4, 2), 50);
        assertThatThrownBy(() -> read(folder(PROCPAR, cut)))
                .hasMessage("a/fid: byte 32: expected a block of 36 bytes, found '18 bytes left'");
        byte[] header = Arrays.copyOf(cut, 20);
        assertThatThrownBy(() -> read(folder(PROCPAR, header)))
                .hasMessage("a/fid: byte 20: expected a header of 32 bytes, found '20 bytes'");
        byte[] infinite = fid(1, 4, 4);
        ByteBuffer.wrap(infinite).putShort(26, (short) 9).putFloat(64, Float.POSITIVE_INFINITY);
        assertThatThrownBy(() -> read(folder(PROCPAR, infinite)))
                .hasMessage("a/fid: byte 64: expected a finite number, found 'Infinity'");
        byte[] spectrum = fid(1, 4, 2);
        ByteBuffer.wrap(spectrum).putShort(26, (short) 3);
        assertThatThrownBy(() -> read(folder(PROCPAR, spectrum)))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1000 | 1 -5 | sw: expected spectral width in Hz > 0, found '-5.0'",
                "1 1000 | 2 5 | 2: expected the count of values of sw and they, found '2 5'",
                "1 1000 | 1 NaN | 2: expected a finite number for sw, found 'NaN'",
                "1 1000 | 1 1e999 | 2: expected a finite number for sw, found '1e999'",
                "(?m)^1 100$ | 1 0 | sfrq: expected spectrometer frequency in MHz > 0, found '0.0'",
                "sw 1 1 | sw 1 3 | 1: expected a parameter: name, subtype, type 1 or 2",
                "sw 1 1 | sv 1 1 | sw: expected spectral width in Hz > 0, found 'nothing'",
                "1 \"Li7\" | 99 \"Li7\" | 8: expected the count of values of tn, found '99",
            })
    void namesThePlaceInTheParameters(String from, String to, String message) {
        String procpar = PROCPAR.replaceFirst(from, to);

        assertThatThrownBy(() -> read(folder(procpar, fid(1, 4, 2))))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a/procpar:")
                .hasMessageContaining(message);
    }

    @Test
    void namesWhatIsNotSupported() {
        String cube = PROCPAR + parameter("ni2", 7, 1, "1 4");
        assertThatThrownBy(() -> read(folder(cube, fid(1, 4, 2))))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("an experiment of three dimensions");
        String nested =
                PROCPAR
                        + parameter("ni", 7, 1, "1 2")
                        + parameter("array", 2, 2, "1 \"d2,phase\"")
                        + parameter("phase", 7, 1, "2 1 2");
        assertThatThrownBy(() -> read(folder(nested, fid(1, 4, 2))))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("a second dimension with array 'd2,phase'");
    }

    private static String parameter(String name, int subtype, int type, String values) {
        return "%s %d %d 1 0 0 2 1 0 1 64\n%s\n0 \n".formatted(name, subtype, type, values);
    }

    /// A file `fid` of rows that hold 10 r, 10 r + 1, …, each of 8 scans.
    private static byte[] fid(int rows, int numbers, int size) {
        int trace = numbers * size;
        ByteBuffer bytes = ByteBuffer.allocate(32 + rows * (28 + trace));
        bytes.putInt(rows).putInt(1).putInt(numbers).putInt(size).putInt(trace);
        bytes.putInt(28 + trace).putShort((short) 0).putShort((short) 1).putInt(1);
        for (int r = 0; r < rows; r++) {
            int start = 32 + r * (28 + trace);
            bytes.putInt(start + 8, 8);
            for (int i = 0; i < numbers; i++) {
                bytes.putShort(start + 28 + i * size, (short) (10 * r + i));
            }
        }
        return bytes.array();
    }

    private static SourceFolder folder(String procpar, byte[] fid) {
        return SourceFolder.of(
                "a", Map.of("procpar", procpar.getBytes(StandardCharsets.UTF_8), "fid", fid));
    }

    private static NmrSignal read(SourceFolder folder) throws FormatException {
        assertThat(READER.recognises(folder)).isTrue();
        return (NmrSignal) READER.read(folder).getFirst();
    }
}
