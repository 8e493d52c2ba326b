package science.haven.fit.linear;

/// Weighted least squares of a sum of few known columns, in closed form. It eliminates the linear
/// parameters of a law while its other parameters walk over a grid.
///
/// @param coefficients one per column, in the unit of `y` over that of the column; 0 for a column
///   that the earlier ones already make
/// @param chiSquared sum of the squared weighted residuals, dimensionless where σ is known
public record LinearFit(double[] coefficients, double chiSquared) {

    /// A column shorter than this after the others are taken out is made of them.
    private static final double DEPENDENT = 1e-11;

    /// Fits by Gram-Schmidt orthogonalisation of the weighted columns, done twice for safety.
    ///
    /// @param columns columns, each of the length of `y` and in its own unit
    /// @param y measured ordinates, in their SI unit
    /// @param sigma standard uncertainties or relative weights, in the unit of `y`
    /// @return coefficients and χ²
    public static LinearFit of(double[][] columns, double[] y, double[] sigma) {
        Orthogonal basis = Orthogonal.of(columns, sigma);
        double[] residual = weighted(y, sigma);
        double[] projection = new double[columns.length];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < columns.length; k++) {
                double part = dot(basis.q[k], residual);
                projection[k] += part;
                subtract(residual, part, basis.q[k]);
            }
        }
        return new LinearFit(backSubstituted(basis.r, projection), dot(residual, residual));
    }

    /// Covariance of the coefficients where σ is known.
    ///
    /// @param columns columns, each in its own unit
    /// @param sigma standard uncertainties of the data, in their SI unit
    /// @return covariances in the units of the coefficients; an infinite variance for a column that
    ///   the earlier ones already make
    public static double[][] covariance(double[][] columns, double[] sigma) {
        int m = columns.length;
        double[][] r = Orthogonal.of(columns, sigma).r;
        double[][] covariance = new double[m][m];
        for (int k = 0; k < m; k++) {
            double[] unit = new double[m];
            unit[k] = 1;
            double[] inverse = backSubstituted(r, unit);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    covariance[i][j] += inverse[i] * inverse[j];
                }
            }
        }
        for (int k = 0; k < m; k++) {
            covariance[k][k] = r[k][k] == 0 ? Double.POSITIVE_INFINITY : covariance[k][k];
        }
        return covariance;
    }

    /// The weighted columns as a product: q has orthonormal rows, r is triangular.
    private record Orthogonal(double[][] q, double[][] r) {

        static Orthogonal of(double[][] columns, double[] sigma) {
            int m = columns.length;
            double[][] q = new double[m][];
            double[][] r = new double[m][m];
            for (int k = 0; k < m; k++) {
                q[k] = weighted(columns[k], sigma);
                double length = Math.sqrt(dot(q[k], q[k]));
                for (int pass = 0; pass < 2; pass++) {
                    for (int l = 0; l < k; l++) {
                        double part = dot(q[l], q[k]);
                        r[l][k] += part;
                        subtract(q[k], part, q[l]);
                    }
                }
                double rest = Math.sqrt(dot(q[k], q[k]));
                r[k][k] = rest > DEPENDENT * length ? rest : 0;
                scale(q[k], r[k][k] == 0 ? 0 : 1 / rest);
            }
            return new Orthogonal(q, r);
        }
    }

    private static double[] backSubstituted(double[][] r, double[] projection) {
        double[] coefficients = new double[projection.length];
        for (int k = projection.length - 1; k >= 0; k--) {
            double sum = projection[k];
            for (int l = k + 1; l < projection.length; l++) {
                sum -= r[k][l] * coefficients[l];
            }
            coefficients[k] = r[k][k] == 0 ? 0 : sum / r[k][k];
        }
        return coefficients;
    }

    private static double[] weighted(double[] column, double[] sigma) {
        double[] weighted = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            weighted[i] = column[i] / sigma[i];
        }
        return weighted;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double factor, double[] column) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * column[i];
        }
    }

    private static void scale(double[] column, double factor) {
        for (int i = 0; i < column.length; i++) {
            column[i] *= factor;
        }
    }
}
