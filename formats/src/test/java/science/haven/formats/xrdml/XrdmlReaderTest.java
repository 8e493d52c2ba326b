package science.haven.formats.xrdml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Measurement;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class XrdmlReaderTest {

    @Test
    void readsEachScan() throws IOException {
        List<Measurement> scans = read(sample());
        assertThat(scans).hasSize(2);
        Spectrum first = (Spectrum) scans.getFirst();
        assertThat(first.abscissa()).hasSize(5).startsWith(10).endsWith(10.08);
        assertThat(first.abscissa()[1]).isCloseTo(10.02, within(1e-12));
        assertThat(first.intensity()).containsExactly(100, 120, 950, 130, 90);
        assertThat(first.quantity()).isEqualTo("2θ");
        assertThat(first.provenance().condition("wavelength").orElseThrow().value().value())
                .isEqualTo(1.540598e-10);
        Spectrum falling = (Spectrum) scans.get(1);
        assertThat(falling.abscissa()).containsExactly(20, 20.5, 21);
        assertThat(falling.intensity()).containsExactly(7, 8, 9);
        assertThat(falling.provenance().remarks())
                .extracting(Remark::text)
                .containsExactly("Not used: beamAttenuationFactors other than 1");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "100 120 950 | 100 950 ten | a:14: expected numbers, found 'ten'",
                "21 20.5 20 | 21 20.5 20.5 | a:19: expected positions that rise or fall, found",
                "21 20.5 20 | 21 20.5 | a:19: expected as many counts as positions, found '3 and"
                        + " 2'",
                "</xrdMeasurements> | '' | expected XML, found",
                "2Theta | Omega | a: file: expected a scan over 2Theta, found 'none'",
                "<startPosition>10.00 | <startPosition>1e999 | a:11: expected numbers, found",
            })
    void namesThePlace(String sound, String broken, String message) throws IOException {
        String text = sample().replace(sound, broken);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    private static String sample() throws IOException {
        return Files.readString(
                Path.of(
                        Objects.requireNonNull(
                                        XrdmlReaderTest.class.getResource(
                                                "/spectra-made/two-scans.xrdml"))
                                .getPath()));
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8)));
    }
}
