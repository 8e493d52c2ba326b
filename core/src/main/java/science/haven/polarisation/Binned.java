package science.haven.polarisation;

import java.util.Arrays;

/// A step with many points, averaged in bins that grow with the time. A relaxation is broad in
/// time, so the fit loses nothing and need not look at a hundred thousand points.
///
/// @param time mean times in s
/// @param y mean responses in A or V
/// @param sigma relative weights 1/√n, in the unit of `y`
record Binned(double[] time, double[] y, double[] sigma) {

    private static final int MOST = 240;
    private static final int FEWEST = 30;

    static Binned of(PolarisationStep step) {
        double[] time = step.time();
        double[] y = step.response();
        double scale = scale(y);
        boolean few = time.length <= MOST;
        // Bins that grow from a first point long before the others would hold all of these.
        boolean late = time[time.length / FEWEST] > time[time.length - 1] / 2;
        double growth = Math.log(time[time.length - 1] / time[0]) / MOST;
        int even = Math.ceilDiv(time.length, MOST);
        double[][] bins = new double[3][time.length];
        int n = 0;
        int from = 0;
        while (from < time.length) {
            int to = late ? Math.min(from + even, time.length) : from + 1;
            while (!few && !late && to < time.length && time[to] < time[from] * Math.exp(growth)) {
                to++;
            }
            for (int i = from; i < to; i++) {
                bins[0][n] += time[i] / (to - from);
                bins[1][n] += y[i] / (to - from);
            }
            bins[2][n++] = scale / Math.sqrt(to - from);
            from = to;
        }
        return new Binned(
                Arrays.copyOf(bins[0], n), Arrays.copyOf(bins[1], n), Arrays.copyOf(bins[2], n));
    }

    /// Greatest response, so that residuals are of order one at most.
    private static double scale(double[] y) {
        double greatest = Arrays.stream(y).map(Math::abs).max().orElse(0);
        return greatest > 0 ? greatest : 1;
    }
}
