package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.quantity.Unit;
import science.haven.study.file.StudyException;
import science.haven.study.plan.Technique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SpectraReaderTest {

    @TempDir private Path folder;

    private Technique.Spectra read(String options) throws IOException {
        Path file = folder.resolve("study.yaml");
        String start =
                """
                study: Spectra
                sample: {name: cell}
                measurements:
                  nmr:
                    technique: spectrum
                    files: "*.csdf"
                """;
        Files.writeString(file, start + options.indent(4));
        return (Technique.Spectra) StudyReader.read(file).measurements().getFirst().technique();
    }

    @Test
    void withoutOptionsRawSignalsAreProcessedAndLinesFound() throws IOException {
        Technique.Spectra spectra = read("");
        assertThat(spectra.processed()).isFalse();
        assertThat(spectra.recipe()).isEmpty();
        assertThat(spectra.region()).isEmpty();
        assertThat(spectra.lines()).isPresent();
    }

    @Test
    void readsRegionsStepsAndLines() throws IOException {
        Technique.Spectra spectra =
                read(
                        """
                        data: processed
                        process:
                          - "apodise: {exponential: 50 Hz}"
                          - transform
                        region: {from: 310 ppm, to: 220 ppm}
                        integrals: {metal: {from: 220 ppm, to: 310 ppm}}
                        lines: {shape: Lorentz, number: 3, baseline: 1, common width: yes}
                        """);
        assertThat(spectra.processed()).isTrue();
        assertThat(spectra.recipe().orElseThrow().steps()).hasSize(2);
        assertThat(spectra.region().orElseThrow().in(Unit.PPM).lower()).isEqualTo(220);
        assertThat(spectra.integrals()).containsOnlyKeys("metal");
        assertThat(spectra.lines().orElseThrow().options().lines()).hasValue(3);
        assertThat(spectra.lines().orElseThrow().options().common()).isTrue();
    }

    @Test
    void noLinesMeansNone() throws IOException {
        assertThat(read("lines: none").lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lines: many | lines
                    lines: {shape: Fano} | shape 'Fano'
                    lines: {number: 2.5} | whole number
                    lines: {links: [{line: 2, to: 1, area: 0.5}]} | 'number'
                    lines: {number: 2, links: [{line: 3, to: 1, area: 1}]} | from 1 to 2
                    lines: {number: 2, links: [{line: 1, to: 1, area: 1}]} | two lines
                    lines: {number: 2, links: [{line: 2, to: 1}]} | 'distance'
                    lines: {number: 2, links: [{line: 2, to: 1, area: -1}]} | > 0
                    lines: {number: 2, links: [{line: 1, to: 2, distance: 3 ppm}]} | < 0
                    lines: {number: 2, links: [{line: 2, to: 1, distance: 3 pmp}]} | pmp
                    lines: {number: 3, links: [{line: 2, to: 1, area: 1}, {line: 3, to: 2, area: 1}]} | follows
                    lines: {number: 2, names: {a: 1, b: 5}, links: [{line: c, to: a, area: 1}]} | a, b
                    lines: {number: 2, common width: yes, links: [{line: 2, to: 1, width: 1}]} | ties
                    data: cooked | 'cooked'
                    region: {from: 3 ppm} | 'to'
                    region: {from: 3 ppm, to: 5 Hz} | one kind
                    process: ["fry: 3"] | process
                    """)
    void namesWhatItCannotFollow(String options, String said) {
        assertThatThrownBy(() -> read(options))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(said)
                .hasMessageContaining(":7:");
    }
}
