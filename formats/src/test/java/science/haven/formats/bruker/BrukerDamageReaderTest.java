package science.haven.formats.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;

import java.nio.ByteOrder;
import java.util.List;

/// Experiments that lack something or contradict themselves: one plain line, or what is sound with
/// a remark.
class BrukerDamageReaderTest {

    /// An experiment of one row with its spectrum.
    private static BrukerFiles one() {
        return BrukerFiles.rows(1)
                .without("ser")
                .without("acqu2s")
                .integers("fid", ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6)
                .parameters("pdata/1/procs", "SI=2;SF=77.77;SW_p=10000;OFFSET=64;NC_proc=0")
                .integers("pdata/1/1r", ByteOrder.LITTLE_ENDIAN, 1, 2);
    }

    private static BrukerFiles raw() {
        return one().without("pdata/1/procs").without("pdata/1/1r");
    }

    private static List<Measurement> read(BrukerFiles files) throws FormatException {
        return Formats.read(files.folder());
    }

    private static String remark(Measurement measurement) {
        assertThat(measurement.provenance().remarks()).hasSize(1);
        return measurement.provenance().remarks().getFirst().text();
    }

    @Test
    void isSoundBeforeAnythingIsDamaged() throws FormatException {
        assertThat(read(one())).hasSize(2).allMatch(m -> m.provenance().remarks().isEmpty());
        assertThat(read(raw())).hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SW_h | 0    | SW_h > 0 Hz",
                "SW_h | -5   | SW_h > 0 Hz",
                "SW_h | NaN  | SW_h > 0 Hz",
                "SW_h | 1e99 | SW_h a spectral width between 1e-6 and 1e10 Hz",
                "TD   | 0    | TD number of points >= 2",
                "TD   | 6.5  | TD number of points >= 2",
                "TD   | 99999999999 | TD number of points >= 2",
                "SFO1 | -1   | SFO1 a carrier frequency > 0 MHz",
                "NC   | 900  | NC a power of two between -64 and 64",
                "BYTORDA | 2 | BYTORDA 0 for little endian or 1 for big endian",
            })
    void namesTheLineOfAnImpossibleParameter(String key, String value, String expected) {
        BrukerFiles files = raw().with("acqus", key, value);
        if (key.equals("SFO1")) {
            files.with("acqus", "BF1", "-1");
        }
        assertThatThrownBy(() -> read(files))
                .isInstanceOf(FormatException.class)
                .hasMessageMatching(
                        "nmr/7/acqus:\\d+: expected \\Q%s\\E, found '\\Q%s\\E'"
                                .formatted(expected, value));
    }

    @Test
    void saysThatTheParametersAreMissing() {
        assertThatThrownBy(() -> read(raw().without("acqus")))
                .isInstanceOf(FormatException.class)
                .hasMessage("nmr/7: folder: expected a file acqus, found 'nothing there'");
    }

    @Test
    void readsTheSpectrumIfTheParametersOfTheRawDataAreMissing() throws FormatException {
        List<Measurement> read = read(one().without("acqus"));
        assertThat(read).hasSize(1);
        assertThat(remark(read.getFirst()))
                .isEqualTo(
                        "A part of the experiment was not read: nmr/7: folder: expected a file"
                                + " acqus, found 'nothing there'");
    }

    @Test
    void readsTheRawDataIfTheSpectrumCannotBe() throws FormatException {
        List<Measurement> read = read(one().with("pdata/1/procs", "SF", "0"));
        assertThat(read).hasSize(1);
        assertThat(remark(read.getFirst())).contains("pdata/1/procs:", "SF > 0 MHz, found '0'");
    }

    @Test
    void readsThePointsThatAreLeft() throws FormatException {
        assertThat(remark(read(raw().resized("fid", -9)).getFirst()))
                .isEqualTo("fid should hold 3 points, but holds 1");
        assertThat(remark(read(one().resized("pdata/1/1r", -4)).getLast()))
                .isEqualTo("1r should hold 2 points, but holds 1");
        assertThat(remark(read(raw().resized("fid", 4000)).getFirst()))
                .isEqualTo("fid should hold 6 numbers, but holds 1006; the rest was left out");
    }

    @Test
    void readsTheRowsThatAreLeft() throws FormatException {
        List<Measurement> read =
                read(BrukerFiles.rows(3).text("vdlist", "1\n2\n3\n").resized("ser", -1020));
        assertThat(read.getFirst().provenance().remarks())
                .extracting(r -> r.text())
                .containsExactly("The file says it has 3 rows, but there are 2");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vdlist | 1 two 3 | vdlist:1: expected a delay >= 0 s, for example 0.5 or 500m,",
                "vdlist | 1 -2 3  | found '-2'",
                "vdlist | 1 1e999 | found '1e999'",
                "vdlist | 1 2h 3  | found '2h'",
                "vclist | 1 2.5 3 | vclist:1: expected a whole number of loops >= 0, found '2.5'",
                "vplist | 1 NaN   | found 'NaN'",
            })
    void numbersTheRowsOfAListThatCannotBeRead(String file, String content, String message)
            throws FormatException {
        assertThat(remark(read(BrukerFiles.rows(3).text(file, content)).getFirst()))
                .contains("they are numbered", message);
    }

    @Test
    void saysThatAnEmptyFileHoldsNothing() {
        assertThatThrownBy(() -> read(raw().text("fid", "")))
                .hasMessage("nmr/7/fid: file: expected 3 complex points, found '0 numbers'");
    }

    @Test
    void refusesThreeDimensions() {
        assertThatThrownBy(() -> read(BrukerFiles.rows(4).text("acqu3s", "##$TD= 4\n")))
                .hasMessageContaining("an experiment of three dimensions is not supported");
    }
}
