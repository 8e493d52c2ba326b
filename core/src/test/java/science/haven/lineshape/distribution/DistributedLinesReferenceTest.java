package science.haven.lineshape.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far libraries of several sizes are from a fine one, for the central line of ²³Na in a glass
/// at 11.7 T: 2048 bins of 24 Hz, blurred by 50 Hz.
class DistributedLinesReferenceTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Experiment CENTRAL =
            new Experiment(
                    132.294e6,
                    new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                    new Excitation.Central(),
                    FrequencyAxis.ofWidth(50e3, 2048));

    private static final List<CouplingDistribution> DISTRIBUTIONS =
            List.of(
                    new Czjzek(0.5e6),
                    new ExtendedCzjzek(1.5e6, 0.3, 0.4e6),
                    new ExtendedCzjzek(1.5e6, 0.3, 0.2e6),
                    new GaussianCouplings(1.5e6, 0.5, 0.25e6, 0.15));

    @Test
    void librariesConverge() {
        List<double[]> fine = patterns(200, 32);
        int[][] sizes = {{25, 10}, {50, 10}, {50, 16}, {100, 20}};
        List<List<String>> rows = new ArrayList<>();
        for (int[] size : sizes) {
            List<double[]> coarse = patterns(size[0], size[1]);
            List<String> row = new ArrayList<>(List.of("%d × %d".formatted(size[0], size[1])));
            for (int d = 0; d < coarse.size(); d++) {
                double error = rms(coarse.get(d), fine.get(d));
                row.add(String.format(Locale.ROOT, "%.1g", 100 * error));
                if (size[0] == 100) {
                    assertThat(error).as("%s", DISTRIBUTIONS.get(d)).isLessThan(2.5e-3);
                }
            }
            rows.add(row);
        }
        ValidationTable.write(
                "distributed-couplings",
                List.of(
                        "couplings × asymmetries",
                        "Czjzek, s 0.5 MHz: error, %",
                        "extended, C_Q 1.5, η 0.3, s 0.4",
                        "extended, C_Q 1.5, η 0.3, s 0.2",
                        "Gaussian, C_Q 1.5 ± 0.25, η 0.5 ± 0.15"),
                rows);
    }

    /// Moments that are known, from sums over 300 × 60 couplings.
    @Test
    void momentsAreTheKnownOnes() {
        List<List<String>> rows = new ArrayList<>();
        Czjzek glass = new Czjzek(1);
        add(rows, "Czjzek: ∫", 1, moment(glass, 0, 0));
        add(rows, "Czjzek: ⟨C_Q⟩/s", 1.99471, moment(glass, 1, 0));
        add(rows, "Czjzek: ⟨C_Q²(1 + η²/3)⟩/s²", 5, square(glass));
        add(rows, "Czjzek: ⟨η⟩", 0.60982, moment(glass, 0, 1));
        for (double[] v : new double[][] {{1, 0.3, 0.5}, {2, 1, 0.4}, {3, 0.7, 0.3}}) {
            ExtendedCzjzek extended = new ExtendedCzjzek(v[0], v[1], v[2]);
            String name = "extended, C_Q %s, η %s, s %s: ".formatted(v[0], v[1], v[2]);
            double own = v[0] * v[0] * (1 + v[1] * v[1] / 3);
            add(rows, name + "∫", 1, moment(extended, 0, 0));
            add(rows, name + "⟨C_Q²(1 + η²/3)⟩", own + 5 * v[2] * v[2], square(extended));
        }
        ValidationTable.write("distributed-moments", List.of("moment", "expected", "Haven"), rows);
    }

    private static void add(List<List<String>> rows, String name, double expected, double found) {
        assertThat(found).as(name).isCloseTo(expected, within(6e-6));
        rows.add(
                List.of(
                        name,
                        String.format(Locale.ROOT, "%.5f", expected),
                        String.format(Locale.ROOT, "%.5f", found)));
    }

    private static double square(CouplingDistribution distribution) {
        return moment(distribution, 2, 0) + moment(distribution, 2, 2) / 3;
    }

    private static double moment(CouplingDistribution distribution, int power, int asymmetry) {
        LibraryGrid grid = new LibraryGrid(12, 300, 60);
        double[] couplings = grid.couplingNodes();
        GaussLegendre rule = grid.asymmetryRule();
        double[] density = Densities.of(distribution, couplings, rule.nodes(), false)[0];
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum +=
                    density[i]
                            * rule.weights()[i % 60]
                            * grid.step()
                            * Math.pow(couplings[i / 60], power)
                            * Math.pow(rule.nodes()[i % 60], asymmetry);
        }
        return sum;
    }

    private static List<double[]> patterns(int couplings, int asymmetries) {
        PatternLibrary library =
                PatternLibrary.of(SODIUM, CENTRAL, 0, new LibraryGrid(4e6, couplings, asymmetries));
        return DISTRIBUTIONS.stream()
                .map(d -> DistributedSite.of(d, 0, new Broadening(50, 0)))
                .map(site -> library.pattern(site, false).intensity())
                .toList();
    }

    private static double rms(double[] one, double[] other) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < one.length; i++) {
            difference += Math.pow(one[i] - other[i], 2);
            size += Math.pow(other[i], 2);
        }
        return Math.sqrt(difference / size);
    }
}
