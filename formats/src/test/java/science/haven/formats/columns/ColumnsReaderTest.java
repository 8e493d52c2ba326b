package science.haven.formats.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.nio.charset.StandardCharsets;
import java.util.List;

class ColumnsReaderTest {

    private static final String COLUMNS =
            "expected columns with frequency in Hz, Z′ and Z″ in Ω (or |Z| and phase)";

    /// The same three points, 10 kHz: 300 − 400i Ω, 1 kHz: 1.5 − 2i kΩ, 100 Hz: 3 − 4i kΩ, in the
    /// ways people write them; `/` stands for the end of a line, `~` for a tabulator.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "f Z' Z''/1e4 300 -400/1000 1.5e3 -2e3/100 3000 -4000",
                "freq:Hz, -Im(Z):Ohm, Re(Z):Ohm/10000, 400, 300/1000, 2000, 1500/100, 4000, 3000",
                "f (kHz);Z′ (kΩ);Z″ (kΩ)/10,0;0,3;-0,4/1,0;1,5;-2/0,1;3;-4",
                "Freq. [Hz] Zs' [Ohms] Zs'' [Ohms]/10000 300,0 -400,0/1000 1500 -2000/100 3000 -4000",
                "Freq.[Hz]~~ Zs'[ohm] ~~ Zs''[ohm]/1e4~300~-400/1e3~1500~-2000/1e2~3000~-4000",
                "Frequency (Hz)  Z' (Ohm)  -Z'' (Ohm)/10000  300  400/1000  1500  2000/100  3000  4000",
                "title/# made by hand//Frequency~Zreal~Zimag/Hz~kohm~kohm/1e4~.3~-.4/1e3~1.5~-2"
                        + "/1e2~3~-4///",
                ",Freq,Zreal,Zimag,Zmod/0,1e4,300,-400,500/1,1e3,1500,-2000,2500/2,1e2,3000,-4000,5000",
                "# f, Zre, Zim/1e4,300,-400/1e3,1500,-2000/# half time/1e2,3000,-4000",
                "\"Index\";\"Frequency (Hz)\";\"Z' (Ω)\";\"-Z'' (Ω)\"/1;1E+4;300;400/2;1E+3;1500;2000"
                        + "/3;1E+2;3000;4000",
                "f (Hz),Zmod (Ohm),-Phase (rad)/1e4,500,0.927295218001612/1e3,2500,0.927295218001612"
                        + "/1e2,5000,0.927295218001612",
                "f (Hz),Zmod (Ohm),Phase (deg)/1e4,500,-53.1301023541560/1e3,2500,-53.1301023541560"
                        + "/1e2,5000,-53.1301023541560",
                "f Z' Z''/1e4 300 −400/1000 1.5e3 −2e3/100 3000 −4000",
                "10000 300 -400/1000 1500 -2000/100 3000 -4000",
                "10000;300;400/1000;1500;2000/100;3000;4000",
            })
    void readsWhatPeopleWrite(String text) throws FormatException {
        checkThreePoints(read(lines(text)));
    }

    @Test
    void readsAnyLineEndAndCharset() throws FormatException {
        String text =
                "f (Hz)\tZ' (Ω)\tZ'' (Ω)\n1e4\t300\t-400\n1e3\t1500\t-2000\n100\t3000\t-4000\n";
        checkThreePoints(read(text.replace("\n", "\r\n")));
        checkThreePoints(read(text.replace("\n", "\r")));
        checkThreePoints(read(text.replace("\n", "\r\r\n")));
        checkThreePoints(read("\uFEFF" + text));
        checkThreePoints(
                Formats.read(new SourceFile("a.txt", text.getBytes(StandardCharsets.UTF_16))));
        byte[] latin =
                text.replace("Ω", "Ohm").concat("# 20 °C").getBytes(StandardCharsets.ISO_8859_1);
        checkThreePoints(Formats.read(new SourceFile("a.txt", latin)));
    }

    @Test
    void saysWhatItAssumedOfBareColumns() throws FormatException {
        assertThat(remarks(read("1e4 300 -400\n1e3 1500 -2000\n")))
                .containsExactly(
                        "Three columns without headings were taken as frequency in Hz, Z′ in Ω and"
                                + " Z″ in Ω with its sign (capacitive is negative)");
        assertThat(remarks(read("1e4 300 400\n1e3 1500 2000\n")))
                .containsExactly(
                        "Three columns without headings were taken as frequency in Hz, Z′ in Ω and"
                                + " −Z″ in Ω, because the third is mostly positive");
    }

    @Test
    void beginsANewSpectrumWithEachTableAndEachLoop() throws FormatException {
        List<Measurement> tables = read("f Z' Z''\n10 1 -1\n1 2 -2\nf Z' Z''\n10 3 -3\n1 4 -4\n");
        assertThat(tables)
                .extracting(m -> m.provenance().file())
                .containsExactly("a.txt#1", "a.txt#2");

        List<Measurement> loops =
                read("cycle number,f,Z',Z''\n1,10,1,-1\n1,1,2,-2\n2,1,4,-4\n2,0.1,4,-4\n");
        assertThat(loops).hasSize(2);
        assertThat(((ImpedanceSpectrum) loops.get(1)).frequency()).containsExactly(1, 0.1);
    }

    @Test
    void takesTheTemperatureFromItsColumn() throws FormatException {
        List<Measurement> read = read("f,Z',Z'',Temp. (°C)\n10,1,-1,24\n1,2,-2,26\n");
        Condition temperature = read.getFirst().provenance().condition("temperature").orElseThrow();
        assertThat(temperature.value().value()).isCloseTo(298.15, within(1e-9));
        assertThat(temperature.value().uncertainty()).isCloseTo(1, within(1e-9));
    }

    @Test
    void readsATransient() throws FormatException {
        Transient data =
                (Transient)
                        read("time/s;<I>/mA;Ewe/V\n0;1,5;0,1\n1;1,25;0,1\n2,5;1;0,1\n").getFirst();
        assertThat(data.time()).containsExactly(0, 1, 2.5);
        assertThat(data.current()).containsExactly(1.5e-3, 1.25e-3, 1e-3);
        assertThat(data.voltage()).containsExactly(0.1, 0.1, 0.1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "f Z' Z''/1e6 10/1e5 9 -3 | 2: expected 3 columns, found '2: 1e6 10'",
                "f Z' Z''/1e6 ten -2/1e5 9 -3 | 2: expected Z′ in Ω, found 'ten'",
                "f Z' Z''/-1 10 -2/1e5 9 -3 | 2: expected frequency > 0 Hz, found '-1'",
                "f Z' Z''/1e6 10 -2/1e5 9 NaN | 3: expected Z″ in Ω, found 'NaN'",
                "f Z' Z''/1e6 10 -2/1e5 9 1e999 | 3: expected Z″ in Ω, found '1e999'",
                "f Z' Z''/1e6 10 -2/1e5 9 0x1p3 | 3: expected Z″ in Ω, found '0x1p3'",
                "f Z' Z''/1e6 10 -2/1e5 9 -3/the end | 4: expected 3 columns, found '2: the end'",
                "f;Z';Z''/1e6;1,5;-2/1e5;9.5;-3 | 2: expected Z′ in Ω, found '1,5'",
                "f,Z (F),Phase/1e6,1,2/1e5,9,3 | 1: COLUMNS, found 'f,Z (F),Phase'",
                "p1 p2 p3/1e6 1 2/1e5 9 3 | 1: COLUMNS, found 'p1 p2 p3'",
                "1e6 1 -2 5/1e5 9 -3 5 | 1: COLUMNS, found '1e6 1 -2 5'",
                "ten 1 -2/1e5 9 -3 | 1: COLUMNS, found 'ten 1 -2'",
                "f Z' Z''/0 1 -2/0 9 -3 | file: expected rows with frequency > 0 Hz, Z′ and Z″,"
                        + " found 'none'",
                "t/s,I/A,E/V/0,1,1/2,1,1/1,1,1 | 4: expected ascending time in s, found '1'",
            })
    void namesThePlace(String text, String message) {
        String place = message.startsWith("file") ? "a.txt: " : "a.txt:";
        assertThatThrownBy(() -> read(lines(text.replace("t/s,I/A,E/V", "t,I,E"))))
                .isInstanceOf(FormatException.class)
                .hasMessage(place + message.replace("COLUMNS", COLUMNS));
    }

    private static String lines(String text) {
        return text.replace('/', '\n')
                .replace('~', '\t')
                .replace(":Hz", "/Hz")
                .replace(":Ohm", "/Ohm");
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> remarks(List<Measurement> read) {
        return read.getFirst().provenance().remarks().stream().map(Remark::text).toList();
    }

    private static void checkThreePoints(List<Measurement> read) {
        assertThat(read).hasSize(1);
        ImpedanceSpectrum spectrum = (ImpedanceSpectrum) read.getFirst();
        assertThat(spectrum.provenance().format()).isEqualTo("text columns");
        assertThat(spectrum.frequency())
                .containsExactly(new double[] {1e4, 1e3, 100}, within(1e-9));
        assertThat(spectrum.real()).containsExactly(new double[] {300, 1500, 3000}, within(1e-6));
        assertThat(spectrum.imaginary())
                .containsExactly(new double[] {-400, -2000, -4000}, within(1e-6));
    }
}
