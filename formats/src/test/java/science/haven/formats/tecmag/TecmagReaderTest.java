package science.haven.formats.tecmag;

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
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// An inversion recovery of five delays and three repetitions of one signal, both of ¹H at 15 MHz.
class TecmagReaderTest {

    private static final TecmagReader READER = new TecmagReader();
    private static final int TMAG = 20;
    private static final int DATA = 1056;

    @Test
    void readsTheParameters() throws IOException {
        NmrSignal signal = read(sample());
        SpectralAxis axis = signal.direct();

        assertThat(axis.nucleus()).isEqualTo("1H");
        assertThat(axis.points()).isEqualTo(1024);
        assertThat(axis.spectralWidth()).isCloseTo(5000, within(1e-9));
        assertThat(axis.carrier()).isCloseTo(14.946627e6, within(1e-3));
        assertThat(signal.acquisition().scans()).isEqualTo(4);
        assertThat(signal.acquisition().title()).isEqualTo("15.5dBm");
        assertThat(signal.acquisition().pulseProgram()).isEqualTo("Scotts_setup");
        assertThat(signal.acquisition().start()).contains(Instant.parse("2015-01-13T19:41:08Z"));
        assertThat(signal.provenance().remarks())
                .containsExactlyInAnyOrder(
                        new ReadRemark.DirectionAssumed(
                                "what TNMR shows, frequencies turned round"),
                        new ReadRemark.ReferenceAssumed());
    }

    @Test
    void readsTheConditionsAndDoubtsAFieldThatDoesNotFit() throws IOException {
        NmrSignal signal = read(sample());

        var temperature = signal.provenance().condition("temperature").orElseThrow();
        assertThat(temperature.value().value()).isEqualTo(293);
        assertThat(temperature.doubt()).contains("exactly what was set, so perhaps not measured");
        var field = signal.provenance().condition("field").orElseThrow();
        assertThat(field.value().value()).isEqualTo(2.11);
        assertThat(field.doubt())
                .contains("H1 resonates at 89.8 MHz in this field, not at 14.9 MHz");
        assertThat(signal.provenance().condition("recycle delay").orElseThrow().value().value())
                .isEqualTo(1);
    }

    /// The table that the sequence names becomes the axis; along it the line turns from negative to
    /// positive, as it must after an inversion.
    @Test
    void theTableOfDelaysIsTheAxisOfAnInversionRecovery() throws IOException {
        NmrSignal signal = read(sample());
        ArrayAxis array = signal.array().orElseThrow();

        assertThat(array.quantity()).isEqualTo("delay");
        assertThat(array.unit()).isEqualTo(Unit.SECOND);
        assertThat(array.values()).containsExactly(0.01, 0.09, 0.17, 0.25, 0.33);
        double[] last = NmrSamples.at(signal, 4, -120);
        double[] heights = new double[5];
        for (int r = 0; r < 5; r++) {
            double[] here = NmrSamples.at(signal, r, -120);
            heights[r] = here[0] * last[0] + here[1] * last[1];
        }
        assertThat(heights).isSorted();
        assertThat(heights[0]).isNegative();
        assertThat(heights[4]).isPositive();
    }

    @Test
    void countsRowsThatNoTableBelongsTo() throws IOException {
        NmrSignal signal = read(NmrSamples.file("tecmag/1D.tnt").bytes());

        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2, 3);
        assertThat(signal.provenance().remarks())
                .contains(new ReadRemark.ArrayUnknown("the sequence uses no table of 3 entries"));
        assertThat(NmrSamples.highest(signal, 0, -1000, 1000)).isCloseTo(-117, within(5.0));
    }

    @Test
    void saysWhenTwoTablesAreUsed() throws IOException {
        byte[] sample = sample();
        byte[] table = table("ph1:2", "1\r\n2\r\n3\r\n4\r\n5");
        ByteBuffer both = ByteBuffer.allocate(sample.length + 16 + table.length);
        both.put(sample).order(ByteOrder.LITTLE_ENDIAN).putInt(5);
        both.put("ph1:2".getBytes(StandardCharsets.US_ASCII));
        both.position(sample.length + 16).put(table);

        assertThat(read(both.array()).provenance().remarks())
                .contains(new ReadRemark.ArrayUnknown("the sequence uses the tables de6:2, ph1:2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1u 2.5m, 1e-6, 0.0025", ".5 -2, 0.5, -2", "1s 10n, 1, 1e-8"})
    void entriesOfTables(String entries, double first, double second) {
        ByteBuffer sequence =
                ByteBuffer.wrap(table("t1:2", entries)).order(ByteOrder.LITTLE_ENDIAN);

        TntTable table = TntTable.list(sequence).getFirst();
        assertThat(table.values()[0]).isCloseTo(first, within(1e-15));
        assertThat(table.values()[1]).isCloseTo(second, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"1s 2", "a b", "5", "1x 2x"})
    void entriesThatAreNoSeries(String entries) {
        ByteBuffer sequence =
                ByteBuffer.wrap(table("t1:2", entries)).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(TntTable.list(sequence)).isEmpty();
    }

    @Test
    void takesTheReferenceFromTheFile() throws IOException {
        byte[] bytes = sample();
        little(bytes).putDouble(TMAG + 180, 250);
        SpectralAxis axis = read(bytes).direct();

        assertThat(axis.ppm(250)).isCloseTo(0, within(1e-9));
    }

    @Test
    void keepsTheCompleteRowsOfATruncatedFile() throws IOException {
        NmrSignal two = read(Arrays.copyOf(sample(), DATA + 2 * 8192 + 100));
        assertThat(two.rows()).isEqualTo(2);
        assertThat(two.provenance().remarks()).contains(new ReadRemark.RowsMissing(5, 2));

        NmrSignal part = read(Arrays.copyOf(sample(), DATA + 100));
        assertThat(part.direct().points()).isEqualTo(12);
        assertThat(part.provenance().remarks()).contains(new TecmagRemark.PointsMissing(1024, 12));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 0  | byte 20: expected at least 1 of points, found '0'",
                "24 | -3 | byte 24: expected at least 1 of rows, found '-3'",
                "28 | 2  | data of more than two dimensions is not supported",
                "20 | 2000000000 | byte 1052: expected 80000000000 bytes of data for 5 × 2000000000",
                "24 | 4  | byte 1052: expected 32768 bytes of data for 4 × 1024 points, found '40960'",
                "8  | 1  | file: expected a section TMAG, found '",
                "16 | 100 | byte 20: expected a section TMAG of at least 1024 bytes",
                "42124 | 1 | a file that was saved after the Fourier transform is not supported",
                "1056 | 2139095040 | byte 1056: expected a finite number, found 'Infinity'",
            })
    void namesThePlace(int at, int value, String message) throws IOException {
        byte[] bytes = sample();
        little(bytes).putInt(at, value);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a.tnt: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "272 | NaN | byte 292: expected a dwell time in s > 0, found 'NaN'",
                "84 | -15 | byte 104: expected the spectrometer frequency in MHz > 0, found '-15.0'",
            })
    void namesNumbersThatMakeNoSense(int at, double value, String message) throws IOException {
        byte[] bytes = sample();
        little(bytes).putDouble(TMAG + at, value);

        assertThatThrownBy(() -> read(bytes)).hasMessage("a.tnt: " + message);
    }

    @Test
    void refusesAFileWithoutData() throws IOException {
        byte[] bytes = Arrays.copyOf(sample(), 1044);

        assertThatThrownBy(() -> read(bytes))
                .isNotInstanceOf(UnsupportedFormatException.class)
                .hasMessage("a.tnt: file: expected a section DATA, found 'TMAG'");
    }

    /// A table as the sequence keeps it: name, entries, stepping.
    private static byte[] table(String name, String entries) {
        ByteBuffer table =
                ByteBuffer.allocate(17 + name.length() + entries.length())
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (String text : new String[] {name, entries, "+ Add"}) {
            table.putInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
        }
        return table.array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] sample() throws IOException {
        return NmrSamples.file("tecmag/T1.tnt").bytes();
    }

    private static NmrSignal read(byte[] bytes) throws FormatException {
        SourceFile file = new SourceFile("a.tnt", bytes);
        assertThat(READER.recognises(file)).isTrue();
        return (NmrSignal) READER.read(file).getFirst();
    }
}
