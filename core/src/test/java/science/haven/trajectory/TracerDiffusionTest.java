package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.Lattice;
import science.haven.math.CounterRandom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class TracerDiffusionTest {

    private static final int REPLICAS = 400;
    private static final double TRUTH = 1.0 / 6;

    /// Random walks of 128 ions over 128 steps: what is claimed is what is.
    @Test
    void claimsTheUncertaintyThatItHas() {
        double[][] own = new double[REPLICAS][];
        double[][] plain = new double[REPLICAS][];
        double[][] exact = new double[REPLICAS][];
        double[][] grid = new double[REPLICAS][];
        double[][] hops = new double[REPLICAS][];
        double[][] fewer = new double[REPLICAS][];
        IntStream.range(0, REPLICAS)
                .parallel()
                .forEach(
                        r -> {
                            TracerDiffusion found = TracerDiffusion.of(Walks.random(128, 129, r));
                            own[r] = estimate(found);
                            IonPaths jumping = Walks.lattice(128, 129, r);
                            TracerDiffusion jumps = TracerDiffusion.of(jumping);
                            fewer[r] = FewerWindows.estimate(jumping);
                            hops[r] = estimate(jumps);
                            grid[r] = allLags(jumps.displacement().lags(), LATTICE);
                            plain[r] = leastSquares(found.displacement().lags());
                            exact[r] = allLags(found.displacement().lags(), WALK);
                        });
        Calibration haven = Calibration.of(own);
        Calibration all = Calibration.of(exact);
        Calibration lattice = Calibration.of(grid);
        Calibration jumping = Calibration.of(hops);
        Calibration apart = Calibration.of(fewer);
        Calibration simple = Calibration.of(plain);
        write(
                List.of(
                        simple.row("normal steps", "least squares with intercept, lags 2 to 127"),
                        all.row("normal steps", "exact covariance, lags 2 to 127"),
                        haven.row("normal steps", "Haven, begin of the fit found"),
                        apart.row("cubic lattice", "kinisi's recipe, lags 2 to 127"),
                        lattice.row("cubic lattice", "exact covariance, lags 2 to 127"),
                        jumping.row("cubic lattice", "Haven, begin of the fit found")));
        assertThat(haven.ratio()).isCloseTo(1, within(0.05));
        assertThat(haven.cover()).isBetween(0.63, 0.73);
        assertThat(all.ratio()).isCloseTo(1, within(0.05));
        assertThat(jumping.ratio()).isCloseTo(1, within(0.05));
        assertThat(jumping.cover()).isBetween(0.63, 0.73);
        assertThat(lattice.ratio()).isCloseTo(1, within(0.05));
        assertThat(lattice.scatter).isCloseTo(2.15e-3, within(2e-4));
        assertThat(apart.ratio()).isCloseTo(1.24, within(0.1));
        assertThat(apart.claimed).isCloseTo(2.86e-3, within(1e-5));
        assertThat(simple.ratio()).isCloseTo(0.04, within(0.01));
    }

    private static void write(List<List<String>> rows) {
        ValidationTable.write(
                "trajectory-calibration",
                List.of(
                        "walks",
                        "estimator",
                        "true scatter, 10⁻³",
                        "claimed, 10⁻³",
                        "claimed/true",
                        "truth in the 68 % interval, %"),
                rows);
    }

    private record Calibration(double scatter, double claimed, double cover) {

        static Calibration of(double[][] estimates) {
            double mean = Arrays.stream(estimates).mapToDouble(e -> e[0]).average().orElseThrow();
            double variance =
                    Arrays.stream(estimates)
                            .mapToDouble(e -> (e[0] - mean) * (e[0] - mean))
                            .average()
                            .orElseThrow();
            double covered =
                    Arrays.stream(estimates).filter(e -> Math.abs(e[0] - TRUTH) <= e[1]).count();
            return new Calibration(
                    Math.sqrt(variance),
                    Arrays.stream(estimates).mapToDouble(e -> e[1]).average().orElseThrow(),
                    covered / estimates.length);
        }

        double ratio() {
            return claimed / scatter;
        }

        List<String> row(String walks, String name) {
            return List.of(
                    walks,
                    name,
                    String.format(Locale.ROOT, "%.2f", scatter * 1e3),
                    String.format(Locale.ROOT, "%.2f", claimed * 1e3),
                    String.format(Locale.ROOT, "%.2f", ratio()),
                    String.format(Locale.ROOT, "%.0f", 100 * cover));
        }
    }

    /// The whole covariance of lags 2 to 127, as in the study of estimators.
    private static double[] allLags(double[] msd, double[][] covariance) {
        int[] lags = IntStream.rangeClosed(2, 127).toArray();
        double[] values = Arrays.stream(lags).mapToDouble(n -> msd[n]).toArray();
        LagFit fit = LagFit.solve(values, lags, covariance);
        double sigma = Math.sqrt(fit.slopeVariance()) * fit.slope() / 3;
        return new double[] {fit.slope() / 6, sigma / 6};
    }

    private static final double[][] WALK =
            WindowCovariance.ofWalk(129, IntStream.rangeClosed(2, 127).toArray(), 3, 128);

    /// Steps of one length have a fourth cumulant: `overlap (overlap − 1)` stands in the place of
    /// its square.
    private static final double[][] LATTICE = lattice();

    private static double[][] lattice() {
        double[][] covariance = new double[126][126];
        for (int n = 2; n <= 127; n++) {
            for (int m = 2; m <= 127; m++) {
                double sum = 0;
                for (int s = n - 128; s <= 128 - m; s++) {
                    int count = Math.min(129 - n, 129 - m - s) - Math.max(0, -s);
                    int overlap = Math.max(0, Math.min(n, s + m) - Math.max(0, s));
                    sum += count * overlap * (overlap - 1.0);
                }
                // In units of σ⁴ = 1/9, as the other one.
                covariance[n - 2][m - 2] = 6 * sum / (128.0 * (129 - n) * (129 - m));
            }
        }
        return covariance;
    }

    private static double[] estimate(TracerDiffusion found) {
        return new double[] {found.coefficient().value(), found.coefficient().uncertainty()};
    }

    /// What most programs do.
    private static double[] leastSquares(double[] msd) {
        double n = 126;
        double mean = 64.5;
        double values = 0;
        for (int k = 2; k <= 127; k++) {
            values += msd[k] / n;
        }
        double sxx = 0;
        double sxy = 0;
        for (int k = 2; k <= 127; k++) {
            sxx += (k - mean) * (k - mean);
            sxy += (k - mean) * (msd[k] - values);
        }
        double slope = sxy / sxx;
        double rest = 0;
        for (int k = 2; k <= 127; k++) {
            double off = msd[k] - values - slope * (k - mean);
            rest += off * off;
        }
        return new double[] {slope / 6, Math.sqrt(rest / (n - 2) / sxx) / 6};
    }

    @Test
    void rattlingGoesIntoTheOffset() {
        CounterRandom random = new CounterRandom(8, 1);
        IonPaths walk = Walks.random(100, 400, 5);
        double[][][] shaken = new double[100][3][400];
        for (int i = 0; i < 100; i++) {
            for (int axis = 0; axis < 3; axis++) {
                walk.path(i, axis, shaken[i][axis]);
                for (int k = 0; k < 400; k++) {
                    shaken[i][axis][k] += 2 * random.nextGaussian();
                }
            }
        }
        TracerDiffusion found = TracerDiffusion.of(IonPaths.of(shaken, 1, Lattice.box(1, 1, 1)));
        // 2 · 3 · (2 m)² of noise at both ends of a window
        assertThat(found.offset()).isCloseTo(24, within(0.5));
        assertThat(found.coefficient().value())
                .isCloseTo(TRUTH, within(3 * found.coefficient().uncertainty()));
        assertThat(found.isDiffusive()).isTrue();
    }

    @Test
    void cagedIonsDoNotDiffuse() {
        CounterRandom random = new CounterRandom(9, 1);
        double[][][] paths = new double[64][3][500];
        for (double[][] ion : paths) {
            for (double[] path : ion) {
                for (int k = 1; k < path.length; k++) {
                    path[k] = 0.98 * path[k - 1] + random.nextGaussian();
                }
            }
        }
        TracerDiffusion found = TracerDiffusion.of(IonPaths.of(paths, 1, Lattice.box(1, 1, 1)));
        assertThat(found.isDiffusive()).isFalse();
        assertThat(found.remarks()).anyMatch(r -> r.code().equals("NOT_DIFFUSIVE"));
    }

    /// Half of the ions stand still, so that their scatter says more than a common motion would.
    @Test
    void ionsThatDifferWidenTheInterval() {
        IonPaths walk = Walks.random(100, 300, 11);
        double[][][] paths = new double[100][3][300];
        for (int i = 0; i < 50; i++) {
            for (int axis = 0; axis < 3; axis++) {
                walk.path(i, axis, paths[i][axis]);
            }
        }
        TracerDiffusion found = TracerDiffusion.of(IonPaths.of(paths, 1, Lattice.box(1, 1, 1)));
        assertThat(found.remarks()).anyMatch(r -> r.code().equals("IONS_DIFFER"));
        assertThat(found.coefficient().value())
                .isCloseTo(TRUTH / 2, within(3 * found.coefficient().uncertainty()));
    }
}
