package science.haven.lineshape.sideband;

/// Amplitudes of sidebands for a block of orientations at once.
///
/// ```text
/// F_N = (1/M) Σ_j exp[iΦ(φ_j)] exp(−iNφ_j)        φ_j = 2πj/M
/// Φ(φ) = Σ_m (a_m sin mφ − b_m cos mφ)
/// ```
///
/// a_m and b_m are the modulation indices: Φ is the exact integral of the frequency over a turn.
/// The phase is reckoned once for the four angles ±φ, π ± φ. The transform goes by fours; every row
/// holds one rotor phase, then one sideband, of all orientations of the block, so that all loops
/// run over orientations. The length is a power of two, or three times one, and a multiple of four.
///
/// @see "M. H. Levitt, M. Edén, Mol. Phys. 95 (1998) 879 (γ-COMPUTE)"
final class PhaseTransform {

    private static final double TURN = 1 / (2 * Math.PI);

    private final int size;
    private final double[][] re;
    private final double[][] im;

    /// Row of each frequency index.
    private final int[] row;

    private final double[] cos;
    private final double[] sin;

    PhaseTransform(int size, int block) {
        this.size = size;
        re = new double[size][block];
        im = new double[size][block];
        row = new int[size];
        cos = new double[size];
        sin = new double[size];
        for (int j = 0; j < size; j++) {
            cos[j] = Math.cos(2 * Math.PI * j / size);
            sin[j] = Math.sin(2 * Math.PI * j / size);
        }
        order(0, size, 0, 1);
    }

    int size() {
        return size;
    }

    double[] re(int sideband) {
        return re[row[Math.floorMod(sideband, size)]];
    }

    double[] im(int sideband) {
        return im[row[Math.floorMod(sideband, size)]];
    }

    /// Where the transform leaves its results.
    private void order(int base, int length, int index, int stride) {
        if (length == 1) {
            row[index] = base;
            return;
        }
        int parts = length % 4 == 0 ? 4 : length % 2 == 0 ? 2 : 3;
        for (int q = 0; q < parts; q++) {
            order(base + q * length / parts, length / parts, index + q * stride, stride * parts);
        }
    }

    /// Amplitudes of `count` orientations.
    void apply(double[][] modulation, int count) {
        for (int j = 0; j <= size / 4; j++) {
            phases(j, modulation, count);
        }
        for (int j = 0; j < size; j++) {
            rotate(im[j], re[j], im[j], count, 1.0 / size);
        }
        int length = size;
        for (; length % 4 == 0; length /= 4) {
            for (int base = 0; base < size; base += length) {
                for (int k = 0; k < length / 4; k++) {
                    byFour(base + k, length / 4, k * (size / length), count);
                }
            }
        }
        if (length % 2 == 0) {
            for (int base = 0; base < size; base += length) {
                for (int k = 0; k < length / 2; k++) {
                    byTwo(base + k, base + k + length / 2, k * (size / length), count);
                }
            }
            length /= 2;
        }
        for (int base = 0; length == 3 && base < size; base += 3) {
            byThree(base, count);
        }
    }

    private void phases(int j, double[][] modulation, int count) {
        double[] a1 = modulation[0];
        double[] b1 = modulation[1];
        double[] a2 = modulation[2];
        double[] b2 = modulation[3];
        double[] a3 = modulation[4];
        double[] b3 = modulation[5];
        double[] a4 = modulation[6];
        double[] b4 = modulation[7];
        double c1 = cos[j];
        double s1 = sin[j];
        double c2 = cos[2 * j % size];
        double s2 = sin[2 * j % size];
        double c3 = cos[3 * j % size];
        double s3 = sin[3 * j % size];
        double c4 = cos[4 * j % size];
        double s4 = sin[4 * j % size];
        double[] first = im[j];
        double[] second = im[(size / 2 - j) % size];
        double[] third = im[(size / 2 + j) % size];
        double[] fourth = im[(size - j) % size];
        for (int i = 0; i < count; i++) {
            double oddSine = s1 * a1[i] + s3 * a3[i];
            double evenSine = s2 * a2[i] + s4 * a4[i];
            double oddCosine = c1 * b1[i] + c3 * b3[i];
            double evenCosine = c2 * b2[i] + c4 * b4[i];
            double plus = oddSine - oddCosine;
            double minus = oddSine + oddCosine;
            first[i] = plus + (evenSine - evenCosine);
            second[i] = minus - (evenSine + evenCosine);
            third[i] = (evenSine - evenCosine) - plus;
            fourth[i] = -minus - (evenSine + evenCosine);
        }
    }

    /// Cosine and sine: turns are dropped, a quarter of the angle goes into the series, and two
    /// doublings bring it back. Wrong by less than 1e-14.
    private static void rotate(
            double[] phase, double[] cosine, double[] sine, int count, double scale) {
        for (int i = 0; i < count; i++) {
            double turns = phase[i] * TURN;
            double x = (turns - Math.rint(turns)) * (Math.PI / 2);
            double y = x * x;
            double s = 1.0 / 6227020800.0;
            s = s * y - 1.0 / 39916800;
            s = s * y + 1.0 / 362880;
            s = s * y - 1.0 / 5040;
            s = s * y + 1.0 / 120;
            s = s * y - 1.0 / 6;
            s = x + x * y * s;
            double c = 1.0 / 479001600;
            c = c * y - 1.0 / 3628800;
            c = c * y + 1.0 / 40320;
            c = c * y - 1.0 / 720;
            c = c * y + 1.0 / 24;
            c = c * y - 1.0 / 2;
            c = 1 + y * c;
            double s2 = 2 * s * c;
            double c2 = 1 - 2 * s * s;
            cosine[i] = scale * (1 - 2 * s2 * s2);
            sine[i] = scale * (2 * s2 * c2);
        }
    }

    private void byFour(int r, int quarter, int twiddle, int count) {
        double[] r0 = re[r];
        double[] r1 = re[r + quarter];
        double[] r2 = re[r + 2 * quarter];
        double[] r3 = re[r + 3 * quarter];
        double[] i0 = im[r];
        double[] i1 = im[r + quarter];
        double[] i2 = im[r + 2 * quarter];
        double[] i3 = im[r + 3 * quarter];
        double c1 = cos[twiddle];
        double s1 = -sin[twiddle];
        double c2 = cos[2 * twiddle];
        double s2 = -sin[2 * twiddle];
        double c3 = cos[3 * twiddle];
        double s3 = -sin[3 * twiddle];
        for (int i = 0; i < count; i++) {
            double evenRe = r0[i] + r2[i];
            double evenIm = i0[i] + i2[i];
            double fromRe = r0[i] - r2[i];
            double fromIm = i0[i] - i2[i];
            double oddRe = r1[i] + r3[i];
            double oddIm = i1[i] + i3[i];
            double turnRe = i1[i] - i3[i];
            double turnIm = r3[i] - r1[i];
            double oneRe = fromRe + turnRe;
            double oneIm = fromIm + turnIm;
            double twoRe = evenRe - oddRe;
            double twoIm = evenIm - oddIm;
            double threeRe = fromRe - turnRe;
            double threeIm = fromIm - turnIm;
            r0[i] = evenRe + oddRe;
            i0[i] = evenIm + oddIm;
            r1[i] = oneRe * c1 - oneIm * s1;
            i1[i] = oneRe * s1 + oneIm * c1;
            r2[i] = twoRe * c2 - twoIm * s2;
            i2[i] = twoRe * s2 + twoIm * c2;
            r3[i] = threeRe * c3 - threeIm * s3;
            i3[i] = threeRe * s3 + threeIm * c3;
        }
    }

    private void byTwo(int a, int b, int twiddle, int count) {
        double[] r0 = re[a];
        double[] i0 = im[a];
        double[] r1 = re[b];
        double[] i1 = im[b];
        double c = cos[twiddle];
        double s = -sin[twiddle];
        for (int i = 0; i < count; i++) {
            double oneRe = r0[i] - r1[i];
            double oneIm = i0[i] - i1[i];
            r0[i] += r1[i];
            i0[i] += i1[i];
            r1[i] = oneRe * c - oneIm * s;
            i1[i] = oneRe * s + oneIm * c;
        }
    }

    private void byThree(int row0, int count) {
        double[] r0 = re[row0];
        double[] i0 = im[row0];
        double[] r1 = re[row0 + 1];
        double[] i1 = im[row0 + 1];
        double[] r2 = re[row0 + 2];
        double[] i2 = im[row0 + 2];
        double half = Math.sqrt(3) / 2;
        for (int i = 0; i < count; i++) {
            double sumRe = r1[i] + r2[i];
            double sumIm = i1[i] + i2[i];
            double turnRe = half * (i1[i] - i2[i]);
            double turnIm = half * (r2[i] - r1[i]);
            double midRe = r0[i] - sumRe / 2;
            double midIm = i0[i] - sumIm / 2;
            r0[i] += sumRe;
            i0[i] += sumIm;
            r1[i] = midRe + turnRe;
            i1[i] = midIm + turnIm;
            r2[i] = midRe - turnRe;
            i2[i] = midIm - turnIm;
        }
    }
}
