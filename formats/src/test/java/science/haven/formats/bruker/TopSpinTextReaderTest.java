package science.haven.formats.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.formats.ValidationTable;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TopSpinTextReaderTest {

    private static final String PROFILE =
            """
            # File created = Wednesday, September 7, 2022 1:30:52 PM CEST
            # LEFT = 10.5 ppm. RIGHT = 10.0 ppm.
            # SIZE = 3 ( = number of points)
            5
            6.5
            7
            """;

    private static final String ROWS =
            """
            title
            1, 471, 62746.4245, 537.743900
            2, 497, 62735.0160, 537.646128
            3, 600, 62723.6076, 537.548357
            """;

    private static Spectrum read(String content) throws FormatException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return (Spectrum) Formats.read(new SourceFile("a.txt", bytes)).getFirst();
    }

    @Test
    void readsAProfileFromItsLimits() throws IOException {
        Spectrum profile =
                (Spectrum)
                        Formats.read(
                                        BrukerFiles.path(
                                                "mri-19f-profiles-li-peo-li/"
                                                        + "MRI10mm_Li_PEO_Li7(005).txt"))
                                .getFirst();
        assertThat(profile.size()).isEqualTo(256);
        assertThat(profile.quantity()).isEqualTo("chemical shift");
        assertThat(profile.unit()).isEqualTo(Unit.PPM);
        assertThat(profile.abscissa()[0]).isCloseTo(-343.2189798116477, within(1e-9));
        assertThat(profile.abscissa()[255]).isCloseTo(187.76339721679688, within(1e-9));
        assertThat(profile.provenance().format()).isEqualTo("TopSpin text");
    }

    @Test
    void turnsBothKindsAround() throws FormatException {
        assertThat(read(PROFILE).abscissa()).containsExactly(10, 10.25, 10.5);
        assertThat(read(PROFILE).intensity()).containsExactly(7, 6.5, 5);
        assertThat(read(ROWS).abscissa()).containsExactly(537.548357, 537.646128, 537.743900);
        assertThat(read(ROWS).intensity()).containsExactly(600, 497, 471);
    }

    /// TopSpin rounds to whole numbers, so half a count is all that may differ.
    @Test
    void agreesWithTheProcessedDataItWasExportedFrom() throws IOException {
        String folder = "nmr-insitu-7li-lili-tegdme/1";
        Spectrum exported =
                (Spectrum)
                        Formats.read(BrukerFiles.path(folder + "/pdata/1/ascii-spec.txt.gz"))
                                .getFirst();
        NmrSignal own = (NmrSignal) Formats.read(BrukerFiles.path(folder)).getLast();
        double worst = 0;
        double largest = 0;
        for (int i = 0; i < exported.size(); i++) {
            worst = Math.max(worst, Math.abs(own.values()[2 * i] - exported.intensity()[i]));
            largest = Math.max(largest, exported.intensity()[i]);
        }
        assertThat(exported.size()).isEqualTo(own.direct().points());
        assertThat(worst).isLessThanOrEqualTo(0.5);
        assertThat((worst - 0.5) / largest).isLessThan(1e-6);
        ValidationTable.write(
                "bruker-text-export",
                List.of("experiment", "points", "largest intensity", "largest difference"),
                List.of(
                        List.of(
                                folder,
                                String.valueOf(exported.size()),
                                "%.0f".formatted(largest),
                                "%.1f".formatted(worst))));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.5 ppm | 9.5 ppm | a.txt:2: expected # LEFT = … ppm. RIGHT = … ppm. with LEFT > RIGHT",
                "10.0 ppm | NaN ppm | a.txt:2: expected # LEFT",
                "= 3      | = 1     | a.txt:3: expected # SIZE = number of points >= 2",
                "= 3      | = 2     | a.txt:6: expected no more than the 2 points of # SIZE, found '7'",
                "6.5      | abc     | a.txt:5: expected an intensity, found 'abc'",
                "# LEFT   | # F1LEFT = 1 # LEFT | the text of a plane is not supported",
            })
    void namesTheLineOfAMistake(String text, String damaged, String message) {
        assertThatThrownBy(() -> read(PROFILE.replace(text, damaged)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsTheIntensitiesThatAreLeft() throws FormatException {
        Spectrum cut = read(PROFILE.replace("7\n", ""));
        assertThat(cut.abscissa()).containsExactly(10.25, 10.5);
        assertThat(cut.provenance().remarks())
                .singleElement()
                .extracting(r -> r.code())
                .isEqualTo("ROWS_MISSING");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'3, 600' | '4, 600' | a.txt:4: expected 3, intensity, frequency, shift",
                "537.548357 | 538.5  | a.txt:4: expected a chemical shift below the one before, found '538.5'",
                "'3, 600' | '3, x'   | a.txt:4: expected an intensity, found 'x'",
            })
    void namesTheRowOfAMistake(String text, String damaged, String message) {
        assertThatThrownBy(() -> read(ROWS.replace(text, damaged)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }
}
