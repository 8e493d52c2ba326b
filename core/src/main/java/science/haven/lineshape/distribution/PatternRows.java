package science.haven.lineshape.distribution;

/// The patterns of all asymmetries at one coupling, as far as they reach: row after row from bin
/// `first` on, each `width` long.
///
/// @param first first bin with signal
/// @param width number of bins from the first to the last with signal
/// @param values bins of all rows
record PatternRows(int first, int width, double[] values) {

    /// Keeps what is not zero.
    static PatternRows of(double[][] rows) {
        int points = rows[0].length;
        int first = points;
        int end = 0;
        for (double[] row : rows) {
            for (int i = 0; i < points; i++) {
                if (row[i] != 0) {
                    first = Math.min(first, i);
                    end = Math.max(end, i + 1);
                }
            }
        }
        int width = Math.max(0, end - first);
        double[] values = new double[rows.length * width];
        for (int k = 0; k < rows.length && width > 0; k++) {
            System.arraycopy(rows[k], first, values, k * width, width);
        }
        return new PatternRows(first, width, values);
    }

    /// Adds all rows, weighted, to bins.
    ///
    /// @param weights weights from index `from` on
    /// @param offset index of the bin `first` in `bins`
    void add(double[] weights, int from, double[] bins, int offset) {
        int rows = width == 0 ? 0 : values.length / width;
        int k = 0;
        for (; k + 3 < rows; k += 4) {
            addFour(k, weights, from + k, bins, offset);
        }
        for (; k < rows; k++) {
            double a = weights[from + k];
            int at = k * width;
            for (int i = 0; i < width; i++) {
                bins[offset + i] += a * values[at + i];
            }
        }
    }

    /// Four rows at a time: the bins are read and written once for four.
    private void addFour(int row, double[] weights, int from, double[] bins, int offset) {
        double a = weights[from];
        double b = weights[from + 1];
        double c = weights[from + 2];
        double d = weights[from + 3];
        if (a == 0 && b == 0 && c == 0 && d == 0) {
            return;
        }
        double[] x = values;
        int n = width;
        int first = row * n;
        int second = first + n;
        int third = second + n;
        int fourth = third + n;
        for (int i = 0; i < n; i++) {
            bins[offset + i] +=
                    a * x[first + i] + b * x[second + i] + c * x[third + i] + d * x[fourth + i];
        }
    }
}
