package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.study.file.StudyException;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;
import science.haven.study.plan.Technique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

class AmountsReaderTest {

    @TempDir private Path folder;

    private Amounts read(String options) throws IOException {
        Path file = folder.resolve("study.yaml");
        String start =
                """
                study: Spectra
                measurements:
                  nmr:
                    technique: spectrum
                    files: "{milling time h}h.dx"
                """;
        Files.writeString(file, start + options.indent(4));
        Technique technique = StudyReader.read(file).measurements().getFirst().technique();
        return ((Technique.Spectra) technique).amounts();
    }

    @Test
    void withoutOptionsAreasStayAsTheyAre() throws IOException {
        assertThat(read("")).isEqualTo(Amounts.none());
    }

    @Test
    void aLineIsANameANumberOrAPlace() throws IOException {
        Amounts amounts =
                read(
                        """
                        lines: {names: {salt: 7 ppm, humps: {from: 60 ppm, to: 20 ppm}}}
                        ratios: {a: [salt, humps], b: [2, 55 ppm]}
                        """);
        Iterator<Amounts.Ratio> ratios = amounts.ratios().values().iterator();
        Amounts.Ratio named = ratios.next();
        assertThat(named.above()).isInstanceOf(LineChoice.At.class);
        assertThat(named.below()).isInstanceOf(LineChoice.Within.class);
        Amounts.Ratio placed = ratios.next();
        assertThat(placed.above()).isEqualTo(new LineChoice.Numbered(2));
        assertThat(placed.below().name()).isEqualTo("55 ppm");
    }

    @Test
    void readsTimesPulseAndPhases() throws IOException {
        Amounts amounts =
                read(
                        """
                        T1: {7 ppm: 0.24 ± 0.02 s}
                        nutation: {frequency: 50 kHz, pulse: 1 µs, spin: 3/2}
                        composition:
                          phases: {NaTaCl6: -11 ppm, NaCl: 7 ppm}
                          weighed in: {Na2O: 1, NaTaCl6: 1}
                          oxygen exchange: {host: NaTaCl6, salt: NaCl, printed x: 0.06}
                        crystallinity: {broadest peak: 1.5 °, scattering: 1.2}
                        """);
        assertThat(amounts.relaxation().getFirst().time().uncertainty()).isEqualTo(0.02);
        assertThat(amounts.nutation().orElseThrow().spin()).hasValue(1.5);
        Amounts.Composition composition = amounts.composition().orElseThrow();
        assertThat(composition.phases()).hasSize(2);
        assertThat(composition.batch().values()).containsExactly(1.0, 1.0);
        assertThat(composition.exchange().orElseThrow().printed()).containsOnlyKeys("");
        assertThat(amounts.pattern().orElseThrow().scattering()).isEqualTo(1.2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T1: 3 ppm | T1 in s
                    T1: 0 s | T1 > 0 s
                    T1: {salt: 3 s} | a line: its number, its position
                    ratios: {a: [1]} | two lines for
                    nutation: {frequency: 50 kHz} | needs the key
                    nutation: {frequency: 1 kHz, pulse: 1 µs, spin: 4/3} | a spin such as 3/2
                    composition: {phases: {NaXx: 1}} | Xx
                    composition: {phases: {NaCl: 1}, element: Li} | holds no Li
                    composition: {phases: {NaCl: 1}, element: Sodium} | the symbol of an element
                    composition: {phases: {NaCl: 1}, oxygen exchange: {host: KCl, salt: NaCl}} | KCl among
                    composition: {phases: {NaCl: 1, Na2O: 1}} | belongs to NaCl already
                    crystallinity: maybe | broadest peak
                    crystallinity: {broadest peak: 0 °} | > 0
                    lines: {names: {salt: blue}} | salt
                    """)
    void namesWhatItCannotFollow(String options, String said) {
        assertThatThrownBy(() -> read(options))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(said)
                .hasMessageContaining(":6:");
    }

    @Test
    void linesMustBeFittedBeforeTheirAreasMeanAnything() {
        assertThatThrownBy(() -> read("lines: none\nratios: {a: [1, 2]}"))
                .hasMessageContaining("'ratios' needs lines, and 'lines: none' fits none");
    }

    @Test
    void aNameThatIsNearlyRightIsSuggested() {
        assertThatThrownBy(() -> read("lines: {names: {salt: 7 ppm}}\nT1: {slat: 2 s}"))
                .hasMessageContaining("unknown line 'slat', did you mean 'salt'?");
    }
}
