package science.haven.formats.csdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CsdmReaderTest {

    private static final String SECOND_DIMENSION =
            ",{'type':'monotonic','coordinates':['1 ms','10 ms'],'label':'Delay'}";

    @TempDir private Path folder;

    @Test
    void readsASpectrumThatRmnComputed() throws Exception {
        Path path =
                Path.of(
                        CsdmReaderTest.class
                                .getResource("/nmr-lineshapes-simpson-rmn/testIp12.csdf")
                                .toURI());
        NmrSignal signal = (NmrSignal) Formats.read(path).getFirst();
        SpectralAxis axis = signal.direct();
        assertThat(axis.domain()).isEqualTo(Domain.FREQUENCY);
        assertThat(axis.points()).isEqualTo(2048);
        assertThat(axis.start()).isEqualTo(-8000);
        assertThat(axis.step()).isEqualTo(7.8125);
        assertThat(axis.carrier()).isEqualTo(47201000);
        assertThat(axis.reference()).isEqualTo(47201000);
        // Read with NumPy from the same base64.
        assertThat(signal.values()[0]).isCloseTo(1.03652702e-07, within(1e-15));
        assertThat(signal.values()[1]).isCloseTo(4.61103538e-05, within(1e-13));
        assertThat(signal.values()[2 * 492]).isEqualTo(0.000605900024019647);
        assertThat(signal.provenance().format()).isEqualTo("CSDM");
        assertThat(signal.provenance().remarks()).isEmpty();
    }

    @Test
    void readsRowsOfDelays() throws FormatException {
        NmrSignal signal = (NmrSignal) read(file(SECOND_DIMENSION, "complex64", 8)).getFirst();
        ArrayAxis array = signal.array().orElseThrow();
        assertThat(array.quantity()).isEqualTo("delay");
        assertThat(array.values()).containsExactly(0.001, 0.01);
        assertThat(array.unit().symbol()).isEqualTo("ms");
        assertThat(signal.row(1).values()).containsExactly(5, 6, 7, 8);
        assertThat(signal.direct().start()).isEqualTo(-1e-5);
        assertThat(signal.direct().step()).isEqualTo(2e-5);
        assertThat(signal.direct().nucleus()).isEqualTo("7Li");
        assertThat(signal.direct().carrier()).isEqualTo(155.5e6);
        assertThat(signal.direct().reference()).isEqualTo(155.49e6);
    }

    @Test
    void readsLabelsThatAreNumbers() throws FormatException {
        String labels = SECOND_DIMENSION.replace("monotonic", "labeled").replace("coord", "");
        NmrSignal signal =
                (NmrSignal)
                        read(file(labels.replace("inates", "labels"), "complex64", 8)).getFirst();
        assertThat(signal.array().orElseThrow().values()).containsExactly(0.001, 0.01);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"float64, 8", "int16, 2", "uint8, 1", "int64, 8", "float32, 4", "uint32, 4"})
    void readsRealTypesOfAFileBesideIt(String type, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(2 * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 2; i++) {
            switch (type) {
                case "float64" -> buffer.putDouble(3 + i);
                case "float32" -> buffer.putFloat(3 + i);
                case "int64" -> buffer.putLong(3 + i);
                case "uint32" -> buffer.putInt(3 + i);
                case "int16" -> buffer.putShort((short) (3 + i));
                default -> buffer.put((byte) (3 + i));
            }
        }
        Files.write(folder.resolve("a b.raw"), buffer.array());
        Path path = folder.resolve("a.csdfe");
        Files.writeString(path, external(type, "file:./a%20b.raw"));
        NmrSignal signal = (NmrSignal) Formats.read(path).getFirst();
        assertThat(signal.values()).containsExactly(3, 0, 4, 0);
        assertThat(signal.direct().quadrature()).isEqualTo(Quadrature.REAL);
        assertThat(signal.provenance().others()).hasSize(1);
        assertThat(signal.provenance().others().getFirst().file()).endsWith("a b.raw");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"file:../secret", "/etc/passwd", "http://example.com/a", "file:./.hidden", "''"})
    void readsNoFileElsewhere(String url) {
        assertThatThrownBy(() -> read(external("float64", url)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("components_url: expected a file in the same folder");
    }

    @Test
    void readsASpectrumOfSomethingElse() throws FormatException {
        Spectrum spectrum =
                (Spectrum)
                        read(file("", "complex128", 4)
                                        .replace("20 µs", "-2 cm^-1")
                                        .replace("-10 µs", "500 cm^-1")
                                        .replace("'time'", "'Raman_shift'"))
                                .getFirst();
        assertThat(spectrum.abscissa()).containsExactly(498, 500);
        assertThat(spectrum.intensity()).containsExactly(3, 1);
        assertThat(spectrum.quantity()).isEqualTo("raman shift");
        assertThat(spectrum.unit().symbol()).isEqualTo("cm⁻¹");
        assertThat(spectrum.provenance().remarks())
                .extracting(Remark::code)
                .containsExactly("IMAGINARY_LEFT_OUT");
    }

    @Test
    void keepsComponentsApart() throws FormatException {
        String two = file("", "float32", 2).replace("[[1,2]]", "[[1,2],[3,4]]");
        List<Measurement> components = read(two);
        assertThat(components).extracting(m -> m.provenance().file()).containsExactly("a#1", "a#2");
        assertThat(((NmrSignal) components.get(1)).values()).containsExactly(3, 0, 4, 0);
    }

    @Test
    void turnsAFrequencyThatFalls() throws FormatException {
        NmrSignal signal =
                (NmrSignal)
                        read(file("", "complex64", 4)
                                        .replace("20 µs", "-2 kHz")
                                        .replace("'-10 µs'", "'1 kHz','complex_fft':true"))
                                .getFirst();
        assertThat(signal.direct().start()).isEqualTo(1000);
        assertThat(signal.direct().step()).isEqualTo(2000);
        assertThat(signal.values()).containsExactly(3, 4, 1, 2);
        assertThat(signal.provenance().remarks())
                .extracting(Remark::code)
                .containsExactly("CARRIER_UNKNOWN");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'count':2 | 'count':0 | a: csdm/dimensions/0/count: expected a number of points,"
                        + " found '0'",
                "'count':2 | 'count':3 | a: csdm/dependent_variables/0/components/0: expected 6"
                        + " numbers, found 'a list of 4'",
                "'linear' | 'cubic' | a: csdm/dimensions/0/type: expected linear, monotonic or"
                        + " labeled, found 'cubic'",
                "20 µs | 20 parsec | a: csdm/dimensions/0/increment: expected a number with a unit"
                        + " Haven knows, found '20 parsec'",
                "20 µs | µs | a: csdm/dimensions/0/increment: expected a number with its unit,"
                        + " found 'µs'",
                "20 µs | 0 µs | a: csdm/dimensions/0/increment: expected an increment other than"
                        + " 0, found '0 µs'",
                "20 µs | -20 µs | a: csdm/dimensions/0/increment: expected a time that does not"
                        + " run backwards, found '-20 µs'",
                "-10 µs | 10 Hz | a: csdm/dimensions/0/coordinates_offset: expected a unit such as"
                        + " µs, found '10 Hz'",
                "'none' | 'hex' | a: csdm/dependent_variables/0/encoding: expected none or base64,"
                        + " found 'hex'",
                "'complex64' | 'decimal' | a: csdm/dependent_variables/0/numeric_type: expected a"
                        + " numeric type such as float64 or complex128, found 'decimal'",
                "[[1,2,3,4]] | ['AAA='] | a: csdm/dependent_variables/0/components/0: expected a"
                        + " list of numbers, found 'AAA='",
                "[[1,2,3,4]] | [] | a: csdm/dependent_variables: expected at least one dependent"
                        + " variable, found 'a list of 1'",
                "[[1,2,3,4]] | [[1,2,3,true]] | a: csdm/dependent_variables/0/components/0/3:"
                        + " expected a number, found 'true'",
                "'version' | 'dimensions':[],'version' | a:1: expected JSON, found 'Duplicate"
                        + " Object property \"dimensions\"'",
                "'quantity' | 'sparse_sampling':{},'quantity' | a: sparse sampling is not"
                        + " supported: save the full grid",
            })
    void namesThePlace(String sound, String broken, String message) {
        String text =
                file("", "complex64", 4)
                        .replace(
                                sound.replace("'quantity'", "'unit'"),
                                broken.replace("'quantity'", "'unit'"));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AACAPwAAAEAAAEBA | components/0: expected 2 points of complex64, 16 bytes and not"
                        + " 12, found",
                "**** | expected 2 points of complex64, 16 bytes and not 0, found",
                "AACAPwAAAEAAAEBAAADAfw== | components/0: expected finite numbers, found",
                "AACAPwAAAEAAAEBAAADAf | components/0: expected base64, found",
            })
    void namesDamagedBase64(String base64, String message) {
        String text =
                file("", "complex64", 4)
                        .replace("'none'", "'base64'")
                        .replace("[1,2,3,4]", "'" + base64 + "'");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesTheLineOfBrokenJson() {
        assertThatThrownBy(() -> read("{'csdm':\n{'version' '1.0'}}"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a:2: expected JSON, found");
    }

    private static String file(String more, String type, int numbers) {
        StringBuilder list = new StringBuilder("1");
        for (int i = 2; i <= numbers; i++) {
            list.append(',').append(i);
        }
        return ("{'csdm':{'version':'1.0','tags':['NMR','7Li'],'dimensions':[{'type':'linear',"
                        + "'count':2,'increment':'20 µs','coordinates_offset':'-10 µs',"
                        + "'quantity_name':'time','reciprocal':{'origin_offset':'155.49 MHz',"
                        + "'coordinates_offset':'10 kHz'}}%s],'dependent_variables':[{"
                        + "'type':'internal','unit':'','numeric_type':'%s','encoding':'none',"
                        + "'components':[[%s]]}]}}")
                .formatted(more, type, list);
    }

    private static String external(String type, String url) {
        return file("", type, 2)
                .replace("internal", "external")
                .replace("'components':[[1,2]]", "'components_url':'" + url + "'")
                .replace('\'', '"');
    }

    private static List<Measurement> read(String text) throws FormatException {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Formats.read(new SourceFile("a", bytes));
    }
}
