package science.haven.exchange.sites;

import science.haven.motion.kinetics.RateMatrix;

import java.util.Arrays;

/// Lines of N sites among which ions jump (Kubo, Anderson).
///
/// ```text
/// I(ν) = −2 Re{1ᵀ [i2π(ν_j − ν) − R₂ⱼ + K]⁻¹ p},   ∫ I dν = 1
/// ```
///
/// Valid for isotropic lines after a short pulse, at any rate of the jumps.
///
/// @param jumps jumps and shares of the sites
/// @param frequencies frequency of each site in Hz, from any common zero
/// @param transverse transverse relaxation rate R₂ of each site without jumps in s⁻¹, ≥ 0 s⁻¹
/// @see "R. Kubo, J. Phys. Soc. Jpn. 9 (1954) 935; P. W. Anderson, ibid. 316"
public record ExchangingLines(RateMatrix jumps, double[] frequencies, double[] transverse) {

    public ExchangingLines {
        if (frequencies.length != jumps.sites() || transverse.length != jumps.sites()) {
            throw new IllegalArgumentException(
                    "frequencies and transverse must hold one number per site, %d, got %d and %d"
                            .formatted(jumps.sites(), frequencies.length, transverse.length));
        }
        for (double rate : transverse) {
            if (!(rate >= 0)) {
                throw new IllegalArgumentException("transverse must be >= 0 s⁻¹, got " + rate);
            }
        }
        frequencies = frequencies.clone();
        transverse = transverse.clone();
    }

    /// Frequencies of the sites.
    ///
    /// @return a copy, in Hz
    @Override
    public double[] frequencies() {
        return frequencies.clone();
    }

    /// Transverse rates of the sites.
    ///
    /// @return a copy, in s⁻¹
    @Override
    public double[] transverse() {
        return transverse.clone();
    }

    /// The spectrum.
    ///
    /// @param axis frequencies in Hz
    /// @return intensity at each, in s, of unit area
    public double[] spectrum(double[] axis) {
        int n = frequencies.length;
        double[][] decay = jumps.symmetric();
        double[] weights = jumps.populations();
        for (int j = 0; j < n; j++) {
            decay[j][j] += transverse[j];
            weights[j] = Math.sqrt(weights[j]);
        }
        double[] intensity = new double[axis.length];
        double[][] re = new double[n][n + 1];
        double[][] im = new double[n][n + 1];
        for (int i = 0; i < axis.length; i++) {
            for (int j = 0; j < n; j++) {
                System.arraycopy(decay[j], 0, re[j], 0, n);
                Arrays.fill(im[j], 0);
                im[j][j] = 2 * Math.PI * (axis[i] - frequencies[j]);
                re[j][n] = weights[j];
            }
            eliminate(re, im);
            for (int j = 0; j < n; j++) {
                intensity[i] += 2 * weights[j] * re[j][n];
            }
        }
        return intensity;
    }

    /// Solves a complex system in place by elimination; the last column is the right-hand side and
    /// becomes the solution. The real part of the matrix is positive definite, so no pivots are
    /// needed.
    private static void eliminate(double[][] re, double[][] im) {
        int n = re.length;
        for (int p = 0; p < n; p++) {
            double size = re[p][p] * re[p][p] + im[p][p] * im[p][p];
            double pivotRe = re[p][p] / size;
            double pivotIm = -im[p][p] / size;
            for (int c = p + 1; c <= n; c++) {
                double r = re[p][c] * pivotRe - im[p][c] * pivotIm;
                im[p][c] = re[p][c] * pivotIm + im[p][c] * pivotRe;
                re[p][c] = r;
            }
            for (int row = 0; row < n; row++) {
                if (row == p) {
                    continue;
                }
                double factorRe = re[row][p];
                double factorIm = im[row][p];
                for (int c = p + 1; c <= n; c++) {
                    re[row][c] -= factorRe * re[p][c] - factorIm * im[p][c];
                    im[row][c] -= factorRe * im[p][c] + factorIm * re[p][c];
                }
            }
        }
    }
}
