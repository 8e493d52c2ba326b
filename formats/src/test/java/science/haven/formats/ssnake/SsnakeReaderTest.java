package science.haven.formats.ssnake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.nio.charset.StandardCharsets;

class SsnakeReaderTest {

    private static final String ONE =
            """
            {"dataReal": [[1, 2, 3, 4, 5]], "dataImag": [[6, 7, 8, 9, 10]], "hyper": [0],
             "freq": [155506000.0], "sw": [1000.0], "spec": [0], "wholeEcho": [false],
             "ref": [NaN], "history": ["made for the tests"], "xaxArray": [[0, 1, 2, 3, 4]],
             "metaData": {"Experiment Name": "echo"}}
            """;

    private static final String TWO =
            """
            {"dataReal": [[[1, 2], [3, 4], [5, 6]]], "dataImag": [[[0, 0], [0, 0], [0, 0]]],
             "hyper": [0], "freq": [0, 155506000.0], "sw": [100, 1000.0], "spec": [0, 1],
             "wholeEcho": [false, false], "ref": [null, 155500000.0],
             "xaxArray": [[0.001, 0.1, 5], [-500, 0]]}
            """;

    @Test
    void readsASignal() throws FormatException {
        NmrSignal signal = read(ONE);
        assertThat(signal.values()).containsExactly(1, 6, 2, 7, 3, 8, 4, 9, 5, 10);
        assertThat(signal.direct())
                .isEqualTo(
                        new SpectralAxis(
                                Domain.TIME,
                                Quadrature.COMPLEX,
                                "",
                                5,
                                0,
                                0.001,
                                155506000,
                                155506000));
        assertThat(signal.acquisition().title()).isEqualTo("echo");
    }

    @Test
    void putsAWholeEchoInTheOrderOfTime() throws FormatException {
        NmrSignal signal = read(ONE.replace("[false]", "[true]"));
        assertThat(signal.direct().start()).isEqualTo(-0.002);
        assertThat(signal.values()).containsExactly(4, 9, 5, 10, 1, 6, 2, 7, 3, 8);
    }

    @Test
    void readsRowsOfTimesThatAreNoEvolution() throws FormatException {
        NmrSignal signal = read(TWO);
        assertThat(signal.array().orElseThrow().values()).containsExactly(0.001, 0.1, 5);
        assertThat(signal.row(2).values()).containsExactly(5, 0, 6, 0);
        assertThat(signal.direct().domain()).isEqualTo(Domain.FREQUENCY);
        assertThat(signal.direct().start()).isEqualTo(-500);
        assertThat(signal.direct().reference()).isEqualTo(155500000);
    }

    @Test
    void readsCosineAndSineRows() throws FormatException {
        String hypercomplex =
                TWO.replace("[[[1, 2], [3, 4], [5, 6]]]", "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]")
                        .replace(
                                "[[[0, 0], [0, 0], [0, 0]]]",
                                "[[[0, 0], [0, 0]], [[0, 0], [0, 0]]]")
                        .replace("\"hyper\": [0]", "\"hyper\": [0, 1]");
        NmrSignal signal = read(hypercomplex);
        SpectralAxis indirect = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(indirect.quadrature()).isEqualTo(Quadrature.STATES);
        assertThat(indirect.points()).isEqualTo(2);
        assertThat(signal.row(0).values()).containsExactly(1, 0, 2, 0);
        assertThat(signal.row(1).values()).containsExactly(5, 0, 6, 0);
    }

    @Test
    void readsOldFilesWithoutComponents() throws FormatException {
        String old =
                ONE.replace("\"hyper\": [0],", "")
                        .replace("[[1, 2, 3, 4, 5]]", "[1, 2, 3, 4, 5]")
                        .replace("[[6, 7, 8, 9, 10]]", "[6, 7, 8, 9, 10]")
                        .replace("\"spec\": [0]", "\"spec\": [true]");
        assertThat(read(old).direct().start()).isEqualTo(-400);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[[6, 7, 8, 9, 10]] | [[6, 7, 8, 9]] | a: dataImag: expected as many numbers as in"
                        + " dataReal, found 'a list of 1'",
                "[[6, 7, 8, 9, 10]] | [[6, 7, 8, 9, NaN]] | a: dataImag/0/4: expected a number,"
                        + " found 'NaN'",
                "[1000.0] | [0] | a: sw/0: expected a spectral width in Hz, > 0, found '0'",
                "[1000.0] | [] | a: sw: expected an item for each dimension, found 'a list of 0'",
                "\"spec\": [0] | \"spec\": [3] | a: spec/0: expected 0 for time, 1 or 2 for a"
                        + " spectrum, and freq >= 0 Hz, found '3'",
                "[155506000.0] | [1, 2, 3] | a: 3 dimensions is not supported: save one or two of"
                        + " them",
                "[NaN] | [-5] | a: ref/0: expected a frequency in Hz, > 0, found '-5'",
                "[[1, 2, 3, 4, 5]] | [] | a: dataReal: expected rows of points, found 'a list of"
                        + " 0'",
            })
    void namesThePlace(String sound, String broken, String message) {
        assertThatThrownBy(() -> read(ONE.replace(sound, broken)))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    private static NmrSignal read(String text) throws FormatException {
        return (NmrSignal)
                Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8))).getFirst();
    }
}
