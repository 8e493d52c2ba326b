package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;

class SweepsTest {

    private static final SourceFile FILE = new SourceFile("a.txt", new byte[] {1});

    /// Frequencies of a file, and the sweeps they are.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 100 10 1 | 1000 100 10 1 | ''",
                "1 10 100 1000 | 1 10 100 1000 | ''",
                "1000 100 10 1 1000 100 10 1 | 1000 100 10 1; 1000 100 10 1 | ''",
                "1000 100 10 1 500 50 5 | 1000 100 10 1; 500 50 5 | ''",
                "1 10 100 1000 100 10 1 | 1 10 100 1000; 100 10 1 | ''",
                "1 10 100 1000 1000 100 10 1 | 1 10 100 1000; 1000 100 10 1 | ''",
                "100 10 1 100 10 1 100 10 1 | 100 10 1; 100 10 1; 100 10 1 | ''",
                "1000 100 10 1 1000 100 | 1000 100 10 1; 1000 100 | ''",
                "100 50 20 21 10 5 2 1 | 100 50 20 21 10 5 2 1 | ''",
                "1000 100 0 10 1 0 | 1000 100 10 1 | ROWS_LEFT_OUT",
                "100 100 10 10 1 1 | 100 100 10 10 1 1 | DUPLICATE_FREQUENCIES",
                "50 50 50 50 | 50 50 50 50 | DUPLICATE_FREQUENCIES",
                "1 100 3 70 2 50 8 9 | 1 100 3 70 2 50 8 9 | UNORDERED_FREQUENCIES",
                "42 | 42 | ''",
            })
    void cutsWhereTheFrequencyJumpsBackOrTurns(String rows, String expected, String remarks)
            throws FormatException {
        Sweeps sweeps = Sweeps.ofLines(FILE);
        int line = 0;
        for (String f : rows.split(" ", -1)) {
            sweeps.add(++line, Double.parseDouble(f), 1, -1);
        }
        List<Measurement> spectra = sweeps.spectra(new Header("test"));

        List<String> found = new ArrayList<>();
        for (Measurement m : spectra) {
            StringBuilder text = new StringBuilder();
            for (double f : ((ImpedanceSpectrum) m).frequency()) {
                text.append(text.isEmpty() ? "" : " ").append((int) f);
            }
            found.add(text.toString());
        }
        assertThat(String.join("; ", found)).isEqualTo(expected);
        assertThat(spectra.getFirst().provenance().remarks())
                .extracting(Remark::code)
                .containsExactlyElementsOf(remarks.isEmpty() ? List.of() : List.of(remarks));
    }

    @Test
    void keepsATableThatEndsWhereTheNextGoesOn() throws FormatException {
        Sweeps sweeps = Sweeps.ofLines(FILE);
        sweeps.add(1, 100, 1, -1);
        sweeps.add(2, 10, 1, -1);
        sweeps.cut();
        sweeps.add(3, 1, 1, -1);
        assertThat(sweeps.spectra(new Header("test")))
                .extracting(m -> m.provenance().file())
                .containsExactly("a.txt#1", "a.txt#2");
    }

    @Test
    void namesThePointOfABinaryFile() {
        Sweeps sweeps = Sweeps.ofPoints(FILE);
        assertThatThrownBy(() -> sweeps.add(7, -2.5, 1, -1))
                .hasMessage("a.txt: point 7: expected frequency > 0 Hz, found '-2.5'");
        assertThatThrownBy(() -> sweeps.add(8, 1, Double.POSITIVE_INFINITY, -1))
                .hasMessage("a.txt: point 8: expected finite Z in Ω, found 'Infinity'");
    }
}
