package science.haven.formats.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
import science.haven.formats.ValidationTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.step.Baseline;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Amide protons of a protein over the gradient, little above the noise: the automatic baseline has
/// to find nearly all of each row free of signal.
class DiffusionSeriesReferenceTest {

    /// Of the title: little delta, big delta, in s.
    private static final double PULSE = 4e-3;

    private static final double DIFFUSION_TIME = 0.1;

    /// Recomputed once by hand from the same file, to 20 %: 1.33e-10 m²·s⁻¹.
    private static final double BY_HAND = 1.33e-10;

    @Test
    void theProposedRecipeGivesTheDiffusionCoefficient() throws IOException {
        NmrSignal raw = (NmrSignal) Formats.read(BrukerFiles.path("nmr-pfg-15n-xste")).getFirst();
        Processed processed = Recipe.propose(raw).apply(raw);
        Baseline baseline =
                processed.log().steps().stream()
                        .filter(Baseline.class::isInstance)
                        .map(Baseline.class::cast)
                        .findFirst()
                        .orElseThrow();
        double free =
                baseline.regions().stream().mapToDouble(span -> span.to() - span.from()).sum();
        assertThat(free).as("ppm of 15.9 without signal").isGreaterThan(12);
        double[] gradients = raw.array().orElseThrow().values();
        double diffusion = diffusion(processed.signal(), gradients);
        assertThat(diffusion).isCloseTo(BY_HAND, within(0.2 * BY_HAND));
        ValidationTable.write(
                "nmr-diffusion-baseline",
                List.of("data", "quantity", "by hand", "Haven"),
                List.of(
                        List.of(
                                "nmr-pfg-15n-xste",
                                "D of 7.7 to 8.6 ppm, m²·s⁻¹",
                                "1.33e-10 ± 20 %",
                                String.format(Locale.ROOT, "%.2e", diffusion))));
    }

    /// Slope of `ln I` over `−γ² g² δ² (Δ − δ/3)`, weighted by the uncertainties.
    private static double diffusion(NmrSignal signal, double[] gradients) {
        double gamma = Nuclide.of("1H").orElseThrow().gyromagneticRatio();
        double[] sums = new double[5];
        for (int row = 0; row < signal.rows(); row++) {
            Measured integral = NmrSpectra.integral(NmrSpectra.real(signal.row(row)), 7.7, 8.6);
            double b = Math.pow(gamma * gradients[row] * PULSE, 2) * (DIFFUSION_TIME - PULSE / 3);
            double weight = Math.pow(integral.value() / integral.uncertainty(), 2);
            double log = Math.log(integral.value());
            sums[0] += weight;
            sums[1] += weight * b;
            sums[2] += weight * b * b;
            sums[3] += weight * log;
            sums[4] += weight * b * log;
        }
        return -(sums[0] * sums[4] - sums[1] * sums[3]) / (sums[0] * sums[2] - sums[1] * sums[1]);
    }
}
