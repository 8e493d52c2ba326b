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
        double[] residual = weighted(y, sigma);
        double[] projection = new double[m];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < m; k++) {
                double part = dot(q[k], residual);
                projection[k] += part;
                subtract(residual, part, q[k]);
            }
        }
        return new LinearFit(backSubstituted(r, projection), dot(residual, residual));
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
