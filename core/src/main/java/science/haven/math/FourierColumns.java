package science.haven.math;

import java.util.Arrays;

/// Forward Fourier transforms down the columns of a matrix whose number of rows is a power of two.
///
/// ```text
/// X(k)       = E(k) + exp(−2πi k/N) O(k)      k < N/2; E, O: transforms of the even and odd points
/// X(k + N/2) = E(k) − exp(−2πi k/N) O(k)
/// ```
///
/// Some dozens of columns are taken out at once and lie side by side, so that the innermost loop
/// runs over neighbours that share one phase factor: the processor takes several at a time, and the
/// matrix needs no transposition. Of a matrix whose first half or quarter is filled the first
/// stages are copies.
///
/// An instance holds the work space: one thread at a time.
///
/// @see "J. W. Cooley, J. W. Tukey, Math. Comp. 19 (1965) 297"
public final class FourierColumns {

    /// Numbers that fit into the second-level cache.
    private static final int CACHED = 1 << 17;

    private static final int MOST_LANES = 64;

    private final int length;
    private final int lanes;
    private final double[] cos;
    private final double[] sin;
    private final double[][] re;
    private final double[][] im;

    /// Prepares transforms of one length.
    ///
    /// @param length number of rows N after the transform, a power of two
    public FourierColumns(int length) {
        if (!suits(length)) {
            throw new IllegalArgumentException("length must be a power of two, got " + length);
        }
        this.length = length;
        lanes = Math.clamp(CACHED / (2 * length), 8, MOST_LANES);
        cos = new double[Math.max(length / 2, 1)];
        sin = new double[cos.length];
        for (int k = 0; k < cos.length; k++) {
            double angle = -2 * Math.PI * k / length;
            cos[k] = Math.cos(angle);
            sin[k] = Math.sin(angle);
        }
        re = new double[length][lanes];
        im = new double[length][lanes];
    }

    /// Whether columns of a length can be transformed.
    ///
    /// @param length number of rows after the transform
    /// @return whether it is a power of two
    public static boolean suits(int length) {
        return Integer.bitCount(length) == 1;
    }

    /// Transforms all columns of a matrix. Rows beyond the weights are taken as zero.
    ///
    /// @param from real and imaginary parts in turn, row after row, in any unit
    /// @param columns number of columns
    /// @param weights what each row is multiplied with first, dimensionless; at most N
    /// @param turns what each row of the result is multiplied with, real and imaginary part in
    ///   turn, dimensionless; none if empty
    /// @return the N rows, in the unit of `from`
    public double[] forward(double[] from, int columns, double[] weights, double[] turns) {
        double[] to = new double[2 * length * columns];
        for (int first = 0; first < columns; first += lanes) {
            int count = Math.min(lanes, columns - first);
            int copies = load(from, columns, first, count, weights);
            transform(0, length, copies);
            for (int k = 0; k < length; k++) {
                int offset = 2 * (k * columns + first);
                if (turns.length > 0) {
                    turn(re[k], im[k], turns[2 * k], turns[2 * k + 1]);
                }
                store(re[k], im[k], to, offset, count);
            }
        }
        return to;
    }

    /// Takes columns in, row n to the place whose binary digits are those of n in reverse.
    ///
    /// @return how many rows side by side are copies of one: transforms of one filled point
    private int load(double[] from, int columns, int first, int count, double[] weights) {
        int filled = weights.length;
        int copies = 1;
        while (copies < length && 2 * copies * filled <= length) {
            copies *= 2;
        }
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int n = 0; n < length / copies; n++) {
            int place = length == 1 ? 0 : Integer.reverse(n) >>> shift;
            if (n >= filled) {
                Arrays.fill(re[place], 0);
                Arrays.fill(im[place], 0);
            } else {
                take(from, 2 * (n * columns + first), count, weights[n], place);
            }
            for (int copy = 1; copy < copies; copy++) {
                System.arraycopy(re[place], 0, re[place + copy], 0, lanes);
                System.arraycopy(im[place], 0, im[place + copy], 0, lanes);
            }
        }
        return copies;
    }

    private void take(double[] from, int offset, int count, double weight, int place) {
        double[] r = re[place];
        double[] i = im[place];
        for (int q = 0; q < count; q++) {
            r[q] = weight * from[offset + 2 * q];
            i[q] = weight * from[offset + 2 * q + 1];
        }
    }

    private static void store(double[] r, double[] i, double[] to, int offset, int count) {
        for (int q = 0; q < count; q++) {
            to[offset + 2 * q] = r[q];
            to[offset + 2 * q + 1] = i[q];
        }
    }

    /// Halves first, so that what is small stays in the first-level cache; two stages at once, so
    /// that what is large passes half as often.
    private void transform(int start, int size, int done) {
        if (size <= done) {
            return;
        }
        if (size == 2 * done) {
            for (int k = 0; k < size / 2; k++) {
                cross(start + k, start + k + size / 2, k * (length / size));
            }
            return;
        }
        int quarter = size / 4;
        for (int part = 0; part < 4; part++) {
            transform(start + part * quarter, quarter, done);
        }
        int step = length / size;
        for (int k = 0; k < quarter; k++) {
            int a = start + k;
            cross(a, a + quarter, 2 * k * step);
            cross(a + 2 * quarter, a + 3 * quarter, 2 * k * step);
            cross(a, a + 2 * quarter, k * step);
            cross(a + quarter, a + 3 * quarter, (k + quarter) * step);
        }
    }

    private void cross(int even, int odd, int factor) {
        if (factor == 0) {
            cross(re[even], re[odd]);
            cross(im[even], im[odd]);
        } else {
            cross(re[even], im[even], re[odd], im[odd], cos[factor], sin[factor]);
        }
    }

    private static void cross(double[] even, double[] odd) {
        for (int q = 0; q < even.length; q++) {
            double e = even[q];
            double o = odd[q];
            even[q] = e + o;
            odd[q] = e - o;
        }
    }

    /// The loop that takes the time. All arrays are read and written at the same index, without
    /// which the compiler would not take several columns at once.
    private static void cross(
            double[] er, double[] ei, double[] or, double[] oi, double cos, double sin) {
        for (int q = 0; q < er.length; q++) {
            double r = or[q] * cos - oi[q] * sin;
            double i = or[q] * sin + oi[q] * cos;
            double re = er[q];
            double im = ei[q];
            er[q] = re + r;
            ei[q] = im + i;
            or[q] = re - r;
            oi[q] = im - i;
        }
    }

    private static void turn(double[] re, double[] im, double cos, double sin) {
        for (int q = 0; q < re.length; q++) {
            double r = re[q];
            double i = im[q];
            re[q] = r * cos - i * sin;
            im[q] = r * sin + i * cos;
        }
    }
}
