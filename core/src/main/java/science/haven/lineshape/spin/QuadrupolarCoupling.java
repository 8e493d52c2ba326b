package science.haven.lineshape.spin;

/// The coupling of a nucleus with spin above ½ to the electric field gradient of its site.
///
/// ```text
/// |V_zz| ≥ |V_xx| ≥ |V_yy|      C_Q = e Q V_zz / h      η = (V_yy − V_xx)/V_zz
/// ν_Q = 3 C_Q / [2I(2I−1)]
/// ```
///
/// The names of x and y follow those of the shift tensor (and mrsimulator); books that put `|V_yy|
/// ≥ |V_xx|` mean an α or γ that differs by 90°.
///
/// @param coupling C_Q in Hz, with its sign
/// @param asymmetry η, dimensionless, 0 to 1
/// @param orientation principal axes in the crystal
public record QuadrupolarCoupling(double coupling, double asymmetry, EulerAngles orientation) {

    public QuadrupolarCoupling {
        if (!Double.isFinite(coupling)) {
            throw new IllegalArgumentException("coupling must be finite Hz, got " + coupling);
        }
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new IllegalArgumentException("asymmetry must be 0 to 1, got " + asymmetry);
        }
    }

    /// A coupling whose axes are those of the crystal.
    ///
    /// @param coupling C_Q in Hz
    /// @param asymmetry η, dimensionless
    /// @return the coupling
    public static QuadrupolarCoupling of(double coupling, double asymmetry) {
        return new QuadrupolarCoupling(coupling, asymmetry, EulerAngles.NONE);
    }

    /// Quadrupole frequency, the distance of the first-order satellites at θ = 0.
    ///
    /// @param spin spin quantum number I, dimensionless, above ½
    /// @return ν_Q in Hz
    public double frequency(double spin) {
        return 3 * coupling / (2 * spin * (2 * spin - 1));
    }
}
