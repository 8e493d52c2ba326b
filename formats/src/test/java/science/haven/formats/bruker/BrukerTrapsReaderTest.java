package science.haven.formats.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.quantity.Remark;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/// One trap of the format per test, each in an experiment that is sound but for it.
class BrukerTrapsReaderTest {

    private static NmrSignal read(BrukerFiles files) throws FormatException {
        return (NmrSignal) Formats.read(files.folder()).getFirst();
    }

    private static List<String> remarks(NmrSignal signal) {
        return signal.provenance().remarks().stream().map(Remark::text).toList();
    }

    private static List<String> codes(NmrSignal signal) {
        return signal.provenance().remarks().stream().map(Remark::code).toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vdlist   | 20.000m 1.5 30u       | delay in s          | 0.02 1.5 3e-5",
                "vdlist   | 2 s, 100 n, 3ms       | delay in s          | 2 1e-7 3e-3",
                "vplist   | 100 2m 3s             | pulse length in µs  | 1e-4 2e-3 3",
                "vplist   | 4.5u 500n 10          | pulse length in µs  | 4.5e-6 5e-7 1e-5",
                "vclist   | 2 4 512               | loop count in       | 2 4 512",
                "difflist | 2.407 -8.598 45.742   | gradient in T/m     | 0.02407 -0.08598 0.45742",
            })
    void givesListsTheirUnit(String file, String content, String what, String expected)
            throws FormatException {
        NmrSignal signal =
                read(BrukerFiles.rows(3).text(file, content.replace(", ", "\n") + "\n\n"));
        ArrayAxis axis = signal.array().orElseThrow();
        assertThat((axis.quantity() + " in " + axis.unit().symbol()).strip()).isEqualTo(what);
        assertThat(axis.values())
                .containsExactly(
                        Stream.of(expected.split(" ", -1))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
        assertThat(remarks(signal)).isEmpty();
    }

    @Test
    void readsTheGradientsOfTheDiffusionProgram() throws FormatException {
        String xml =
                "<?xml version=\"1.0\"?><diff><DELTA>20</DELTA><gradientList unit=\"G/cm\">\n10 20"
                        + " 30\n</gradientList></diff>";
        ArrayAxis axis = read(BrukerFiles.rows(3).text("diff.xml", xml)).array().orElseThrow();
        assertThat(axis.values()).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void skipsWhatFillsRowsToBlocks() throws FormatException {
        NmrSignal padded = read(BrukerFiles.rows(3).text("vdlist", "1\n2\n3\n"));
        assertThat(padded.row(2).values()).containsExactly(2001, 2002, 2003, 2004, 2005, 2006);
    }

    @Test
    void readsRowsThatAreNotFilled() throws FormatException {
        int[] dense = {1, 2, 3, 4, 5, 6, 1001, 1002, 1003, 1004, 1005, 1006};
        NmrSignal signal =
                read(
                        BrukerFiles.rows(2)
                                .integers("ser", ByteOrder.LITTLE_ENDIAN, dense)
                                .text("vdlist", "1\n2\n"));
        assertThat(signal.row(1).values()).containsExactly(1001, 1002, 1003, 1004, 1005, 1006);
    }

    @Test
    void readsAnOddNumberOfPointsAsPairs() throws FormatException {
        NmrSignal signal =
                read(BrukerFiles.rows(2).with("acqus", "TD", "7").text("vdlist", "1\n2\n"));
        assertThat(signal.direct().points()).isEqualTo(3);
        assertThat(signal.row(1).values()).startsWith(1001).endsWith(1006);
    }

    @Test
    void readsEitherOrderOfBytesAndUndoesTheScaling() throws FormatException {
        NmrSignal signal =
                read(
                        BrukerFiles.rows(1)
                                .with("acqus", "BYTORDA", "1")
                                .with("acqus", "NC", "-3")
                                .without("ser")
                                .integers("fid", ByteOrder.BIG_ENDIAN, 8, -16, 24, 1, 0, 2));
        assertThat(signal.values()).containsExactly(1, -2, 3, 0.125, 0, 0.25);
    }

    @Test
    void readsDoubles() throws FormatException {
        NmrSignal signal =
                read(
                        BrukerFiles.rows(1)
                                .with("acqus", "DTYPA", "2")
                                .without("ser")
                                .doubles("fid", ByteOrder.LITTLE_ENDIAN, 0.5, -1.5, 2, 3, 4, 5));
        assertThat(signal.values()).containsExactly(0.5, -1.5, 2, 3, 4, 5);
    }

    @Test
    void refusesWhatIsNoNumberAmongDoubles() {
        BrukerFiles files =
                BrukerFiles.rows(1)
                        .with("acqus", "DTYPA", "2")
                        .without("ser")
                        .doubles("fid", ByteOrder.LITTLE_ENDIAN, 0.5, Double.NaN, 2, 3, 4, 5);
        assertThatThrownBy(() -> read(files))
                .hasMessage("nmr/7/fid: byte 8: expected a finite number, found 'NaN'");
    }

    @Test
    void readsTheRowsThereAreWhenTheRunWasStopped() throws FormatException {
        NmrSignal stopped =
                read(
                        BrukerFiles.rows(3)
                                .with("acqu2s", "TD", "5")
                                .text("vdlist", "5\n4\n3\n2\n1\n"));
        assertThat(stopped.array().orElseThrow().values()).containsExactly(5, 4, 3);
        assertThat(remarks(stopped))
                .containsExactly("The file says it has 5 rows, but there are 3");
    }

    @Test
    void leavesOutRowsThatWereSetUpButNotMeasured() throws FormatException {
        NmrSignal stopped =
                read(
                        BrukerFiles.rows(3)
                                .resized("ser", 2048)
                                .with("acqu2s", "TD", "5")
                                .text("vdlist", "5\n4\n3\n2\n1\n"));
        assertThat(stopped.rows()).isEqualTo(3);
        assertThat(codes(stopped)).containsExactly("ROWS_EMPTY", "ROWS_MISSING");
    }

    @Test
    void readsTheRowsThatHaveAValue() throws FormatException {
        NmrSignal signal = read(BrukerFiles.rows(4).text("vdlist", "1\n2\n3\n"));
        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2, 3);
        assertThat(signal.values()).hasSize(18);
        assertThat(remarks(signal))
                .containsExactly(
                        "vdlist has 3 values for 4 rows; only the rows that have a value were read");
    }

    @Test
    void saysThatAListIsLongerThanTheRows() throws FormatException {
        NmrSignal signal = read(BrukerFiles.rows(2).text("vdlist", "1\n2\n3\n"));
        assertThat(signal.array().orElseThrow().values()).containsExactly(1, 2);
        assertThat(remarks(signal))
                .containsExactly("vdlist has 3 values for 2 rows; the rows take its first values");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cpmg_T2, loop count, the pulse program is cpmg_T2",
        "T1rho.vp, pulse length, the pulse program is T1rho.vp",
        "my_own, delay, 'the first of those that may be meant, which is a guess'",
    })
    void choosesAmongListsByThePulseProgram(String program, String quantity, String reason)
            throws FormatException {
        NmrSignal signal =
                read(
                        BrukerFiles.rows(2)
                                .with("acqus", "PULPROG", "<" + program + ">")
                                .text("vclist", "2\n4\n")
                                .text("vplist", "10\n20\n")
                                .text("vdlist", "1\n2\n"));
        assertThat(signal.array().orElseThrow().quantity()).isEqualTo(quantity);
        assertThat(remarks(signal)).singleElement().asString().contains(reason);
    }

    @Test
    void choosesAmongListsByTheirLength() throws FormatException {
        NmrSignal signal =
                read(BrukerFiles.rows(2).text("vclist", "2\n4\n").text("vdlist", "1\n2\n3\n"));
        assertThat(signal.array().orElseThrow().quantity()).isEqualTo("loop count");
        assertThat(codes(signal)).containsExactly("SEVERAL_LISTS");
    }

    @ParameterizedTest(name = "FnMODE {0}")
    @CsvSource({
        "1, COMPLEX, 4, 0.001",
        "3, TPPI, 4, 0.0005",
        "4, STATES, 2, 0.001",
        "5, STATES_TPPI, 2, 0.001",
        "6, ECHO_ANTIECHO, 2, 0.001",
    })
    void knowsHowASecondFrequencyStoresItsPhases(
            int mode, SpectralAxis.Quadrature quadrature, int points, double step)
            throws FormatException {
        NmrSignal signal = read(BrukerFiles.rows(4).with("acqu2s", "FnMODE", String.valueOf(mode)));
        SpectralAxis rows = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(rows.quadrature()).isEqualTo(quadrature);
        assertThat(rows.points()).isEqualTo(points);
        assertThat(rows.step()).isCloseTo(step, within(1e-12));
        assertThat(remarks(signal)).isEmpty();
    }

    @Test
    void saysThatThePhasesOfTheRowsAreNotKnown() throws FormatException {
        assertThat(codes(read(BrukerFiles.rows(4).with("acqu2s", "FnMODE", "0"))))
                .containsExactly("QUADRATURE_ASSUMED");
    }

    @Test
    void usesNoListForASecondFrequency() throws FormatException {
        NmrSignal left =
                read(BrukerFiles.rows(4).with("acqu2s", "FnMODE", "5").text("vdlist", "1\n2\n"));
        assertThat(left.array()).isEmpty();
        assertThat(codes(left)).containsExactly("LIST_IGNORED");
        assertThat(codes(read(BrukerFiles.rows(8).text("vdlist", "1\n2\n"))))
                .containsExactly("LIST_IGNORED");
    }

    @Test
    void numbersRowsWhoseListIsMissing() throws FormatException {
        NmrSignal signal = read(BrukerFiles.rows(3).with("acqus", "PULPROG", "<satrec_t1>"));
        assertThat(signal.array().orElseThrow().quantity()).isEqualTo("row");
        assertThat(remarks(signal))
                .singleElement()
                .asString()
                .contains("asks for a list of delays");
    }

    @ParameterizedTest(name = "GRPDLY {0} DECIM {1} DSPFVS {2}")
    @CsvSource({
        "67.5, 20, 20, 67.5",
        "-1, 2, 10, 44.75",
        "-1, 12, 10, 60.375",
        "-1, 3, 11, 36.5",
        "-1, 8, 12, 53.289",
        "-1, 4, 13, 2.875",
        "-1, 2, 14, 15",
        "-1, 1, 10, 0",
    })
    void knowsTheDelayOfTheFilter(double written, int decimation, int firmware, double delay)
            throws FormatException {
        NmrSignal signal =
                read(
                        BrukerFiles.rows(1)
                                .with("acqus", "TD", "256")
                                .with("acqus", "GRPDLY", String.valueOf(written))
                                .with("acqus", "DECIM", String.valueOf(decimation))
                                .with("acqus", "DSPFVS", String.valueOf(firmware))
                                .text("vdlist", "1"));
        assertThat(-signal.direct().start() / signal.direct().step())
                .isCloseTo(delay, within(1e-9));
        assertThat(remarks(signal)).isEmpty();
    }

    @Test
    void saysThatTheDelayOfTheFilterIsNotKnown() throws FormatException {
        NmrSignal signal =
                read(
                        BrukerFiles.rows(1)
                                .with("acqus", "GRPDLY", "-1")
                                .with("acqus", "DECIM", "7")
                                .text("vdlist", "1"));
        assertThat(remarks(signal)).singleElement().asString().contains("GRPDLY -1, DECIM 7");
    }

    @Test
    void takesTheSampleTemperatureWhereTheOtherIsZero() throws FormatException {
        NmrSignal signal =
                read(
                        BrukerFiles.rows(1)
                                .with("acqus", "TE", "0")
                                .with("acqus", "TE1", "323.923")
                                .text("vdlist", "1"));
        assertThat(signal.provenance().condition("temperature").orElseThrow().doubt())
                .hasValue("TE is 0; this is TE1");
    }

    @Test
    void readsPlanesThatAreCutIntoTiles() throws FormatException {
        int[] tiles = {11, 12, 21, 22, 13, 14, 23, 24};
        NmrSignal plane =
                read(
                        BrukerFiles.rows(2)
                                .without("ser")
                                .parameters(
                                        "pdata/1/procs",
                                        "SI=4;XDIM=2;SF=77.77;SW_p=10000;OFFSET=64;NC_proc=0")
                                .parameters(
                                        "pdata/1/proc2s",
                                        "SI=2;XDIM=2;SF=77.77;SW_p=1000;OFFSET=6;FT_mod=6")
                                .integers("pdata/1/2rr", ByteOrder.LITTLE_ENDIAN, tiles));
        assertThat(plane.row(0).values()).containsExactly(24, 0, 23, 0, 22, 0, 21, 0);
        assertThat(plane.row(1).values()).containsExactly(14, 0, 13, 0, 12, 0, 11, 0);
    }
}
