package science.haven.trajectory;

/// Mean square displacement of each ion alone, at a few lags.
///
/// @param lags of each ion its values in m², one per lag
record OwnDisplacements(double[][] lags) {

    static OwnDisplacements of(IonPaths paths, int[] grid, int... axes) {
        double[][] lags = new double[paths.ions()][grid.length];
        double[] path = new double[paths.frames()];
        for (int ion = 0; ion < lags.length; ion++) {
            for (int axis : axes) {
                paths.path(ion, axis, path);
                for (int g = 0; g < grid.length; g++) {
                    lags[ion][g] += Windows.mean(path, path, grid[g]);
                }
            }
        }
        return new OwnDisplacements(lags);
    }

    /// Standard error of a weighted sum of mean square displacements, by the scatter among ions.
    ///
    /// @param weights weights of the lags
    /// @param first index of the lag of the first weight
    double standardError(double[] weights, int first) {
        double sum = 0;
        double squares = 0;
        for (double[] own : lags) {
            double value = 0;
            for (int g = 0; g < weights.length; g++) {
                value += weights[g] * own[first + g];
            }
            sum += value;
            squares += value * value;
        }
        int ions = lags.length;
        double variance = squares - sum * sum / ions;
        return ions < 2 ? 0 : Math.sqrt(Math.max(variance, 0) / (ions - 1.0) / ions);
    }
}
