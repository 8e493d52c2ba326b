package science.haven.math;

/// Householder QR in place, on columns.
///
/// Backward stable column by column, so the columns may differ in size by any factor.
public final class HouseholderQr {

    private HouseholderQr() {}

    /// Turns `A` into `R` and `b` into `Qᵀb`, where `A = QR`.
    ///
    /// @param columns the columns of `A`, in any unit; afterwards `columns[k][j]`, j ≤ k, holds R
    /// @param count number of columns in use, not more than `rows`
    /// @param rows number of rows in use
    /// @param b right-hand side, in any unit; afterwards `Qᵀb`
    public static void reduce(double[][] columns, int count, int rows, double[] b) {
        for (int j = 0; j < count; j++) {
            reflect(columns, j, count, rows, b);
        }
    }

    /// The same with the longest remaining column taken first, `AP = QR`, until what remains is too
    /// short to be told from rounding errors.
    ///
    /// @param columns the columns of `A`, of about unit length, dimensionless; afterwards those of
    ///   R, in the order of elimination
    /// @param order the names of the columns, put into the order of elimination too
    /// @param rows number of rows in use
    /// @param b right-hand side, in any unit; afterwards `Qᵀb`
    /// @param least length of a remaining column that counts as zero, dimensionless
    /// @return the rank: number of columns eliminated
    public static int reducePivoted(
            double[][] columns, int[] order, int rows, double[] b, double least) {
        int count = order.length;
        for (int j = 0; j < count; j++) {
            int longest = j;
            double square = -1;
            for (int k = j; k < count; k++) {
                double candidate = Columns.dot(columns[k], columns[k], j, rows);
                if (candidate > square) {
                    square = candidate;
                    longest = k;
                }
            }
            if (!(Math.sqrt(square) > least)) {
                return j;
            }
            double[] column = columns[j];
            columns[j] = columns[longest];
            columns[longest] = column;
            int name = order[j];
            order[j] = order[longest];
            order[longest] = name;
            reflect(columns, j, count, rows, b);
        }
        return count;
    }

    private static void reflect(double[][] columns, int j, int count, int rows, double[] b) {
        double[] v = columns[j];
        double norm = Math.sqrt(Columns.dot(v, v, j, rows));
        if (norm == 0) {
            return;
        }
        double diagonal = v[j] > 0 ? -norm : norm;
        v[j] -= diagonal;
        double half = -diagonal * v[j]; // |v|² / 2, without cancellation
        for (int k = j + 1; k < count; k++) {
            Columns.add(-Columns.dot(v, columns[k], j, rows) / half, v, columns[k], j, rows);
        }
        Columns.add(-Columns.dot(v, b, j, rows) / half, v, b, j, rows);
        v[j] = diagonal;
    }

    /// Solves `R x = b` after [#reduce(double[][], int, int, double[])].
    ///
    /// @param columns the reduced columns, in any unit
    /// @param count number of columns in use
    /// @param b reduced right-hand side, in any unit; overwritten by the solution
    public static void backSubstitute(double[][] columns, int count, double[] b) {
        for (int k = count - 1; k >= 0; k--) {
            double diagonal = columns[k][k];
            b[k] = diagonal == 0 ? 0 : b[k] / diagonal;
            Columns.add(-b[k], columns[k], b, 0, k);
        }
    }
}
