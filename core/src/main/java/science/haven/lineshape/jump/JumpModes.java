package science.haven.lineshape.jump;

import science.haven.motion.kinetics.RateMatrix;

/// The signal of one orientation as a sum of modes, `FID(t) = Σ_k c_k exp(2π λ_k t)`.
///
/// With the frequencies ν_j of the places and the symmetric matrix S of the jumps, everything in
/// bins and times in their inverse,
///
/// ```text
/// M = i diag(ν) − S/2π          1ᵀ exp(2πMt) p = √pᵀ exp(2πMt) √p
/// √pᵀ (z − M)⁻¹ √p = n(z)/d(z)     λ_k roots of d     c_k = n(λ_k)/Π_j≠k (λ_k − λ_j)
/// ```
///
/// Both polynomials come from the recursion of Faddeev and Leverrier, the roots from Aberth's
/// iteration, which starts at those of the orientation before. Where modes coalesce their weights
/// grow without limit and cancel; as divided differences of n they still sum to 1 exactly.
///
/// @see "R. Kubo, J. Phys. Soc. Jpn. 9 (1954) 935; P. W. Anderson, ibid. 316"
final class JumpModes {

    private static final int MOST_STEPS = 80;

    /// Rounding of a polynomial's value over the sum of its terms.
    private static final double ROUNDING = 1e-15;

    /// Square of a last move over that of the distance to the next root.
    private static final double CLOSE = 1e-8;

    private static final double APART = 1e-10;

    private final int n;
    private final int all;
    private final double[][] jumps;
    private final double[] root;
    private final double scale;

    private final double[][] re;
    private final double[][] im;
    private final double[][] nextRe;
    private final double[][] nextIm;
    private final double[] nu;
    private final double[] dRe;
    private final double[] dIm;
    private final double[] nRe;
    private final double[] nIm;

    /// Diagonal of each coefficient B, `[power][place]`.
    private final double[][] diagonalRe;

    private final double[][] diagonalIm;

    /// Roots, counted from the mean frequency.
    private final double[] zRe;

    private final double[] zIm;

    /// @param bin width of a bin in Hz
    JumpModes(RateMatrix rates, double bin) {
        n = rates.sites();
        all = (1 << n) - 1;
        jumps = rates.symmetric();
        root = rates.populations();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            root[i] = Math.sqrt(root[i]);
            for (int j = 0; j < n; j++) {
                jumps[i][j] /= 2 * Math.PI * bin;
                largest = Math.max(largest, Math.abs(jumps[i][j]));
            }
        }
        scale = largest;
        re = new double[n][n];
        im = new double[n][n];
        nextRe = new double[n][n];
        nextIm = new double[n][n];
        nu = new double[n];
        dRe = new double[n + 1];
        dIm = new double[n + 1];
        nRe = new double[n];
        nIm = new double[n];
        diagonalRe = new double[n][n];
        diagonalIm = new double[n][n];
        zRe = new double[n];
        zIm = new double[n];
        for (int k = 0; k < n; k++) {
            zRe[k] = -(1 + k);
            zIm[k] = 1 + 0.3 * k;
        }
    }

    int count() {
        return n;
    }

    /// Lets the next search begin at modes that are known from elsewhere, and keep their order.
    ///
    /// @param found modes as [#solve] gives them
    /// @param blur what was added to their decays
    void follow(double[] found, int offset, double blur) {
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += found[offset + 4 * k + 1] / n;
        }
        for (int k = 0; k < n; k++) {
            zRe[k] = blur - found[offset + 4 * k];
            zIm[k] = found[offset + 4 * k + 1] - mean;
        }
    }

    /// Finds the modes of an orientation.
    ///
    /// @param frequencies of the places in bins
    /// @param from where in `frequencies`
    /// @param out receives decay, frequency, real and imaginary weight of each mode in turn
    /// @param offset where in `out`
    /// @param places receives, after `n · offset / 2`, how much of each place is in each mode: the
    ///   change of its λ with i times the frequency of that place, real and imaginary in turn
    void solve(double[] frequencies, int from, double[] out, int offset, double[] places) {
        double mean = 0;
        for (int j = 0; j < n; j++) {
            mean += frequencies[from + j] / n;
        }
        double spread = scale;
        for (int j = 0; j < n; j++) {
            nu[j] = frequencies[from + j] - mean;
            spread = Math.max(spread, Math.abs(nu[j]));
        }
        polynomials();
        if (n == 2) {
            quadratic();
        } else {
            aberth();
        }
        separate(APART * (spread + 1e-6));
        weigh(mean, out, offset, places);
    }

    /// `B ← M B + d I` from B = I downwards; n takes `√pᵀ B √p`, d the traces.
    private void polynomials() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i][j] = i == j ? 1 : 0;
                im[i][j] = 0;
            }
        }
        dRe[n] = 1;
        dIm[n] = 0;
        for (int power = n - 1; power >= 0; power--) {
            double sumRe = 0;
            double sumIm = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double weight = root[i] * root[j];
                    sumRe += weight * re[i][j];
                    sumIm += weight * im[i][j];
                }
            }
            for (int j = 0; j < n; j++) {
                diagonalRe[power][j] = re[j][j];
                diagonalIm[power][j] = im[j][j];
            }
            nRe[power] = sumRe;
            nIm[power] = sumIm;
            multiply();
            double traceRe = 0;
            double traceIm = 0;
            for (int i = 0; i < n; i++) {
                traceRe += nextRe[i][i];
                traceIm += nextIm[i][i];
            }
            dRe[power] = -traceRe / (n - power);
            dIm[power] = -traceIm / (n - power);
            for (int i = 0; i < n; i++) {
                System.arraycopy(nextRe[i], 0, re[i], 0, n);
                System.arraycopy(nextIm[i], 0, im[i], 0, n);
                re[i][i] += dRe[power];
                im[i][i] += dIm[power];
            }
        }
    }

    private void multiply() {
        for (int i = 0; i < n; i++) {
            double[] row = jumps[i];
            for (int j = 0; j <= i; j++) {
                double sumRe = -nu[i] * im[i][j];
                double sumIm = nu[i] * re[i][j];
                for (int k = 0; k < n; k++) {
                    sumRe -= row[k] * re[k][j];
                    sumIm -= row[k] * im[k][j];
                }
                nextRe[i][j] = sumRe;
                nextRe[j][i] = sumRe;
                nextIm[i][j] = sumIm;
                nextIm[j][i] = sumIm;
            }
        }
    }

    private void quadratic() {
        double half = (nu[0] - nu[1]) / 2;
        double decay = (jumps[0][0] + jumps[1][1]) / 2;
        double difference = (jumps[1][1] - jumps[0][0]) / 2;
        // ((M₀₀ − M₁₁)/2)² + M₀₁², of which the root
        double a = difference * difference - half * half + jumps[0][1] * jumps[0][1];
        double b = 2 * difference * half;
        double size = Math.hypot(a, b);
        double rootRe = Math.sqrt(Math.max(0, (size + a) / 2));
        double rootIm = Math.copySign(Math.sqrt(Math.max(0, (size - a) / 2)), b);
        // whichever root is nearer to where the first was before
        double turn = (zRe[0] - zRe[1]) * rootRe + (zIm[0] - zIm[1]) * rootIm < 0 ? -1 : 1;
        zRe[0] = -decay + turn * rootRe;
        zIm[0] = turn * rootIm;
        zRe[1] = -decay - turn * rootRe;
        zIm[1] = -turn * rootIm;
    }

    /// Improves each root until it is settled.
    private void aberth() {
        int settled = 0;
        for (int step = 0; step < MOST_STEPS && settled < all; step++) {
            for (int k = 0; k < n; k++) {
                if ((settled & 1 << k) == 0 && improve(k)) {
                    settled |= 1 << k;
                }
            }
        }
    }

    /// Moves one root; says whether it is where rounding allows, or will be with this move: what is
    /// left falls with its cube.
    private boolean improve(int k) {
        double x = zRe[k];
        double y = zIm[k];
        double pRe = 1;
        double pIm = 0;
        double qRe = 0;
        double qIm = 0;
        double length = Math.abs(x) + Math.abs(y);
        double rounded = 1;
        for (int i = n - 1; i >= 0; i--) {
            double re1 = qRe * x - qIm * y + pRe;
            qIm = qRe * y + qIm * x + pIm;
            qRe = re1;
            double re0 = pRe * x - pIm * y + dRe[i];
            pIm = pRe * y + pIm * x + dIm[i];
            pRe = re0;
            rounded = rounded * length + Math.abs(dRe[i]) + Math.abs(dIm[i]);
        }
        // 1/step = d'/d − Σ 1/(z_k − z_j)
        double size = pRe * pRe + pIm * pIm;
        double limit = ROUNDING * rounded;
        if (size <= limit * limit) {
            return true;
        }
        double sumRe = (qRe * pRe + qIm * pIm) / size;
        double sumIm = (qIm * pRe - qRe * pIm) / size;
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            if (j != k) {
                double re1 = x - zRe[j];
                double im1 = y - zIm[j];
                double square = re1 * re1 + im1 * im1;
                nearest = Math.min(nearest, square);
                if (square > 0) {
                    sumRe -= re1 / square;
                    sumIm += im1 / square;
                }
            }
        }
        double square = sumRe * sumRe + sumIm * sumIm;
        if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
            return true;
        }
        zRe[k] -= sumRe / square;
        zIm[k] += sumIm / square;
        return 1 < CLOSE * nearest * square;
    }

    /// Keeps roots from falling together, lest a weight divides by zero.
    private void separate(double least) {
        for (int k = 1; k < n; k++) {
            for (int j = 0; j < k; j++) {
                if (Math.abs(zRe[k] - zRe[j]) + Math.abs(zIm[k] - zIm[j]) < least) {
                    zIm[k] += (1 + k) * least;
                }
            }
        }
    }

    private void weigh(double mean, double[] out, int offset, double[] places) {
        for (int k = 0; k < n; k++) {
            double x = zRe[k];
            double y = zIm[k];
            // 1/Π(λ_k − λ_j)
            double inverseRe = 1;
            double inverseIm = 0;
            for (int j = 0; j < n; j++) {
                if (j != k) {
                    double apartRe = x - zRe[j];
                    double apartIm = y - zIm[j];
                    double square = apartRe * apartRe + apartIm * apartIm;
                    double divided = (inverseRe * apartRe + inverseIm * apartIm) / square;
                    inverseIm = (inverseIm * apartRe - inverseRe * apartIm) / square;
                    inverseRe = divided;
                }
            }
            double cRe = 0;
            double cIm = 0;
            for (int i = n - 1; i >= 0; i--) {
                double next = cRe * x - cIm * y + nRe[i];
                cIm = cRe * y + cIm * x + nIm[i];
                cRe = next;
            }
            int at = offset + 4 * k;
            out[at] = Math.max(0, -x);
            out[at + 1] = y + mean;
            out[at + 2] = cRe * inverseRe - cIm * inverseIm;
            out[at + 3] = cRe * inverseIm + cIm * inverseRe;
            for (int j = 0; j < n; j++) {
                double qRe = 0;
                double qIm = 0;
                for (int i = n - 1; i >= 0; i--) {
                    double next = qRe * x - qIm * y + diagonalRe[i][j];
                    qIm = qRe * y + qIm * x + diagonalIm[i][j];
                    qRe = next;
                }
                int place = n * offset / 2 + 2 * (n * k + j);
                places[place] = qRe * inverseRe - qIm * inverseIm;
                places[place + 1] = qRe * inverseIm + qIm * inverseRe;
            }
        }
    }
}
