package science.haven.formats.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.nio.charset.StandardCharsets;

class VoltageColumnsReaderTest {

    private static SourceFile file(String text) {
        return new SourceFile("cell.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesTheCurrentItIsTold() throws FormatException {
        SourceFile export =
                file("time/s\tEwe/V\t\n9.076E+002\t2.4352197E-002\n9.077E+002\t8.7E-002");
        Transient cell = VoltageColumns.read(export, 4e-4).orElseThrow();
        assertThat(cell.time()).containsExactly(907.6, 907.7);
        assertThat(cell.voltage()).containsExactly(2.4352197e-2, 8.7e-2);
        assertThat(cell.current()).containsExactly(4e-4, 4e-4);
    }

    @Test
    void readsOtherUnitsAndCommas() throws FormatException {
        Transient cell =
                VoltageColumns.read(file("time (h);voltage (V)\n0,5;12,5\n1;13"), 0).orElseThrow();
        assertThat(cell.time()).containsExactly(1800, 3600);
        assertThat(cell.voltage()).containsExactly(12.5, 13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time/s\tEwe/V\tI/mA\n1\t2\t3\n2\t3\t4",
                "freq/Hz\tRe(Z)/Ohm\n1\t2",
                "nothing at all",
                "\u0000\u0001"
            })
    void leavesOthersAlone(String text) throws FormatException {
        assertThat(VoltageColumns.read(file(text), 0)).isEmpty();
    }

    @Test
    void namesTheDamagedRow() {
        assertThatThrownBy(() -> VoltageColumns.read(file("time/s\tEwe/V\n1\t2\n2\tx"), 0))
                .hasMessageContaining("cell.txt:3:")
                .hasMessageContaining("voltage in V");
        assertThatThrownBy(() -> VoltageColumns.read(file("time/s\tEwe/V\n2\t2\n1\t2"), 0))
                .hasMessageContaining("ascending time");
    }
}
