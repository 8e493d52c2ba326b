package science.haven.formats.ssnake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

class SsnakeMatlabReaderTest {

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SsnakeMatlabReaderTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static NmrSignal read(byte[] bytes) throws FormatException {
        return (NmrSignal) Formats.read(new SourceFile("a", bytes)).getFirst();
    }

    @Test
    void readsASignal() throws IOException {
        NmrSignal signal = read(bytes("one.mat"));
        assertThat(signal.direct())
                .isEqualTo(
                        new SpectralAxis(
                                Domain.TIME, Quadrature.COMPLEX, "", 8, 0, 1e-4, 155.5e6, 155.5e6));
        assertThat(signal.acquisition().title()).isEqualTo("one pulse");
        assertThat(signal.indirect()).isEmpty();
        for (int i = 0; i < 8; i++) {
            double t = i * 1e-4;
            double size = Math.exp(-200 * t);
            assertThat(signal.values()[2 * i])
                    .isCloseTo(size * Math.cos(2 * Math.PI * 1500 * t), within(1e-15));
            assertThat(signal.values()[2 * i + 1])
                    .isCloseTo(size * Math.sin(2 * Math.PI * 1500 * t), within(1e-15));
        }
    }

    @Test
    void readsPackedRows() throws IOException {
        NmrSignal signal = read(bytes("array.mat"));
        assertThat(signal.array().orElseThrow().values()).containsExactly(0.001, 0.1, 5);
        assertThat(signal.row(1).values()).containsExactly(4, 16, 5, 17, 6, 18, 7, 19);
        assertThat(signal.direct().start()).isEqualTo(-500);
        assertThat(signal.direct().reference()).isEqualTo(155.4e6);
    }

    @Test
    void readsCosineAndSineRows() throws IOException {
        NmrSignal signal = read(bytes("hypercomplex.mat"));
        SpectralAxis indirect = (SpectralAxis) signal.indirect().orElseThrow();
        assertThat(indirect.quadrature()).isEqualTo(Quadrature.STATES);
        assertThat(indirect.points()).isEqualTo(3);
        assertThat(signal.row(2).values()).containsExactly(4, 16, 5, 17, 6, 18, 7, 19);
        assertThat(signal.row(3).values()).containsExactly(40, 160, 50, 170, 60, 180, 70, 190);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "125 | 2 | a: version 2 of MATLAB's files is not supported: save with option -v7",
                "126 | 88 | a: byte 126: expected 'MI' or 'IM', found 'XM'",
                "128 | 9 | a: byte 128: expected a variable, found 'an element of type 9'",
            })
    void namesThePlace(int at, int value, String message) throws IOException {
        byte[] bytes = bytes("one.mat");
        bytes[at] = (byte) value;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheField() throws IOException {
        assertThatThrownBy(() -> read(renamed("freq", "fred")))
                .hasMessage(
                        "a: a MATLAB file without a data set of ssNake is not supported: export"
                                + " columns of numbers as text");
        assertThat(read(renamed("metaData", "metaDate")).acquisition().title()).isEmpty();
    }

    private static byte[] renamed(String name, String other) throws IOException {
        String text = new String(bytes("one.mat"), StandardCharsets.ISO_8859_1);
        return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void saysWhereAPackedFileEnds() throws IOException {
        byte[] whole = bytes("array.mat");
        byte[] cut = Arrays.copyOf(whole, whole.length - 40);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a: byte 128: expected an element within its");
        whole[200] ^= 0x55;
        assertThatThrownBy(() -> read(whole))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a: byte 128: expected an undamaged packed variable");
    }
}
