package science.haven.math;

/// Cholesky factors of a small symmetric matrix, `A = L Lᵀ`, of which only the lower triangle is
/// read. A column that the others already make is left out: its unknown is 0.
///
/// @param lower L, rows of the lower triangle, in the roots of the units of the matrix
public record Cholesky(double[][] lower) {

    private static final double DEPENDENT = 1e-13;

    /// Factorises a matrix.
    ///
    /// @param matrix A, in any units
    /// @return its factors
    public static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[i][i] = sum > DEPENDENT * matrix[i][i] ? Math.sqrt(sum) : 0;
                } else {
                    lower[i][j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
                }
            }
        }
        return new Cholesky(lower);
    }

    /// `L⁻¹ b`.
    ///
    /// @param b one number per row, in any units
    /// @return the product, in the units of `b` over those of L
    public double[] forward(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] = lower[i][i] == 0 ? 0 : x[i] / lower[i][i];
        }
        return x;
    }

    /// `A⁻¹ b`.
    ///
    /// @param b one number per row, in any units
    /// @return the product, in the units of `b` over those of A
    public double[] solve(double[] b) {
        double[] x = forward(b);
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] = lower[i][i] == 0 ? 0 : x[i] / lower[i][i];
        }
        return x;
    }

    /// `A⁻¹`.
    ///
    /// @return the inverse, in the inverse units of A
    public double[][] inverse() {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
