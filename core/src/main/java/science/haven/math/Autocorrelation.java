package science.haven.math;

import java.util.Arrays;

/// Sum of the autocorrelations of many real series of the same length.
///
/// ```text
/// A(n) = Σ_series Σ_k x(k) x(k + n)        k from 0 to N − n − 1
/// ```
///
/// Two series make one complex one, `z = x + iy`. Its powers at the frequencies of a series that is
/// filled up with as many zeros are those of `z` and, between them, those of `z` moved by half a
/// step in frequency: so no zeros are transformed. The points are a matrix, `k = C r + c`, which is
/// transformed down its columns, turned element by element, and transformed along its rows:
///
/// ```text
/// Z(k₁ + R k₂) = Σ_c e(c k₂/C) e(c k₁/RC) Σ_r e(r k₁/R) z(C r + c)        e(x) = exp(−2πi x)
/// ```
///
/// Powers are summed in the order in which they come out; one transform back does for all series.
///
/// An instance holds the work space: one thread at a time.
///
/// @see "D. H. Bailey, J. Supercomput. 4 (1990) 23"
public final class Autocorrelation {

    /// The shortest of the lengths 2ᵏ, 5·2ᵏ, 25·2ᵏ and 125·2ᵏ is taken.
    private static final int[] FACTORS = {1, 5, 25, 125};

    private static final int TILE = 8;

    private final int points;
    private final int rows;
    private final int columns;
    private final UnorderedTransform down;
    private final UnorderedTransform along;
    private final Plane matrix; // left half z, right half z turned
    private final Plane transposed;
    private final Plane turns;
    private final double[][] power;
    private boolean waiting;

    /// Complex numbers in rows.
    private record Plane(double[][] re, double[][] im) {

        Plane(int rows, int columns) {
            this(new double[rows][columns], new double[rows][columns]);
        }

        void set(int row, int column, double part) {
            re[row][column] = Math.cos(2 * Math.PI * part);
            im[row][column] = -Math.sin(2 * Math.PI * part);
        }
    }

    /// An empty sum.
    ///
    /// @param points number of points N of each series, at least 1
    public Autocorrelation(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("points must be >= 1, got " + points);
        }
        this.points = points;
        int length = suitable(points);
        int root = Integer.highestOneBit((int) Math.ceil(Math.sqrt(length)));
        columns = Math.min(root, Integer.lowestOneBit(length));
        rows = length / columns;
        down = new UnorderedTransform(rows);
        along = new UnorderedTransform(columns);
        matrix = new Plane(rows, 2 * columns);
        transposed = new Plane(columns, 2 * rows);
        power = new double[columns][2 * rows];
        turns = new Plane(rows, 2 * columns);
        int[] order = down.order();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double part = (double) order[r] * c / length;
                turns.set(r, c, part);
                turns.set(r, columns + c, part + 0.5 * c / length);
            }
        }
    }

    private static int suitable(int least) {
        int best = Integer.MAX_VALUE;
        for (int factor : FACTORS) {
            int length = factor;
            while (length < least) {
                length *= 2;
            }
            best = Math.min(best, length);
        }
        return best;
    }

    /// Adds a series.
    ///
    /// @param values the points, in any unit; those beyond the first N are left out
    public void add(double[] values) {
        for (int r = 0; r < rows; r++) {
            double[] row = waiting ? matrix.im[r] : matrix.re[r];
            int from = Math.min(r * columns, points);
            int count = Math.min(columns, points - from);
            System.arraycopy(values, from, row, 0, count);
            Arrays.fill(row, count, columns, 0);
        }
        waiting = !waiting;
        if (!waiting) {
            addPower();
        }
    }

    private void addPower() {
        for (int r = 0; r < rows; r++) {
            double angle = Math.PI * r / rows;
            copyTurned(matrix.re[r], matrix.im[r], Math.cos(angle), -Math.sin(angle));
        }
        down.forward(matrix.re, matrix.im);
        for (int r = 0; r < rows; r++) {
            turn(matrix.re[r], matrix.im[r], turns.re[r], turns.im[r]);
        }
        transpose(matrix.re, transposed.re);
        transpose(matrix.im, transposed.im);
        along.forward(transposed.re, transposed.im);
        for (int c = 0; c < columns; c++) {
            addSquares(transposed.re[c], transposed.im[c], power[c]);
        }
    }

    private void copyTurned(double[] re, double[] im, double cos, double sin) {
        System.arraycopy(re, 0, re, columns, columns);
        System.arraycopy(im, 0, im, columns, columns);
        for (int q = columns; q < re.length; q++) {
            double r = re[q];
            double i = im[q];
            re[q] = r * cos - i * sin;
            im[q] = r * sin + i * cos;
        }
    }

    private static void turn(double[] re, double[] im, double[] cos, double[] sin) {
        for (int q = 0; q < re.length; q++) {
            double r = re[q];
            double i = im[q];
            re[q] = r * cos[q] - i * sin[q];
            im[q] = r * sin[q] + i * cos[q];
        }
    }

    private void transpose(double[][] from, double[][] to) {
        for (int r = 0; r < rows; r += TILE) {
            for (int k = r; k < Math.min(r + TILE, rows); k++) {
                double[] row = from[k];
                for (int c = 0; c < columns; c++) {
                    to[c][k] = row[c];
                    to[c][rows + k] = row[columns + c];
                }
            }
        }
    }

    private static void addSquares(double[] re, double[] im, double[] power) {
        for (int q = 0; q < re.length; q++) {
            power[q] += re[q] * re[q] + im[q] * im[q];
        }
    }

    /// The sum so far.
    ///
    /// @return A at index n of lag n, in the square of the unit of the series
    public double[] sum() {
        if (waiting) {
            add(new double[points]);
        }
        int length = rows * columns;
        int[] order = down.order();
        int[] orderAlong = along.order();
        double[] ordered = new double[4 * length];
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                int frequency = order[r] + rows * orderAlong[c];
                ordered[4 * frequency] = power[c][r];
                ordered[4 * frequency + 2] = power[c][rows + r];
            }
        }
        new FourierTransform(2 * length).inverse(ordered, 0);
        double[] sum = new double[points];
        for (int n = 0; n < points; n++) {
            sum[n] = ordered[2 * n];
        }
        return sum;
    }
}
