package science.haven.math;

/// Eigenvalues and eigenvectors of a small symmetric matrix, `A = U Λ Uᵀ`, by Jacobi rotations.
///
/// @param values the eigenvalues, in the unit of the matrix, in no particular order
/// @param vectors the eigenvectors: `vectors[i][k]` is component i of vector k, dimensionless
/// @see "G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., Johns Hopkins, 2013, 8.5"
public record SymmetricEigen(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;

    /// Decomposes a matrix.
    ///
    /// @param matrix a symmetric matrix, in any one unit; not modified
    /// @return its decomposition
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] u = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            u[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && sweep(a, u); sweep++) {}
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new SymmetricEigen(values, u);
    }

    /// A function of the matrix, `U f(Λ) Uᵀ`.
    ///
    /// @param diagonal f of each eigenvalue, in any one unit
    /// @return the matrix, in the unit of f
    public double[][] compose(double[] diagonal) {
        int n = values.length;
        double[][] composed = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    composed[i][j] += vectors[i][k] * diagonal[k] * vectors[j][k];
                }
            }
        }
        return composed;
    }

    private static boolean sweep(double[][] a, double[][] u) {
        boolean rotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double off = a[p][q];
                double scale = Math.abs(a[p][p]) + Math.abs(a[q][q]);
                if (Math.abs(off) <= 1e-18 * scale || off == 0) {
                    continue;
                }
                rotated = true;
                double theta = (a[q][q] - a[p][p]) / (2 * off);
                double t = Math.copySign(1 / (Math.abs(theta) + Math.hypot(theta, 1)), theta);
                double c = 1 / Math.hypot(t, 1);
                rotate(a, u, p, q, new double[] {c, t * c, t * off});
            }
        }
        return rotated;
    }

    private static void rotate(double[][] a, double[][] u, int p, int q, double[] turn) {
        double c = turn[0];
        double s = turn[1];
        a[p][p] -= turn[2];
        a[q][q] += turn[2];
        a[p][q] = 0;
        a[q][p] = 0;
        for (int i = 0; i < a.length; i++) {
            if (i != p && i != q) {
                double ip = a[i][p];
                double iq = a[i][q];
                a[i][p] = c * ip - s * iq;
                a[p][i] = a[i][p];
                a[i][q] = s * ip + c * iq;
                a[q][i] = a[i][q];
            }
            double up = u[i][p];
            double uq = u[i][q];
            u[i][p] = c * up - s * uq;
            u[i][q] = s * up + c * uq;
        }
    }
}
