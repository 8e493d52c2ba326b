package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.ImpedanceSpectrum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One measurement of Li₆PS₅Cl came down to us three times: as the instrument stored it, as EC-Lab
/// exported it, and as RelaxIS exported it with ascending frequency. They must agree to 1e-5.
class ThreeExportsReaderTest {

    private static final double PERCENT = 1e-5 * 100;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {".mpr", "_RelaxIS.txt"})
    void agree(String export) throws IOException {
        ImpedanceSpectrum truth = read(".txt");
        ImpedanceSpectrum spectrum = read(export);

        assertThat(spectrum.size()).isEqualTo(79);
        boolean ascending = spectrum.frequency()[0] < spectrum.frequency()[1];
        for (int i = 0; i < 79; i++) {
            int k = ascending ? 78 - i : i;
            assertClose(spectrum.frequency()[k], truth.frequency()[i]);
            assertClose(spectrum.real()[k], truth.real()[i]);
            assertClose(spectrum.imaginary()[k], truth.imaginary()[i]);
        }
    }

    @Test
    void theLargestDifferencesStandInTheValidationPage() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String export : List.of(".mpr", "_RelaxIS.txt")) {
            double largest = largest(read(export), read(".txt"));
            assertThat(largest).isLessThan(1e-5);
            rows.add(List.of(export, "%.1e".formatted(largest)));
        }
        ValidationTable.write(
                "impedance-three-exports",
                List.of("export against EC-Lab's text", "largest relative difference of f, Z′, Z″"),
                rows);
    }

    private static double largest(ImpedanceSpectrum spectrum, ImpedanceSpectrum truth) {
        boolean ascending = spectrum.frequency()[0] < spectrum.frequency()[1];
        double largest = 0;
        for (int i = 0; i < truth.size(); i++) {
            int k = ascending ? truth.size() - 1 - i : i;
            double[][] pairs = {
                {spectrum.frequency()[k], truth.frequency()[i]},
                {spectrum.real()[k], truth.real()[i]},
                {spectrum.imaginary()[k], truth.imaginary()[i]}
            };
            for (double[] pair : pairs) {
                largest = Math.max(largest, Math.abs(pair[0] / pair[1] - 1));
            }
        }
        return largest;
    }

    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, withinPercentage(PERCENT));
    }

    private static ImpedanceSpectrum read(String export) throws IOException {
        return (ImpedanceSpectrum)
                Formats.read(
                                Samples.path(
                                        "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C"
                                                + export))
                        .getFirst();
    }
}
