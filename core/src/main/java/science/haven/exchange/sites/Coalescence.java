package science.haven.exchange.sites;

/// Closed forms of two exchanging lines.
public final class Coalescence {

    private Coalescence() {}

    /// One-way rate at which two equal lines without width of their own become one: `k = π Δν/√2`.
    ///
    /// @param separation distance of the lines without exchange in Hz
    /// @return k in s⁻¹
    public static double rate(double separation) {
        return Math.PI * Math.abs(separation) / Math.sqrt(2);
    }

    /// Width that slow exchange adds to the line of a site: `k/π`.
    ///
    /// @param leaving rate at which ions leave the site in s⁻¹
    /// @return full width at half height in Hz
    public static double slowWidth(double leaving) {
        return leaving / Math.PI;
    }

    /// Transverse rate that fast exchange leaves over: `R₂ = p_A p_B (2πΔν)²/(k_AB + k_BA)`.
    ///
    /// @param separation distance of the lines without exchange in Hz
    /// @param first share of the ions on the first site, dimensionless
    /// @param sum rate there plus rate back in s⁻¹
    /// @return R₂ in s⁻¹
    public static double fastRate(double separation, double first, double sum) {
        double turns = 2 * Math.PI * separation;
        return first * (1 - first) * turns * turns / sum;
    }

    /// Two equal sites without relaxation, normalised to unit area over the frequency: `k D²/[(ω² −
    /// D²/4)² + 4k²ω²]`, D = 2πΔν.
    ///
    /// @param frequency distance from the middle of the lines in Hz
    /// @param separation distance of the lines without exchange in Hz
    /// @param rate one-way rate k in s⁻¹
    /// @return intensity in s
    public static double equalSites(double frequency, double separation, double rate) {
        double omega = 2 * Math.PI * frequency;
        double d = 2 * Math.PI * separation;
        double split = omega * omega - d * d / 4;
        return rate * d * d / (split * split + 4 * rate * rate * omega * omega);
    }
}
