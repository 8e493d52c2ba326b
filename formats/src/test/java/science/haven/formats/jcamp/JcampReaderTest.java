package science.haven.formats.jcamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ArrayAxis;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Files with known truth in the documented layout; `AsdfReaderTest` has the compressions.
class JcampReaderTest {

    @Test
    void readsAFreeInductionDecay() throws Exception {
        NmrSignal fid = (NmrSignal) Formats.read(path("fid-7Li.dx")).getFirst();
        SpectralAxis axis = fid.direct();
        assertThat(axis.domain()).isEqualTo(Domain.TIME);
        assertThat(axis.quadrature()).isEqualTo(Quadrature.COMPLEX);
        assertThat(axis.nucleus()).isEqualTo("7Li");
        assertThat(axis.carrier()).isEqualTo(155.506e6);
        assertThat(axis.step()).isCloseTo(5e-6, within(1e-18));
        assertThat(axis.points()).isEqualTo(256);
        for (int k = 0; k < 256; k++) {
            double size = 20000 * Math.exp(-k * 5e-6 / 2e-4);
            double phase = 2 * Math.PI * 3000 * k * 5e-6;
            assertThat(fid.values()[2 * k]).isEqualTo(0.5 * Math.rint(size * Math.cos(phase)));
            assertThat(fid.values()[2 * k + 1]).isEqualTo(0.5 * Math.rint(size * Math.sin(phase)));
        }
        assertThat(fid.acquisition().title()).isEqualTo("7Li, one line at +3 kHz");
        assertThat(fid.acquisition().scans()).isEqualTo(16);
        assertThat(fid.acquisition().pulseProgram()).isEqualTo("zg");
        assertThat(fid.provenance().instrument()).isEqualTo("none, computed");
        assertThat(condition(fid, "temperature")).isEqualTo(303.2);
        assertThat(condition(fid, "spinning frequency")).isEqualTo(10000);
        assertThat(fid.provenance().remarks()).isEmpty();
    }

    @Test
    void keepsBlocksApart() throws Exception {
        List<Measurement> blocks = Formats.read(path("four-methods.jdx"));
        assertThat(blocks)
                .extracting(m -> m.provenance().file().replaceAll(".*#", "#"))
                .containsExactly("#1", "#2", "#3", "#4");
        assertThat(blocks.getFirst().provenance().remarks())
                .extracting(Remark::text)
                .containsExactly("The block 'argyrodite, peaks' was left out: a table of peaks");
        Spectrum raman = (Spectrum) blocks.get(0);
        assertThat(raman.quantity()).isEqualTo("Raman shift");
        assertThat(raman.unit()).isEqualTo(Unit.PER_CENTIMETRE);
        assertThat(raman.abscissa()[160]).isEqualTo(420);
        assertThat(raman.intensity()[160]).isEqualTo(100);
        Spectrum infrared = (Spectrum) blocks.get(1);
        assertThat(infrared.quantity()).isEqualTo("wavenumber");
        assertThat(infrared.abscissa()).startsWith(800, 804).endsWith(3192, 3196);
        assertThat(infrared.intensity()[200]).isEqualTo(1);
        Spectrum diffraction = (Spectrum) blocks.get(2);
        assertThat(diffraction.quantity()).isEqualTo("2θ");
        assertThat(diffraction.abscissa()[310]).isEqualTo(25.5);
        assertThat(diffraction.intensity()[310]).isEqualTo(1000);
    }

    @Test
    void turnsAFallingFrequencyAndTakesTheShiftReference() throws Exception {
        NmrSignal signal = (NmrSignal) Formats.read(path("four-methods.jdx")).get(3);
        SpectralAxis axis = signal.direct();
        assertThat(axis.quadrature()).isEqualTo(Quadrature.REAL);
        assertThat(axis.ppm(axis.at(511))).isCloseTo(10, within(1e-9));
        assertThat(axis.step()).isCloseTo(6.07484, within(1e-9));
        assertThat(signal.values()[2 * (511 - 300)]).isEqualTo(100000);
        double ppm = 10 - 300 * 6.07484 / 155.506;
        assertThat(axis.ppm(axis.at(511 - 300))).isCloseTo(ppm, within(1e-9));
    }

    @Test
    void readsTheRowsOfTwoDimensions() throws Exception {
        NmrSignal signal = (NmrSignal) Formats.read(path("exchange-2d.dx")).getFirst();
        SpectralAxis indirect = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(indirect.start()).isEqualTo(-150);
        assertThat(indirect.step()).isEqualTo(100);
        assertThat(signal.direct().start()).isEqualTo(-150);
        assertThat(signal.direct().step()).isEqualTo(10);
        for (int r = 0; r < 4; r++) {
            for (int k = 0; k < 32; k++) {
                double value = signal.row(r).values()[2 * k];
                assertThat(value).isEqualTo(2.0 * (100 * (3 - r) + (31 - k) * (31 - k)));
            }
        }
    }

    @Test
    void takesRowsThatAreNotEquidistantAsAnArray() throws Exception {
        String text =
                read("exchange-2d.dx")
                        .replace("F1= -150", "F1= -999")
                        .replace("FREQUENCY1", "DELAY");
        NmrSignal signal = (NmrSignal) read(text, "a").getFirst();
        ArrayAxis array = signal.array().orElseThrow();
        assertThat(array.quantity()).isEqualTo("delay");
        assertThat(array.values()).containsExactly(-999, -50, 50, 150);
    }

    @Test
    void saysWhereTheFrequencyIsUnknown() throws Exception {
        String text = read("fid-7Li.dx").replaceAll("##.OBSERVE FREQ.*\\n", "");
        NmrSignal fid = (NmrSignal) read(text, "a").getFirst();
        assertThat(fid.direct().carrier()).isZero();
        assertThat(fid.provenance().remarks())
                .extracting(Remark::code)
                .containsExactly("CARRIER_UNKNOWN");
    }

    @Test
    void believesTheTableIfTheHeadHasAnotherFirstOrdinate() throws Exception {
        String text = read("four-methods.jdx").replace("##FIRSTY= 0.0", "##FIRSTY= 7");
        assertThat(read(text, "a").getFirst().provenance().remarks())
                .extracting(Remark::text)
                .contains("The first ordinate is 7 by the head and 0 by the table");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "##END=¶ | ##END=¶##OWNER= I¶ | expected ##TITLE= before anything else, found",
                "##END=¶ | ##NOTE=¶ | expected ##END= of the block, found 'the end of the file'",
                "##SYMBOL= | ##SYMBOLS= | a:1: expected a block with ##SYMBOL=, found",
                "##FIRST= 0, | ##FIRST= zero, | a:23: expected a number for X, found 'zero,",
                "##VAR_DIM= 256 | ##VAR_DIM= 0 | a:20: expected the number of points of X, found",
                "##VAR_DIM= 256 | ##VAR_DIM= 257 | expected 257 points, found '256'",
                "##UNITS= SECONDS | ##UNITS= DAYS | a:21: expected SECONDS, HZ, or PPM with",
                "##.OBSERVE FREQUENCY= 155.506 | ##.OBSERVE FREQUENCY= 0 | a:7: expected a"
                        + " frequency in MHz, > 0, found '0'",
                "##.AVERAGES= 16 | ##.AVERAGES= 1.5 | a:10: expected a number of points for",
                "(X++(R..R)) | (XR..XR) | is not supported: save it as (X++(Y..Y))",
                "##LAST= 0.001275 | ##LAST= 0 | a:1: expected a block whose abscissa runs, found",
                "##DATA TABLE= | ##DATA LIST= | a:15: expected pages with ##DATA TABLE=, found",
            })
    void namesThePlace(String sound, String broken, String message) throws IOException {
        String text =
                read("fid-7Li.dx").replace(sound.replace('¶', '\n'), broken.replace('¶', '\n'));
        assertThatThrownBy(() -> read(text, "a"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a:")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(X++(Y..Y)) | (Y++(X..X)) | expected (X++(Y..Y)) or (XY..XY), found",
                "##NPOINTS= 600¶##XYP | ##NPOINTS= 601¶##XYP | expected 601 points, as ##NPOINTS=",
                "10.00, 100; | 10.00; | expected pairs of abscissa and ordinate, found",
                "10.00, 100; | 10.00, ten; | expected a number, found 'ten'",
                "10.00, 100; 10.05 | 10.00, 100; 10.00 | expected abscissas that differ, found",
                "LiCl, 1, 10 | LiCl, 1 | expected .SHIFT REFERENCE= kind, compound, point, shift",
                "##FIRSTX= 3196 | ##FIRSTX= high | expected a number for FIRSTX, found 'high'",
                "##YFACTOR= 0.01 | ##YFACTOR= 1e308 | expected finite ordinates, found",
            })
    void namesThePlaceInASimpleBlock(String sound, String broken, String message)
            throws IOException {
        String text =
                read("four-methods.jdx")
                        .replace(sound.replace('¶', '\n'), broken.replace('¶', '\n'));
        assertThatThrownBy(() -> read(text, "a"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatPeaksAloneAreNoSpectrum() {
        String text = "##TITLE= a\n##JCAMP-DX= 5\n##PEAK TABLE= (XY..XY)\n1, 2\n##END=\n";
        assertThatThrownBy(() -> read(text, "a"))
                .hasMessage(
                        "a: a table of peaks in JCAMP-DX is not supported: save the spectrum as"
                                + " XYDATA");
    }

    private static double condition(Measurement measurement, String name) {
        return measurement.provenance().condition(name).orElseThrow().value().value();
    }

    private static List<Measurement> read(String text, String name) throws FormatException {
        return Formats.read(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String name) throws IOException {
        return Files.readString(path(name));
    }

    private static Path path(String name) {
        return Path.of(
                Objects.requireNonNull(JcampReaderTest.class.getResource("/jcamp-made/" + name))
                        .getPath());
    }
}
