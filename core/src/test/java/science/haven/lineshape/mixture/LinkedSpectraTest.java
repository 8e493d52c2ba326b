package science.haven.lineshape.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import science.haven.fit.Converged;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.List;

/// Spectra of one sample that differ in isotope or in spinning rate.
class LinkedSpectraTest {

    private static final Nuclide HEAVY = Nuclide.of("7Li").orElseThrow();
    private static final Nuclide LIGHT = Nuclide.of("6Li").orElseThrow();
    private static final double FIELD = 9.4;

    private static Observed observed(
            Nuclide nuclide, Spinning spinning, double width, Part part, int seed) {
        int points = 1024;
        Experiment experiment =
                new Experiment(
                        nuclide.larmorFrequencyInField(FIELD),
                        spinning,
                        new Excitation.HardPulse(),
                        new FrequencyAxis(-width / 2, width / points, points));
        return new Observed(
                TurnedSpectra.of(nuclide, experiment, List.of(part), 3, 0.01, seed), nuclide);
    }

    private static Part site(double coupling, double width) {
        return new Part(Kind.CRYSTALLINE, 1, 2e-6, coupling, 0.3, width, 0);
    }

    private static MixtureFit fit(Observed... spectra) {
        return new MixtureAnalysis(1)
                .fit(List.of(spectra), List.of(Kind.CRYSTALLINE))
                .orElseThrow();
    }

    @Test
    void isotopesShareTheFieldGradient() {
        double ratio = LIGHT.quadrupoleMoment() / HEAVY.quadrupoleMoment();
        Spinning rest = new Spinning.Static();
        Observed heavy = observed(HEAVY, rest, 160e3, site(60e3, 1500), 1);
        Observed light = observed(LIGHT, rest, 6e3, site(60e3 * Math.abs(ratio), 40), 2);
        MixtureFit both = fit(heavy, light);
        near(both.fit(), "C_Q1", 60e3);
        near(both.fit(), "η1", 0.3);
        near(both.fit(), "δ1", 2e-6);
        near(both.fit(), "G1·2", 40);
        assertThat(both.spectra().get(1).couplingRatio()).isEqualTo(Math.abs(ratio));
        MixtureFit alone = fit(heavy);
        for (String symbol : List.of("C_Q1", "η1", "δ1")) {
            assertThat(sigma(both, symbol)).as(symbol).isLessThan(sigma(alone, symbol));
        }
    }

    @Test
    void spinningRatesShareTheTensors() {
        Observed slow =
                observed(
                        HEAVY,
                        new Spinning.Finite(4e3, Spinning.MAGIC_ANGLE),
                        160e3,
                        site(60e3, 400),
                        3);
        Observed fast =
                observed(
                        HEAVY,
                        new Spinning.Finite(11e3, Spinning.MAGIC_ANGLE),
                        160e3,
                        site(60e3, 300),
                        4);
        MixtureFit both = fit(slow, fast);
        near(both.fit(), "C_Q1", 60e3);
        near(both.fit(), "η1", 0.3);
        near(both.fit(), "δ1", 2e-6);
        near(both.fit(), "G1·1", 400);
        near(both.fit(), "G1·2", 300);
        near(both.fit(), "φ·2", Math.toRadians(3));
        assertThat(sigma(both, "C_Q1")).isLessThan(sigma(fit(slow), "C_Q1"));
        assertThat(sigma(both, "C_Q1")).isLessThan(sigma(fit(fast), "C_Q1"));
    }

    @Test
    void onlyIsotopesOfOneElementCan() {
        Nuclide sodium = Nuclide.of("23Na").orElseThrow();
        Nuclide proton = Nuclide.of("1H").orElseThrow();
        Nuclide deuteron = Nuclide.of("2H").orElseThrow();
        Experiment experiment =
                new Experiment(
                        1e8,
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(1e5, 64));
        ShapeSpectrum empty = new ShapeSpectrum(experiment, new double[64]);
        List<Kind> kinds = List.of(Kind.CRYSTALLINE);
        assertThatThrownBy(
                        () ->
                                new MixtureAnalysis(1)
                                        .fit(
                                                List.of(
                                                        new Observed(empty, HEAVY),
                                                        new Observed(empty, sodium)),
                                                kinds))
                .hasMessageContaining("isotopes of one element")
                .hasMessageContaining("7Li and 23Na");
        assertThat(new Observed(empty, proton).alike(new Observed(empty, deuteron))).isFalse();
        assertThat(new Observed(empty, proton).alike(new Observed(empty, proton))).isTrue();
    }

    private static double sigma(MixtureFit fit, String symbol) {
        return fit.fit().estimate(symbol).measured().uncertainty();
    }

    private static void near(Converged fit, String symbol, double truth) {
        double sigma = fit.estimate(symbol).measured().uncertainty();
        assertThat(Math.abs(fit.estimate(symbol).measured().value() - truth) / sigma)
                .as(symbol)
                .isLessThan(3);
    }
}
