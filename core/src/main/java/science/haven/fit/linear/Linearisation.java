package science.haven.fit.linear;

import science.haven.math.Columns;
import science.haven.math.HouseholderQr;

import java.util.Arrays;

/// The model near one point, squeezed from N residuals to one small matrix.
///
/// ```text
/// |J δ + r|² = |M w + c|² + const.     w_k = |J_k| δ_k,  M with columns of unit length
/// ```
///
/// `δ` is a step of the free parameters in solver space. M and c come from the Cholesky factor of
/// the normal equations, which is quick, or from a QR decomposition where the columns of J are
/// nearly dependent and the normal equations would lose half of the digits. Since the columns of M
/// have unit length, nothing after this point knows of units.
public final class Linearisation {

    /// Least squared distance of a unit column from the ones before it that Cholesky can bear.
    private static final double NEARLY_DEPENDENT = 1e-8;

    /// Distance of a unit column from the ones before it that cannot be told from zero.
    static final double DEPENDENT = 1e-12;

    private final int count;
    private final int rows;
    private final double[][] gram;
    private double[][] tall = new double[0][];
    private double[] tallRight = new double[0];
    private final int[] order;
    private int rank;

    /// Columns of M; rows beyond its rank are zero.
    public final double[][] matrix;

    /// The right-hand side c: what of the residuals lies in the space of the columns.
    public final double[] right;

    /// `|J_k|` in solver space; 1 where the parameter has no influence at all.
    public final double[] norms;

    /// Room for linearisations of one size.
    ///
    /// @param count number of free parameters
    /// @param rows number of residuals
    public Linearisation(int count, int rows) {
        this.count = count;
        this.rows = rows;
        gram = new double[count][count];
        matrix = new double[count][count];
        right = new double[count];
        norms = new double[count];
        order = new int[count];
    }

    /// Takes over a point.
    ///
    /// @param jacobian columns of the free parameters in their own units
    /// @param residuals weighted residuals at the point, dimensionless where σ is known
    /// @param slopes `d value / d u` of the free parameters, in their own units
    /// @return false if a derivative is not finite
    public boolean take(double[][] jacobian, double[] residuals, double[] slopes) {
        for (int k = 0; k < count; k++) {
            for (int j = 0; j <= k; j++) {
                gram[k][j] = Columns.dot(jacobian[k], jacobian[j], 0, rows);
            }
            if (!(gram[k][k] < Double.POSITIVE_INFINITY)) {
                return false;
            }
            right[k] = Columns.dot(jacobian[k], residuals, 0, rows);
        }
        if (!cholesky()) {
            qr(jacobian, residuals);
        }
        for (int k = 0; k < count; k++) {
            norms[k] = gram[k][k] == 0 ? 1 : Math.sqrt(gram[k][k]) * slopes[k];
        }
        return true;
    }

    /// Row-by-row factor of the Gram matrix of unit columns; c by forward substitution.
    private boolean cholesky() {
        for (int k = 0; k < count; k++) {
            double length = Math.sqrt(gram[k][k]);
            if (!(length > 0)) {
                return false;
            }
            double[] column = matrix[k];
            double pivot = 1;
            for (int j = 0; j < k; j++) {
                double product = gram[k][j] / (length * Math.sqrt(gram[j][j]));
                column[j] = (product - Columns.dot(column, matrix[j], 0, j)) / matrix[j][j];
                pivot -= column[j] * column[j];
            }
            if (!(pivot > NEARLY_DEPENDENT)) {
                return false;
            }
            column[k] = Math.sqrt(pivot);
            Arrays.fill(column, k + 1, count, 0);
            right[k] = (right[k] / length - Columns.dot(column, right, 0, k)) / column[k];
            order[k] = k;
        }
        rank = count;
        return true;
    }

    private void qr(double[][] jacobian, double[] residuals) {
        if (tall.length == 0) {
            tall = new double[count][rows];
            tallRight = new double[rows];
        }
        for (int k = 0; k < count; k++) {
            double length = gram[k][k] == 0 ? 1 : Math.sqrt(gram[k][k]);
            for (int i = 0; i < rows; i++) {
                tall[k][i] = jacobian[k][i] / length;
            }
        }
        System.arraycopy(residuals, 0, tallRight, 0, rows);
        for (int k = 0; k < count; k++) {
            order[k] = k;
        }
        rank = HouseholderQr.reducePivoted(tall, order, rows, tallRight, DEPENDENT);
        for (int k = 0; k < count; k++) {
            double[] column = matrix[order[k]];
            Arrays.fill(column, 0);
            System.arraycopy(tall[k], 0, column, 0, Math.min(k + 1, rank));
            right[k] = k < rank ? tallRight[k] : 0;
        }
    }

    /// The part of a vector of residuals that lies in the space of the columns, as c is of r.
    ///
    /// @param jacobian columns of the free parameters in their own units, as they were taken over
    /// @param vector one entry per residual, in the unit of the residuals
    /// @param part receives the part, in the unit of `vector`
    public void project(double[][] jacobian, double[] vector, double[] part) {
        Arrays.fill(part, 0);
        for (int j = 0; j < rank; j++) {
            int k = order[j];
            double along = Columns.dot(jacobian[k], vector, 0, rows) / length(k);
            part[j] = (along - Columns.dot(matrix[k], part, 0, j)) / matrix[k][j];
        }
    }

    /// `|J_k|` in the parameter's own unit.
    ///
    /// @param k index of the free parameter
    /// @return length of its column per unit of the parameter
    public double length(int k) {
        return Math.sqrt(gram[k][k]);
    }

    /// Half the gradient of χ² along one coordinate of w.
    ///
    /// @param k index of the coordinate
    /// @return `(Mᵀc)_k`
    public double gradient(int k) {
        return Columns.dot(matrix[k], right, 0, count);
    }
}
