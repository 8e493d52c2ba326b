package science.haven.formats.relaxis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.nio.charset.StandardCharsets;
import java.util.List;

class RelaxisReaderTest {

    private static final String HEAD = "RelaxIS 3.0 Spectrum export\nDate: 12/16/2025\n";
    private static final String BLOCK =
            """
            Data: Frequency	Data: Z'	Data: Z''
            DC=0.1, TM=3	Model: none	name
            1	10	-1
            10	9	-2
            """;

    @Test
    void makesASpectrumOfEachBlock() throws FormatException {
        assertThat(read(HEAD + BLOCK + "\n" + BLOCK)).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | a:3: expected the headings Data: Frequency, Data: Z', Data: Z'', found"
                        + " 'the end of the file'",
                "Data: Frequency~Data: Z'¶DC=0 | a:4: expected rows of the spectrum, found"
                        + " 'the end of the file'",
                "Data: Frequency~Data: Z'¶DC=0¶1~2 | a:3: expected columns with frequency in Hz,"
                        + " Z′ and Z″ in Ω (or Zmod and phase), found 'Data: Frequency, Data: Z''",
                "Data: Frequency~Data: Z'~Data: Z''¶DC=0¶1~2 | a:5: expected 3 columns, found"
                        + " '2: 1·2'",
                "Data: Frequency~Data: Z'~Data: Z''¶DC=0¶1~two~3 | a:5: expected Z′ in Ω, found"
                        + " 'two'",
            })
    void namesThePlace(String text, String message) {
        assertThatThrownBy(() -> read(HEAD + text.replace('~', '\t').replace('¶', '\n')))
                .isInstanceOf(FormatException.class)
                .hasMessage(message.replace("Zmod", "|Z|"));
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8)));
    }
}
