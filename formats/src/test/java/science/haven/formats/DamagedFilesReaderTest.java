package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Real files with one damaged line each: file, number of the line, what stands there instead (`~`
/// is a tabulator), and the message.
class DamagedFilesReaderTest {

    @ParameterizedTest(name = "{0}:{1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "exampleDataGamry.DTA | 449 | ~0~1~Hz~825.8584~-1367.239~1~1597~-58.8~0~0~9"
                        + " | 449: expected frequency in Hz, found 'Hz'",
                "exampleDataGamry.DTA | 449 | ~0~1~200015.6~825.8584"
                        + " | 449: expected 12 columns, found '5: ·0·1·200015.6·825.8584'",
                "exampleDataGamry.DTA | 449 | ~0~1~-5~825.8584~-1367.239~1~1597~-58.8~0~0~9"
                        + " | 449: expected frequency > 0 Hz, found '-5'",
                "exampleDataGamry.DTA | 9 | VDC~POTEN~high~T~DC &Voltage (V)"
                        + " | 9: expected a number for VDC, found 'high'",
                "exampleDataGamry.DTA | 447 | ~Pt~Time~Freq~Zreal"
                        + " | 448: expected 5 units, found '#·s·Hz·ohm·ohm·V·ohm·°·A·V·#'",
                "exampleDataGamry.DTA | 448 | ~#~s~Hz~F~F~V~ohm~°~A~V~#"
                        + " | 447: expected COLUMNS, found ', Pt, Time, Freq, Zreal, Zimag, Zsig,"
                        + " Zmod, Zphz, Idc, Vd…'",
                "exampleDataGamry.DTA | 446 | ZZCURVE~TABLE | 520: expected a ZCURVE table, or a"
                        + " CURVE table with T, Vf and Im, found 'the end of the file'",
                "exampleDataZPlot.z | 130 | 7.5e4~0.01~0~6.88~ten~-65.7~0~0~3"
                        + " | 130: expected Z′ in Ω, found 'ten'",
                "exampleDataZPlot.z | 130 | 7.5e4~0.01"
                        + " | 130: expected 9 columns, found '2: 7.5e4·0.01'",
                "exampleDataZPlot.z | 122 | Data | 144: expected the column titles Freq(Hz) Ampl"
                        + " Bias …, found 'the end of the file'",
                "exampleDataAutolab.txt | 20 | 562,34,0,0,0,0.0154,-0.0021,0,0,0"
                        + " | 20: expected 9 columns, found '10: 562,34,0,0,0,0.0154,-0.0021,0,0,0'",
                "exampleDataCHInstruments.txt | 19 | 9.961e+4, 9.891e+1, x, 9.894e+1, -1.6"
                        + " | 19: expected Z″ in Ω, found 'x'",
                "exampleDataParstat.txt | 770 | 3.5~0.02~7709~-1995.2~0.016~0.002~0.02~1.2"
                        + " | 770: expected frequency > 0 Hz, found '-1995.2'",
                "exampleDataPowersuite.txt | 5 | 0.56921845~ 380855.3"
                        + " | 5: expected 3 columns, found '2: 0.56921845· 380855.3'",
                "exampleDataVersaStudio.par | 120 | 0,3,0"
                        + " | 120: expected 24 columns, found '3: 0,3,0'",
                "exampleDataVersaStudio.par | 178 | end | 513: expected the end of the section,"
                        + " </Segment…>, found 'the end of the file'",
                "exampleDataVersaStudio.par | 113 | <Section1> | 513: expected a section <Segment1>,"
                        + " found 'the end of the file'",
            })
    void namesThePlace(String file, int line, String replacement, String message)
            throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.path("eis-instrument-formats/" + file));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\r\n", "\n");
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.set(line - 1, replacement.replace('~', '\t'));
        String expected =
                message.replace(
                        "COLUMNS",
                        "columns with frequency in Hz, Z′ and Z″ in Ω (or |Z| and phase)");
        byte[] damaged = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Formats.read(new SourceFile(file, damaged)))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ":" + expected);
    }
}
