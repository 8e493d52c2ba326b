package science.haven.trajectory;

import java.util.TreeSet;

/// Lags to fit: few enough for their covariance, close where displacements change fast.
final class LagGrid {

    private static final int MOST = 48;

    private LagGrid() {}

    /// Lags from one frame to half of all, evenly spread in their logarithm.
    static int[] of(int frames) {
        int longest = Math.max(frames / 2, 1);
        TreeSet<Integer> lags = new TreeSet<>();
        for (int i = 0; i < MOST; i++) {
            lags.add((int) Math.round(Math.pow(longest, i / (MOST - 1.0))));
        }
        return lags.stream().mapToInt(Integer::intValue).toArray();
    }
}
