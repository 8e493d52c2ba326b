package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Transient;

class TraceTest {

    @Test
    void keepsAllRowsInTheirOrder() throws FormatException {
        Trace trace = Trace.ofLines("a.txt");
        for (int i = 0; i < 200; i++) {
            trace.add(i + 1, 0.5 * i, i, -1e-9 * i);
        }
        Transient data = trace.measured(new Header("test").provenance("a.txt", ""));
        assertThat(data.size()).isEqualTo(200);
        assertThat(data.time()[199]).isEqualTo(99.5);
        assertThat(data.voltage()[100]).isEqualTo(100);
        assertThat(data.current()[199]).isEqualTo(-1e-9 * 199);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "4 | 1 | 1 | ascending time in s, found '4'",
                "1e13 | 1 | 1 | time within ±1e12 s, found '1.0E13'",
                "NaN | 1 | 1 | time within ±1e12 s, found 'NaN'",
                "6 | -1e300 | 1 | voltage within ±1e9 V, found '-1.0E300'",
                "6 | 1 | Infinity | current within ±1e9 A, found 'Infinity'",
            })
    void namesThePlaceOfWhatNobodyCanMeasure(double t, double u, double i, String message)
            throws FormatException {
        Trace lines = Trace.ofLines("a.txt");
        lines.add(6, 5, 0, 0);
        assertThatThrownBy(() -> lines.add(7, t, u, i))
                .isInstanceOf(FormatException.class)
                .hasMessage("a.txt:7: expected " + message);
        Trace points = Trace.ofPoints("a.mpr");
        points.add(6, 5, 0, 0);
        assertThatThrownBy(() -> points.add(7, t, u, i))
                .hasMessageContaining("point 7")
                .hasMessageEndingWith(message);
    }
}
