package science.haven.lineshape.jump.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.jump.JumpPatterns;
import science.haven.lineshape.jump.JumpSet;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Spectra of water that flips, with noise of 1 % of the highest point, on another grid.
class JumpAnalysisTest {

    private static final Experiment EXPERIMENT =
            new Experiment(
                    61.4e6,
                    new Spinning.Static(),
                    new Excitation.HardPulse(),
                    FrequencyAxis.ofWidth(400e3, 256));

    private static ShapeSpectrum spectrum(double rate, long seed) {
        Site site =
                Site.of(
                        Nuclide.of("2H").orElseThrow(),
                        ShiftTensor.isotropic(4e-6),
                        QuadrupolarCoupling.of(220e3, 0.1));
        double[] bins =
                new JumpPatterns()
                        .pattern(
                                JumpingSite.equal(JumpSet.flip(site, 1.9), rate),
                                new Broadening(6000, 0),
                                EXPERIMENT,
                                new Sampling.Density(60))
                        .pattern()
                        .intensity();
        double highest = 0;
        for (double bin : bins) {
            highest = Math.max(highest, bin);
        }
        Random random = new Random(seed);
        for (int i = 0; i < bins.length; i++) {
            bins[i] = 1000 * (bins[i] + 0.01 * highest * random.nextGaussian()) + 0.1;
        }
        return new ShapeSpectrum(EXPERIMENT, bins);
    }

    private static JumpingSite water() {
        Site site =
                Site.of(
                        Nuclide.of("2H").orElseThrow(),
                        ShiftTensor.isotropic(0),
                        QuadrupolarCoupling.of(220e3, 0.1));
        return JumpingSite.equal(JumpSet.flip(site, 1.9), 1);
    }

    @Test
    void findsRates() {
        List<List<String>> rows = new ArrayList<>();
        long seed = 1;
        for (double rate : new double[] {2e3, 2e4, 1.5e5, 8e5, 5e6}) {
            JumpFit found = JumpAnalysis.fit(spectrum(rate, seed++), water()).orElseThrow();
            double sigma = found.rate().uncertainty();
            assertThat(Math.abs(found.rate().value() - rate))
                    .as(rate + " s⁻¹")
                    .isLessThan(4 * sigma);
            assertThat(sigma / rate).isLessThan(0.2);
            assertThat(found.fit().reducedChiSquared()).isBetween(0.6, 1.6);
            rows.add(
                    List.of(
                            "%.1e".formatted(rate),
                            "%.3e".formatted(found.rate().value()),
                            "%.1e".formatted(sigma)));
        }
        ValidationTable.write(
                "jump-rates", List.of("true rate / s⁻¹", "found", "uncertainty"), rows);
    }

    @ParameterizedTest(name = "{0} s⁻¹")
    @ValueSource(doubles = {1, 1e9})
    void saysWhereRatesAreNotSeen(double rate) {
        JumpFit found = JumpAnalysis.fit(spectrum(rate, 5), water()).orElseThrow();
        assertThat(found.remarks()).anyMatch(remark -> remark.code().equals("RATE_UNDETERMINED"));
    }
}
