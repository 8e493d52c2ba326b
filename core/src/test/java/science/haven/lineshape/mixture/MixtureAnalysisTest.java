package science.haven.lineshape.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.fit.Converged;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.CounterRandom;
import science.haven.quantity.Nuclide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Known mixtures with noise of 1 % of the highest point, without start values.
class MixtureAnalysisTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);

    private static final Part CRYSTAL = new Part(Kind.CRYSTALLINE, 1, 5e-6, 2.2e6, 0.4, 200, 0);
    private static final Part GLASS = new Part(Kind.CZJZEK, 2, -12e-6, 0.9e6, 0, 1200, 0);
    private static final Part LINE = new Part(Kind.LINE, 0.3, 7.2e-6, 0, 0, 150, 100);
    private static final Part METAL = new Part(Kind.METAL, 0.4, 1130e-6, 0, 0, 900, 1200);

    private static final Map<String, Double> TRUTH =
            Map.of(
                    "A1", 1.0, "δ1", 5e-6, "C_Q1", 2.2e6, "η1", 0.4, "G1", 200.0, "A2", 2.0, "δ2",
                    -12e-6, "s2", 0.9e6, "b0", 0.0);

    private static Experiment sodium(double larmor, double low, double high) {
        int points = high > 100e3 ? 2048 : 1024;
        double step = (high - low) / points;
        return new Experiment(
                larmor, MAS, new Excitation.Central(), new FrequencyAxis(low, step, points));
    }

    private static ShapeSpectrum spectrum(Experiment experiment, int seed, Part... parts) {
        ShapeSpectrum empty = new ShapeSpectrum(experiment, new double[experiment.axis().points()]);
        Setting setting = new Setting(empty, SODIUM, 1e-4);
        double[] bins = new double[experiment.axis().points()];
        for (Part part : parts) {
            double[] pattern = setting.pattern(part);
            for (int i = 0; i < bins.length; i++) {
                bins[i] += part.amount() * pattern[i];
            }
        }
        double noise = 0.01 * Arrays.stream(bins).max().orElseThrow();
        CounterRandom random = new CounterRandom(seed, 1);
        for (int i = 0; i < bins.length; i++) {
            bins[i] += noise * random.nextGaussian();
        }
        return new ShapeSpectrum(experiment, bins);
    }

    private static MixtureFit fit(List<Kind> kinds, ShapeSpectrum... spectra) {
        return new MixtureAnalysis(1).fit(List.of(spectra), SODIUM, kinds).orElseThrow();
    }

    @Test
    void crystalAndGlass() {
        for (int seed = 1; seed <= 4; seed++) {
            MixtureFit found =
                    fit(
                            List.of(Kind.CRYSTALLINE, Kind.CZJZEK),
                            spectrum(sodium(132.294e6, -20e3, 20e3), seed, CRYSTAL, GLASS));
            TRUTH.forEach((symbol, truth) -> near(found.fit(), symbol, truth));
            near(found.fit(), "σ_δ2", 1200 / Part.FULL_WIDTH / 132.294e6);
            assertThat(found.fit().reducedChiSquared()).isCloseTo(1, within(0.2));
            assertThat(found.remarks()).isEmpty();
            double share = found.spectra().getFirst().shares().getFirst().value();
            double sigma = found.spectra().getFirst().shares().getFirst().uncertainty();
            assertThat(share).isCloseTo(1 / 3.0, within(3 * sigma));
        }
    }

    @Test
    void lineAndMetalBesideAGlass() {
        MixtureFit found =
                fit(
                        List.of(Kind.CZJZEK, Kind.METAL, Kind.LINE),
                        spectrum(sodium(132.294e6, -20e3, 180e3), 3, LINE, METAL, GLASS));
        near(found.fit(), "A1", 2);
        near(found.fit(), "s1", 0.9e6);
        near(found.fit(), "δ2", 1130e-6);
        near(found.fit(), "A2", 0.4);
        near(found.fit(), "δ3", 7.2e-6);
        near(found.fit(), "A3", 0.3);
        assertThat(found.fit().reducedChiSquared()).isCloseTo(1, within(0.2));
    }

    @Test
    void fourKindsBesideEachOther() {
        MixtureFit found =
                fit(
                        List.of(Kind.CRYSTALLINE, Kind.CZJZEK, Kind.METAL, Kind.LINE),
                        spectrum(sodium(132.294e6, -20e3, 180e3), 2, CRYSTAL, GLASS, METAL, LINE));
        TRUTH.forEach((symbol, truth) -> near(found.fit(), symbol, truth));
        near(found.fit(), "δ3", 1130e-6);
        near(found.fit(), "A3", 0.4);
        near(found.fit(), "δ4", 7.2e-6);
        near(found.fit(), "A4", 0.3);
    }

    @Test
    void theLikeliestMixtureIsChosen() {
        FrequencyAxis axis = new FrequencyAxis(-12e3, 50, 480);
        Experiment experiment = new Experiment(132.294e6, MAS, new Excitation.Central(), axis);
        Observed observed = new Observed(spectrum(experiment, 4, GLASS, LINE), SODIUM);
        MixtureChoice.Chosen chosen = MixtureChoice.fit(List.of(observed), 1, 2).orElseThrow();
        assertThat(chosen.fit().kinds()).containsExactly(Kind.CZJZEK, Kind.LINE);
        assertThat(chosen.tried()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(chosen.tried().getFirst().aicc())
                .isLessThan(chosen.tried().getLast().aicc() - 100);
        assertThatThrownBy(() -> MixtureChoice.fit(List.of(observed), 1, 0))
                .hasMessage("most must be >= 1, got 0");
    }

    @Test
    void twoFieldsTogetherSayMoreThanEachAlone() {
        Part crystal = new Part(Kind.CRYSTALLINE, 0.5, 5e-6, 2.2e6, 0.4, 150, 0);
        Part glass = new Part(Kind.CZJZEK, 1, -12e-6, 0.9e6, 0, 1200 * 211.65 / 132.294, 0);
        ShapeSpectrum low = spectrum(sodium(132.294e6, -20e3, 20e3), 5, CRYSTAL, GLASS);
        ShapeSpectrum high = spectrum(sodium(211.65e6, -20e3, 20e3), 6, crystal, glass);
        List<Kind> kinds = List.of(Kind.CRYSTALLINE, Kind.CZJZEK);
        MixtureFit joint = fit(kinds, low, high);
        MixtureFit first = fit(kinds, low);
        MixtureFit second = fit(kinds, high);
        for (String symbol : List.of("δ1", "C_Q1", "η1", "δ2", "s2", "σ_δ2")) {
            double together = sigma(joint, symbol);
            assertThat(together).as(symbol).isLessThan(sigma(first, symbol));
            assertThat(together).as(symbol).isLessThan(sigma(second, symbol));
        }
        near(joint.fit(), "δ1", 5e-6);
        near(joint.fit(), "C_Q1", 2.2e6);
        near(joint.fit(), "η1", 0.4);
        near(joint.fit(), "δ2", -12e-6);
        near(joint.fit(), "s2", 0.9e6);
        near(joint.fit(), "A1·1", 1);
        near(joint.fit(), "A1·2", 0.5);
        near(joint.fit(), "G1·2", 150);
        assertThat(joint.spectra()).hasSize(2);
    }

    @Test
    void saysWhatCannotBe() {
        ShapeSpectrum spectrum = new ShapeSpectrum(sodium(100e6, -20e3, 20e3), new double[1024]);
        Nuclide phosphorus = Nuclide.of("31P").orElseThrow();
        assertThatThrownBy(
                        () ->
                                new MixtureAnalysis(1)
                                        .fit(List.of(spectrum), phosphorus, List.of(Kind.CZJZEK)))
                .hasMessage("kinds must hold no CZJZEK, as 31P has no quadrupole");
        assertThatThrownBy(() -> new MixtureAnalysis(1).fit(List.of(), SODIUM, List.of()))
                .hasMessage("spectra and kinds must not be empty");
        assertThatThrownBy(() -> new MixtureAnalysis(-1))
                .hasMessage("baseline must be >= 0 terms, got -1");
    }

    private static double sigma(MixtureFit fit, String symbol) {
        return fit.fit().estimate(symbol).measured().uncertainty();
    }

    private static void near(Converged fit, String symbol, double truth) {
        double sigma = fit.estimate(symbol).measured().uncertainty();
        assertThat(fit.estimate(symbol).measured().value())
                .as(symbol)
                .isCloseTo(truth, within(3 * sigma));
    }
}
