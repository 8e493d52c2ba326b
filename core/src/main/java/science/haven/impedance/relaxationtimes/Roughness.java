package science.haven.impedance.relaxationtimes;

import java.util.Arrays;

/// Penalty on a rough distribution over a grid even in ln τ: a quadratic form whose matrix has
/// three diagonals.
///
/// ```text
/// P(γ) = Σ_k a_k (γ_{k+1} − γ_k)²/h    with γ = 0 outside the grid
/// ```
///
/// With `a = 1/γ` this is the Fisher information `∫ γ′²/γ d ln τ` of I. J. Good and R. A. Gaskins
/// (Biometrika 58 (1971) 255): sharp where there is much, smooth where there is little, so that a
/// narrow peak keeps its height and the noise between peaks makes no peaks of its own.
final class Roughness {

    /// Level, relative to the highest, below which γ counts as flat background.
    private static final double FLOOR = 0.03;

    private static final double[] SMOOTHING = {1.0 / 9, 2.0 / 9, 3.0 / 9, 2.0 / 9, 1.0 / 9};

    private final double[] steps;

    private Roughness(double[] steps) {
        this.steps = steps;
    }

    /// The same penalty everywhere.
    static Roughness even(int size, double spacing) {
        double[] steps = new double[size + 1];
        Arrays.fill(steps, 1 / spacing);
        return new Roughness(steps);
    }

    /// The penalty that suits a distribution already roughly known; its geometric mean over the
    /// grid is that of the even one.
    static Roughness suiting(double[] gamma, double spacing) {
        int size = gamma.length;
        double[] level = new double[size + 1];
        double highest = 0;
        for (int k = 0; k <= size; k++) {
            for (int m = 0; m < SMOOTHING.length; m++) {
                double left = Math.abs(at(gamma, k + m - 3));
                double right = Math.abs(at(gamma, k + m - 2));
                level[k] += SMOOTHING[m] * (left + right) / 2;
            }
            highest = Math.max(highest, level[k]);
        }
        if (highest == 0) {
            return even(size, spacing);
        }
        double logarithms = 0;
        for (int k = 0; k <= size; k++) {
            level[k] += FLOOR * highest;
            logarithms += Math.log(level[k]);
        }
        double mean = Math.exp(logarithms / (size + 1));
        double[] steps = new double[size + 1];
        for (int k = 0; k <= size; k++) {
            steps[k] = mean / level[k] / spacing;
        }
        return new Roughness(steps);
    }

    private static double at(double[] gamma, int k) {
        return k < 0 || k >= gamma.length ? 0 : gamma[k];
    }

    double diagonal(int k) {
        return steps[k] + steps[k + 1];
    }

    /// Element between `k` and `k + 1`.
    double beside(int k) {
        return -steps[k + 1];
    }
}
