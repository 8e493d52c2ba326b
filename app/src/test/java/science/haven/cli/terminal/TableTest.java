package science.haven.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Tables for terminals of any width.
class TableTest {

    private static final Table TABLE =
            new Table("file", ">T", "value", ">misfit")
                    .row("Messung/Probe 1-150deg.txt", "150 °C", "3.72 ± 0.40", "0.77 %")
                    .row("b.txt", "5 °C", "10 ± 1", "10 %");

    private static String printed(int columns) {
        StringWriter text = new StringWriter();
        TABLE.print(new PrintWriter(text), "  ", columns);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void whatFitsStandsInOneBlock() {
        assertThat(printed(120))
                .isEqualTo(
                        """
                          file                              T   value         misfit
                          Messung/Probe 1-150deg.txt   150 °C   3.72 ± 0.40   0.77 %
                          b.txt                          5 °C   10 ± 1          10 %
                        """);
    }

    @Test
    void theNameGivesWayBeforeTheNumbers() {
        assertThat(printed(54))
                .isEqualTo(
                        """
                          file                 T   value         misfit
                          Messun…eg.txt   150 °C   3.72 ± 0.40   0.77 %
                          b.txt             5 °C   10 ± 1          10 %
                        """);
    }

    @Test
    void whatIsStillTooWideGoesOnBelow() {
        assertThat(printed(40))
                .isEqualTo(
                        """
                          file             T   value
                          Mess….txt   150 °C   3.72 ± 0.40
                          b.txt         5 °C   10 ± 1

                          file        misfit
                          Mess….txt   0.77 %
                          b.txt         10 %
                        """);
    }

    @ParameterizedTest
    @CsvSource({"20", "30", "44", "50", "60", "80"})
    void noLineIsWiderThanAskedUnlessOneColumnIs(int columns) {
        assertThat(printed(columns).lines())
                .allMatch(line -> line.length() <= Math.max(columns, 25));
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeadings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("a", "b").row("1"))
                .withMessage("a row must have 2 cells, got 1");
    }

    @ParameterizedTest(name = "COLUMNS={0}")
    @CsvSource({"'',120", "80,80", "200,200", "3,40", "wide,120", "-5,120", "99999,120"})
    void theWidthIsWhatTheShellSays(String variable, int columns) {
        assertThat(Terminal.columns(variable)).isEqualTo(columns);
    }
}
