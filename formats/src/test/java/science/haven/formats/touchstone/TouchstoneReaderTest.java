package science.haven.formats.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.nio.charset.StandardCharsets;

/// Generated in the layout of the specification: no analyser's file with an open licence was at
/// hand. Truth: Z = 100 − 50i Ω, hence S = (Z − 50)/(Z + 50) = 0.4 − 0.2i at 50 Ω.
class TouchstoneReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "# MHz S RI R 50 | 10 0.4 -0.2",
                "# hz s ri | 1e7 0.4 -0.2",
                "# | 0.01 0.447213595499958 -26.565051177077990",
                "# GHz S MA R 50 | 0.01 0.447213595499958 -26.565051177077990 ! marker 1",
                "# KHz S DB R 50 | 10000 -6.989700043360188 -26.565051177077990",
                "# MHz S RI R 100 | 10 0.0588235294117647 -0.235294117647059",
                "# MHz Z RI R 50 | 10 2 -1",
                "# MHz Y RI R 50 | 10 0.4 0.2",
            })
    void findsTheImpedance(String option, String row) throws FormatException {
        ImpedanceSpectrum z = read("! VNA\n" + option + "\n" + row + "\n");
        assertThat(z.frequency()[0]).isCloseTo(1e7, within(1e-6));
        assertThat(z.real()[0]).isCloseTo(100, within(1e-9));
        assertThat(z.imaginary()[0]).isCloseTo(-50, within(1e-9));
        assertThat(z.provenance().format()).isEqualTo("Touchstone");
    }

    @Test
    void tellsWhatAReflectionWasMeasuredAgainst() throws FormatException {
        assertThat(read("# MHz S RI R 75\n1 0 0\n").provenance().condition("reference impedance"))
                .hasValueSatisfying(c -> assertThat(c.value().value()).isEqualTo(75));
        assertThat(read("# MHz Z RI R 75\n1 1 0\n").provenance().conditions()).isEmpty();
    }

    @Test
    void readsAllRows() throws FormatException {
        ImpedanceSpectrum z = read("# MHz S RI R 50\n1 0 0\n2 0.5 0\n\n! pause\n3 -0.5 0\n");
        assertThat(z.frequency()).containsExactly(1e6, 2e6, 3e6);
        assertThat(z.real()).containsExactly(new double[] {50, 150, 50 / 3.0}, within(1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "# MHz S RI R 50;1 0 | a.s1p:2: expected 3 columns, found '2: 1 0'",
                "# MHz S RI R 50;1 0 zero | a.s1p:2: expected a number, found 'zero'",
                "# MHz S RI R 50;1 1 0 | a.s1p:2: expected a reflection other than 1, which is an"
                        + " open circuit, found '1 1 0'",
                "# MHz S RI R 0;1 0 0 | a.s1p:1: expected a reference resistance > 0 Ω behind R,"
                        + " found '# MHz S RI R 0'",
                "# MHz H RI R 50;1 0 0 | a.s1p:1: expected # unit, S or Y or Z, MA or DB or RI, R ohm, found"
                        + " '# MHz H RI R 50'",
                "# MHz S RI R 50;1 0 0 0 0 0 0 0 0 | a.s1p:2: a row of 9 numbers is not supported:"
                        + " only one-port files (.s1p) hold one impedance; export the reflection S11",
                "[Version] 2.0;# MHz S RI R 50 | a.s1p: Touchstone version 2 is not supported:"
                        + " export version 1 (.s1p)",
            })
    void namesThePlace(String text, String message) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    private static ImpedanceSpectrum read(String text) throws FormatException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (ImpedanceSpectrum) Formats.read(new SourceFile("a.s1p", bytes)).getFirst();
    }
}
