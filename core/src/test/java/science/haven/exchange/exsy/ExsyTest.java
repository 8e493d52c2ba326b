package science.haven.exchange.exsy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Interval;
import science.haven.math.SymmetricEigen;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Exchange spectra made from known rates.
class ExsyTest {

    private static final RateMatrix THREE =
            new RateMatrix(
                    new double[] {0.5, 0.3, 0.2}, new double[][] {{0, 7, 2}, {7, 0, 4}, {2, 4, 0}});

    private static final double[] ONE_LEAK = {0.8, 0.8, 0.8};

    /// Volumes `exp(−(R − K) t) P`, without noise.
    static double[][] volumes(RateMatrix rates, double[] leaks, double mixingTime) {
        double[][] s = rates.symmetric();
        double[] p = rates.populations();
        for (int i = 0; i < p.length; i++) {
            s[i][i] += leaks[i];
        }
        SymmetricEigen modes = SymmetricEigen.of(s);
        double[] decays = modes.values();
        for (int k = 0; k < decays.length; k++) {
            decays[k] = Math.exp(-decays[k] * mixingTime);
        }
        double[][] volumes = modes.compose(decays);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                volumes[i][j] *= 1000 * Math.sqrt(p[i] * p[j]);
            }
        }
        return volumes;
    }

    private static List<ExsyVolumes> series(RateMatrix rates, double[] leaks, double... times) {
        List<ExsyVolumes> spectra = new ArrayList<>();
        for (double time : times) {
            spectra.add(new ExsyVolumes(time, volumes(rates, leaks, time)));
        }
        return spectra;
    }

    private static List<ExsyVolumes> noisy(
            List<ExsyVolumes> exact, double sigma, boolean told, SplittableRandom random) {
        List<ExsyVolumes> spectra = new ArrayList<>();
        for (ExsyVolumes spectrum : exact) {
            double[][] volumes = spectrum.volumes();
            for (double[] row : volumes) {
                for (int i = 0; i < row.length; i++) {
                    row[i] += sigma * random.nextGaussian();
                }
            }
            double time = spectrum.mixingTime();
            spectra.add(
                    told ? new ExsyVolumes(time, volumes, sigma) : new ExsyVolumes(time, volumes));
        }
        return spectra;
    }

    private static ExsyFit fitted(List<ExsyVolumes> spectra, Leak leak) {
        ExsyOutcome outcome = ExsyAnalysis.fit(spectra, leak);
        assertThat(outcome).isInstanceOf(ExsyFit.class);
        return (ExsyFit) outcome;
    }

    private static ExsyRemark refused(List<ExsyVolumes> spectra, Leak leak) {
        ExsyOutcome outcome = ExsyAnalysis.fit(spectra, leak);
        assertThat(outcome).isInstanceOf(ExsyRefused.class);
        return ((ExsyRefused) outcome).reason();
    }

    private static double worst(RateMatrix truth, ExsyFit fit) {
        double worst = 0;
        for (ExchangeRate rate : fit.rates()) {
            double known = truth.rate(rate.from(), rate.to());
            worst = Math.max(worst, Math.abs(rate.rate().value() / known - 1));
        }
        return worst;
    }

    @Test
    void ratesWithoutNoiseAreExact() {
        RateMatrix two = RateMatrix.two(0.7, 10);
        RateMatrix six = RateMatrix.equal(6, 3);
        double[] uneven = {0.5, 1.2, 2.5};
        List<List<String>> rows = new ArrayList<>();
        rows.add(exact(two, Leak.NONE, new double[2], 0.1));
        rows.add(exact(two, Leak.SHARED, new double[] {1.5, 1.5}, 0.02, 0.1, 0.3));
        rows.add(exact(THREE, Leak.SHARED, ONE_LEAK, 0.1));
        rows.add(exact(THREE, Leak.PER_SITE, uneven, 0, 0.1));
        rows.add(exact(THREE, Leak.PER_SITE, uneven, 0.03, 0.1, 0.25));
        rows.add(exact(six, Leak.SHARED, new double[] {1, 1, 1, 1, 1, 1}, 0.02, 0.06));
        ValidationTable.write(
                "exsy-exact",
                List.of("sites", "mixing times", "leak", "relative error of the worst rate"),
                rows);
    }

    private static List<String> exact(
            RateMatrix truth, Leak leak, double[] leaks, double... times) {
        double error = worst(truth, fitted(series(truth, leaks, times), leak));
        assertThat(error).isLessThan(1e-10);
        return List.of(
                Integer.toString(truth.sites()),
                Integer.toString(times.length),
                leak.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "< 1e-10");
    }

    /// The closed forms of two sites against the fit.
    @Test
    void agreesWithClosedFormOfTwoSites() {
        RateMatrix two = RateMatrix.two(0.7, 10);
        double[][] a = volumes(two, new double[] {1, 1}, 0.1);
        double ratio = (a[0][0] + a[1][1]) / (a[0][1] + a[1][0]);
        double r = 4 * 0.7 * 0.3 * ratio - 0.4 * 0.4;
        double sum = Math.log((r + 1) / (r - 1)) / 0.1;
        ExsyFit fit = fitted(List.of(new ExsyVolumes(0.1, a)), Leak.SHARED);
        assertThat(fit.rate(0, 1).rate().value() + fit.rate(1, 0).rate().value())
                .isCloseTo(sum, withinPercentage(1e-10));
        assertThat(fit.populations().getFirst().value()).isCloseTo(0.7, within(1e-12));
        assertThat(fit.remarks()).anyMatch(ExsyRemark.LeakNotSeen.class::isInstance);
    }

    /// Draws of unlike sites, rates and leaks; these were not used to choose anything in Haven.
    @Test
    void intervalsHoldTheTruth() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(coverage(2, Leak.SHARED, true, 1000, 0.05, 0.15));
        rows.add(coverage(2, Leak.SHARED, false, 1000, 0.05, 0.15));
        rows.add(coverage(3, Leak.SHARED, true, 300, 0.03, 0.1, 0.2));
        rows.add(coverage(3, Leak.PER_SITE, false, 300, 0.03, 0.1, 0.2));
        ValidationTable.write(
                "exsy-coverage",
                List.of("sites", "leak", "noise", "refused", "68 % covers", "95 % covers"),
                rows);
    }

    private static List<String> coverage(
            int sites, Leak leak, boolean told, int draws, double... times) {
        SplittableRandom random = new SplittableRandom(100L * sites + (told ? 1 : 0));
        int[] count = new int[4];
        for (int draw = 0; draw < draws; draw++) {
            RateMatrix truth = drawn(sites, random);
            double common = random.nextDouble(0.5, 2);
            double[] leaks = new double[sites];
            for (int i = 0; i < sites; i++) {
                leaks[i] = leak == Leak.SHARED ? common : random.nextDouble(0.5, 2);
            }
            List<ExsyVolumes> spectra = noisy(series(truth, leaks, times), 8, told, random);
            if (ExsyAnalysis.fit(spectra, leak) instanceof ExsyFit fit) {
                for (ExchangeRate rate : fit.rates()) {
                    double known = truth.rate(rate.from(), rate.to());
                    count[0]++;
                    count[1] += holds(rate.interval68(), known);
                    count[2] += holds(rate.interval95(), known);
                }
            } else {
                count[3]++;
            }
        }
        double narrow = 100.0 * count[1] / count[0];
        double wide = 100.0 * count[2] / count[0];
        assertThat(narrow).isBetween(63.0, 73.0);
        assertThat(wide).isBetween(92.0, 98.0);
        return List.of(
                Integer.toString(sites),
                leak.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                told ? "stated" : "from the scatter",
                Integer.toString(count[3]),
                String.format(Locale.ROOT, "%.1f %%", narrow),
                String.format(Locale.ROOT, "%.1f %%", wide));
    }

    private static int holds(Interval interval, double value) {
        return value >= interval.lower() && value <= interval.upper() ? 1 : 0;
    }

    private static RateMatrix drawn(int sites, SplittableRandom random) {
        double[] shares = new double[sites];
        double sum = 0;
        for (int i = 0; i < sites; i++) {
            shares[i] = random.nextDouble(1, 2);
            sum += shares[i];
        }
        double[][] means = new double[sites][sites];
        for (int i = 0; i < sites; i++) {
            shares[i] /= sum;
            for (int j = 0; j < i; j++) {
                means[i][j] = random.nextDouble(2, 6);
                means[j][i] = means[i][j];
            }
        }
        return new RateMatrix(shares, means);
    }

    @Test
    void refusesWhatTheMixingTimesCannotTell() {
        RateMatrix two = RateMatrix.two(0.6, 10);
        double[] leaks = {1, 1};
        SplittableRandom random = new SplittableRandom(4);
        assertThat(refused(noisy(series(two, leaks, 1e-5), 5, true, random), Leak.SHARED))
                .isInstanceOfSatisfying(
                        ExsyRemark.NoExchangeSeen.class,
                        seen -> assertThat(seen.limit()).isBetween(100.0, 1e4));
        assertThat(refused(noisy(series(two, leaks, 1, 2), 5, true, random), Leak.SHARED))
                .isInstanceOfSatisfying(
                        ExsyRemark.ExchangeComplete.class,
                        seen -> assertThat(seen.limit()).isBetween(0.5, 10.0));
        assertThat(refused(series(two, leaks, 0.1), Leak.PER_SITE))
                .isInstanceOf(ExsyRemark.TooFewVolumes.class);
        double[][] crossed = {{100, 300}, {300, 100}};
        assertThat(refused(List.of(new ExsyVolumes(0.1, crossed, 5)), Leak.SHARED))
                .isInstanceOfSatisfying(
                        ExsyRemark.NotAnExchange.class,
                        seen -> assertThat(seen.eigenvalue()).isCloseTo(-0.5, within(1e-12)));
    }

    /// A mixing time so long that not even rounding errors remember it.
    @Test
    void refusesCompleteExchangeWithoutNoise() {
        RateMatrix two = RateMatrix.two(0.6, 10);
        assertThat(refused(series(two, new double[2], 3), Leak.NONE))
                .isInstanceOf(ExsyRemark.ExchangeComplete.class);
    }

    @Test
    void namesPathsWithoutExchangeAndOnesThatAreTooFast() {
        double[][] chain = {{0, 5, 0}, {5, 0, 5}, {0, 5, 0}};
        RateMatrix rates = new RateMatrix(new double[] {0.4, 0.3, 0.3}, chain);
        SplittableRandom random = new SplittableRandom(8);
        ExsyFit fit =
                fitted(noisy(series(rates, ONE_LEAK, 0.05, 0.1), 3, true, random), Leak.SHARED);
        assertThat(fit.remarks())
                .filteredOn(ExsyRemark.PathNotSeen.class::isInstance)
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("1→3"));
        double[][] mixed = {{0, 500, 2}, {500, 0, 2}, {2, 2, 0}};
        RateMatrix pair = new RateMatrix(new double[] {0.4, 0.3, 0.3}, mixed);
        ExsyFit fast =
                fitted(noisy(series(pair, ONE_LEAK, 0.05, 0.1), 3, true, random), Leak.SHARED);
        assertThat(fast.remarks())
                .filteredOn(ExsyRemark.PathTooFast.class::isInstance)
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("1→2"));
        assertThat(fast.remarks()).filteredOn(ExsyRemark.PathNotSeen.class::isInstance).hasSize(2);
    }

    @Test
    void saysWhatDoesNotFit() {
        double[][] a = volumes(THREE, ONE_LEAK, 0.1);
        a[0][1] *= 1.5;
        assertThat(fitted(List.of(new ExsyVolumes(0.1, a, 2)), Leak.SHARED).remarks())
                .anyMatch(ExsyRemark.NotSymmetric.class::isInstance)
                .anyMatch(ExsyRemark.PoorFit.class::isInstance);
        assertThat(refused(List.of(new ExsyVolumes(0.1, a)), Leak.SHARED))
                .isInstanceOf(ExsyRemark.ScatterTooLarge.class);
        List<ExsyVolumes> spectra = series(THREE, ONE_LEAK, 0.05, 0.2);
        spectra.add(new ExsyVolumes(0.1, a));
        assertThat(fitted(spectra, Leak.SHARED).remarks())
                .filteredOn(ExsyRemark.NotSymmetric.class::isInstance)
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("1→2"));
    }

    /// Chains of sites, in which not every path exists: a rate of 0 is in its interval at least as
    /// often as that says. 100 draws, not used to choose anything in Haven.
    @Test
    void pathsWithoutExchange() {
        SplittableRandom random = new SplittableRandom(55);
        int narrow = 0;
        int wide = 0;
        for (int draw = 0; draw < 100; draw++) {
            double near = random.nextDouble(2, 8);
            double far = random.nextDouble(2, 8);
            double[][] chain = {{0, near, 0}, {near, 0, far}, {0, far, 0}};
            RateMatrix truth = new RateMatrix(new double[] {0.3, 0.4, 0.3}, chain);
            List<ExsyVolumes> spectra = series(truth, ONE_LEAK, 0.03, 0.1);
            ExchangeRate none = fitted(noisy(spectra, 3, true, random), Leak.SHARED).rate(0, 2);
            narrow += holds(none.interval68(), 0);
            wide += holds(none.interval95(), 0);
        }
        assertThat(narrow).isGreaterThanOrEqualTo(63);
        assertThat(wide).isGreaterThanOrEqualTo(92);
    }

    /// Rates of two paths with barriers of 0.40 and 0.55 eV over five temperatures.
    @Test
    void barriersOfTwoPaths() {
        SplittableRandom random = new SplittableRandom(12);
        SortedMap<Double, ExsyFit> rates = new TreeMap<>();
        for (double temperature = 290; temperature < 335; temperature += 10) {
            double fast = 4 * Math.exp(-0.40 * inverse(temperature));
            double slow = 3 * Math.exp(-0.55 * inverse(temperature));
            double[][] means = {{0, fast, 0.5 * slow}, {fast, 0, slow}, {0.5 * slow, slow, 0}};
            RateMatrix truth = new RateMatrix(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, means);
            List<ExsyVolumes> spectra = series(truth, ONE_LEAK, 0.03, 0.1, 0.2);
            rates.put(temperature, fitted(noisy(spectra, 3, true, random), Leak.SHARED));
        }
        List<PathActivation> paths = ExsyTemperatures.of(rates);
        assertThat(paths).hasSize(6);
        for (PathActivation path : paths) {
            boolean quick = path.from() + path.to() == 1;
            double energy = path.energy().value() / Constants.ELEMENTARY_CHARGE;
            double error = path.energy().uncertainty() / Constants.ELEMENTARY_CHARGE;
            assertThat(error).isBetween(0.001, 0.1);
            assertThat(energy).isCloseTo(quick ? 0.40 : 0.55, within(3 * error));
        }
    }

    /// e (1/kT − 1/kT_m) in 1/eV about 310 K.
    private static double inverse(double temperature) {
        return Constants.ELEMENTARY_CHARGE / Constants.BOLTZMANN * (1 / temperature - 1 / 310.0);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExsyVolumes(-1, new double[2][2]))
                .withMessageContaining("mixingTime must be >= 0 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExsyVolumes(1, new double[][] {{1, 2}, {3}}));
        ExsyVolumes zero = new ExsyVolumes(0, new double[2][2]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExsyAnalysis.fit(List.of(zero), Leak.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new RateMatrix(
                                        new double[] {0.5, 0.6}, new double[][] {{0, 1}, {1, 0}}));
    }
}
