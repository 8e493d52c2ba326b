package science.haven.lineshape.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Converged;
import science.haven.lineshape.fit.ShapeOptions;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Skewed bands of a central transition, measured with a wrong phase and noise of 1 %.
class PhasedSitesTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Experiment SPUN =
            new Experiment(
                    132.294e6,
                    new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                    new Excitation.Central(),
                    new FrequencyAxis(-20e3, 40, 1024));

    private static final Part ONE = new Part(Kind.CRYSTALLINE, 1, 5e-6, 2.2e6, 0.4, 200, 0);
    private static final Part TWO = new Part(Kind.CRYSTALLINE, 0.6, -12e-6, 1.4e6, 0.7, 250, 0);
    private static final Part GLASS = new Part(Kind.CZJZEK, 2, -12e-6, 0.9e6, 0, 1200, 0);

    private static ShapeSpectrum turned(double degrees, Part... parts) {
        return TurnedSpectra.of(SODIUM, SPUN, List.of(parts), degrees, 0.01, 7);
    }

    @Test
    void aSiteAndThePhaseComeTogether() {
        List<List<String>> rows = new ArrayList<>();
        for (double degrees : new double[] {-10, -4, 0, 6, 10}) {
            MixtureFit found =
                    PhasedSites.fit(
                                    new Observed(turned(degrees, ONE), SODIUM),
                                    ShapeOptions.of(SODIUM).withSites(1, 1))
                            .orElseThrow();
            near(found.fit(), "C_Q1", 2.2e6);
            near(found.fit(), "η1", 0.4);
            near(found.fit(), "δ1", 5e-6);
            near(found.fit(), "φ", Math.toRadians(degrees));
            assertThat(found.fit().estimate("φ").measured().uncertainty())
                    .isLessThan(Math.toRadians(0.3));
            assertThat(found.fit().reducedChiSquared()).isCloseTo(1, within(0.2));
            MixtureFit kept = kept(degrees);
            rows.add(
                    List.of(
                            "%.0f".formatted(degrees),
                            text(found, "φ", 180 / Math.PI, 2),
                            text(found, "C_Q1", 1e-3, 1),
                            text(found, "η1", 1, 4),
                            text(found, "δ1", 1e6, 3),
                            text(kept, "C_Q1", 1e-3, 1),
                            text(kept, "δ1", 1e6, 3)));
        }
        ValidationTable.write(
                "lineshape-phase",
                List.of(
                        "phase / °",
                        "φ / °",
                        "C_Q / kHz",
                        "η",
                        "δ / ppm",
                        "C_Q / kHz, phase kept",
                        "δ / ppm, phase kept"),
                rows);
    }

    /// The same spectrum, of which only the intensity is known.
    private static MixtureFit kept(double degrees) {
        ShapeSpectrum real = new ShapeSpectrum(SPUN, turned(degrees, ONE).intensity());
        return PhasedSites.fit(new Observed(real, SODIUM), ShapeOptions.of(SODIUM).withSites(1, 1))
                .orElseThrow();
    }

    private static String text(MixtureFit fit, String symbol, double factor, int digits) {
        Measured measured = fit.fit().estimate(symbol).measured().scaled(factor);
        String number = "%." + digits + "f";
        return String.format(Locale.ROOT, number, measured.value())
                + " ± "
                + String.format(Locale.ROOT, number, measured.uncertainty());
    }

    @Test
    void aWrongPhaseBringsNoFurtherSite() {
        MixtureFit found =
                PhasedSites.fit(
                                new Observed(turned(-8, ONE, TWO), SODIUM),
                                ShapeOptions.of(SODIUM).withSites(1, 3))
                        .orElseThrow();
        assertThat(found.kinds()).hasSize(2);
        near(found.fit(), "C_Q1", 2.2e6);
        near(found.fit(), "C_Q2", 1.4e6);
        near(found.fit(), "δ2", -12e-6);
    }

    @Test
    void eachSpectrumOfAMixtureHasItsPhase() {
        MixtureFit found =
                new MixtureAnalysis(1)
                        .fit(
                                List.of(turned(-9, ONE, GLASS), turned(5, ONE, GLASS)),
                                SODIUM,
                                List.of(Kind.CRYSTALLINE, Kind.CZJZEK))
                        .orElseThrow();
        near(found.fit(), "φ·1", Math.toRadians(-9));
        near(found.fit(), "φ·2", Math.toRadians(5));
        near(found.fit(), "C_Q1", 2.2e6);
        near(found.fit(), "s2", 0.9e6);
        near(found.fit(), "δ2", -12e-6);
        MixtureFit.Drawn second = found.spectra().get(1);
        double[] upright =
                turned(5, ONE, GLASS).turned(second.phase().orElseThrow().value()).intensity();
        double squares = 0;
        for (int i = 0; i < upright.length; i++) {
            squares += Math.pow(upright[i] - second.model()[i], 2);
        }
        double noise = turned(5, ONE, GLASS).noise();
        assertThat(Math.sqrt(squares / upright.length) / noise).isCloseTo(1, within(0.1));
    }

    @Test
    void whereOnlyTheIntensityIsKnownThePhaseStays() {
        ShapeSpectrum complex = turned(4, ONE);
        ShapeSpectrum real = new ShapeSpectrum(SPUN, complex.intensity());
        assertThat(real.complex()).isFalse();
        assertThat(real.turned(1)).isSameAs(real);
        MixtureFit found =
                PhasedSites.fit(new Observed(real, SODIUM), ShapeOptions.of(SODIUM).withSites(1, 1))
                        .orElseThrow();
        assertThat(found.spectra().getFirst().phase()).isEmpty();
        assertThatThrownBy(() -> new ShapeSpectrum(SPUN, complex.intensity(), new double[3]))
                .hasMessage("imaginary must hold no bins or 1024, got 3");
    }

    /// An exponential window is known: what is left of the blur is that of the site.
    @Test
    void theWindowOfTheProcessingIsKnown() {
        Setting blurred =
                Setting.of(
                        new Observed(new ShapeSpectrum(SPUN, new double[1024]), SODIUM, 300),
                        new Observed(new ShapeSpectrum(SPUN, new double[1024]), SODIUM),
                        1e-4);
        double[] bins = blurred.pattern(ONE);
        double noise = 0.01 * Arrays.stream(bins).max().orElseThrow();
        CounterRandom random = new CounterRandom(11, 1);
        for (int i = 0; i < bins.length; i++) {
            bins[i] += noise * random.nextGaussian();
        }
        ShapeSpectrum spectrum = new ShapeSpectrum(SPUN, bins);
        ShapeOptions one = ShapeOptions.of(SODIUM).withSites(1, 1);
        MixtureFit known = PhasedSites.fit(new Observed(spectrum, SODIUM, 300), one).orElseThrow();
        near(known.fit(), "G1", 200);
        near(known.fit(), "C_Q1", 2.2e6);
        MixtureFit unknown = PhasedSites.fit(new Observed(spectrum, SODIUM), one).orElseThrow();
        assertThat(unknown.fit().estimate("G1").measured().value()).isGreaterThan(350);
        assertThat(known.fit().chiSquared()).isLessThan(unknown.fit().chiSquared());
        assertThatThrownBy(() -> new Observed(spectrum, SODIUM, -1))
                .hasMessage("window must be >= 0 Hz, got -1.0");
    }

    private static void near(Converged fit, String symbol, double truth) {
        double sigma = fit.estimate(symbol).measured().uncertainty();
        assertThat(fit.estimate(symbol).measured().value())
                .as(symbol)
                .isCloseTo(truth, within(3 * sigma));
    }
}
