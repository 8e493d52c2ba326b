package science.haven.trajectory;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The uncertainty of a slope as kinisi 1 takes it: the variance of all squared displacements at a
/// lag, as if only windows counted that do not overlap.
///
/// ```text
/// v_n = var(|Δr|²)/w_n        Cov(MSD_n, MSD_m) = v_n w_n/w_m, n ≤ m        w_n = N T/n windows
/// ```
///
/// This is the covariance of a process without memory, positive definite only as long as `v_n w_n²`
/// grows; lags at which the measured one does not are left out, as they add nothing.
///
/// @see "A. R. McCluskey, S. W. Coles, B. J. Morgan, J. Chem. Theory Comput. 21 (2025) 79"
final class FewerWindows {

    private FewerWindows() {}

    /// D and its uncertainty from lags 2 to one less than all.
    static double[] estimate(IonPaths paths) {
        int steps = paths.frames() - 1;
        int count = steps - 2;
        double[] msd = new double[count];
        double[] memory = new double[count]; // v_n w_n
        double[] windows = new double[count];
        double[][] path = new double[3][paths.frames()];
        double[] fourth = new double[count];
        for (int i = 0; i < paths.ions(); i++) {
            for (int axis = 0; axis < 3; axis++) {
                paths.path(i, axis, path[axis]);
            }
            for (int k = 0; k < count; k++) {
                for (int start = 0; start + lag(k) < paths.frames(); start++) {
                    double square = square(path, start, start + lag(k));
                    msd[k] += square;
                    fourth[k] += square * square;
                }
            }
        }
        for (int k = 0; k < count; k++) {
            double all = (double) paths.ions() * (paths.frames() - lag(k));
            msd[k] /= all;
            memory[k] = (fourth[k] / all - msd[k] * msd[k]) * all / (all - 1);
            windows[k] = (double) paths.ions() * steps / lag(k);
        }
        return estimate(msd, memory, windows);
    }

    private static int lag(int index) {
        return index + 2;
    }

    private static double square(double[][] path, int from, int to) {
        double sum = 0;
        for (double[] axis : path) {
            sum += (axis[to] - axis[from]) * (axis[to] - axis[from]);
        }
        return sum;
    }

    private static double[] estimate(double[] msd, double[] memory, double[] windows) {
        int[] kept =
                IntStream.range(0, msd.length)
                        .filter(
                                k ->
                                        IntStream.range(0, k)
                                                .allMatch(
                                                        j ->
                                                                memory[j] * windows[j]
                                                                        < memory[k] * windows[k]))
                        .toArray();
        double[][] covariance = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = i; j < kept.length; j++) {
                covariance[i][j] = memory[kept[i]] / windows[kept[j]];
                covariance[j][i] = covariance[i][j];
            }
        }
        LagFit fit =
                LagFit.solve(
                        Arrays.stream(kept).mapToDouble(k -> msd[k]).toArray(),
                        Arrays.stream(kept).map(FewerWindows::lag).toArray(),
                        covariance);
        return new double[] {fit.slope() / 6, Math.sqrt(fit.slopeVariance()) / 6};
    }
}
