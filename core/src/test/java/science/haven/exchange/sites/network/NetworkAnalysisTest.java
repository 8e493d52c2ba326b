package science.haven.exchange.sites.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.exchange.sites.ExchangingLines;
import science.haven.exchange.sites.SiteSpectrum;
import science.haven.fit.Interval;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Spectra of exchanging lines made from known rates.
class NetworkAnalysisTest {

    private static final double[] TEMPERATURES = {250, 270, 290, 310, 330, 350};
    private static final double MIDDLE = 295;

    /// Sites with jumps; barriers in eV, mean rates at the middle temperature in s⁻¹.
    private record Truth(
            double[] frequencies,
            double[] shares,
            double transverse,
            double[][] means,
            double[][] barriers) {

        RateMatrix matrix(double kelvin) {
            int n = shares.length;
            double[][] here = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double slope =
                            barriers[i][j] * Constants.ELEMENTARY_CHARGE / Constants.BOLTZMANN;
                    here[i][j] = means[i][j] * Math.exp(-slope * (1 / kelvin - 1 / MIDDLE));
                }
            }
            return new RateMatrix(shares, here);
        }

        List<SiteSpectrum> series(double noise, SplittableRandom random, double... kelvins) {
            double[] axis = new double[160];
            for (int i = 0; i < axis.length; i++) {
                axis[i] = -1500 + 3000.0 * i / axis.length;
            }
            double[] transverses = new double[shares.length];
            Arrays.fill(transverses, transverse);
            List<SiteSpectrum> spectra = new ArrayList<>();
            for (double kelvin : kelvins) {
                ExchangingLines lines =
                        new ExchangingLines(matrix(kelvin), frequencies, transverses);
                double[] y = lines.spectrum(axis);
                for (int i = 0; i < y.length; i++) {
                    y[i] = 1000 * y[i] + noise * random.nextGaussian();
                }
                spectra.add(new SiteSpectrum(kelvin, axis, y, noise));
            }
            return spectra;
        }
    }

    private static double[][] symmetric(double... pairs) {
        int n = pairs.length == 1 ? 2 : pairs.length == 3 ? 3 : 4;
        double[][] matrix = new double[n][n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                matrix[i][j] = pairs[next];
                matrix[j][i] = pairs[next++];
            }
        }
        return matrix;
    }

    private static Truth three(SplittableRandom random) {
        double p = random.nextDouble(0.25, 0.4);
        double q = random.nextDouble(0.25, 0.4);
        return new Truth(
                new double[] {
                    random.nextDouble(-800, -600),
                    random.nextDouble(-100, 100),
                    random.nextDouble(500, 800)
                },
                new double[] {p, q, 1 - p - q},
                random.nextDouble(150, 300),
                symmetric(
                        random.nextDouble(300, 900),
                        random.nextDouble(300, 900),
                        random.nextDouble(300, 900)),
                symmetric(
                        random.nextDouble(0.3, 0.5),
                        random.nextDouble(0.3, 0.5),
                        random.nextDouble(0.3, 0.5)));
    }

    @Test
    void derivativesAreThoseOfTheLine() {
        SplittableRandom random = new SplittableRandom(5);
        NetworkModel model =
                new NetworkModel(three(random).series(0.02, random, 280, 320), Topology.full(3));
        double[] values = {
            -600, 80, 600, 200, 250, 300, 0.8, 1.3, 400, 500, 600, 5e-20, 6e-20, 7e-20, 900, 0.1,
            800, -0.1
        };
        double[][] jacobian = new double[values.length][model.residuals()];
        model.evaluate(values, new double[model.residuals()], jacobian);
        for (int k = 0; k < values.length; k++) {
            double step = 1e-5 * Math.abs(values[k]);
            double[] up = residuals(model, values, k, step);
            double[] down = residuals(model, values, k, -step);
            double largest = Arrays.stream(jacobian[k]).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < up.length; i += 7) {
                assertThat(jacobian[k][i])
                        .as("parameter %d, point %d", k, i)
                        .isCloseTo((up[i] - down[i]) / (2 * step), within(1e-6 * largest));
            }
        }
    }

    private static double[] residuals(NetworkModel model, double[] values, int k, double step) {
        double[] moved = values.clone();
        moved[k] += step;
        double[] residuals = new double[model.residuals()];
        model.evaluate(moved, residuals, new double[0][]);
        return residuals;
    }

    /// Three sites with three barriers at six temperatures; not used to choose anything in Haven.
    @Test
    void barriersAndRatesOfThreeSites() {
        SplittableRandom random = new SplittableRandom(9041);
        int draws = 40;
        int[] count = new int[6];
        for (int draw = 0; draw < draws; draw++) {
            Truth truth = three(random);
            List<SiteSpectrum> spectra = truth.series(0.02, random, TEMPERATURES);
            if (!(NetworkAnalysis.fit(spectra, SitesOptions.FREE) instanceof NetworkFit fit)) {
                continue;
            }
            count[0]++;
            count[1] += fit.sites().size() == 3 ? 1 : 0;
            if (fit.sites().size() == 3) {
                for (PathRates path : fit.paths()) {
                    int i = path.path().first();
                    int j = path.path().second();
                    double barrier = truth.barriers()[i][j] * Constants.ELEMENTARY_CHARGE;
                    count[2] += holds(path.energy68().orElseThrow(), barrier);
                    var off = path.energy().orElseThrow();
                    count[3] += Math.abs(off.value() - barrier) < 3 * off.uncertainty() ? 1 : 0;
                    var rate = path.rates().get(2).forth();
                    double known = truth.matrix(TEMPERATURES[2]).rate(i, j);
                    count[4] += Math.abs(rate.value() - known) < rate.uncertainty() ? 1 : 0;
                    count[5]++;
                }
            }
        }
        ValidationTable.write(
                "exchange-three-sites",
                List.of("of %d series, %d paths".formatted(draws, count[5]), "share"),
                List.of(
                        List.of("fitted", percent(count[0], draws)),
                        List.of("three of two to four sites found", percent(count[1], draws)),
                        List.of("Eₐ within 3 σ", percent(count[3], count[5])),
                        List.of("Eₐ in its 68 % interval", percent(count[2], count[5])),
                        List.of("k at 290 K within 1 σ", percent(count[4], count[5]))));
        assertThat(count[0]).isEqualTo(draws);
        assertThat(count[1]).isGreaterThanOrEqualTo(38);
        assertThat(count[3]).isGreaterThanOrEqualTo((int) (0.97 * count[5]));
        assertThat(count[2] / (double) count[5]).isBetween(0.63, 0.73);
        assertThat(count[4] / (double) count[5]).isBetween(0.63, 0.73);
    }

    private static String percent(int count, int of) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * count / of);
    }

    private static int holds(Interval interval, double value) {
        return value >= interval.lower() && value <= interval.upper() ? 1 : 0;
    }

    @Test
    void aMissingPathIsLeftOut() {
        SplittableRandom random = new SplittableRandom(12);
        Truth truth =
                new Truth(
                        new double[] {-700, 0, 600},
                        new double[] {0.3, 0.4, 0.3},
                        200,
                        symmetric(500, 0, 700),
                        symmetric(0.4, 0.4, 0.35));
        List<SiteSpectrum> spectra = truth.series(0.02, random, TEMPERATURES);
        NetworkFit fit = (NetworkFit) NetworkAnalysis.fit(spectra, SitesOptions.FREE);
        assertThat(fit.paths())
                .extracting(PathRates::path)
                .containsExactly(new Topology.Path(0, 1), new Topology.Path(1, 2));
        assertThat(fit.remarks())
                .contains(new NetworkRemark.PathNotNeeded(new Topology.Path(0, 2)));
        double share = fit.sites().get(1).share().value();
        assertThat(share).isCloseTo(0.4, within(4 * fit.sites().get(1).share().uncertainty()));
        Topology chain = new Topology(3, List.of(new Topology.Path(0, 1), new Topology.Path(1, 2)));
        NetworkFit given = (NetworkFit) NetworkAnalysis.fit(spectra, SitesOptions.of(chain));
        assertThat(given.path(0, 1).rates().get(2).forth().value())
                .isCloseTo(fit.path(0, 1).rates().get(2).forth().value(), within(1.0));
    }

    @Test
    void fourSitesOnAChain() {
        SplittableRandom random = new SplittableRandom(21);
        Truth truth =
                new Truth(
                        new double[] {-900, -300, 300, 900},
                        new double[] {0.2, 0.3, 0.25, 0.25},
                        120,
                        symmetric(400, 0, 0, 600, 0, 500),
                        symmetric(0.4, 0, 0, 0.35, 0, 0.45));
        Topology chain =
                new Topology(
                        4,
                        List.of(
                                new Topology.Path(0, 1),
                                new Topology.Path(1, 2),
                                new Topology.Path(2, 3)));
        NetworkFit fit =
                (NetworkFit)
                        NetworkAnalysis.fit(
                                truth.series(0.02, random, 250, 290, 330), SitesOptions.of(chain));
        for (int p = 0; p < 3; p++) {
            Interval energy = fit.paths().get(p).energy68().orElseThrow();
            double known = truth.barriers()[p][p + 1] * Constants.ELEMENTARY_CHARGE;
            double middle = (energy.lower() + energy.upper()) / 2;
            assertThat(known).isCloseTo(middle, within(1.5 * (energy.upper() - energy.lower())));
        }
    }

    @Test
    void twoSitesAreTwo() {
        SplittableRandom random = new SplittableRandom(31);
        Truth truth =
                new Truth(
                        new double[] {-500, 500},
                        new double[] {0.4, 0.6},
                        200,
                        symmetric(800.0),
                        symmetric(0.4));
        NetworkFit fit =
                (NetworkFit)
                        NetworkAnalysis.fit(
                                truth.series(0.02, random, 260, 300, 340), SitesOptions.FREE);
        assertThat(fit.sites()).hasSize(2);
        var rate = fit.path(0, 1).rates().get(1).forth();
        assertThat(rate.value())
                .isCloseTo(truth.matrix(300).rate(0, 1), within(4 * rate.uncertainty()));
    }

    @Test
    void whatScattersMoreThanItsNoiseIsLessCertain() {
        Truth truth =
                new Truth(
                        new double[] {-500, 500},
                        new double[] {0.4, 0.6},
                        200,
                        symmetric(800.0),
                        symmetric(0.4));
        List<SiteSpectrum> spectra =
                truth.series(0.02, new SplittableRandom(32), 260, 280, 300, 320);
        List<SiteSpectrum> flattered =
                spectra.stream()
                        .map(
                                s ->
                                        new SiteSpectrum(
                                                s.temperature(),
                                                s.frequency(),
                                                s.intensity(),
                                                0.005))
                        .toList();
        NetworkFit honest = (NetworkFit) NetworkAnalysis.fit(spectra, SitesOptions.of(2));
        NetworkFit other = (NetworkFit) NetworkAnalysis.fit(flattered, SitesOptions.of(2));
        assertThat(other.remarks()).anyMatch(NetworkRemark.LinesDiffer.class::isInstance);
        double error = honest.path(0, 1).energy().orElseThrow().uncertainty();
        assertThat(other.path(0, 1).energy().orElseThrow().uncertainty())
                .isCloseTo(error, within(0.1 * error));
    }

    @Test
    void refusesWhatCannotBeDetermined() {
        SplittableRandom random = new SplittableRandom(41);
        double[] places = {-500, 500};
        double[] shares = {0.5, 0.5};
        Truth still = new Truth(places, shares, 200, symmetric(1e-3), symmetric(0.4));
        assertThat(NetworkAnalysis.fit(still.series(0.02, random, 280, 300), SitesOptions.of(2)))
                .isInstanceOfSatisfying(
                        NetworkRefused.class,
                        none -> assertThat(none.reason().code()).isEqualTo("NO_JUMPS_SEEN"));
        Truth fast = new Truth(places, shares, 200, symmetric(3e6), symmetric(0.4));
        assertThat(NetworkAnalysis.fit(fast.series(0.02, random, 280, 300), SitesOptions.of(2)))
                .isInstanceOf(NetworkRefused.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SitesOptions(3, 2, SitesOptions.FREE.jumps()))
                .withMessageContaining("2 to 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(2, List.of(new Topology.Path(0, 2))));
    }
}
