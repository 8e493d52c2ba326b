package science.haven.math;

import java.util.Arrays;

/// Linear least squares with non-negative coefficients, from the normal equations.
///
/// ```text
/// minimise ½ xᵀG x − mᵀx    with G = AᵀA, m = Aᵀy, x_j ≥ 0 unless column j is free
/// ```
///
/// The active-set method of Lawson and Hanson on the Gram matrix; the Cholesky factor of the
/// passive (non-zero) columns is kept and updated when a column enters or leaves, so an iteration
/// costs one product with the passive columns. Columns are scaled to unit length inside: their
/// units do not matter. A column that depends on the passive ones (to about 1e-6 of its length)
/// stays out.
///
/// An instance is a workspace for one number of columns: reuse it to solve many problems without
/// allocation, one thread at a time.
///
/// @see "C. L. Lawson, R. J. Hanson, Solving Least Squares Problems, Prentice-Hall, 1974, ch. 23"
/// @see "R. Bro, S. de Jong, J. Chemometrics 11 (1997) 393"
public final class Nnls {

    /// Gradient, relative to the largest moment, below which a column cannot improve the fit.
    private static final double GRADIENT_TOLERANCE = 1e-13;

    /// Squared distance of a unit column from the passive ones below which it depends on them.
    private static final double DEPENDENT = 1e-12;

    private final int columns;
    private final boolean[] free;
    private final double[] scale;
    private final double[] gradient;

    /// Passive columns in the order of the factor, and the place of each column in it (−1: none).
    private final int[] passive;

    private final int[] place;
    private int passiveCount;

    /// Lower triangular factor of the scaled Gram matrix of the passive columns, by rows.
    private final double[][] factor;

    private final double[] forward;
    private final double[] trial;
    private final double[] current;
    private final boolean[] barred;

    /// A workspace whose coefficients are all non-negative.
    ///
    /// @param columns number of columns
    public Nnls(int columns) {
        this(new boolean[columns]);
    }

    /// A workspace in which some coefficients may have either sign.
    ///
    /// @param free true for each column whose coefficient may be negative
    public Nnls(boolean[] free) {
        this.columns = free.length;
        this.free = free.clone();
        scale = new double[columns];
        gradient = new double[columns];
        passive = new int[columns];
        place = new int[columns];
        factor = new double[columns][];
        for (int i = 0; i < columns; i++) {
            factor[i] = new double[i + 1];
        }
        forward = new double[columns];
        trial = new double[columns];
        current = new double[columns];
        barred = new boolean[columns];
        Arrays.fill(place, -1);
    }

    /// Solves from an empty start.
    ///
    /// @param gram `AᵀA`, row by row, in the product of its columns' units; not modified
    /// @param moments `Aᵀy`, in the unit of the column times that of the data; not modified
    /// @param solution receives the coefficients, in the unit of the data over that of the column
    /// @return whether the minimum was reached; false only if rounding made the search circle, and
    ///   then the best point so far is returned
    public boolean solve(double[] gram, double[] moments, double[] solution) {
        Arrays.fill(place, -1);
        return solveWarm(gram, moments, solution);
    }

    /// Solves, starting with the columns that were non-zero in the previous solution: fast when the
    /// problems follow each other closely.
    ///
    /// @param gram `AᵀA`, row by row, in the product of its columns' units; not modified
    /// @param moments `Aᵀy`, in the unit of the column times that of the data; not modified
    /// @param solution receives the coefficients, in the unit of the data over that of the column
    /// @return as for `solve`
    public boolean solveWarm(double[] gram, double[] moments, double[] solution) {
        checkLengths(gram, moments, solution);
        double tolerance = scaleColumns(gram, moments);
        enterStartColumns(gram, moments);
        int left = 10 * columns + 20;
        boolean optimal = false;
        while (!optimal && left-- > 0) {
            int best = steepest(gram, moments, tolerance);
            optimal = best < 0;
            if (!optimal) {
                enter(best, gram, moments);
            }
        }
        for (int j = 0; j < columns; j++) {
            solution[j] = current[j] * scale[j];
        }
        return optimal;
    }

    /// Number of columns that the last solution uses.
    ///
    /// @return number of passive columns, the free ones included
    public int passiveCount() {
        return passiveCount;
    }

    /// Whether the last solution uses a column.
    ///
    /// @param column index of the column
    /// @return true if its coefficient is free or positive
    public boolean isPassive(int column) {
        return place[column] >= 0;
    }

    /// Logarithm of the determinant of the Gram matrix of the passive columns, each scaled to unit
    /// length.
    ///
    /// @return ln det, dimensionless, ≤ 0
    public double logDeterminant() {
        double sum = 0;
        for (int k = 0; k < passiveCount; k++) {
            sum += 2 * Math.log(factor[k][k]);
        }
        return sum;
    }

    /// Variance of a linear function of the coefficients, if the data have unit variance and the
    /// columns outside stay zero: `vᵀ(G_PP)⁻¹v`.
    ///
    /// @param direction weight v of each coefficient, in its SI unit; not modified
    /// @return the variance, in the squared unit of v times coefficient over data
    public double variance(double[] direction) {
        double variance = 0;
        for (int k = 0; k < passiveCount; k++) {
            double scaled = direction[passive[k]] * scale[passive[k]];
            trial[k] = (scaled - dot(factor[k], trial, k)) / factor[k][k];
            variance += trial[k] * trial[k];
        }
        return variance;
    }

    private void checkLengths(double[] gram, double[] moments, double[] solution) {
        if (gram.length != columns * columns
                || moments.length != columns
                || solution.length != columns) {
            throw new IllegalArgumentException(
                    "gram, moments, solution must have lengths %d, %d, %d, got %d, %d, %d"
                            .formatted(
                                    columns * columns,
                                    columns,
                                    columns,
                                    gram.length,
                                    moments.length,
                                    solution.length));
        }
    }

    private double scaleColumns(double[] gram, double[] moments) {
        double largest = 0;
        for (int j = 0; j < columns; j++) {
            double square = gram[j * columns + j];
            scale[j] = square > 0 ? 1 / Math.sqrt(square) : 0;
            largest = Math.max(largest, Math.abs(moments[j] * scale[j]));
            barred[j] = square <= 0;
        }
        return GRADIENT_TOLERANCE * largest;
    }

    /// Takes in the free columns and those still marked from the previous solution, and drops
    /// negative coefficients until none is left: a feasible start.
    private void enterStartColumns(double[] gram, double[] moments) {
        Arrays.fill(current, 0);
        passiveCount = 0;
        for (int round = 0; round < 2; round++) {
            for (int j = 0; j < columns; j++) {
                if (round == 0 ? free[j] : !free[j] && place[j] >= 0) {
                    place[j] = -1;
                    append(j, gram, moments);
                }
            }
        }
        solvePassive();
        while (dropNegativeTrials(moments)) {
            solvePassive();
        }
        takeTrial();
    }

    private boolean dropNegativeTrials(double[] moments) {
        boolean dropped = false;
        for (int k = passiveCount - 1; k >= 0; k--) {
            if (!free[passive[k]] && trial[k] <= 0) {
                remove(k, moments);
                dropped = true;
            }
        }
        return dropped;
    }

    /// The column outside that would lower the misfit most steeply, or −1 at the minimum.
    private int steepest(double[] gram, double[] moments, double tolerance) {
        for (int j = 0; j < columns; j++) {
            gradient[j] = moments[j];
        }
        for (int k = 0; k < passiveCount; k++) {
            int row = passive[k] * columns;
            double x = current[passive[k]] * scale[passive[k]];
            for (int j = 0; j < columns; j++) {
                gradient[j] -= gram[row + j] * x;
            }
        }
        int best = -1;
        double steepest = tolerance;
        for (int j = 0; j < columns; j++) {
            double slope = gradient[j] * scale[j];
            if (place[j] < 0 && !barred[j] && slope > steepest) {
                steepest = slope;
                best = j;
            }
        }
        return best;
    }

    /// Lets a column in and walks to the minimum over the passive columns, dropping each column
    /// that the walk drives to zero.
    private void enter(int column, double[] gram, double[] moments) {
        if (!append(column, gram, moments)) {
            barred[column] = true;
            return;
        }
        solvePassive();
        if (trial[passiveCount - 1] <= 0 && !free[column]) {
            // Rounding only: a column with positive gradient enters with positive coefficient.
            remove(passiveCount - 1, moments);
            barred[column] = true;
            return;
        }
        while (stepTowardsTrial(moments)) {
            solvePassive();
        }
        takeTrial();
        for (int j = 0; j < columns; j++) {
            barred[j] = scale[j] == 0;
        }
    }

    /// Goes as far towards the trial point as signs allow; true if a column had to be dropped.
    private boolean stepTowardsTrial(double[] moments) {
        double fraction = 1;
        int limiting = -1;
        for (int k = 0; k < passiveCount; k++) {
            int j = passive[k];
            if (!free[j] && trial[k] <= 0) {
                double reach = current[j] / (current[j] - trial[k]);
                if (limiting < 0 || reach < fraction) {
                    fraction = Double.isFinite(reach) ? reach : 0;
                    limiting = k;
                }
            }
        }
        if (limiting < 0) {
            return false;
        }
        for (int k = 0; k < passiveCount; k++) {
            current[passive[k]] += fraction * (trial[k] - current[passive[k]]);
        }
        current[passive[limiting]] = 0;
        for (int k = passiveCount - 1; k >= 0; k--) {
            if (!free[passive[k]] && current[passive[k]] <= 0) {
                remove(k, moments);
            }
        }
        return true;
    }

    private void takeTrial() {
        for (int k = 0; k < passiveCount; k++) {
            current[passive[k]] = trial[k];
        }
    }

    /// Adds a row to the factor; false if the column depends on the passive ones.
    private boolean append(int column, double[] gram, double[] moments) {
        double[] row = factor[passiveCount];
        double remainder = 1;
        double moment = moments[column] * scale[column];
        for (int k = 0; k < passiveCount; k++) {
            int other = passive[k];
            double[] upper = factor[k];
            double product = gram[column * columns + other] * scale[column] * scale[other];
            row[k] = (product - dot(row, upper, k)) / upper[k];
            remainder -= row[k] * row[k];
            moment -= row[k] * forward[k];
        }
        if (scale[column] == 0 || remainder < DEPENDENT) {
            return false;
        }
        row[passiveCount] = Math.sqrt(remainder);
        forward[passiveCount] = moment / row[passiveCount];
        place[column] = passiveCount;
        passive[passiveCount++] = column;
        return true;
    }

    /// Takes the `k`-th passive column out: its row goes, and plane rotations make the rest
    /// triangular again.
    private void remove(int k, double[] moments) {
        int column = passive[k];
        place[column] = -1;
        current[column] = 0;
        for (int i = k + 1; i < passiveCount; i++) {
            passive[i - 1] = passive[i];
            place[passive[i - 1]] = i - 1;
        }
        passiveCount--;
        for (int i = k; i < passiveCount; i++) {
            rotateOut(i);
        }
        for (int i = k; i < passiveCount; i++) {
            double moment = moments[passive[i]] * scale[passive[i]];
            forward[i] = (moment - dot(factor[i], forward, i)) / factor[i][i];
        }
    }

    /// Moves row `i + 1`, one element too long, up to row `i`, and rotates columns `i` and `i + 1`
    /// of all rows below so that its last element vanishes.
    private void rotateOut(int i) {
        double[] next = factor[i + 1];
        double length = Math.hypot(next[i], next[i + 1]);
        double cosine = next[i] / length;
        double sine = next[i + 1] / length;
        for (int r = i + 2; r <= passiveCount; r++) {
            double[] below = factor[r];
            double left = below[i];
            double right = below[i + 1];
            below[i] = cosine * left + sine * right;
            below[i + 1] = cosine * right - sine * left;
        }
        System.arraycopy(next, 0, factor[i], 0, i);
        factor[i][i] = length;
    }

    private void solvePassive() {
        System.arraycopy(forward, 0, trial, 0, passiveCount);
        for (int i = passiveCount - 1; i >= 0; i--) {
            double[] row = factor[i];
            double x = trial[i] / row[i];
            trial[i] = x;
            for (int j = 0; j < i; j++) {
                trial[j] -= row[j] * x;
            }
        }
    }

    /// Four sums at once: the processor need not wait for one addition before the next.
    private static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
