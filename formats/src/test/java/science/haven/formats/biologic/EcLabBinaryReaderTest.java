package science.haven.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import static science.haven.formats.biologic.EcLabFiles.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.quantity.Remark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The truth is EC-Lab's own text export of the same measurement; `.mpr` holds single precision.
class EcLabBinaryReaderTest {

    private static final EcLabBinaryReader READER = new EcLabBinaryReader();

    /// Bytes of the LPSCl file at which its modules and the content of its data start.
    private static final int SETTINGS = 52;

    private static final int DATA = 6864;
    private static final int CONTENT = DATA + 65;

    /// Both exports say when the acquisition began, to the millisecond.
    @Test
    void theClockIsThatOfTheTextExport() throws FormatException {
        Transient binary =
                (Transient) READER.read(file(EcLabFiles.POLARISATION + ".mpr")).getFirst();
        Transient text =
                (Transient)
                        new EcLabTextReader()
                                .read(file(EcLabFiles.POLARISATION + ".txt"))
                                .getFirst();
        assertThat(text.started()).contains(LocalDateTime.of(2024, 5, 17, 14, 9, 11, 952_000_000));
        assertThat(binary.started()).isEqualTo(text.started());
    }

    @Test
    void agreesWithTheTextExportOfASpectrum() throws FormatException {
        ImpedanceSpectrum binary = only(file(EcLabFiles.LPSCL + ".mpr"));
        ImpedanceSpectrum text =
                (ImpedanceSpectrum)
                        new EcLabTextReader().read(file(EcLabFiles.LPSCL + ".txt")).getFirst();

        assertThat(binary.size()).isEqualTo(79);
        assertThat(binary.frequency()).usingComparatorWithPrecision(0.1).hasSize(79);
        for (int i = 0; i < binary.size(); i++) {
            assertThat(binary.frequency()[i])
                    .isCloseTo(text.frequency()[i], withinPercentage(1e-5));
            assertThat(binary.real()[i]).isCloseTo(text.real()[i], withinPercentage(1e-5));
            assertThat(binary.imaginary()[i])
                    .isCloseTo(text.imaginary()[i], withinPercentage(1e-5));
        }
        assertThat(binary.provenance().instrument()).isEqualTo("BioLogic SN 1787, EC-Lab 11.61");
        assertThat(binary.provenance().condition("area").orElseThrow().doubt()).isPresent();
    }

    @Test
    void agreesWithTheTextExportOfATransient() throws FormatException {
        Transient binary =
                (Transient) READER.read(file(EcLabFiles.POLARISATION + ".mpr")).getFirst();
        Transient text =
                (Transient)
                        new EcLabTextReader()
                                .read(file(EcLabFiles.POLARISATION + ".txt"))
                                .getFirst();

        assertThat(binary.size()).isEqualTo(200);
        for (int i = 0; i < binary.size(); i++) {
            assertThat(binary.time()[i]).isCloseTo(text.time()[i], within(1e-14));
            assertThat(binary.voltage()[i]).isCloseTo(text.voltage()[i], withinPercentage(1e-5));
            assertThat(binary.current()[i]).isCloseTo(text.current()[i], withinPercentage(1e-5));
        }
    }

    @Test
    void readsAroundAColumnItDoesNotKnow() throws FormatException {
        SourceFile odd = changed(bytes -> bytes.putShort(CONTENT + 6 + 2 * 8, (short) 999));

        ImpedanceSpectrum spectrum = only(odd);

        assertThat(spectrum.real()).isEqualTo(only(file(EcLabFiles.LPSCL + ".mpr")).real());
        assertThat(spectrum.provenance().remarks())
                .contains(new EcLabRemark.UnknownColumns(List.of(999)));
        assertThat(spectrum.provenance().remarks())
                .extracting(Remark::text)
                .anySatisfy(text -> assertThat(text).contains("999"));
    }

    @Test
    void saysWhichColumnsHideTheImpedance() {
        SourceFile odd =
                changed(
                        bytes -> {
                            bytes.putShort(CONTENT + 6, (short) 998);
                            bytes.putShort(CONTENT + 6 + 2 * 8, (short) 999);
                        });

        assertThatThrownBy(() -> READER.read(odd))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("Re(Z)/Ohm")
                .hasMessageContaining("between the unknown .mpr columns [998, 999]")
                .hasMessageContaining("Export as Text");
    }

    @Test
    void makesASpectrumOfEachLoopOfTheLoopModule() throws FormatException {
        byte[] whole = file(EcLabFiles.LPSCL + ".mpr").bytes();
        ByteBuffer loops =
                ByteBuffer.wrap(Arrays.copyOf(whole, whole.length + 65 + 12))
                        .order(ByteOrder.LITTLE_ENDIAN);
        loops.position(whole.length);
        loops.put(Arrays.copyOfRange(whole, SETTINGS, SETTINGS + 65));
        loops.put(whole.length + 6, "VMP loop  ".getBytes(StandardCharsets.US_ASCII));
        loops.putInt(whole.length + 6 + 35 + 4, 12);
        loops.putInt(2).putInt(0).putInt(40);

        assertThat(READER.read(new SourceFile("loops.mpr", loops.array())))
                .extracting(s -> ((ImpedanceSpectrum) s).size())
                .containsExactly(40, 39);
    }

    /// Older layouts differ in the head of the modules and in where numbers and records start.
    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {0, 2, 3})
    void readsOlderLayouts(int version) throws FormatException {
        ImpedanceSpectrum spectrum = only(new SourceFile("old.mpr", older(version)));

        ImpedanceSpectrum newest = only(file(EcLabFiles.LPSCL + ".mpr"));
        assertThat(spectrum.frequency()).isEqualTo(newest.frequency());
        assertThat(spectrum.imaginary()).isEqualTo(newest.imaginary());
    }

    private static byte[] older(int version) {
        ByteBuffer whole =
                ByteBuffer.wrap(file(EcLabFiles.LPSCL + ".mpr").bytes())
                        .order(ByteOrder.LITTLE_ENDIAN);
        int first = version == 0 ? 100 : 403 + version;
        int records = 79 * 72;
        ByteBuffer old =
                ByteBuffer.allocate(52 + 57 + first + records).order(ByteOrder.LITTLE_ENDIAN);
        old.put(0, whole, 0, 52);
        old.put(52, whole, DATA, 6 + 35);
        old.putInt(52 + 41, first + records);
        old.putInt(52 + 45, version);
        int content = 52 + 57;
        old.putInt(content, 79);
        old.put(content + 4, (byte) 16);
        for (int i = 0; i < 16; i++) {
            short number = whole.getShort(CONTENT + 6 + 2 * i);
            if (version == 0) {
                old.put(content + 5 + i, (byte) number);
            } else {
                old.putShort(content + 5 + 2 * i, number);
            }
        }
        old.put(content + first, whole, CONTENT + 1007, records);
        return old.array();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void namesThePlace(String message, Consumer<ByteBuffer> mistake) {
        SourceFile broken = changed(mistake);

        assertThatThrownBy(() -> READER.read(broken))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("byte 52: expected MODULE", b -> b.put(SETTINGS, (byte) 'X')),
                mistake(
                        "byte 6864: expected module VMP data of 4294967295 bytes",
                        b -> b.putInt(DATA + 6 + 35 + 4, -1)),
                mistake(
                        "byte 6929: expected 1 to 5688 points in 5688 bytes, found '4294967295'",
                        b -> b.putInt(CONTENT, -1)),
                mistake(
                        "byte 6929: expected 80 points of equal width, found '5688 bytes'",
                        b -> b.putInt(CONTENT, 80)),
                mistake("byte 6929: expected records of 72 bytes", b -> b.putInt(CONTENT, 72)),
                mistake(
                        "byte 6933: expected 1 to 500 columns, found '65535'",
                        b -> b.putShort(CONTENT + 4, (short) -1)),
                mistake(
                        "version 12 of the .mpr data module is not supported",
                        b -> b.putInt(DATA + 6 + 35 + 12, 12)),
                mistake(
                        "expected a module VMP data, found 'VMP Set, VMP dat!, VMP LOG'",
                        b -> b.put(DATA + 6 + 7, (byte) '!')),
                mistake(
                        "point 3: expected finite Z in Ω",
                        b -> b.putFloat(CONTENT + 1007 + 2 * 72 + 4, Float.NaN)),
                mistake("point 1: expected frequency > 0 Hz", b -> b.putFloat(CONTENT + 1007, -1)));
    }

    private static Arguments mistake(String message, Consumer<ByteBuffer> change) {
        return Arguments.of(message, change);
    }

    @ParameterizedTest(name = "cut after {0} bytes")
    @ValueSource(ints = {23, 52, 60, 7000, 13623, 21791})
    void namesTheByteWhereATruncatedFileEnds(int length) {
        byte[] whole = file(EcLabFiles.LPSCL + ".mpr").bytes();
        SourceFile cut = new SourceFile("cut.mpr", Arrays.copyOf(whole, length));

        assertThat(READER.recognises(cut)).isTrue();
        assertThatThrownBy(() -> READER.read(cut))
                .isInstanceOf(FormatException.class)
                .hasMessageMatching("cut\\.mpr: byte \\d+: expected .*, found .*");
    }

    private static SourceFile changed(Consumer<ByteBuffer> change) {
        SourceFile file = file(EcLabFiles.LPSCL + ".mpr");
        change.accept(ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN));
        return file;
    }

    private static ImpedanceSpectrum only(SourceFile file) throws FormatException {
        List<Measurement> measurements = READER.read(file);
        assertThat(measurements).hasSize(1);
        return (ImpedanceSpectrum) measurements.getFirst();
    }
}
