package science.haven.formats.simpson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class SimpsonReaderTest {

    private static final String FID = "SIMP\nNP=2\nSW=1000\nTYPE=FID\nDATA\n1 2\n-3 4e-1\nEND\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "shielding_sidebands-test00.fid, 100, 100000, 0, 0.499999987, 0",
        "csa_quad-test00.fid, 1024, 50000, 0, 4.5, 0",
        "csa_quad-test00.fid, 1024, 50000, 1023, 0.0425419424, 0.0126712214",
    })
    void readsRealFiles(String file, int points, double width, int i, double re, double im)
            throws Exception {
        Path path =
                Path.of(
                        SimpsonReaderTest.class
                                .getResource("/nmr-lineshapes-simpson-rmn/" + file)
                                .toURI());
        NmrSignal signal = (NmrSignal) Formats.read(path).getFirst();
        SpectralAxis axis = signal.direct();
        assertThat(axis.domain()).isEqualTo(Domain.TIME);
        assertThat(axis.points()).isEqualTo(points);
        assertThat(axis.start()).isZero();
        assertThat(axis.step()).isEqualTo(1 / width);
        assertThat(signal.values()[2 * i]).isEqualTo(re);
        assertThat(signal.values()[2 * i + 1]).isEqualTo(im);
        assertThat(signal.provenance().format()).isEqualTo("SIMPSON");
        assertThat(signal.provenance().remarks())
                .extracting(Remark::code)
                .containsExactly("CARRIER_UNKNOWN");
    }

    @Test
    void readsTheRowsOfASecondDimension() throws FormatException {
        String rows = "DATA\n1 0\n2 0\n3 0\n4 0\n5 0\n6 0\nEND\n";
        NmrSignal signal =
                one("SIMP\nNP=3\nNI=2\nSW=900\nSW1=50\nREF=100\nREF1=-5\nTYPE=SPE\n" + rows);
        assertThat(signal.rows()).isEqualTo(2);
        assertThat(signal.row(1).values()).containsExactly(4, 0, 5, 0, 6, 0);
        assertThat(signal.direct().start()).isEqualTo(-350);
        assertThat(signal.direct().step()).isEqualTo(300);
        SpectralAxis indirect = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(indirect.start()).isEqualTo(-30);
        assertThat(indirect.step()).isEqualTo(25);
    }

    @Test
    void keepsSeveralDataSetsApart() throws FormatException {
        List<Measurement> sets = read(FID.replace("NP=2", "NP=1\nNELEM=2"));
        assertThat(sets).hasSize(2);
        assertThat(((NmrSignal) sets.get(1)).values()).containsExactly(-3, 0.4);
        assertThat(sets.get(1).provenance().file()).isEqualTo("a#2");
    }

    @Test
    void unpacksNumbersWithoutAHiddenBit() throws FormatException {
        // 1 = 0.5 · 2¹ has mantissa 400000 and exponent 128; −0.75 has 600000 and 127, signed.
        String packed = pack(0x40400000, 0xBFE00000);
        NmrSignal signal =
                one("SIMP\nNP=1\nSW=10\nTYPE=FID\nFORMAT=BINARY\nDATA\n" + packed + "\nEND\n");
        assertThat(signal.values()).containsExactly(1, -0.75);
    }

    @Test
    void saysThatTheReferenceOfASignalWasNotUsed() throws FormatException {
        NmrSignal signal = one(FID.replace("TYPE", "REF=20\nTYPE"));
        assertThat(signal.provenance().remarks())
                .extracting(Remark::text)
                .contains("Not used: REF=20");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NP=2 | NP=two | a:2: expected NP, a number of points, found 'two'",
                "NP=2 | '' | a:5: expected NP, a number of points, found 'DATA'",
                "NP=2 | NP=3 | a:8: expected 3 points, found '2'",
                "NP=2 | NP 2 | a:2: expected KEY=value or DATA, found 'NP 2'",
                "SW=1000 | NP=2 | a:3: expected NP once, found 'NP=2'",
                "SW=1000 | SW=0 | a:3: expected SW, a width in Hz, > 0, found '0'",
                "SW=1000 | SW=wide | a:3: expected SW in Hz, found 'wide'",
                "SW=1000 | '' | a:5: expected SW, a width in Hz, > 0, found 'DATA'",
                "TYPE=FID | TYPE=FIT | a:4: expected TYPE, FID or SPE, found 'FIT'",
                "DATA | DATE=1 | a:6: expected KEY=value or DATA, found '1 2'",
                "1 2 | 1 two | a:6: expected real and imaginary part of a point, found '1 two'",
                "1 2 | 1 2 3 | a:6: expected real and imaginary part of a point, found '1 2 3'",
                "1 2 | 1e999 2 | a:6: expected real and imaginary part of a point, found"
                        + " '1e999 2'",
                "END | '' | a:8: expected END behind the numbers, found 'the end of the file'",
                "TYPE=FID | TYPE=FID¶FORMAT=XML | a: FORMAT=XML is not supported: save the data"
                        + " with fsave -binary off",
            })
    void namesThePlace(String sound, String broken, String message) {
        String text = FID.replace(sound, broken.replace('¶', '\n'));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "!!!!!!!!! | a:8: expected 2 packed numbers, found '1'",
                "!!!!é!!!!!! | a:7: expected characters from ! to `, found 'é!!!!!!'",
            })
    void namesDamagedPackedNumbers(String packed, String message) {
        String head = "SIMP\nNP=1\nSW=10\nTYPE=FID\nFORMAT=BINARY\nDATA\n";
        assertThatThrownBy(() -> read(head + packed + "\nEND\n"))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void asksForNoMemoryForPointsThatCannotBeThere() {
        String text = "SIMP\nNP=999999999\nSW=10\nTYPE=FID\nFORMAT=BINARY\nDATA\n!!!!\nEND\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "a:8: expected 999999999 points, found"
                                + " 'fewer characters than they take'");
    }

    private static String pack(int... numbers) {
        StringBuilder packed = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (int number : numbers) {
            bits |= (number & 0xffffffffL) << held;
            held += 32;
            for (; held >= 6; held -= 6) {
                packed.append((char) (33 + (bits & 63)));
                bits >>>= 6;
            }
        }
        return packed.append((char) (33 + (bits & 63))).toString();
    }

    private static NmrSignal one(String text) throws FormatException {
        return (NmrSignal) read(text).getFirst();
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8)));
    }
}
