package science.haven.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names as laboratories give them.
class FileNameTest {

    @ParameterizedTest(name = "{0}: {1} K")
    @CsvSource({
        "s04147-150deg.txt, 423.15",
        "PEIS_LPSCl_IonBlocking_-25C.mpr, 248.15",
        "a_25°C.csv, 298.15",
        "cell 30.5C.z, 303.65",
        "llto_300K.dat, 300",
        "x/y-10degC/b_60degC.txt, 333.15",
    })
    void readsATemperature(String name, double kelvin) {
        assertThat(FileName.temperature(name).orElseThrow().value().value())
                .isCloseTo(kelvin, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CP_SSB.mpr",
                "run3Cell.txt",
                "5CPE.txt",
                "a1.txt",
                "10Kohm.txt",
                "PDAC_2065C_500C.txt"
            })
    void seesNoneWhereNoneIs(String name) {
        assertThat(FileName.temperature(name)).isEmpty();
    }
}
