package science.haven.formats.magritek;

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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Toluene with a radical, ¹H at 14.2 MHz, of a Kea console; the other kinds are written here.
class MagritekReaderTest {

    private static final MagritekReader READER = new MagritekReader();
    private static final String PAR = "b1Freq = 43.5d\ndwellTime = 100\nrxChannel = \"7Li\"\n";

    @Test
    void readsARealFolder() throws IOException {
        NmrSignal signal = sample();
        SpectralAxis axis = signal.direct();

        assertThat(axis.points()).isEqualTo(16384);
        assertThat(axis.step()).isCloseTo(1e-4, within(1e-18));
        assertThat(axis.start()).isCloseTo(30e-6, within(1e-15));
        assertThat(axis.carrier()).isCloseTo(14.2445e6, within(1e-3));
        assertThat(signal.acquisition().pulseProgram()).isEqualTo("1Pulse");
        assertThat(signal.acquisition().scans()).isEqualTo(1);
        assertThat(signal.acquisition().pulses()[0]).isCloseTo(30e-6, within(1e-15));
        assertThat(signal.provenance().condition("recycle delay").orElseThrow().value().value())
                .isEqualTo(5);
        assertThat(signal.provenance().condition("receiver gain").orElseThrow().value().value())
                .isEqualTo(25);
        assertThat(signal.provenance().remarks())
                .containsExactlyInAnyOrder(
                        new ReadRemark.NucleusUnknown(""), new ReadRemark.ReferenceAssumed());
    }

    /// The ring's five protons at 7.2 ppm, the methyl group's three at 2.3 ppm: 4.9 ppm are 70 Hz
    /// here. The stronger line must have the higher frequency.
    @Test
    void theRingOfTolueneLiesDownfieldOfItsMethylGroup() throws IOException {
        NmrSignal signal = sample();
        double ring = NmrSamples.highest(signal, 0, 10, 80);
        double methyl = NmrSamples.highest(signal, 0, -80, -10);

        assertThat(ring - methyl).isCloseTo(71, within(6.0));
        assertThat(area(signal, ring) / area(signal, methyl)).isCloseTo(5 / 3.0, within(0.25));
    }

    @Test
    void readsTheDelaysOfAnInversionRecovery() throws FormatException {
        String par =
                PAR
                        + "minDelay = 10\nmaxDelay = 1000\nnrSteps = 3\ndelaySpacing = \"log\"\n"
                        + "experiment = \"T1-IR-FID\"\n";
        NmrSignal signal = read(par, "data.2d", binary(501, 2, 3, 0));

        ArrayAxis delays = signal.array().orElseThrow();
        assertThat(delays.quantity()).isEqualTo("delay");
        assertThat(delays.values()[0]).isCloseTo(0.01, within(1e-12));
        assertThat(delays.values()[1]).isCloseTo(0.1, within(1e-12));
        assertThat(delays.values()[2]).isCloseTo(1, within(1e-12));
        assertThat(signal.row(1).values()).containsExactly(4, -5, 6, -7);
        assertThat(signal.direct().nucleus()).isEqualTo("7Li");

        NmrSignal even = read(par.replace("log", "lin"), "data.2d", binary(501, 2, 3, 0));
        assertThat(even.array().orElseThrow().values()[1]).isCloseTo(0.505, within(1e-12));
    }

    @Test
    void countsTheRowsOfOtherExperiments() throws FormatException {
        byte[] data = binary(501, 2, 3, 0);
        NmrSignal signal =
                read(
                        PAR + "experiment = \"CPMG\"",
                        "data.2d",
                        Arrays.copyOf(data, data.length - 1));

        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2);
        assertThat(signal.provenance().remarks())
                .contains(
                        new ReadRemark.RowsMissing(3, 2),
                        new ReadRemark.ArrayUnknown("experiment 'CPMG' has no list of delays"));
    }

    @ParameterizedTest(name = "type {0}")
    @CsvSource({"500, 0", "502, 0", "503, 1"})
    void readsRealNumbers(int type, int axis) throws FormatException {
        NmrSignal signal = read(PAR, "data.1d", binary(type, 2, 1, axis));

        assertThat(signal.direct().quadrature()).isEqualTo(SpectralAxis.Quadrature.REAL);
        assertThat(signal.values()).containsExactly(0, 0, 1, 0);
    }

    @Test
    void readsTheOlderHeader() throws FormatException {
        ByteBuffer old = ByteBuffer.allocate(28 + 16).order(ByteOrder.LITTLE_ENDIAN);
        old.put("SORPATAD0.1V".getBytes(StandardCharsets.US_ASCII));
        old.putInt(501).putInt(2).putInt(1).putInt(1).putFloat(3).putFloat(4);

        assertThat(read(PAR, "data.1d", old.array()).values()).containsExactly(3, -4, 0, 0);
    }

    @Test
    void readsASpinsolveFolderWithItsSpectrum() throws FormatException {
        String par =
                PAR
                        + "bandwidth = 10\nlowestFrequency = -4565\nSample = \"LiCl\"\n"
                        + "startTime = \"2023-05-05T15:00:00.5\"\nSoftware = \"1.18\"\n";
        ByteBuffer spectrum = ByteBuffer.wrap(binary(504, 3, 1, 1)).order(ByteOrder.LITTLE_ENDIAN);
        spectrum.putFloat(32, 40).putFloat(36, 10).putFloat(40, -20);
        SourceFolder folder =
                SourceFolder.of(
                        "a",
                        Map.of(
                                "acqu.par",
                                par.getBytes(StandardCharsets.UTF_8),
                                "data.1d",
                                binary(504, 2, 1, 1),
                                "spectrum.1d",
                                spectrum.array()));
        List<?> signals = READER.read(folder);

        NmrSignal raw = (NmrSignal) signals.getFirst();
        assertThat(raw.direct().ppm(0)).isCloseTo(10, within(1e-3));
        assertThat(raw.acquisition().title()).isEqualTo("LiCl");
        assertThat(raw.acquisition().start()).contains(Instant.parse("2023-05-05T15:00:00.5Z"));
        assertThat(raw.provenance().condition("field").orElseThrow().value().value())
                .isCloseTo(2.629, within(1e-3));
        NmrSignal processed = (NmrSignal) signals.get(1);
        assertThat(processed.provenance().file()).isEqualTo("a/spectrum.1d");
        assertThat(processed.values()).containsExactly(4, 5, 2, 3, 0, 1);
        assertThat(processed.direct().ppm(processed.direct().at(0))).isCloseTo(-20, within(1e-3));
        assertThat(processed.direct().ppm(processed.direct().at(2))).isCloseTo(40, within(1e-3));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "8  | 0 | byte 0: expected PROS DATA of version 1.0 or 1.1, letters in reverse",
                "12 | 7 | data of type 7 is not supported",
                "16 | 0 | byte 16: expected at least 1 of points, found '0'",
                "20 | -1 | byte 20: expected at least 1 of rows, found '-1'",
                "24 | 2 | data of more than two dimensions is not supported",
                "16 | 65536 | byte 32: expected an axis of 262144 bytes, found '196608 bytes left'",
                "16 | 40000 | byte 160032: expected a row of 320000 bytes",
                "32 | 2143289344 | byte 32: expected a finite number, found 'NaN'",
                "99996 | 2143289344 | byte 99996: expected a finite number, found 'NaN'",
            })
    void namesThePlaceInTheData(int at, int value, String message) throws IOException {
        byte[] bytes = NmrSamples.file("kea-prospa/1/data.1d").bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);

        assertThatThrownBy(() -> read(PAR, "data.1d", bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a/data.1d: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dwellTime = 100 | dwellTime: expected the time between two points in µs > 0",
                "b1Freq = 43.5d | b1Freq: expected the spectrometer frequency in MHz > 0, found ''",
            })
    void namesWhatIsMissing(String line, String message) {
        String par = PAR.replace(line, "x = 1");

        assertThatThrownBy(() -> read(par, "data.1d", binary(501, 2, 1, 0)))
                .hasMessageContaining("a/acqu.par: " + message);
    }

    @Test
    void namesALineThatIsNoParameter() {
        assertThatThrownBy(() -> read(PAR + "oops\n", "data.1d", binary(501, 2, 1, 0)))
                .hasMessage("a/acqu.par:4: expected name = value, found 'oops'");
    }

    @Test
    void refusesAHeaderThatIsCutAndASpectrumWithoutAxis() {
        assertThatThrownBy(() -> read(PAR, "data.1d", new byte[20]))
                .isNotInstanceOf(UnsupportedFormatException.class)
                .hasMessage("a/data.1d: byte 20: expected a header of 32 bytes, found '20 bytes'");
        assertThatThrownBy(() -> read(PAR + "bandwidth = 10", "spectrum.1d", binary(501, 2, 1, 0)))
                .hasMessageContaining("expected a spectrum with an axis in ppm");
    }

    private static double area(NmrSignal signal, double line) {
        double[] sum = new double[2];
        for (double f = -25; f <= 25; f += 0.25) {
            double[] value = NmrSamples.at(signal, 0, line + f);
            sum[0] += value[0];
            sum[1] += value[1];
        }
        return Math.hypot(sum[0], sum[1]);
    }

    /// A file whose values are 0, 1, 2, …
    private static byte[] binary(int type, int points, int rows, int axis) {
        int numbers = points * rows * (type == 501 || type == 504 ? 2 : 1);
        int size = type == 502 ? 8 : 4;
        ByteBuffer bytes =
                ByteBuffer.allocate(32 + 4 * points * axis + numbers * size)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("SORPATAD1.1V".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(type).putInt(points).putInt(rows).putInt(1).putInt(1);
        bytes.position(32 + 4 * points * axis);
        for (int i = 0; i < numbers; i++) {
            if (size == 8) {
                bytes.putDouble(i);
            } else {
                bytes.putFloat(i);
            }
        }
        return bytes.array();
    }

    private static NmrSignal sample() throws IOException {
        return (NmrSignal) READER.read(NmrSamples.folder("kea-prospa/1")).getFirst();
    }

    private static NmrSignal read(String par, String name, byte[] data) throws FormatException {
        SourceFolder folder =
                SourceFolder.of(
                        "a", Map.of("acqu.par", par.getBytes(StandardCharsets.UTF_8), name, data));
        assertThat(READER.recognises(folder)).isTrue();
        return (NmrSignal) READER.read(folder).getFirst();
    }
}
