package science.haven.math;

/// Singular values and right singular vectors of a small matrix, `A = U S Vᵀ`, by one-sided Jacobi
/// rotations: slow for large matrices, but accurate for the small singular values too.
///
/// @see "G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., Johns Hopkins, 2013, 8.6.3"
public final class SingularValues {

    private static final double ORTHOGONAL = 1e-15;
    private static final int MOST_SWEEPS = 40;

    private final double[] values;
    private final double[][] right;

    private SingularValues(double[] values, double[][] right) {
        this.values = values;
        this.right = right;
    }

    /// Decomposes a matrix given by its columns.
    ///
    /// @param columns the columns, in any one unit; not modified
    /// @return the decomposition, in no particular order
    public static SingularValues of(double[][] columns) {
        int count = columns.length;
        double[][] a = new double[count][];
        double[][] v = new double[count][count];
        for (int k = 0; k < count; k++) {
            a[k] = columns[k].clone();
            v[k][k] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(a, v); sweep++) {}
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = Math.sqrt(Columns.dot(a[k], a[k], 0, a[k].length));
        }
        return new SingularValues(values, v);
    }

    /// A singular value.
    ///
    /// @param j which
    /// @return the singular value, in the unit of the matrix
    public double value(int j) {
        return values[j];
    }

    /// A component of a right singular vector.
    ///
    /// @param j which vector
    /// @param k which component
    /// @return the component, dimensionless
    public double right(int j, int k) {
        return right[j][k];
    }

    /// The largest singular value.
    ///
    /// @return the largest singular value, in the unit of the matrix
    public double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static boolean rotateAll(double[][] a, double[][] v) {
        boolean rotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double alpha = Columns.dot(a[p], a[p], 0, a[p].length);
                double beta = Columns.dot(a[q], a[q], 0, a[q].length);
                double gamma = Columns.dot(a[p], a[q], 0, a[p].length);
                if (Math.abs(gamma) <= ORTHOGONAL * Math.sqrt(alpha * beta) || gamma == 0) {
                    continue;
                }
                rotated = true;
                double zeta = (beta - alpha) / (2 * gamma);
                double tangent = Math.copySign(1 / (Math.abs(zeta) + Math.hypot(1, zeta)), zeta);
                double cosine = 1 / Math.hypot(1, tangent);
                rotate(a[p], a[q], cosine, cosine * tangent);
                rotate(v[p], v[q], cosine, cosine * tangent);
            }
        }
        return rotated;
    }

    private static void rotate(double[] x, double[] y, double cosine, double sine) {
        for (int i = 0; i < x.length; i++) {
            double xi = x[i];
            x[i] = cosine * xi - sine * y[i];
            y[i] = sine * xi + cosine * y[i];
        }
    }
}
