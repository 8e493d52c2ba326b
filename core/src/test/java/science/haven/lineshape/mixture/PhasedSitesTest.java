package science.haven.lineshape.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.fit.Converged;
import science.haven.lineshape.fit.ShapeOptions;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.List;

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

    @ParameterizedTest
    @ValueSource(doubles = {-10, -4, 0, 6, 10})
    void aSiteAndThePhaseComeTogether(double degrees) {
        MixtureFit found =
                PhasedSites.fit(
                                turned(degrees, ONE),
                                SODIUM,
                                ShapeOptions.of(SODIUM).withSites(1, 1))
                        .orElseThrow();
        near(found.fit(), "C_Q1", 2.2e6);
        near(found.fit(), "η1", 0.4);
        near(found.fit(), "δ1", 5e-6);
        near(found.fit(), "φ", Math.toRadians(degrees));
        assertThat(found.fit().estimate("φ").measured().uncertainty())
                .isLessThan(Math.toRadians(0.3));
        assertThat(found.fit().reducedChiSquared()).isCloseTo(1, within(0.2));
    }

    @Test
    void aWrongPhaseBringsNoFurtherSite() {
        MixtureFit found =
                PhasedSites.fit(
                                turned(-8, ONE, TWO),
                                SODIUM,
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
                PhasedSites.fit(real, SODIUM, ShapeOptions.of(SODIUM).withSites(1, 1))
                        .orElseThrow();
        assertThat(found.spectra().getFirst().phase()).isEmpty();
        assertThatThrownBy(() -> new ShapeSpectrum(SPUN, complex.intensity(), new double[3]))
                .hasMessage("imaginary must hold no bins or 1024, got 3");
    }

    private static void near(Converged fit, String symbol, double truth) {
        double sigma = fit.estimate(symbol).measured().uncertainty();
        assertThat(fit.estimate(symbol).measured().value())
                .as(symbol)
                .isCloseTo(truth, within(3 * sigma));
    }
}
