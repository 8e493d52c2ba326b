package science.haven.exchange.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Interval;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Spectra of two exchanging lines made from known rates.
class TwoSiteAnalysisTest {

    /// Two lines with Eₐ and the rate at 300 K.
    private record Truth(
            double separation, double share, double transverse, double energy, double rate) {

        double rate(double temperature) {
            double slope = energy * Constants.ELEMENTARY_CHARGE / Constants.BOLTZMANN;
            return rate * Math.exp(-slope * (1 / temperature - 1 / 300.0));
        }

        SiteSpectrum spectrum(
                double temperature, double noise, boolean told, SplittableRandom random) {
            double[] axis = new double[256];
            for (int i = 0; i < axis.length; i++) {
                axis[i] = (i - 128) * separation / 60 + 0.3 * separation;
            }
            double[] frequencies = {0, separation};
            ExchangingLines lines =
                    new ExchangingLines(
                            RateMatrix.two(share, rate(temperature)),
                            frequencies,
                            new double[] {transverse, transverse});
            double[] intensity = lines.spectrum(axis);
            double top = 1 / transverse;
            for (int i = 0; i < axis.length; i++) {
                intensity[i] = 7 * (intensity[i] / top + noise * random.nextGaussian());
            }
            return new SiteSpectrum(temperature, axis, intensity, told ? 7 * noise : 0);
        }

        List<SiteSpectrum> series(double noise, SplittableRandom random, double... temperatures) {
            List<SiteSpectrum> spectra = new ArrayList<>();
            for (double temperature : temperatures) {
                spectra.add(spectrum(temperature, noise, true, random));
            }
            return spectra;
        }
    }

    private static TwoSiteFit fitted(List<SiteSpectrum> spectra) {
        TwoSiteOutcome outcome = TwoSiteAnalysis.fit(spectra, TwoSiteOptions.FIXED);
        assertThat(outcome).isInstanceOf(TwoSiteFit.class);
        return (TwoSiteFit) outcome;
    }

    /// 100 series of 7 spectra over coalescence; not used to choose anything in Haven.
    @Test
    void barrierAndRatesOverCoalescence() {
        SplittableRandom random = new SplittableRandom(2026);
        int draws = 100;
        int[] count = new int[4];
        for (int draw = 0; draw < draws; draw++) {
            double separation = Math.pow(10, random.nextDouble(2, 4));
            Truth truth =
                    new Truth(
                            separation,
                            random.nextDouble(0.3, 0.7),
                            separation * random.nextDouble(0.2, 0.6),
                            random.nextDouble(0.3, 0.6),
                            Coalescence.rate(separation) * random.nextDouble(1, 4));
            double[] temperatures = {240, 260, 280, 300, 320, 340, 360};
            if (TwoSiteAnalysis.fit(truth.series(0.01, random, temperatures), TwoSiteOptions.FIXED)
                    instanceof TwoSiteFit fit) {
                double known = truth.energy() * Constants.ELEMENTARY_CHARGE;
                double error = fit.fit().estimate("E").measured().uncertainty();
                count[0] += holds(fit.fit().estimate("E").interval68(), known);
                count[1] +=
                        Math.abs(fit.energy().orElseThrow().value() - known) < 3 * error ? 1 : 0;
                double forth = truth.rate(300) * (1 - truth.share());
                double off = fit.rates().get(3).forth().value() - forth;
                count[2] += Math.abs(off) < fit.rates().get(3).forth().uncertainty() ? 1 : 0;
                count[3]++;
            }
        }
        ValidationTable.write(
                "exchange-two-sites",
                List.of("of %d series".formatted(draws), "share"),
                List.of(
                        List.of("fitted", percent(count[3], draws)),
                        List.of("Eₐ within 3 σ", percent(count[1], draws)),
                        List.of("Eₐ in its 68 % interval", percent(count[0], draws)),
                        List.of("k(A→B) at 300 K within 1 σ", percent(count[2], draws))));
        assertThat(count[3]).isEqualTo(draws);
        assertThat(count[1]).isGreaterThanOrEqualTo(97);
        assertThat(count[0]).isBetween(58, 78);
        assertThat(count[2]).isBetween(58, 78);
    }

    private static String percent(int count, int of) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / of);
    }

    private static int holds(Interval interval, double value) {
        return value >= interval.lower() && value <= interval.upper() ? 1 : 0;
    }

    @Test
    void coalescenceTemperature() {
        SplittableRandom random = new SplittableRandom(6);
        Truth truth = new Truth(1000, 0.5, 150, 0.45, 2 * Coalescence.rate(1000));
        TwoSiteFit fit = fitted(truth.series(0.005, random, 260, 280, 300, 320, 340));
        assertThat(fit.coalescence().orElseThrow()).isCloseTo(300, within(1.0));
        assertThat(fit.separation().value()).isCloseTo(1000, withinPercentage(1));
        assertThat(fit.rates().get(2).toCoalescence()).isCloseTo(1, within(0.03));
        assertThat(fit.remarks()).isEmpty();
        double prefactor = fit.logarithmOfPrefactor().orElseThrow().value();
        double known =
                Math.log(truth.rate(300))
                        + 0.45 * Constants.ELEMENTARY_CHARGE / (Constants.BOLTZMANN * 300);
        assertThat(prefactor).isCloseTo(known, within(0.5));
    }

    @Test
    void saysWhatOneSideCannot() {
        SplittableRandom random = new SplittableRandom(8);
        Truth slow = new Truth(1000, 0.5, 100, 0.4, 300);
        assertThat(fitted(slow.series(0.005, random, 280, 300, 320)).remarks())
                .anyMatch(TwoSiteRemark.CoalescenceNotCovered.class::isInstance);
        Truth still = new Truth(1000, 0.5, 100, 0.4, 1e-3);
        assertThat(TwoSiteAnalysis.fit(still.series(0.01, random, 280, 300), TwoSiteOptions.FIXED))
                .isInstanceOfSatisfying(
                        TwoSiteRefused.class,
                        none -> assertThat(none.reason().code()).isEqualTo("NO_EXCHANGE_SEEN"));
        Truth fast = new Truth(1000, 0.5, 100, 0.4, 1e6);
        assertThat(TwoSiteAnalysis.fit(fast.series(0.01, random, 300, 330), TwoSiteOptions.FIXED))
                .isInstanceOf(TwoSiteRefused.class);
    }

    @Test
    void oneSpectrumWithoutStatedNoise() {
        SplittableRandom random = new SplittableRandom(11);
        Truth truth = new Truth(500, 0.4, 100, 0.4, 400);
        TwoSiteFit fit = fitted(List.of(truth.spectrum(300, 0.005, false, random)));
        assertThat(fit.energy()).isEmpty();
        double sum = fit.rates().getFirst().forth().value() + fit.rates().getFirst().back().value();
        assertThat(sum).isCloseTo(400, withinPercentage(15));
    }

    @Test
    void refusesNonsense() {
        double[] axis = new double[20];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteSpectrum(300, axis, axis, 0))
                .withMessageContaining("frequency must ascend in Hz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoSiteAnalysis.fit(List.of(), TwoSiteOptions.FIXED));
    }
}
