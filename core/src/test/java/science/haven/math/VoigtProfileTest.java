package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

class VoigtProfileTest {

    private final VoigtProfile profile = new VoigtProfile();

    @Test
    void endsInTheGaussianAndTheLorentzian() {
        double[] x = IntStream.range(-400, 401).mapToDouble(i -> i * 0.1).toArray();
        double[] gauss = profile(x, 1, 0);
        double[] lorentz = profile(x, 0, 1);
        for (int i = 0; i < x.length; i++) {
            double g = Math.exp(-x[i] * x[i] / 2) / Math.sqrt(2 * Math.PI);
            assertThat(gauss[i]).isCloseTo(g, within(1e-14));
            double l = 1 / (Math.PI * (1 + x[i] * x[i]));
            assertThat(lorentz[i] / l).isCloseTo(1, within(1e-14));
        }
    }

    @ParameterizedTest(name = "v = {0}, g = {1}")
    @CsvSource({"1, 0.3", "1, 0", "1e-3, 1", "0, 1", "1e-9, 1", "4, 3", "0.04, 0.5", "1, 1e-6"})
    void derivativesAreSlopes(double variance, double halfWidth) {
        double[] x = IntStream.range(-300, 301).mapToDouble(i -> i * 0.11).toArray();
        double[][] exact = new double[4][x.length];
        profile.evaluate(x, 0, variance, halfWidth, exact);
        double h = 1e-4;
        double[] right = IntStream.range(0, x.length).mapToDouble(i -> x[i] + h).toArray();
        double[] left = IntStream.range(0, x.length).mapToDouble(i -> x[i] - h).toArray();
        double[] slope =
                slope(
                        profile(right, variance, halfWidth),
                        profile(left, variance, halfWidth),
                        2 * h);
        compare(exact[1], slope, 1e-5);
        double[] wide = profile(x, variance + 2 * h, halfWidth);
        double[] wider = profile(x, variance + 4 * h, halfWidth);
        double[] here = profile(x, variance, halfWidth);
        compare(exact[2], forward(here, wide, wider, 2 * h), 2e-3);
        wide = profile(x, variance, halfWidth + h);
        wider = profile(x, variance, halfWidth + 2 * h);
        compare(exact[3], forward(here, wide, wider, h), 2e-3);
    }

    private static void compare(double[] exact, double[] slope, double tolerance) {
        double greatest =
                IntStream.range(0, exact.length)
                        .mapToDouble(i -> Math.abs(exact[i]))
                        .max()
                        .orElseThrow();
        for (int i = 0; i < exact.length; i++) {
            assertThat(slope[i]).isCloseTo(exact[i], within(tolerance * greatest));
        }
    }

    /// Second-order slope that needs no value below zero, where the profile does not exist.
    private static double[] forward(double[] here, double[] next, double[] last, double step) {
        return IntStream.range(0, here.length)
                .mapToDouble(i -> (4 * next[i] - 3 * here[i] - last[i]) / (2 * step))
                .toArray();
    }

    private static double[] slope(double[] right, double[] left, double step) {
        return IntStream.range(0, right.length)
                .mapToDouble(i -> (right[i] - left[i]) / step)
                .toArray();
    }

    private double[] profile(double[] x, double variance, double halfWidth) {
        double[][] out = new double[1][x.length];
        profile.evaluate(x, 0, variance, halfWidth, out);
        return out[0];
    }
}
