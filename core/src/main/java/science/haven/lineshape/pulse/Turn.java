package science.haven.lineshape.pulse;

import science.haven.math.SymmetricEigen;

/// What a pulse along x does to the levels of a spin: `U = exp(−2πi t H/h)` with `H/h = ν₁ I_x +
/// (ν_q/2) I_z²`, in units of its eigenvectors. U is symmetric.
///
/// @param real real part, levels from m = I downwards
/// @param imaginary imaginary part
record Turn(double[][] real, double[][] imaginary) {

    static Turn of(double spin, double splitting, double nutationFrequency, double duration) {
        int levels = (int) Math.round(2 * spin + 1);
        double[][] hamiltonian = new double[levels][levels];
        for (int i = 0; i < levels; i++) {
            double m = spin - i;
            hamiltonian[i][i] = splitting / 2 * m * m;
            if (i < levels - 1) {
                hamiltonian[i][i + 1] = nutationFrequency * ladder(spin, m) / 2;
                hamiltonian[i + 1][i] = hamiltonian[i][i + 1];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(hamiltonian);
        double[][] v = eigen.vectors();
        double[][] real = new double[levels][levels];
        double[][] imaginary = new double[levels][levels];
        for (int k = 0; k < levels; k++) {
            double phase = -2 * Math.PI * duration * eigen.values()[k];
            double cosine = Math.cos(phase);
            double sine = Math.sin(phase);
            for (int i = 0; i < levels; i++) {
                for (int j = 0; j < levels; j++) {
                    double share = v[i][k] * v[j][k];
                    real[i][j] += cosine * share;
                    imaginary[i][j] += sine * share;
                }
            }
        }
        return new Turn(real, imaginary);
    }

    /// `√[I(I+1) − m(m−1)]`.
    static double ladder(double spin, double m) {
        return Math.sqrt(spin * (spin + 1) - m * (m - 1));
    }

    /// Signal of a whole spin after 90° in these units.
    static double whole(double spin) {
        return 2 * spin * (spin + 1) * (2 * spin + 1) / 3;
    }

    /// `U I_z U⁺` between two levels.
    ///
    /// @return real and imaginary part
    double[] polarisation(double spin, int i, int j) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < real.length; k++) {
            double m = spin - k;
            re += m * (real[i][k] * real[j][k] + imaginary[i][k] * imaginary[j][k]);
            im += m * (imaginary[i][k] * real[j][k] - real[i][k] * imaginary[j][k]);
        }
        return new double[] {re, im};
    }

    /// `U_ij U*_kl` of the same pulse along y, times a coherence.
    ///
    /// ```text
    /// U_y = Z U_x Z⁺     Z = exp(−iπ I_z/2)
    /// ```
    ///
    /// @param coherence real and imaginary part; receives the product
    void transfer(int i, int j, int k, int l, double[] coherence) {
        // Levels count downwards: m_i − m_j = j − i.
        double phase = -Math.PI / 2 * (j - i - (l - k));
        double re = real[i][j] * real[k][l] + imaginary[i][j] * imaginary[k][l];
        double im = imaginary[i][j] * real[k][l] - real[i][j] * imaginary[k][l];
        double turnedRe = re * Math.cos(phase) - im * Math.sin(phase);
        double turnedIm = re * Math.sin(phase) + im * Math.cos(phase);
        double product = turnedRe * coherence[0] - turnedIm * coherence[1];
        coherence[1] = turnedRe * coherence[1] + turnedIm * coherence[0];
        coherence[0] = product;
    }
}
