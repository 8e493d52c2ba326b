package science.haven.impedance.relaxationtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.SpectrumText;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Spectra whose distribution is known exactly (J. Huang, M. Papac, R. O'Hayre, Electrochim. Acta
/// 367 (2021) 137493).
///
/// Error: ‖γ − truth‖/‖truth‖ over the window of the spectrum. Overlap: ∫min(γ, truth)/∫truth.
class KnownTruthReferenceTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ZARC, noiseless, 0.02, 0.99",
        "ZARC, Orazem_0.25, 0.08, 0.94",
        "ZARC, Macdonald_1.0, 0.17, 0.90",
        "2ZARC, noiseless, 0.02, 0.98",
        "2ZARC, Orazem_0.25, 0.13, 0.92",
        "2ZARC, Macdonald_1.0, 0.11, 0.93",
        "Gerischer, noiseless, 0.31, 0.93",
        "Gerischer, Orazem_0.25, 0.30, 0.90",
        "Gerischer, Macdonald_1.0, 0.44, 0.81",
        "ZARC-RL, noiseless, 0.05, 0.96",
        "ZARC-RL, Orazem_0.25, 0.13, 0.88",
        "ZARC-RL, Macdonald_1.0, 0.29, 0.73",
    })
    void distributionIsCloseToTheTruth(
            String circuit, String noise, double largestError, double leastOverlap)
            throws IOException {
        double[] agreement = agreement(circuit, noise);
        assertThat(agreement[0]).isLessThan(largestError);
        assertThat(agreement[1]).isGreaterThan(leastOverlap);
    }

    @Test
    void tableOfAllAgreements() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String circuit : List.of("ZARC", "2ZARC", "Gerischer", "ZARC-RL")) {
            for (String noise : List.of("noiseless", "Orazem_0.25", "Macdonald_1.0")) {
                double[] agreement = agreement(circuit, noise);
                assertThat(agreement[0]).isLessThan(0.5);
                rows.add(
                        List.of(
                                circuit,
                                noise.replace('_', ' '),
                                "%.3f".formatted(agreement[0]),
                                "%.3f".formatted(agreement[1])));
            }
        }
        ValidationTable.write(
                "relaxation-times", List.of("circuit", "noise", "error of γ", "overlap"), rows);
    }

    /// Two resistances of 1 Ω each, in series with 1 Ω (or none in `RC-ZARC`).
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2RC, noiseless, 1e-3, 1e-2, 0.001",
        "2RC, Orazem_0.25, 1e-3, 1e-2, 0.01",
        "2RC, Macdonald_1.0, 1e-3, 1e-2, 0.04",
        "2ZARC, noiseless, 7.6e-4, 1.32e-2, 0.01",
        "2ZARC, Orazem_0.25, 8e-4, 1.3e-2, 0.02",
        "2ZARC, Macdonald_1.0, 8e-4, 1.4e-2, 0.03",
        "RC-ZARC, Macdonald_1.0, 0.14, 7.9, 0.05",
    })
    void twoPeaksHaveTheRightResistances(
            String circuit, String noise, double tau1, double tau2, double tolerance) {
        ImpedanceSpectrum spectrum = spectrum(circuit, noise);
        List<RelaxationPeak> peaks = RelaxationTimes.of(spectrum).peaks();
        assertThat(peaks).hasSize(2);
        assertThat(peaks)
                .allSatisfy(
                        p -> assertThat(p.resistance().value()).isCloseTo(1, within(tolerance)));
        assertThat(peaks.get(0).tau().value()).isCloseTo(tau1, within(0.1 * tau1));
        assertThat(peaks.get(1).tau().value()).isCloseTo(tau2, within(0.1 * tau2));
    }

    @Test
    void anInductiveLoopHasANegativePart() {
        RelaxationDistribution result = RelaxationTimes.of(spectrum("ZARC-RL", "noiseless"));
        assertThat(Arrays.stream(result.gamma()).min().orElseThrow())
                .isCloseTo(-0.1978, within(0.045));
        assertThat(result.remarks())
                .extracting(RelaxationRemark::code)
                .contains("NEGATIVE_RELAXATION");
    }

    private static ImpedanceSpectrum spectrum(String circuit, String noise) {
        return SpectrumText.read("relaxationtimes/Z_%s_%s.csv".formatted(circuit, noise));
    }

    private static double[] agreement(String circuit, String noise) throws IOException {
        ImpedanceSpectrum spectrum = spectrum(circuit, noise);
        RelaxationDistribution result = RelaxationTimes.of(spectrum);
        List<double[]> truth = truth("gamma_%s.csv".formatted(circuit));
        double shortest = 1 / (2 * Math.PI * Arrays.stream(spectrum.frequency()).max().orElse(1));
        double longest = 1 / (2 * Math.PI * Arrays.stream(spectrum.frequency()).min().orElse(1));
        double difference = 0;
        double square = 0;
        double common = 0;
        double area = 0;
        for (int k = 0; k < result.tau().length; k++) {
            double tau = result.tau()[k];
            if (tau > shortest && tau < longest) {
                double exact = interpolate(truth, tau);
                double found = result.gamma()[k];
                difference += (found - exact) * (found - exact);
                square += exact * exact;
                common += Math.max(0, Math.min(found, exact));
                area += Math.max(0, exact);
            }
        }
        return new double[] {Math.sqrt(difference / square), common / area};
    }

    private static double interpolate(List<double[]> truth, double tau) {
        for (int k = 0; k + 1 < truth.size(); k++) {
            double[] left = truth.get(k);
            double[] right = truth.get(k + 1);
            if (left[0] <= tau && tau < right[0]) {
                double share = Math.log(tau / left[0]) / Math.log(right[0] / left[0]);
                return left[1] + share * (right[1] - left[1]);
            }
        }
        throw new IllegalArgumentException("no truth at tau = " + tau + " s");
    }

    private static List<double[]> truth(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        KnownTruthReferenceTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(
                            line ->
                                    Arrays.stream(line.split(","))
                                            .mapToDouble(Double::parseDouble)
                                            .toArray())
                    .toList();
        }
    }
}
