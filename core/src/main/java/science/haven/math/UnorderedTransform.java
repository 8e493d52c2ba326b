package science.haven.math;

import java.util.ArrayList;
import java.util.List;

/// Forward Fourier transforms down columns that lie side by side, in place, of any length that is a
/// product of 2 and 5. Frequencies are left in the order in which they come out: whoever needs only
/// sums over them, such as powers, saves the way back.
///
/// ```text
/// y_t(j) = exp(−2πi j t/N) Σ_s exp(−2πi s t/r) x(j + s N/r)        j < N/r, t < r; r = 2, 4, 5
/// X(r k + t) = transform of y_t at k
/// ```
///
/// The innermost loops run over columns and are so short that the compiler takes several columns at
/// a time; a whole step for r = 4 or 5 in one loop would be too long for that.
///
/// @see "W. M. Gentleman, G. Sande, AFIPS Conf. Proc. 29 (1966) 563"
final class UnorderedTransform {

    private static final double COS_1 = Math.cos(0.4 * Math.PI);
    private static final double COS_2 = Math.cos(0.8 * Math.PI);
    private static final double SIN_1 = Math.sin(0.4 * Math.PI);
    private static final double SIN_2 = Math.sin(0.8 * Math.PI);

    private final int length;
    private final int[] radices;
    private final double[] cos;
    private final double[] sin;

    UnorderedTransform(int length) {
        this.length = length;
        radices = radices(length);
        cos = new double[length];
        sin = new double[length];
        for (int k = 0; k < length; k++) {
            cos[k] = Math.cos(2 * Math.PI * k / length);
            sin[k] = -Math.sin(2 * Math.PI * k / length);
        }
    }

    private static int[] radices(int length) {
        List<Integer> radices = new ArrayList<>();
        int rest = length;
        for (int radix : new int[] {5, 4, 2}) {
            while (rest % radix == 0) {
                radices.add(radix);
                rest /= radix;
            }
        }
        if (rest != 1) {
            throw new IllegalArgumentException(
                    "length must be a product of 2 and 5, got " + length);
        }
        return radices.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Which frequency stands at each place after a transform.
    int[] order() {
        int[] order = new int[length];
        int block = length;
        int step = 1;
        for (int radix : radices) {
            block /= radix;
            for (int place = 0; place < length; place++) {
                order[place] += place / block % radix * step;
            }
            step *= radix;
        }
        return order;
    }

    /// Transforms all columns; the rows are the points.
    void forward(double[][] re, double[][] im) {
        int block = length;
        for (int radix : radices) {
            int apart = block / radix;
            for (int start = 0; start < length; start += block) {
                for (int j = 0; j < apart; j++) {
                    cross(re, im, radix, start + j, apart);
                    for (int t = 1; j > 0 && t < radix; t++) {
                        int row = start + j + t * apart;
                        int angle = j * t * (length / block);
                        turn(re[row], im[row], cos[angle], sin[angle]);
                    }
                }
            }
            block = apart;
        }
    }

    private static void cross(double[][] re, double[][] im, int radix, int a, int apart) {
        int b = a + apart;
        int c = b + apart;
        int d = c + apart;
        switch (radix) {
            case 2 -> {
                cross(re[a], re[b]);
                cross(im[a], im[b]);
            }
            case 4 -> four(re, im, a, apart);
            default -> {
                int e = d + apart;
                cross(re[b], re[e]);
                cross(im[b], im[e]);
                cross(re[c], re[d]);
                cross(im[c], im[d]);
                even(re[a], re[b], re[c]);
                even(im[a], im[b], im[c]);
                odd(re[e], re[d]);
                odd(im[e], im[d]);
                quarter(re[b], im[b], re[e], im[e]);
                quarter(re[c], im[c], re[d], im[d]);
            }
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

    /// a + b and a − b.
    private static void cross(double[] a, double[] b) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double y = b[q];
            a[q] = x + y;
            b[q] = x - y;
        }
    }

    /// a − ib and a + ib.
    private static void quarter(double[] ar, double[] ai, double[] br, double[] bi) {
        for (int q = 0; q < ar.length; q++) {
            double xr = ar[q];
            double xi = ai[q];
            double yr = br[q];
            double yi = bi[q];
            ar[q] = xr + yi;
            ai[q] = xi - yr;
            br[q] = xr - yi;
            bi[q] = xi + yr;
        }
    }

    /// Two rounds of `a ± b` at once.
    private static void four(double[][] re, double[][] im, int a, int apart) {
        double[] ar = re[a];
        double[] ai = im[a];
        double[] br = re[a + apart];
        double[] bi = im[a + apart];
        double[] cr = re[a + 2 * apart];
        double[] ci = im[a + 2 * apart];
        double[] dr = re[a + 3 * apart];
        double[] di = im[a + 3 * apart];
        for (int q = 0; q < ar.length; q++) {
            double er = ar[q] + cr[q];
            double ei = ai[q] + ci[q];
            double fr = ar[q] - cr[q];
            double fi = ai[q] - ci[q];
            double gr = br[q] + dr[q];
            double gi = bi[q] + di[q];
            double hr = bi[q] - di[q];
            double hi = dr[q] - br[q];
            ar[q] = er + gr;
            ai[q] = ei + gi;
            br[q] = fr + hr;
            bi[q] = fi + hi;
            cr[q] = er - gr;
            ci[q] = ei - gi;
            dr[q] = fr - hr;
            di[q] = fi - hi;
        }
    }

    /// What the sums b + e and c + d of five points add up to, in phase with the first point.
    private static void even(double[] a, double[] b, double[] c) {
        for (int q = 0; q < a.length; q++) {
            double x = a[q];
            double y = b[q];
            double z = c[q];
            a[q] = x + y + z;
            b[q] = x + COS_1 * y + COS_2 * z;
            c[q] = x + COS_2 * y + COS_1 * z;
        }
    }

    /// What the differences b − e and c − d add up to.
    private static void odd(double[] e, double[] d) {
        for (int q = 0; q < e.length; q++) {
            double y = e[q];
            double z = d[q];
            e[q] = SIN_1 * y + SIN_2 * z;
            d[q] = SIN_2 * y - SIN_1 * z;
        }
    }
}
