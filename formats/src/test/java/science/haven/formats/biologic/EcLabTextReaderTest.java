package science.haven.formats.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static science.haven.formats.biologic.EcLabFiles.file;
import static science.haven.formats.biologic.EcLabFiles.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class EcLabTextReaderTest {

    private static final EcLabTextReader READER = new EcLabTextReader();

    @Test
    void readsEveryPointOfASpectrum() throws FormatException {
        ImpedanceSpectrum spectrum = only(file(EcLabFiles.LPSCL + ".txt"));

        assertThat(spectrum.size()).isEqualTo(79);
        assertThat(spectrum.frequency()[0]).isEqualTo(7.0000185e6);
        assertThat(spectrum.real()[0]).isEqualTo(359.24146);
        assertThat(spectrum.imaginary()[0]).isEqualTo(-290.92038);
        assertThat(spectrum.frequency()[78]).isEqualTo(0.10002181);
        assertThat(spectrum.real()[78]).isEqualTo(1799427.6);
        assertThat(spectrum.imaginary()[78]).isEqualTo(-8093785.5);
        assertThat(spectrum.provenance().instrument())
                .isEqualTo("BioLogic SP-300 (SN 1787), EC-Lab 11.61");
    }

    @Test
    void doubtsTheAreaNobodyEntered() throws FormatException {
        ImpedanceSpectrum spectrum = only(file(EcLabFiles.LPSCL + ".txt"));

        Condition area = spectrum.provenance().condition("area").orElseThrow();
        assertThat(area.value().value()).isCloseTo(1e-7, within(1e-20));
        assertThat(area.doubt()).isPresent();
        assertThat(spectrum.provenance().remarks()).extracting(Remark::code).contains("DUMMY_AREA");
    }

    @Test
    void readsAnotherChoiceOfColumnsAndVersion() throws FormatException {
        ImpedanceSpectrum spectrum = only(file(EcLabFiles.EXAMPLE));

        assertThat(spectrum.size()).isEqualTo(43);
        assertThat(spectrum.frequency()[0]).isEqualTo(1000.3201);
        assertThat(spectrum.imaginary()[2]).isEqualTo(0.49220982);
        assertThat(spectrum.provenance().instrument()).contains("SP-150", "11.18");
    }

    @Test
    void readsAChronopotentiometry() throws FormatException {
        List<Measurement> measurements = READER.read(file(EcLabFiles.POLARISATION + ".txt"));

        Transient trace = (Transient) measurements.getFirst();
        assertThat(trace.size()).isEqualTo(200);
        assertThat(trace.time()[1]).isEqualTo(19.89580057728745);
        assertThat(trace.voltage()[1]).isEqualTo(2.9235935);
        assertThat(trace.current()[1]).isCloseTo(-2.0452158e-8, within(1e-22));
    }

    @Test
    void readsDecimalCommas() throws FormatException {
        SourceFile commas =
                text(EcLabFiles.LPSCL + ".txt", all -> all.replaceAll("(\\d)\\.(\\d+E)", "$1,$2"));

        assertThat(only(commas).real()).isEqualTo(only(file(EcLabFiles.LPSCL + ".txt")).real());
    }

    @Test
    void overlooksTrailingBlankLines() throws FormatException {
        assertThat(only(text(EcLabFiles.LPSCL + ".txt", all -> all + "\r\n\n \n")).size())
                .isEqualTo(79);
    }

    @Test
    void doesNotCareForATimeThatIsADate() throws FormatException {
        SourceFile dated =
                text(
                        EcLabFiles.LPSCL + ".txt",
                        all -> all.replace("4.709477316966513E+000", "05/15/2025 01:18:50"));

        assertThat(only(dated).size()).isEqualTo(79);
    }

    @Test
    void findsImpedanceInModulusAndPhase() throws FormatException {
        ImpedanceSpectrum polar =
                only(text(EcLabFiles.LPSCL + ".txt", all -> all.replace("Re(Z)/Ohm", "other")));
        ImpedanceSpectrum cartesian = only(file(EcLabFiles.LPSCL + ".txt"));

        for (int i = 0; i < polar.size(); i++) {
            double modulus = Math.hypot(cartesian.real()[i], cartesian.imaginary()[i]);
            assertThat((polar.real()[i] - cartesian.real()[i]) / modulus).isBetween(-1e-6, 1e-6);
            assertThat((polar.imaginary()[i] - cartesian.imaginary()[i]) / modulus)
                    .isBetween(-1e-6, 1e-6);
        }
    }

    @Test
    void makesASpectrumOfEachLoop() throws FormatException {
        SourceFile loops =
                text(
                        EcLabFiles.LPSCL + ".txt",
                        all -> {
                            String rows = all.substring(all.indexOf("7.0000185E"));
                            return all + "\n" + rows + "\n" + rows;
                        });

        List<Measurement> spectra = READER.read(loops);

        assertThat(spectra).hasSize(3);
        assertThat(spectra)
                .allSatisfy(s -> assertThat(((ImpedanceSpectrum) s).size()).isEqualTo(79));
        assertThat(spectra.get(2).provenance().file()).endsWith(".txt#3");
    }

    @Test
    void makesASpectrumOfEachCycleNumber() throws FormatException {
        SourceFile cycles =
                text(
                        EcLabFiles.LPSCL + ".txt",
                        all -> {
                            int half = all.indexOf("\n1.0976748E+006");
                            return all.substring(0, half)
                                    + all.substring(half)
                                            .replace("1.000000000000000E", "2.000000000000000E");
                        });

        assertThat(READER.read(cycles))
                .extracting(s -> ((ImpedanceSpectrum) s).size())
                .containsExactly(8, 71);
    }

    @Test
    void leavesOutRowsAtZeroFrequency() throws FormatException {
        ImpedanceSpectrum spectrum =
                only(
                        text(
                                EcLabFiles.LPSCL + ".txt",
                                all -> all.replace("\n7.0000185E+006", "\n0.0000000E+000")));

        assertThat(spectrum.size()).isEqualTo(78);
        assertThat(spectrum.provenance().remarks())
                .contains(new ReadRemark.RowsLeftOut(1, "the frequency is 0 Hz"));
    }

    @Test
    void asksForTheFrequencyColumnOfARealFileWithoutOne() {
        assertThatThrownBy(() -> READER.read(file(EcLabFiles.WITHOUT_FREQUENCY)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("line 61: expected a column freq/Hz, found 'Re(Z)/Ohm");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void namesThePlace(String message, UnaryOperator<String> mistake) {
        SourceFile broken = text(EcLabFiles.LPSCL + ".txt", mistake);

        assertThatThrownBy(() -> READER.read(broken))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("line 65: expected a column freq/Hz", all -> all.replace("freq/Hz", "f")),
                mistake(
                        ":66: expected a number for Re(Z)/Ohm, found 'ten'",
                        all -> all.replace("3.5924146E+002", "ten")),
                mistake(
                        ":66: expected a number for Re(Z)/Ohm, found 'NaN'",
                        all -> all.replace("3.5924146E+002", "NaN")),
                mistake(
                        ":66: expected 10 columns, found '9",
                        all -> all.replace("3.5924146E+002\t", "")),
                mistake(
                        ":66: expected frequency > 0 Hz, found '-7000018.5'",
                        all -> all.replace("7.0000185E", "-7.0000185E")),
                mistake(
                        ":66: expected finite Z in Ω, found 'Infinity'",
                        all -> all.replace("3.5924146E+002", "3.5924146E+999")),
                mistake(
                        ":2: expected Nb header lines : <number>",
                        all -> all.replace("Nb header lines : 65", "Nb header lines : many")),
                mistake(
                        ":2: expected 3 to 144 header lines",
                        all -> all.replace("Nb header lines : 65", "Nb header lines : 999")),
                mistake(
                        "expected rows with frequency > 0 Hz",
                        all -> all.substring(0, all.indexOf("7.0000185E"))),
                mistake(":2: expected Nb header lines", _ -> "EC-Lab ASCII FILE"));
    }

    private static Arguments mistake(String message, UnaryOperator<String> change) {
        return Arguments.of(message, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("polarisationMistakes")
    void namesThePlaceInATransient(String message, UnaryOperator<String> mistake) {
        SourceFile broken = text(EcLabFiles.POLARISATION + ".txt", mistake);

        assertThatThrownBy(() -> READER.read(broken))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> polarisationMistakes() {
        return Stream.of(
                mistake(
                        ":64: expected ascending time in s, found '9'",
                        all -> all.replace("1.989580057728745E+001\t2", "9.0\t2")),
                mistake(
                        ":63: expected voltage within ±1e9 V, found 'Infinity'",
                        all -> all.replace("2.9231520E+000", "2.9E+999")),
                mistake(
                        "line 62: expected a column I/mA or <I>/mA, found 'time/s, Ewe/V'",
                        all -> all.replace("I/mA", "I/µA")));
    }

    @Test
    void looksIntoTheFileNotAtItsName() {
        assertThat(READER.recognises(new SourceFile("a.mpt", new byte[0]))).isFalse();
        assertThat(READER.recognises(text(EcLabFiles.EXAMPLE, all -> all.substring(1)))).isFalse();
        assertThat(READER.recognises(file(EcLabFiles.EXAMPLE))).isTrue();
    }

    private static ImpedanceSpectrum only(SourceFile file) throws FormatException {
        List<Measurement> measurements = READER.read(file);
        assertThat(measurements).hasSize(1);
        return (ImpedanceSpectrum) measurements.getFirst();
    }
}
