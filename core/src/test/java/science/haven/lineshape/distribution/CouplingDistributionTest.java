package science.haven.lineshape.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.math.CounterRandom;

import java.util.List;

/// Densities of couplings: moments, limits, derivatives, and tensors drawn at random.
class CouplingDistributionTest {

    /// Moments for s = 1.
    @Test
    void czjzekHasItsMoments() {
        Mean mean = new Mean(new Czjzek(1e6), 10e6, 400, 40);
        assertThat(mean.of((v, eta) -> 1)).isCloseTo(1, within(1e-10));
        assertThat(mean.of((v, eta) -> v * v * (1 + eta * eta / 3) / 1e12))
                .isCloseTo(5, within(1e-9));
        assertThat(mean.of((v, eta) -> v / 1e6)).isCloseTo(1.99471, within(1e-5));
        assertThat(mean.of((v, eta) -> v / 1e6)).isCloseTo(Czjzek.MEAN, within(1e-9));
        assertThat(mean.of((v, eta) -> eta)).isCloseTo(0.60982, within(1e-5));
        assertThat(Czjzek.ofComponents(0.5e6)).isEqualTo(new Czjzek(1e6));
    }

    @Test
    void czjzekIsHighestAtItsMode() {
        double[] asymmetries = GaussLegendre.of(40).nodes();
        double[] weights = GaussLegendre.of(40).weights();
        double best = 0;
        double mode = 0;
        for (double v = 1.5; v < 2.2; v += 1e-3) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * new Czjzek(1).density(v, asymmetries[k]);
            }
            if (sum > best) {
                best = sum;
                mode = v;
            }
        }
        assertThat(mode).isCloseTo(1.8671, within(1e-3));
    }

    /// The disturbance adds to the square of the tensor: `⟨‖V‖²⟩ = ‖V₀‖² + 5s²`.
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "1, 0.3, 0.5",
        "2, 1, 0.4",
        "3, 0.7, 0.3",
        "4, 0.1, 0.4",
        "0.1, 0.9, 1",
        "5, 0.5, 0.25"
    })
    void extendedCzjzekHasItsMoments(double coupling, double asymmetry, double width) {
        ExtendedCzjzek extended = new ExtendedCzjzek(coupling, asymmetry, width);
        Mean mean = new Mean(extended, coupling + 9 * width, 160, 60);
        double square = coupling * coupling * (1 + asymmetry * asymmetry / 3);
        assertThat(mean.of((v, eta) -> 1)).isCloseTo(1, within(1e-7));
        assertThat(mean.of((v, eta) -> v * v * (1 + eta * eta / 3)))
                .isCloseTo(square + 5 * width * width, within(1e-6 * square));
    }

    @Test
    void extendedCzjzekWithoutASiteIsCzjzeks() {
        for (double coupling : new double[] {0.3, 1.5, 4}) {
            for (double asymmetry : new double[] {0.05, 0.5, 1}) {
                double plain = new Czjzek(1).density(coupling, asymmetry);
                assertThat(new ExtendedCzjzek(0, 0.4, 1).density(coupling, asymmetry))
                        .isCloseTo(plain, within(1e-9 * plain));
                assertThat(new ExtendedCzjzek(1e-3, 0.4, 1).density(coupling, asymmetry))
                        .isCloseTo(plain, within(1e-4 * plain));
            }
        }
    }

    @Test
    void extendedCzjzekWithoutDisturbanceIsTheSite() {
        ExtendedCzjzek extended = ExtendedCzjzek.ofRatio(2, 0.6, 0.1);
        assertThat(extended.width()).isCloseTo(0.2 * Math.sqrt(1.12 / 5), within(1e-12));
        Mean mean = new Mean(new ExtendedCzjzek(2, 0.6, 0.06), 3, 300, 100);
        double centre = mean.of((v, eta) -> v);
        assertThat(mean.of((v, eta) -> 1)).isCloseTo(1, within(1e-7));
        assertThat(centre).isCloseTo(2, within(0.01));
        assertThat(mean.of((v, eta) -> eta)).isCloseTo(0.6, within(0.01));
        assertThat(mean.of((v, eta) -> (v - centre) * (v - centre))).isLessThan(0.065 * 0.065);
    }

    /// Shares of 36 boxes against 400 000 seeded tensors: `χ²` within three standard deviations.
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2, 0.3, 0.7", "3, 0.9, 0.6", "1, 0.5, 1"})
    void densitiesAreThoseOfRandomTensors(double coupling, double asymmetry, double width) {
        int draws = 400_000;
        double edge = coupling + 3 * width;
        double[] counts = drawn(coupling, asymmetry, width, draws, edge);
        CouplingDistribution distribution =
                coupling == 0 ? new Czjzek(width) : new ExtendedCzjzek(coupling, asymmetry, width);
        double chiSquared = 0;
        int boxes = 0;
        GaussLegendre rule = GaussLegendre.of(12);
        for (int box = 0; box < counts.length; box++) {
            double[] couplings = scaled(rule.nodes(), edge / 6 * Math.floorDiv(box, 6), edge / 6);
            double[] asymmetries = scaled(rule.nodes(), (box % 6) / 6.0, 1.0 / 6);
            double[] density = Densities.of(distribution, couplings, asymmetries, false)[0];
            double expected = 0;
            for (int i = 0; i < density.length; i++) {
                expected += rule.weights()[i / 12] * rule.weights()[i % 12] * density[i];
            }
            expected *= edge / 36 * draws;
            if (expected > 20) {
                chiSquared += Math.pow(counts[box] - expected, 2) / expected;
                boxes++;
            }
        }
        assertThat(boxes).isGreaterThan(20);
        assertThat(chiSquared).isCloseTo(boxes, within(3 * Math.sqrt(2.0 * boxes)));
    }

    private static double[] drawn(
            double coupling, double asymmetry, double width, int draws, double edge) {
        CounterRandom random = new CounterRandom(5, 1);
        double[] counts = new double[36];
        double[] five = new double[5];
        for (int n = 0; n < draws; n++) {
            for (int i = 0; i < 5; i++) {
                five[i] = width * random.nextGaussian();
            }
            five[0] += coupling;
            five[3] -= coupling * asymmetry / Math.sqrt(3);
            double[] tensor = invariants(five);
            int v = (int) (6 * tensor[0] / edge);
            int eta = Math.min(5, (int) (6 * tensor[1]));
            if (v < 6) {
                counts[6 * v + eta]++;
            }
        }
        return counts;
    }

    /// Size of the largest component and η of a tensor of five components.
    private static double[] invariants(double[] a) {
        double r = Math.sqrt(3) / 2;
        double xx = -a[0] / 2 + r * a[3];
        double yy = -a[0] / 2 - r * a[3];
        double zz = a[0];
        double xy = r * a[4];
        double xz = r * a[1];
        double yz = r * a[2];
        double determinant =
                xx * (yy * zz - yz * yz) - xy * (xy * zz - yz * xz) + xz * (xy * yz - yy * xz);
        double size =
                Math.sqrt((xx * xx + yy * yy + zz * zz + 2 * (xy * xy + xz * xz + yz * yz)) / 6);
        double angle = Math.acos(Math.clamp(determinant / (2 * size * size * size), -1, 1)) / 3;
        double top = 2 * size * Math.cos(angle);
        double bottom = 2 * size * Math.cos(angle + 2 * Math.PI / 3);
        double middle = -top - bottom;
        double largest = Math.max(Math.abs(top), Math.abs(bottom));
        double other = Math.abs(top) > Math.abs(bottom) ? bottom : top;
        return new double[] {largest, Math.abs((other - middle) / largest)};
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        List<CouplingDistribution> all =
                List.of(
                        new Czjzek(1.2),
                        new ExtendedCzjzek(2, 0.35, 0.7),
                        new ExtendedCzjzek(1.4, 0.8, 0.5),
                        new ExtendedCzjzek(4, 0.2, 0.4),
                        new GaussianCouplings(2, 0.3, 0.4, 0.2),
                        new GaussianCouplings(0.5, 0.9, 0.4, 0.3));
        double[] couplings = {0.4, 1.1, 2, 3.3};
        double[] asymmetries = {0.02, 0.3, 0.6, 0.97};
        for (CouplingDistribution distribution : all) {
            double[][] at = Densities.of(distribution, couplings, asymmetries, true);
            for (int p = 0; p < distribution.parameters().size(); p++) {
                double[][] steps = new double[4][];
                for (int s = 0; s < 4; s++) {
                    steps[s] =
                            moved(
                                    distribution,
                                    p,
                                    1e-3 * new int[] {-2, -1, 1, 2}[s],
                                    couplings,
                                    asymmetries);
                }
                double scale = 0;
                for (double d : at[1 + p]) {
                    scale = Math.max(scale, Math.abs(d));
                }
                for (int i = 0; i < at[0].length; i++) {
                    double difference =
                            (steps[0][i] - 8 * steps[1][i] + 8 * steps[2][i] - steps[3][i]) / 12e-3;
                    assertThat(at[1 + p][i])
                            .as("%s, %s", distribution, distribution.parameters().get(p))
                            .isCloseTo(difference, within(1e-7 * Math.max(1, scale)));
                }
            }
        }
    }

    private static double[] moved(
            CouplingDistribution distribution,
            int parameter,
            double step,
            double[] couplings,
            double[] asymmetries) {
        double[] values =
                distribution.parameters().stream().mapToDouble(distribution::value).toArray();
        values[parameter] += step;
        return Densities.of(distribution.with(values), couplings, asymmetries, false)[0];
    }

    @Test
    void gaussianCouplingsAreNormalised() {
        Mean mean = new Mean(new GaussianCouplings(0.5, 0.9, 0.4, 0.2), 5, 400, 40);
        assertThat(mean.of((v, eta) -> 1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void besselFunctionsHaveTheirValues() {
        double[] out = new double[2];
        ModifiedBessel.at(1, out);
        assertThat(out[0]).isCloseTo(0.46575960759364043, within(1e-10));
        assertThat(out[1]).isCloseTo(0.2079104153497085, within(1e-10));
        ModifiedBessel.at(39.999, out);
        double[] beyond = new double[2];
        ModifiedBessel.at(40.001, beyond);
        assertThat(out[0] / beyond[0] - 1).isCloseTo(0.002 / 80, within(1e-6));
        ModifiedBessel.at(100, out);
        assertThat(out[0]).isCloseTo(0.03994437929909668, within(1e-12));
        assertThat(100 * out[1]).isCloseTo(0.03974415302513025, within(1e-12));
    }

    @Test
    void saysWhatCannotBe() {
        assertThatThrownBy(() -> new Czjzek(0)).hasMessage("width must be > 0 Hz, got 0.0");
        assertThatThrownBy(() -> new ExtendedCzjzek(1, 1.2, 1))
                .hasMessage("asymmetry must be 0 to 1, got 1.2");
        assertThatThrownBy(() -> new ExtendedCzjzek(-1, 0.2, 1))
                .hasMessage("coupling must be >= 0 Hz, got -1.0");
        assertThatThrownBy(() -> new GaussianCouplings(1, 0.2, 0, 1))
                .hasMessage("couplingWidth must be > 0 Hz, got 0.0");
        assertThatThrownBy(() -> new GaussianCouplings(1, 0.2, 1, Double.NaN))
                .hasMessage("asymmetryWidth must be > 0, got NaN");
        assertThatThrownBy(() -> new LibraryGrid(0, 10, 5))
                .hasMessage("largest must be > 0 Hz, got 0.0");
        assertThatThrownBy(() -> new Czjzek(1).value(DistributionParameter.SHIFT))
                .hasMessage("a Czjzek distribution has no SHIFT");
    }

    private static double[] scaled(double[] nodes, double from, double width) {
        double[] scaled = nodes.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = from + width * scaled[i];
        }
        return scaled;
    }

    /// Means over a distribution on a fine grid.
    private static final class Mean {

        private final LibraryGrid grid;
        private final double[] density;

        Mean(CouplingDistribution distribution, double largest, int couplings, int asymmetries) {
            grid = new LibraryGrid(largest, couplings, asymmetries);
            double[] v = grid.couplingNodes();
            density = Densities.of(distribution, v, grid.asymmetryRule().nodes(), false)[0];
        }

        double of(Quantity quantity) {
            double[] v = grid.couplingNodes();
            GaussLegendre rule = grid.asymmetryRule();
            double sum = 0;
            for (int i = 0; i < density.length; i++) {
                int k = i % grid.asymmetries();
                sum +=
                        density[i]
                                * rule.weights()[k]
                                * grid.step()
                                * quantity.of(v[i / grid.asymmetries()], rule.nodes()[k]);
            }
            return sum;
        }

        interface Quantity {
            double of(double coupling, double asymmetry);
        }
    }
}
