package science.haven.formats.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Measurement;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.nio.charset.StandardCharsets;
import java.util.List;

class SpectrumColumnsReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ppm,intensity¶1.5,10¶2.5,20 | chemical shift | ppm",
                "# Chemical shift (ppm);I¶2,5;20¶1,5;10 | chemical shift | ppm",
                "Raman shift (cm-1)\tIntensity¶1.5\t10¶2.5\t20 | Raman shift | cm⁻¹",
                "#Wave\t\t#Intensity¶1.5\t10¶2.5\t20 | Raman shift | cm⁻¹",
                "Raman, 532 nm¶cm^-1, a.u.¶1.5, 10¶2.5, 20 | Raman shift | cm⁻¹",
                "Wavenumber  Absorbance¶1.5  10¶2.5  20 | wavenumber | cm⁻¹",
                "2Theta Intensity¶1.5 10¶2.5 20 | 2θ | °",
                "[Data]¶2-theta, Counts¶1.5, 10¶2.5, 20 | 2θ | °",
                "Position (mm),I¶2.5,20¶1.5,10 | position | mm",
                "position [um],I¶1.5,10¶¶2.5,20¶# end | position | µm",
            })
    void readsTwoColumnsWithAHeading(String text, String quantity, String unit)
            throws FormatException {
        Spectrum spectrum = (Spectrum) read(text).getFirst();
        assertThat(spectrum.abscissa()).containsExactly(1.5, 2.5);
        assertThat(spectrum.intensity()).containsExactly(10, 20);
        assertThat(spectrum.quantity()).isEqualTo(quantity);
        assertThat(spectrum.unit()).isEqualTo(Unit.parse(unit));
        assertThat(spectrum.provenance().format()).isEqualTo("text spectrum");
    }

    @Test
    void makesASpectrumOfEveryIntensity() throws FormatException {
        List<Measurement> spectra = read("2theta;a;error;b¶1;2;9;3¶2;4;9;5");
        assertThat(spectra).extracting(m -> m.provenance().file()).containsExactly("a#1", "a#2");
        assertThat(((Spectrum) spectra.get(1)).intensity()).containsExactly(3, 5);
        assertThat(spectra.getFirst().provenance().remarks())
                .extracting(Remark::text)
                .containsExactly("Not used: column error");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2theta,I¶1,2¶2,3¶3 | a:4: expected 2 columns, found '1: 3'",
                "2theta,I¶1,2¶2,3¶3,x | a:4: expected a number, found 'x'",
                "2theta,I¶1,2¶2,3¶1.5,3 | a:4: expected an abscissa that only rises or only falls,"
                        + " found '1.5'",
                "2theta,I¶1,2¶2,3¶2,3 | a:4: expected an abscissa that only rises or only falls,"
                        + " found '2'",
                "2theta,error¶1,2¶2,3 | a:1: expected a column of intensities, found"
                        + " '2theta,error'",
            })
    void namesThePlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void takesNoColumnsWithoutAHeadingForASpectrum() {
        assertThatThrownBy(() -> read("1 10¶2 20¶3 30")).isInstanceOf(FormatException.class);
    }

    @Test
    void readsBareColumnsWhenToldWhatTheyAre() throws FormatException {
        SourceFile file = file("Sample 7¶10.00  100  10¶10.02  110  10.5¶10.04  90  9.5");
        Spectrum spectrum =
                (Spectrum) SpectrumColumnsReader.readBare(file, "2θ", Unit.DEGREE).getFirst();
        assertThat(spectrum.abscissa()).containsExactly(10, 10.02, 10.04);
        assertThat(spectrum.intensity()).containsExactly(100, 110, 90);
        assertThat(spectrum.provenance().remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "The first column was taken as 2θ in °, the second as intensity",
                        "Not used: column uncertainty");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one¶two | a:1: expected rows of an abscissa and an intensity, found 'one'",
                "1 2 3 4¶2 3 4 5 | a:1: expected two or three columns, found '1 2 3 4'",
            })
    void namesThePlaceInBareColumns(String text, String message) {
        assertThatThrownBy(() -> SpectrumColumnsReader.readBare(file(text), "2θ", Unit.DEGREE))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(file(text));
    }

    private static SourceFile file(String text) {
        return new SourceFile("a", text.replace('¶', '\n').getBytes(StandardCharsets.UTF_8));
    }
}
