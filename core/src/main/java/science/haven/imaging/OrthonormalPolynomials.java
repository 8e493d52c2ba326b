package science.haven.imaging;

/// Polynomials that are orthonormal over given places, with their slopes. Coefficients fitted with
/// them are independent of each other and equally uncertain.
///
/// @param values polynomial k at place i: `[k][i]`, dimensionless
/// @param slopes its derivative there, in the inverse unit of the places
record OrthonormalPolynomials(double[][] values, double[][] slopes) {

    /// Orthogonalises the powers of the places, scaled to −1 … 1, twice for safety.
    ///
    /// @param places places, in any unit
    /// @param order highest power
    static OrthonormalPolynomials of(double[] places, int order) {
        int n = places.length;
        if (!(order >= 0 && order < n)) {
            throw new IllegalArgumentException(
                    "order must be >= 0 and below the %d places, got %d".formatted(n, order));
        }
        double middle = (places[0] + places[n - 1]) / 2;
        double half = n > 1 ? (places[n - 1] - places[0]) / 2 : 1;
        double[][] values = new double[order + 1][n];
        double[][] slopes = new double[order + 1][n];
        for (int k = 0; k <= order; k++) {
            for (int i = 0; i < n; i++) {
                double u = (places[i] - middle) / half;
                values[k][i] = Math.pow(u, k);
                slopes[k][i] = k == 0 ? 0 : k * Math.pow(u, k - 1) / half;
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int l = 0; l < k; l++) {
                    double part = dot(values[l], values[k]);
                    add(-part, values[l], values[k]);
                    add(-part, slopes[l], slopes[k]);
                }
            }
            double length = Math.sqrt(dot(values[k], values[k]));
            for (int i = 0; i < n; i++) {
                values[k][i] /= length;
                slopes[k][i] /= length;
            }
        }
        return new OrthonormalPolynomials(values, slopes);
    }

    int count() {
        return values.length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double factor, double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            b[i] += factor * a[i];
        }
    }
}
