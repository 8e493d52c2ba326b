package science.haven.formats.jcamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The compressions of McDonald and Wilks 1988 by their own example, and the checks they carry.
class AsdfReaderTest {

    /// The ten ordinates of the paper's table of compressions.
    private static final double[] TEN = {1, 2, 3, 3, 2, 1, 0, -1, -2, -3};

    private static final double[] FIFTY_THREE = {
        0, 0, 0, 0, 2, 4, 4, 4, 7, 5, 4, 4, 5, 5, 7, 10, 11, 11, 6, 5, 7, 6, 9, 9, 7, 10, 10, 9, 10,
        11, 12, 15, 16, 16, 14, 17, 38, 38, 35, 38, 42, 47, 54, 59, 66, 75, 78, 88, 96, 104, 110,
        121, 128
    };

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0 1 2 3 3 2 1 0 -1 -2 -3",
                "0 1, 2, 3, 3, 2, 1, 0, -1, -2, -3",
                "0 1.0 2e0 30E-1 3 2 1 0 -1 -2 -3",
                "0+1+2+3+3+2+1+0-1-2-3",
                "0 1BCCBA@abc",
                "0ABCCBA@abc",
                "0 1JJ%jjjjjj",
                "0AJJ%jjjjjj",
                "0 1JT%jX",
                "0AJT%jX\n9c",
                "0AJT%jX $$ a comment\n\n9c",
                "0AJJ%\n3Cjj\n5Ajjjj\n9c",
                "0ABCTBA@abc",
                "0+1+2\n2+3+3+2+1\n6ja",
            })
    void readsTheTenOrdinatesOfThePaper(String table) throws FormatException {
        String text = table.replace("6ja", "6@abc");
        assertThat(read(text, 10).intensity()).containsExactly(TEN);
    }

    @Test
    void readsTheLongExample() throws FormatException {
        String line = "@VKT%TLkj%J%KLJ%njKjL%kL%jJULJ%kLK1%lLMNPNPRLJ0QTOJ1P";
        assertThat(read("0" + line + "\n52A28", 53).intensity()).containsExactly(FIFTY_THREE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0AJT%jX¶9b | a:11: expected the last ordinate again, -3, found 'b'",
                "0AJJ%¶3Djj¶5Ajjjj | a:11: expected the last ordinate again, 3, found 'D'",
                "0AJT%jX¶9c9 | a:11: expected the last ordinate again, -3, found 'c9'",
                "0AJT%jY | a:10: expected no more than 10 points, found '0AJT%jY'",
                "0AJT%jX9999999999999 | a:10: expected no more than 10 points, found"
                        + " '0AJT%jX9999999999999'",
                "0AJT%jW | a:9: expected 10 points, found '9'",
                "0AJJ%¶7@jjj | a:11: expected the last ordinate again, 3, found '@'",
                "0+1+2+3¶5+1+0-1-2-3 | a:11: expected the abscissa of point 4, 3, found"
                        + " '5+1+0-1-2-3'",
                "AJT%jX | a:10: expected an abscissa before the ordinates, found 'AJT%jX'",
                "0JT%jX | a:10: expected an ordinate, found 'JT%jX'",
                "0A?T%jX | a:10: expected a number, found '?T%jX'",
                "0 1 2 x 4 | a:10: expected a number, found 'x 4'",
                "0 1 2 1e999 4 | a:10: expected a number, found '1e999 4'",
                "0 1 2 1.2.3 4 | a:10: expected a number, found '1.2.3 4'",
                "'' | a:9: expected 10 points, found '0'",
            })
    void namesTheLineOfWhatWasLost(String table, String message) {
        assertThatThrownBy(() -> read(table.replace('¶', '\n'), 10))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void believesTheHeadWhereTheAbscissasDifferButNoPointIsMissing() throws FormatException {
        Spectrum spectrum = read("5+1+2+3+3+2\n9+1+0-1-2-3", 10);
        assertThat(spectrum.intensity()).containsExactly(TEN);
        assertThat(spectrum.provenance().remarks())
                .extracting(Remark::code)
                .containsExactly("ABSCISSA_NOT_KEPT");
    }

    @Test
    void writesWhatItReads() {
        long[] numbers = {0, 1, -1, 9, -9, 10, -10, 123, -987654321};
        for (long number : numbers) {
            for (Asdf.Kind kind : Arrays.copyOf(Asdf.Kind.values(), 2)) {
                String text = Asdf.write(number, kind);
                assertThat(Asdf.kind(text.charAt(0))).isEqualTo(kind);
                assertThat(Asdf.digits(text.charAt(0)) + text.substring(1))
                        .isEqualTo(Long.toString(number));
            }
        }
    }

    private static Spectrum read(String table, int points) throws FormatException {
        String text =
                """
                ##TITLE= ten ordinates
                ##JCAMP-DX= 4.24
                ##DATA TYPE= INFRARED SPECTRUM
                ##XUNITS= 1/CM
                ##YUNITS= ABSORBANCE
                ##FIRSTX= 0
                ##LASTX= %d
                ##NPOINTS= %d
                ##XYDATA= (X++(Y..Y))
                %s
                ##END=
                """
                        .formatted(points - 1, points, table);
        return (Spectrum)
                Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8))).getFirst();
    }
}
