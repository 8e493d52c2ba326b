package science.haven.trajectory;

/// Means over all windows of one length.
final class Windows {

    private Windows() {}

    /// Mean product of the steps of two coordinates over a lag, which may be the same one. Four
    /// sums side by side, so that no addition waits for the one before.
    static double mean(double[] first, double[] second, int lag) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int windows = first.length - lag;
        int k = 0;
        for (; k + 3 < windows; k += 4) {
            a += (first[k + lag] - first[k]) * (second[k + lag] - second[k]);
            b += (first[k + lag + 1] - first[k + 1]) * (second[k + lag + 1] - second[k + 1]);
            c += (first[k + lag + 2] - first[k + 2]) * (second[k + lag + 2] - second[k + 2]);
            d += (first[k + lag + 3] - first[k + 3]) * (second[k + lag + 3] - second[k + 3]);
        }
        for (; k < windows; k++) {
            a += (first[k + lag] - first[k]) * (second[k + lag] - second[k]);
        }
        return (a + b + c + d) / windows;
    }
}
