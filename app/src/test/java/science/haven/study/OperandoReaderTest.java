package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.study.file.StudyException;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.plan.OperandoPlan.Calibration;
import science.haven.study.plan.OperandoPlan.Clock;
import science.haven.study.plan.Technique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;

class OperandoReaderTest {

    @TempDir private Path folder;

    private OperandoPlan read(String options) throws IOException {
        Path file = folder.resolve("study.yaml");
        String start =
                """
                study: Operando
                sample: {name: cell}
                measurements:
                  nmr:
                    technique: spectrum
                    files: "*.csdf"
                    integrals: {metal: {from: 220 ppm, to: 310 ppm}}
                """;
        Files.writeString(file, start + options.indent(4));
        var technique = StudyReader.read(file).measurements().getFirst().technique();
        return ((Technique.Spectra) technique).operando();
    }

    @Test
    void nothingIsAskedUnlessSaid() throws IOException {
        assertThat(read("").isEmpty()).isTrue();
    }

    @Test
    void readsSeriesCellAndMetal() throws IOException {
        OperandoPlan plan =
                read(
                        """
                        series: linear over time
                        cell: {files: cell.txt, start: 2023-08-11 12:40:15 +01:00, current: 0.4 mA}
                        metal: {integral: metal, electrodes: 0.8 ± 0.1 cm², plating: negative}
                        """);
        assertThat(plan.lines()).contains(OperandoPlan.Lines.OVER_TIME);
        assertThat(plan.cell().orElseThrow().clock())
                .isEqualTo(new Clock.Started(OffsetDateTime.parse("2023-08-11T12:40:15+01:00")));
        OperandoPlan.Metallic metal = plan.metal().orElseThrow();
        assertThat(metal.negative()).isTrue();
        assertThat(metal.metal().symbol()).isEqualTo("Li");
        assertThat(metal.flip().si().value()).isEqualTo(Math.PI / 2);
        assertThat(metal.calibration()).isInstanceOf(Calibration.Electrodes.class);
    }

    @Test
    void aKnownSampleCalibratesToo() throws IOException {
        OperandoPlan plan =
                read(
                        """
                        cell: {files: a.mpr, offset: -8 min}
                        metal: {element: Na, integral: metal, amount: 12 µmol, signal: 2.5e6}
                        """);
        assertThat(plan.cell().orElseThrow().clock())
                .isInstanceOfSatisfying(
                        Clock.Offset.class,
                        clock ->
                                assertThat(clock.after().si().value())
                                        .isCloseTo(-480, within(1e-9)));
        assertThat(plan.metal().orElseThrow().calibration())
                .isInstanceOfSatisfying(
                        Calibration.Known.class,
                        known -> assertThat(known.signal().si().value()).isEqualTo(2.5e6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    series: together | unknown series 'together'
                    cell: {files: a, start: noon} | date, time and zone
                    cell: {files: a, zone: GMT+x} | zone
                    cell: {files: a, zone: +01:00, offset: 1 h} | one of start, offset, zone
                    cell: {offset: 1 h} | 'files'
                    metal: {integral: lithium, electrodes: 1 cm²} | no such integral 'lithium'
                    metal: {integral: metal} | either 'electrodes'
                    metal: {integral: metal, amount: 1 mol} | 'signal'
                    metal: {integral: metal, element: K, electrodes: 1 cm²} | 'K'
                    """)
    void namesWhatItCannotFollow(String options, String said) {
        assertThatThrownBy(() -> read(options))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(said)
                .hasMessageContaining(":8:");
    }

    @Test
    void thereMustBeLinesToFollow() {
        assertThatThrownBy(() -> read("lines: none\nseries: shared"))
                .hasMessageContaining("'lines' says none");
    }
}
