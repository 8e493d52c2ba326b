package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Condition;
import science.haven.data.Provenance;

import java.io.IOException;

/// What the heads of real files say about instrument and conditions, in SI; `?` marks a value that
/// nobody should believe unasked.
class ConditionsReaderTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "eis-solid-electrolyte-example2/Example2a.txt | diameter | 0.013 | mm | ''",
                "eis-solid-electrolyte-example2/Example2a.txt | thickness | 7.5e-4 | mm | ''",
                "eis-solid-electrolyte-example2/Example2a.txt | ac voltage | 7.1e-3 | V | ''",
                "eis-temperature-series/s04147-150deg.txt | ac voltage | 0.035 | V | ''",
                "eis-instrument-formats/exampleDataGamry.DTA | dc voltage | -0.05 | V | ''",
                "eis-instrument-formats/exampleDataGamry.DTA | ac voltage | 0.01 | mV | ''",
                "eis-instrument-formats/exampleDataGamry.DTA | area | 1e-4 | cm² | ?",
                "eis-instrument-formats/exampleDataZPlot.z | dc voltage | 0 | V | ''",
                "eis-instrument-formats/exampleDataZPlot.z | ac voltage | 0.01 | mV | ''",
                "eis-instrument-formats/exampleDataZPlot.z | area | 1e-4 | cm² | ?",
                "eis-instrument-formats/exampleDataCHInstruments.txt | dc voltage | 0 | V | ''",
                "eis-instrument-formats/exampleDataCHInstruments.txt | ac voltage | 0.025 | V | ''",
                "eis-instrument-formats/exampleDataVersaStudio.par | ac voltage | 0.02 | mV | ''",
                "eis-instrument-formats/exampleDataVersaStudio.par | area | 1e-4 | cm² | ?",
                "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt | dc voltage"
                        + " | -0.080042 | V | ''",
            })
    void readsTheHead(String file, String name, double si, String unit, String doubt)
            throws IOException {
        Condition condition = provenance(file).condition(name).orElseThrow();
        assertThat(condition.value().value()).isCloseTo(si, within(1e-12));
        assertThat(condition.unit().symbol()).isEqualTo(unit);
        assertThat(condition.origin()).isEqualTo(Condition.Origin.FILE);
        assertThat(condition.doubt().isPresent()).isEqualTo(doubt.equals("?"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "exampleDataGamry.DTA | Gamry REF3000-34128",
                "exampleDataZPlot.z | ZPlot 3.2c",
                "exampleDataCHInstruments.txt | CHI660E",
                "exampleDataVersaStudio.par | VersaSTAT4",
                "exampleDataParstat.txt | ''",
            })
    void namesTheInstrument(String file, String instrument) throws IOException {
        assertThat(provenance("eis-instrument-formats/" + file).instrument()).isEqualTo(instrument);
    }

    private static Provenance provenance(String file) throws IOException {
        return Formats.read(Samples.path(file)).getFirst().provenance();
    }
}
