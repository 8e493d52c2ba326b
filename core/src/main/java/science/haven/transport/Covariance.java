package science.haven.transport;

/// First-order propagation of correlated errors.
final class Covariance {

    private Covariance() {}

    /// `√(gᵀ C g)`; rounding may leave a tiny negative variance, which is 0.
    static double uncertainty(double[] gradient, double[][] covariance) {
        return Math.sqrt(Math.max(0, covariance(gradient, gradient, covariance)));
    }

    /// `gᵀ C h`.
    static double covariance(double[] left, double[] right, double[][] covariance) {
        if (covariance.length != left.length || right.length != left.length) {
            throw new IllegalArgumentException(
                    "covariance must have %d rows, got %d"
                            .formatted(left.length, covariance.length));
        }
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                sum += left[i] * covariance[i][j] * right[j];
            }
        }
        return sum;
    }
}
