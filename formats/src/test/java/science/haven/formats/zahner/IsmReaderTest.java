package science.haven.formats.zahner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// No file of the instrument is openly available; these are written in the maker's own layout
/// (zahner_analysis, class `IsmExport`) from a known circuit: 100 Ω beside 1 µF.
class IsmReaderTest {

    private static final IsmReader READER = new IsmReader();

    @Test
    void readsModulusAndPhase() throws FormatException {
        ImpedanceSpectrum spectrum = read(ism(1e5, 1e4, 1e3, 1e2));

        assertThat(spectrum.frequency()).containsExactly(1e5, 1e4, 1e3, 1e2);
        for (int i = 0; i < spectrum.size(); i++) {
            double x = 2 * Math.PI * spectrum.frequency()[i] * 100 * 1e-6;
            assertThat(spectrum.real()[i]).isCloseTo(100 / (1 + x * x), within(1e-12));
            assertThat(spectrum.imaginary()[i]).isCloseTo(-100 * x / (1 + x * x), within(1e-12));
        }
        assertThat(spectrum.provenance().instrument()).isEqualTo("Zahner Zennium pro");
        assertThat(spectrum.provenance().remarks()).isEmpty();
    }

    @Test
    void cutsWhatWasMeasuredBeforeTheSweepTurned() throws FormatException {
        ImpedanceSpectrum spectrum = read(ism(1e3, 1e4, 1e5, 1e4, 1e3, 1e2, 1e1));

        assertThat(spectrum.frequency()).containsExactly(1e5, 1e4, 1e3, 1e2, 1e1);
        assertThat(spectrum.provenance().remarks())
                .containsExactly(new IsmRemark.OverlapLeftOut(2, 1e5));
    }

    @Test
    void cutsTheOtherWayRoundToo() throws FormatException {
        assertThat(read(ism(1e2, 1e1, 1e2, 1e3)).frequency()).containsExactly(1e1, 1e2, 1e3);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "11 | 64 | byte 6: expected at most 5 points in a file of this length, found '65'",
                "6  | 64 | byte 6: expected at most 5 points",
                "12 | -1 | point 1: expected frequency > 0 Hz",
                "44 | -1 | point 1: expected finite Z in Ω",
            })
    void namesThePlace(int at, byte value, String message) {
        byte[] bytes = ism(1e5, 1e4, 1e3, 1e2);
        bytes[at] = value;
        bytes[at + 1] = at == 44 ? -1 : bytes[at + 1];

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesTheByteOfATruncatedFile() {
        byte[] bytes = Arrays.copyOf(ism(1e5, 1e4, 1e3, 1e2), 100);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "a.ism: byte 6: expected at most 2 points in a file of this length,"
                                + " found '4'");
    }

    @Test
    void damagedFilesAreRefusedOrGiveFiniteNumbers() {
        byte[] sound = ism(1e3, 1e4, 1e5, 1e4, 1e3, 1e2, 1e1);
        SplittableRandom random = new SplittableRandom(20_26);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = Arrays.copyOf(sound, random.nextInt(sound.length, sound.length + 9));
            bytes[random.nextInt(5, sound.length)] = (byte) random.nextInt();
            try {
                assertThat(READER.read(new SourceFile("a.ism", bytes))).isNotEmpty();
            } catch (FormatException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 1999);
    }

    private static ImpedanceSpectrum read(byte[] bytes) throws FormatException {
        SourceFile file = new SourceFile("a.ism", bytes);
        assertThat(READER.recognises(file)).isTrue();
        List<?> measurements = READER.read(file);
        assertThat(measurements).hasSize(1);
        return (ImpedanceSpectrum) measurements.getFirst();
    }

    private static byte[] ism(double... frequency) {
        int n = frequency.length;
        byte[] system = "zENNIUM PRO".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(12 + 34 * n + 2 + 2 + system.length + 40);
        file.put(new byte[] {0, 0, -1, -1, -1, -2}).putShort((short) 0).putInt(n - 1);
        for (double f : frequency) {
            file.putDouble(f);
        }
        double[] x = DoubleStream.of(frequency).map(f -> 2 * Math.PI * f * 100 * 1e-6).toArray();
        for (double v : x) {
            file.putDouble(100 / Math.hypot(1, v));
        }
        for (double v : x) {
            file.putDouble(-Math.atan(v));
        }
        for (int i = 0; i < n; i++) {
            file.putDouble(1.4e9 + i);
        }
        for (int i = 0; i < n; i++) {
            file.putShort((short) 1000);
        }
        file.putShort((short) 0).putShort((short) system.length).put(system);
        return file.array();
    }
}
