package science.haven.lineshape.distribution;

/// The couplings a library has patterns for: equally spaced in C_Q, Gaussian nodes in η.
///
/// A density that is wider than the spacing in C_Q and in η is summed to many digits, as it is
/// smooth and even in C_Q.
///
/// @param largest where the couplings end, in Hz, > 0
/// @param couplings number of couplings
/// @param asymmetries number of asymmetries
public record LibraryGrid(double largest, int couplings, int asymmetries) {

    public LibraryGrid {
        if (!(largest > 0 && Double.isFinite(largest))) {
            throw new IllegalArgumentException("largest must be > 0 Hz, got " + largest);
        }
        if (couplings < 2 || asymmetries < 1) {
            throw new IllegalArgumentException(
                    "couplings must be >= 2 and asymmetries >= 1, got %d, %d"
                            .formatted(couplings, asymmetries));
        }
    }

    /// A grid for distributions up to a width: to `C_Q = 6 s`, beyond which one site in 10⁵ lies.
    ///
    /// @param width largest s in Hz
    /// @return 100 couplings, 20 asymmetries
    public static LibraryGrid forWidth(double width) {
        return new LibraryGrid(6 * width, 100, 20);
    }

    /// Spacing of the couplings.
    ///
    /// @return spacing in Hz
    double step() {
        return largest / couplings;
    }

    double[] couplingNodes() {
        double[] nodes = new double[couplings];
        for (int j = 0; j < couplings; j++) {
            nodes[j] = (j + 0.5) * step();
        }
        return nodes;
    }

    GaussLegendre asymmetryRule() {
        return GaussLegendre.of(asymmetries);
    }
}
