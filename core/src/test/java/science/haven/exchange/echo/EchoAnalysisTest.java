package science.haven.exchange.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Echo decays made from known jumps.
class EchoAnalysisTest {

    private static final double LONG = 1e-3;

    /// A decay with 30 mixing times over five decades.
    private record Truth(double tau, double end, double stretch, double leak) {

        EchoDecay decay(double temperature, double noise, SplittableRandom random) {
            double[] mixing = new double[30];
            double[] echo = new double[30];
            double[] sigma = new double[30];
            for (int i = 0; i < mixing.length; i++) {
                mixing[i] = 1e-5 * Math.pow(10, 5.5 * i / 29);
                double jumps = Math.exp(-Math.pow(mixing[i] / tau, stretch));
                echo[i] =
                        -40 * (end + (1 - end) * jumps) * Math.exp(-mixing[i] / leak)
                                + 40 * noise * random.nextGaussian();
                sigma[i] = 40 * noise;
            }
            return new EchoDecay(temperature, LONG, mixing, echo, sigma);
        }
    }

    private static EchoFit fitted(List<EchoDecay> decays, EchoOptions options) {
        EchoOutcome outcome = EchoAnalysis.fit(decays, options);
        assertThat(outcome).isInstanceOf(EchoFit.class);
        return (EchoFit) outcome;
    }

    private static double tau(double temperature) {
        double perKelvin = 0.41 * Constants.ELEMENTARY_CHARGE / Constants.BOLTZMANN;
        return Math.exp(perKelvin / temperature) / 6.3e12;
    }

    /// N of 2, 3, 4 and 6 sites at 1 % noise; 50 draws each, not used to choose anything in Haven.
    @Test
    void tellsNumberOfSites() {
        List<List<String>> rows = new ArrayList<>();
        for (int sites : new int[] {2, 3, 4, 6}) {
            SplittableRandom random = new SplittableRandom(1000 + sites);
            int right = 0;
            int unique = 0;
            int draws = 50;
            for (int draw = 0; draw < draws; draw++) {
                Truth truth = new Truth(1e-3 * random.nextDouble(0.3, 3), 1.0 / sites, 1, 0.8);
                EchoFit fit =
                        fitted(List.of(truth.decay(200, 0.01, random)), EchoOptions.ALIGNMENT);
                right += fit.sites().best() == sites ? 1 : 0;
                unique += fit.sites().possible().contains(sites) ? 1 : 0;
            }
            assertThat(right).isGreaterThanOrEqualTo(draws * 95 / 100);
            rows.add(
                    List.of(
                            Integer.toString(sites),
                            percent(right, draws),
                            percent(unique, draws)));
        }
        ValidationTable.write(
                "echo-sites",
                List.of("sites", "number found", "number in the 95 % interval of Z"),
                rows);
    }

    private static String percent(int count, int of) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / of);
    }

    /// Single decays, half of them stretched, T₁Q of 5 to 1000 τ, 1 % noise: whichever exponent is
    /// chosen, intervals hold the truth. 200 draws, not used to choose anything in Haven.
    @Test
    void intervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(2025);
        int[] sites = {2, 3, 4, 6};
        int draws = 200;
        int[] count = new int[5];
        for (int draw = 0; draw < draws; draw++) {
            double tau = 1e-3 * Math.pow(10, random.nextDouble(-1, 1));
            double stretch = draw % 2 == 0 ? 1 : random.nextDouble(0.5, 0.9);
            double leak = tau * Math.pow(10, random.nextDouble(0.7, 3));
            Truth truth = new Truth(tau, 1.0 / sites[draw % 4], stretch, leak);
            EchoFit fit = fitted(List.of(truth.decay(200, 0.01, random)), EchoOptions.ALIGNMENT);
            count[0] += holds(fit.fit().estimate("Z").interval68(), truth.end());
            count[1] += holds(fit.fit().estimate("Z").interval95(), truth.end());
            count[2] += holds(fit.fit().estimate("tau").interval68(), tau);
            count[3] += holds(fit.fit().estimate("tau").interval95(), tau);
            count[4] += holds(fit.fit().estimate("T1Q").interval68(), leak);
        }
        ValidationTable.write(
                "echo-coverage",
                List.of("parameter", "68 % covers", "95 % covers"),
                List.of(
                        List.of("Z", percent(count[0], draws), percent(count[1], draws)),
                        List.of("τ", percent(count[2], draws), percent(count[3], draws))));
        assertThat(count[0]).isBetween(draws * 60 / 100, draws * 76 / 100);
        assertThat(count[1]).isGreaterThanOrEqualTo(draws * 90 / 100);
        assertThat(count[2]).isBetween(draws * 60 / 100, draws * 76 / 100);
        assertThat(count[4]).isBetween(draws * 60 / 100, draws * 76 / 100);
    }

    /// Li₀.₇TiS₂: 1/τ = 6.3·10¹² s⁻¹ exp(−0.41 eV/kT) (M. Wilkening, P. Heitjans, Phys. Rev. B 77
    /// (2008) 024311), here with four sites, T₁Q of 0.9 to 10 s, and 1 % noise.
    @Test
    void oneBarrierForAllTemperatures() {
        int draws = 60;
        int[] count = new int[5];
        SplittableRandom random = new SplittableRandom(77);
        for (int draw = 0; draw < draws; draw++) {
            List<EchoDecay> decays = new ArrayList<>();
            for (double temperature = 160; temperature < 225; temperature += 10) {
                double leak = 10 * Math.exp(-(temperature - 160) / 25);
                Truth truth = new Truth(tau(temperature), 0.25, 1, leak);
                decays.add(truth.decay(temperature, 0.01, random));
            }
            EchoFit fit = fitted(decays, EchoOptions.ALIGNMENT);
            Estimate energy = fit.fit().estimate("E");
            double known = 0.41 * Constants.ELEMENTARY_CHARGE;
            count[0] += holds(energy.interval68(), known);
            count[1] += holds(fit.fit().estimate("Z").interval68(), 0.25);
            count[2] += fit.sites().best() == 4 ? 1 : 0;
            count[3] += fit.exponent().value() == 1 ? 1 : 0;
            double error = energy.measured().uncertainty();
            count[4] += Math.abs(energy.measured().value() - known) < 3 * error ? 1 : 0;
            assertThat(error / Constants.ELEMENTARY_CHARGE).isLessThan(0.003);
        }
        ValidationTable.write(
                "echo-barrier",
                List.of("of %d draws".formatted(draws), "share"),
                List.of(
                        List.of("Eₐ in its 68 % interval", percent(count[0], draws)),
                        List.of("Eₐ within 3 σ", percent(count[4], draws)),
                        List.of("Z in its 68 % interval", percent(count[1], draws)),
                        List.of("four sites", percent(count[2], draws)),
                        List.of("exponent held at 1", percent(count[3], draws))));
        assertThat(count[0]).isBetween(draws * 55 / 100, draws * 82 / 100);
        assertThat(count[1]).isBetween(draws * 55 / 100, draws * 82 / 100);
        assertThat(count[2]).isEqualTo(draws);
        assertThat(count[4]).isGreaterThanOrEqualTo(draws * 95 / 100);
    }

    private static int holds(Interval interval, double value) {
        return value >= interval.lower() && value <= interval.upper() ? 1 : 0;
    }

    /// Where T₁Q ends the echo soon after the jumps, a second run with short preparation, whose
    /// final amplitude is another, tells both apart better.
    @Test
    void shortPreparationHelpsToTellRelaxation() {
        SplittableRandom random = new SplittableRandom(19);
        EchoDecay late = new Truth(0.01, 1 / 3.0, 1, 0.06).decay(220, 0.01, random);
        EchoDecay shape = new Truth(0.01, 0.9, 1, 0.06).decay(220, 0.01, random);
        EchoDecay early =
                new EchoDecay(220, 1e-5, shape.mixing(), shape.amplitude(), shape.sigma());
        Measured alone =
                fitted(List.of(late), EchoOptions.ALIGNMENT)
                        .times()
                        .getFirst()
                        .relaxation()
                        .orElseThrow();
        EchoFit both = fitted(List.of(early, late), EchoOptions.ALIGNMENT);
        Measured together = both.times().getFirst().relaxation().orElseThrow();
        assertThat(together.uncertainty()).isLessThan(0.7 * alone.uncertainty());
        assertThat(together.value()).isCloseTo(0.06, within(3 * together.uncertainty()));
        assertThat(both.sites().best()).isEqualTo(3);
        assertThat(both.finalAmplitudes()).hasSize(2);
        assertThat(both.remarks()).anyMatch(EchoRemark.DependsOnPreparation.class::isInstance);
    }

    @Test
    void findsStretchedJumps() {
        SplittableRandom random = new SplittableRandom(3);
        Truth truth = new Truth(1e-3, 1 / 3.0, 0.6, 0.5);
        EchoFit fit = fitted(List.of(truth.decay(250, 0.005, random)), EchoOptions.ALIGNMENT);
        assertThat(fit.exponent().value()).isCloseTo(0.6, within(0.05));
        assertThat(fit.times().getFirst().jumps().value()).isCloseTo(1e-3, within(1e-4));
        assertThat(fit.times().getFirst().residence(3).value())
                .isCloseTo(1.5 * fit.times().getFirst().jumps().value(), within(1e-12));
    }

    @Test
    void saysWhatTheDecaysCannot() {
        SplittableRandom random = new SplittableRandom(31);
        EchoDecay relaxing = new Truth(3, 0.25, 1, 0.05).decay(150, 0.01, random);
        EchoDecay slow = new Truth(2, 0.25, 1, 100).decay(150, 0.01, random);
        assertThat(fitted(List.of(slow), EchoOptions.ALIGNMENT).remarks())
                .anyMatch(EchoRemark.PlateauNotSeen.class::isInstance);
        EchoDecay quick = new Truth(0.002, 0.25, 1, 1).decay(170, 0.01, random);
        EchoDecay quicker = new Truth(2e-4, 0.25, 1, 1).decay(180, 0.01, random);
        assertThat(fitted(List.of(relaxing, quick, quicker), EchoOptions.ALIGNMENT).remarks())
                .anySatisfy(
                        remark -> {
                            assertThat(remark.code()).isEqualTo("RELAXATION_DOMINATES");
                            assertThat(remark.text()).contains("150 K");
                        });
    }

    @Test
    void spinDiffusionIsNoJump() {
        SplittableRandom random = new SplittableRandom(41);
        List<EchoDecay> decays = new ArrayList<>();
        for (double temperature : new double[] {150, 170, 190}) {
            decays.add(new Truth(0.01, 0.4, 1, 2).decay(temperature, 0.01, random));
        }
        assertThat(fitted(decays, EchoOptions.ALIGNMENT).remarks())
                .anyMatch(EchoRemark.NotActivated.class::isInstance);
    }

    @Test
    void bentArrheniusLinesAreNamed() {
        SplittableRandom random = new SplittableRandom(43);
        List<EchoDecay> decays = new ArrayList<>();
        double[] times = {3e-2, 3e-4, 2e-4};
        for (int i = 0; i < 3; i++) {
            decays.add(new Truth(times[i], 0.5, 1, 3).decay(200 + 20 * i, 0.01, random));
        }
        assertThat(fitted(decays, EchoOptions.ALIGNMENT).remarks())
                .anyMatch(EchoRemark.NotArrhenius.class::isInstance);
    }

    @Test
    void refusesTooFewAndNonsense() {
        double[] few = {1, 2, 3};
        assertThat(EchoAnalysis.fit(List.of(new EchoDecay(300, LONG, few, few)), EchoOptions.CODEX))
                .isInstanceOfSatisfying(
                        EchoNotFitted.class,
                        none -> assertThat(none.reason()).contains("3 different mixing times"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoDecay(-5, LONG, few, few))
                .withMessageContaining("temperature must be > 0 K, got -5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoDecay(300, LONG, few, new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EchoAnalysis.fit(List.of(), EchoOptions.CODEX));
    }

    @Test
    void codex() {
        SplittableRandom random = new SplittableRandom(5);
        Truth truth = new Truth(0.02, 0.5, 1, 1e30);
        EchoDecay raw = truth.decay(300, 0.01, random);
        double[] scaled = raw.amplitude();
        double[] sigma = raw.sigma();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= -40;
            sigma[i] /= 40;
        }
        EchoDecay decay = new EchoDecay(300, LONG, raw.mixing(), scaled, sigma);
        EchoFit fit = fitted(List.of(decay), EchoOptions.CODEX);
        assertThat(fit.sites().best()).isEqualTo(2);
        assertThat(fit.times().getFirst().relaxation()).isEmpty();
        assertThat(fit.times().getFirst().jumps().value()).isCloseTo(0.02, within(0.002));
        assertThat(fit.at(0, 0)).isCloseTo(1, within(1e-12));
    }
}
