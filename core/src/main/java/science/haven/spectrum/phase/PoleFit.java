package science.haven.spectrum.phase;

/// A line among others, seen as a pole: `S(x) = r / (x − z) + b₀ + b₁ x` over a short window.
///
/// Multiplied by `x − z` this is linear in z, r and b; the noise that the product weighs up is
/// weighed down again with the pole of the round before. The phase of the residue is that of the
/// line, whatever its width; a line that is symmetric but no Lorentzian gives the same phase, and
/// what neighbours add is in b.
///
/// @see "C. K. Sanathanan, J. Koerner, IEEE Trans. Autom. Control 8 (1963) 56"
final class PoleFit {

    private static final int UNKNOWNS = 4;
    private static final int ROUNDS = 5;

    /// Normal equations with their right side, rows of complex numbers.
    private final double[][] system = new double[UNKNOWNS][2 * (UNKNOWNS + 1)];

    private final double[] basis = new double[2 * UNKNOWNS];
    private final double[] solution = new double[2 * UNKNOWNS];

    private double poleRe;
    private double poleIm;
    private double phase;
    private double height;
    private double residual;

    /// Fits the points `centre − half … centre + half`, which must lie inside.
    ///
    /// @return whether a line was found: a pole inside the window, on the side of decaying signals
    boolean fit(double[] values, int centre, int half, double widthGuess) {
        poleRe = 0;
        poleIm = widthGuess / half / 2;
        for (int round = 0; round < ROUNDS; round++) {
            if (!solve(values, centre, half)) {
                return false;
            }
        }
        if (!(Math.abs(poleRe) < 0.7 && poleIm > 0.3 / half && poleIm < 2)) {
            return false;
        }
        residue(values, centre, half);
        return true;
    }

    /// One round: `S x = z S + a₀ + a₁ x + a₂ x²`, x from −1 to 1, weighted by `1/|x − z|`.
    private boolean solve(double[] values, int centre, int half) {
        for (double[] row : system) {
            java.util.Arrays.fill(row, 0);
        }
        for (int k = -half; k <= half; k++) {
            double x = (double) k / half;
            double re = values[2 * (centre + k)];
            double im = values[2 * (centre + k) + 1];
            double weight = 1 / (sq(x - poleRe) + sq(poleIm));
            basis[0] = re;
            basis[1] = im;
            basis[2] = 1;
            basis[4] = x;
            basis[6] = x * x;
            for (int i = 0; i < UNKNOWNS; i++) {
                double cr = weight * basis[2 * i];
                double ci = -weight * basis[2 * i + 1];
                double[] row = system[i];
                for (int j = 0; j < UNKNOWNS; j++) {
                    row[2 * j] += cr * basis[2 * j] - ci * basis[2 * j + 1];
                    row[2 * j + 1] += cr * basis[2 * j + 1] + ci * basis[2 * j];
                }
                row[2 * UNKNOWNS] += x * (cr * re - ci * im);
                row[2 * UNKNOWNS + 1] += x * (cr * im + ci * re);
            }
        }
        if (!eliminate()) {
            return false;
        }
        poleRe = solution[0];
        poleIm = Math.abs(solution[1]);
        return Double.isFinite(poleRe) && Double.isFinite(poleIm);
    }

    /// Gauss elimination of the complex system, which is Hermitian and positive.
    private boolean eliminate() {
        for (int p = 0; p < UNKNOWNS; p++) {
            double norm = sq(system[p][2 * p]) + sq(system[p][2 * p + 1]);
            if (!(norm > 0)) {
                return false;
            }
            for (int i = p + 1; i < UNKNOWNS; i++) {
                double[] a = system[p];
                double[] b = system[i];
                double fr = (b[2 * p] * a[2 * p] + b[2 * p + 1] * a[2 * p + 1]) / norm;
                double fi = (b[2 * p + 1] * a[2 * p] - b[2 * p] * a[2 * p + 1]) / norm;
                for (int j = p; j <= UNKNOWNS; j++) {
                    b[2 * j] -= fr * a[2 * j] - fi * a[2 * j + 1];
                    b[2 * j + 1] -= fr * a[2 * j + 1] + fi * a[2 * j];
                }
            }
        }
        for (int i = UNKNOWNS - 1; i >= 0; i--) {
            double[] row = system[i];
            double re = row[2 * UNKNOWNS];
            double im = row[2 * UNKNOWNS + 1];
            for (int j = i + 1; j < UNKNOWNS; j++) {
                re -= row[2 * j] * solution[2 * j] - row[2 * j + 1] * solution[2 * j + 1];
                im -= row[2 * j] * solution[2 * j + 1] + row[2 * j + 1] * solution[2 * j];
            }
            double norm = sq(row[2 * i]) + sq(row[2 * i + 1]);
            solution[2 * i] = (re * row[2 * i] + im * row[2 * i + 1]) / norm;
            solution[2 * i + 1] = (im * row[2 * i] - re * row[2 * i + 1]) / norm;
        }
        return true;
    }

    /// Residue, height and misfit for the pole found: linear in r, b₀, b₁, by the same system.
    private void residue(double[] values, int centre, int half) {
        // a₀ + a₁ z + a₂ z² is what is left of the polynomial at the pole: −r is its value there,
        // because S x − z S = (x − z)(r/(x − z) + b) = r + (x − z) b
        double zr = poleRe;
        double zi = solution[1];
        double rr = solution[2] + zr * solution[4] - zi * solution[5];
        double ri = solution[3] + zr * solution[5] + zi * solution[4];
        double z2r = zr * zr - zi * zi;
        double z2i = 2 * zr * zi;
        rr += z2r * solution[6] - z2i * solution[7];
        ri += z2r * solution[7] + z2i * solution[6];
        // i r has the phase of the line
        phase = Math.atan2(rr, -ri);
        height = Math.hypot(rr, ri) / poleIm;
        double sum = 0;
        for (int k = -half; k <= half; k++) {
            double x = (double) k / half;
            double sr = values[2 * (centre + k)];
            double si = values[2 * (centre + k) + 1];
            double pr = solution[2] + x * solution[4] + x * x * solution[6];
            double pi = solution[3] + x * solution[5] + x * x * solution[7];
            double er = sr * (x - zr) + si * zi - pr;
            double ei = si * (x - zr) - sr * zi - pi;
            sum += (er * er + ei * ei) / (sq(x - zr) + sq(zi));
        }
        residual = Math.sqrt(sum / (2 * (2 * half + 1 - UNKNOWNS)));
    }

    /// Centre of the line, in points from the centre of the window.
    double shift(int half) {
        return poleRe * half;
    }

    /// Half width at half maximum, in points.
    double halfWidth(int half) {
        return poleIm * half;
    }

    /// Phase of the line in rad.
    double phase() {
        return phase;
    }

    /// Height of the line.
    double height() {
        return height;
    }

    /// Misfit of a part of a point, root mean square.
    double residual() {
        return residual;
    }

    private static double sq(double x) {
        return x * x;
    }
}
