package science.haven.polarisation;

/// How a concentration profile between two electrodes relaxes, over `s = t/τ` with the slowest mode
/// `τ = L²/(π² D̃)`. For small s the series turn into their short-time forms, which are exact there
/// to more than 15 digits.
final class DiffusionSeries {

    private static final double SHORT = 0.2;

    /// Exponents beyond this add nothing to a double.
    private static final double NEGLIGIBLE = 40;

    private DiffusionSeries() {}

    /// Blocked flux, the voltage at constant current: `(8/π²) Σ_odd n⁻² exp(−n² s)`, 1 at s = 0.
    ///
    /// Source: Yokota, J. Phys. Soc. Jpn. 16, 2213 (1961).
    static double blocked(double s) {
        if (s < SHORT * 0.25) {
            return 1 - 4 / Math.PI * Math.sqrt(s / Math.PI);
        }
        double sum = 0;
        for (int n = 1; n * n * s < NEGLIGIBLE; n += 2) {
            sum += Math.exp(-n * n * s) / (n * n);
        }
        return 8 / (Math.PI * Math.PI) * sum;
    }

    /// d blocked/ds.
    static double blockedSlope(double s) {
        if (s < SHORT * 0.25) {
            return -2 / (Math.PI * Math.sqrt(Math.PI * s));
        }
        double sum = 0;
        for (int n = 1; n * n * s < NEGLIGIBLE; n += 2) {
            sum -= Math.exp(-n * n * s);
        }
        return 8 / (Math.PI * Math.PI) * sum;
    }

    /// Fixed concentrations, the current at constant voltage: `2 Σ exp(−n² s)`, which begins as
    /// Cottrell's `√(π/s)`.
    static double fixed(double s) {
        if (s < SHORT) {
            return Math.sqrt(Math.PI / s) - 1;
        }
        double sum = 0;
        for (int n = 1; n * n * s < NEGLIGIBLE; n++) {
            sum += Math.exp(-n * n * s);
        }
        return 2 * sum;
    }

    /// d fixed/ds.
    static double fixedSlope(double s) {
        if (s < SHORT) {
            return -0.5 * Math.sqrt(Math.PI / s) / s;
        }
        double sum = 0;
        for (int n = 1; n * n * s < NEGLIGIBLE; n++) {
            sum -= (double) n * n * Math.exp(-n * n * s);
        }
        return 2 * sum;
    }
}
