package science.haven.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.text.CircuitText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Fits printed by the authors of the data, reproduced to every digit without a start value.
///
/// ```text
/// S. C. Adediwura, N. Mathew, J. Schmedt auf der Günne, J. Mater. Chem. A 12 (2024) 15847
/// circuit (R1|Q1)+(R2|Q2)+Q3, modulus weights; Example2b from 5 Hz upwards
/// ```
class PublishedSpectraPaperTest {

    private static final Circuit CIRCUIT = CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");

    /// File, Σ|ΔZ|²/|Z|², then R1, Q1, n1, R2, Q2, n2, Q3, n3 as printed.
    private static final String PRINTED =
            """
            s04147-150deg.txt 5.040e-3 1.123e5 1.075e-10 .8044 1.139e6 1.467e-10 .8047 1.968e-6 .5703
            s04147-160deg.txt 2.616e-3 7.949e4 1.364e-10 .7909 6.673e5 1.365e-10 .8203 2.672e-6 .5828
            s04147-170deg.txt 1.233e-3 5.605e4 1.538e-10 .7857 3.980e5 1.241e-10 .8360 3.562e-6 .5846
            s04147-180deg.txt 1.214e-3 3.984e4 1.490e-10 .7898 2.430e5 1.102e-10 .8527 4.694e-6 .5794
            s04147-190deg.txt 1.264e-3 2.743e4 1.183e-10 .8073 1.526e5 1.009e-10 .8647 6.183e-6 .5724
            Example2b.txt 4.311e-3 4.471e4 1.727e-10 .8501 4.712e4 1.244e-8 .8189 4.405e-7 .8824
            """;

    @ParameterizedTest(name = "Z times {0}")
    @CsvSource({"1", "1e-6", "1e6"})
    void everyPrintedDigitWithoutStartValues(double factor) {
        for (String line : PRINTED.lines().toList()) {
            String[] printed = line.split(" ", -1);
            Converged fit = fit(printed[0], factor).converged().orElseThrow();
            assertThat(round(fit.chiSquared())).as(line).isEqualTo(number(printed[1]));
            int[] powers = {1, -1, 0, 1, -1, 0, -1, 0};
            for (int k = 0; k < powers.length; k++) {
                double value = fit.values()[k] / Math.pow(factor, powers[k]);
                assertThat(round(value)).as(line).isEqualTo(number(printed[2 + k]));
            }
        }
    }

    /// The authors' report of Example2b also prints standard errors and correlations.
    @ParameterizedTest(name = "{0} ± {1}")
    @CsvSource({
        "R1, 2.723e2", "Q1, 6.415e-12", "n1, 2.535e-3", "R2, 5.485e2",
        "Q2, 9.687e-10", "n2, 9.211e-3", "Q3, 9.470e-9", "n3, 5.467e-3",
    })
    void standardErrorsOfExample2b(String symbol, double printed) {
        Converged fit = fit("Example2b.txt", 1).converged().orElseThrow();
        assertThat(fit.estimate(symbol).measured().uncertainty())
                .isCloseTo(printed, within(2e-3 * printed));
        assertThat(fit.correlation("R1", "R2")).isCloseTo(-0.801, within(6e-4));
    }

    /// Leaves the comparison for the validation page.
    @AfterAll
    static void writeComparison() {
        List<List<String>> rows = new ArrayList<>();
        List<String> names = List.of("Σ|ΔZ|²/|Z|²", "R1", "Q1", "n1", "R2", "Q2", "n2", "Q3", "n3");
        for (String line : PRINTED.lines().toList()) {
            String[] printed = line.split(" ", -1);
            Converged fit = fit(printed[0], 1).converged().orElseThrow();
            for (int k = 0; k < names.size(); k++) {
                double ours = k == 0 ? fit.chiSquared() : fit.values()[k - 1];
                rows.add(
                        List.of(
                                printed[0],
                                names.get(k),
                                printed[k + 1],
                                String.format(Locale.ROOT, "%.6g", ours),
                                String.format(Locale.ROOT, "%.5f", ours / number(printed[k + 1]))));
            }
        }
        ValidationTable.write(
                "impedance-published-fits",
                List.of("spectrum", "quantity", "printed", "Haven, no start values", "ratio"),
                rows);
    }

    private static ImpedanceFit fit(String name, double factor) {
        ImpedanceSpectrum read = SpectrumText.read(name);
        ImpedanceSpectrum scaled =
                new ImpedanceSpectrum(
                        read.frequency(),
                        Arrays.stream(read.real()).map(z -> factor * z).toArray(),
                        Arrays.stream(read.imaginary()).map(z -> factor * z).toArray(),
                        SpectrumText.NOWHERE);
        double lowest = name.startsWith("Example2b") ? 5 : 0;
        return ImpedanceAnalysis.fit(
                scaled, CIRCUIT, ImpedanceOptions.DEFAULT.window(lowest, 1e12));
    }

    private static double round(double value) {
        return number(String.format(Locale.ROOT, "%.3e", value));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
