package science.haven.impedance.kramerskronig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.impedance.SpectrumText;

import java.util.ArrayList;
import java.util.List;

/// Measured spectra. An independent NNLS test in numpy gave a noise of 0.16 to 0.28 % for the
/// temperature series and 0.17 % for Li6PS5Cl at −25 °C.
class RealSpectraReferenceTest {

    /// Σ|ΔZ|²/|Z|² of two arcs and an electrode, 8 parameters, as published with the data.
    @ParameterizedTest
    @CsvSource({
        "150, 5.040e-3",
        "160, 2.616e-3",
        "170, 1.233e-3",
        "180, 1.214e-3",
        "190, 1.264e-3"
    })
    void thePublishedCircuitDoesNotReachTheNoise(int celsius, double sumOfSquares) {
        KramersKronigTest test = series(celsius);
        assertThat(test.noise()).isBetween(0.0015, 0.0032);
        CircuitAdequacy adequacy =
                CircuitAdequacy.of(sumOfSquares, 2 * test.frequency().length - 8, test);
        assertThat(adequacy.misfit()).isBetween(0.0035, 0.009);
        assertThat(adequacy.remark()).isPresent();
        assertThat(adequacy.remark().orElseThrow().text())
                .contains("% of |Z|")
                .doesNotContain("NaN");
    }

    @Test
    void noiseOfLithiumArgyroditeIsFound() {
        KramersKronigTest test = KramersKronig.test(SpectrumText.read("Li6PS5Cl-248K.txt"));
        assertThat(test.noise()).isBetween(0.001, 0.0025);
    }

    @Test
    void tableOfRealNoise() {
        List<List<String>> rows = new ArrayList<>();
        for (int celsius = 150; celsius <= 190; celsius += 10) {
            KramersKronigTest test = series(celsius);
            assertThat(test.noise()).isPositive();
            rows.add(List.of("s04147, %d °C".formatted(celsius), percent(test.noise())));
        }
        KramersKronigTest argyrodite = KramersKronig.test(SpectrumText.read("Li6PS5Cl-248K.txt"));
        rows.add(List.of("Li6PS5Cl, −25 °C", percent(argyrodite.noise())));
        ValidationTable.write("kramers-kronig-real", List.of("spectrum", "noise of |Z| / %"), rows);
    }

    private static String percent(double value) {
        return "%.3f".formatted(100 * value);
    }

    private static KramersKronigTest series(int celsius) {
        return KramersKronig.test(SpectrumText.read("s04147-%ddeg.txt".formatted(celsius)));
    }
}
