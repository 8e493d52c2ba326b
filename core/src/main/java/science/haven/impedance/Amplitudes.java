package science.haven.impedance;

import science.haven.math.Nnls;

/// Non-negative amplitudes of a few columns out of a large dictionary, from products of columns
/// that are computed once.
final class Amplitudes {

    private final double[][] gram;
    private final double[] moments;
    private final double dataSquare;
    private final int count;
    private final double[] smallGram;
    private final double[] smallMoments;
    private final double[] solution;
    private final double[] factor;
    private final Nnls nnls;

    /// Prepares a dictionary.
    ///
    /// @param columns weighted columns
    /// @param data weighted data
    /// @param count how many columns are combined
    Amplitudes(double[][] columns, double[] data, int count) {
        this.count = count;
        gram = new double[columns.length][columns.length];
        moments = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            moments[j] = product(columns[j], data);
            for (int k = 0; k <= j; k++) {
                gram[j][k] = gram[k][j] = product(columns[j], columns[k]);
            }
        }
        dataSquare = product(data, data);
        smallGram = new double[count * count];
        smallMoments = new double[count];
        solution = new double[count];
        factor = new double[count * count];
        nnls = new Nnls(count);
    }

    /// Smallest sum of squares that non-negative amplitudes of these columns reach.
    ///
    /// @param columns indices into the dictionary
    /// @return the sum of squares
    double misfit(int[] columns) {
        for (int j = 0; j < count; j++) {
            double[] row = gram[columns[j]];
            for (int k = 0; k < count; k++) {
                smallGram[j * count + k] = row[columns[k]];
            }
            smallMoments[j] = moments[columns[j]];
        }
        if (!solveFree()) {
            nnls.solve(smallGram, smallMoments, solution);
        }
        double explained = 0;
        for (int j = 0; j < count; j++) {
            explained += solution[j] * smallMoments[j];
        }
        return Math.max(0, dataSquare - explained);
    }

    /// Amplitudes as of the last call of `misfit`.
    double amplitude(int place) {
        return solution[place];
    }

    /// An amplitude with which a column makes up a hundredth of the data.
    double small(int column) {
        return 0.01 * Math.sqrt(dataSquare / gram[column][column]);
    }

    /// Solves without regard to signs by Cholesky's factorisation; false if a sign is wrong.
    private boolean solveFree() {
        for (int j = 0; j < count; j++) {
            double moment = smallMoments[j];
            double pivot = smallGram[j * count + j];
            for (int k = 0; k < j; k++) {
                double sum = smallGram[j * count + k];
                for (int i = 0; i < k; i++) {
                    sum -= factor[j * count + i] * factor[k * count + i];
                }
                double element = sum / factor[k * count + k];
                factor[j * count + k] = element;
                pivot -= element * element;
                moment -= element * solution[k];
            }
            if (!(pivot > 1e-9 * smallGram[j * count + j])) {
                return false;
            }
            factor[j * count + j] = Math.sqrt(pivot);
            solution[j] = moment / factor[j * count + j];
        }
        for (int j = count - 1; j >= 0; j--) {
            double sum = solution[j];
            for (int k = j + 1; k < count; k++) {
                sum -= factor[k * count + j] * solution[k];
            }
            solution[j] = sum / factor[j * count + j];
            if (!(solution[j] >= 0)) {
                return false;
            }
        }
        return true;
    }

    /// Scalar product, with four running sums so that additions need not wait for each other.
    static double product(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
