package science.haven.lineshape.spin;

/// A chemical (or Knight) shift with its anisotropy, after Haeberlen.
///
/// ```text
/// |δ_zz − δ_iso| ≥ |δ_xx − δ_iso| ≥ |δ_yy − δ_iso|
/// δ_iso = (δ_xx + δ_yy + δ_zz)/3      Δ = δ_zz − δ_iso      η = (δ_yy − δ_xx)/Δ
/// ```
///
/// Everything is a shift δ, not a shielding σ: programs that ask for the anisotropy ζ of the
/// shielding (mrsimulator) carry the opposite sign, `Δ = −ζ`.
///
/// @param isotropic δ_iso, dimensionless, 1e-6 is 1 ppm
/// @param anisotropy Δ, dimensionless, 1e-6 is 1 ppm
/// @param asymmetry η, dimensionless, 0 to 1
/// @param orientation principal axes in the crystal
public record ShiftTensor(
        double isotropic, double anisotropy, double asymmetry, EulerAngles orientation) {

    public ShiftTensor {
        if (!(Double.isFinite(isotropic) && Double.isFinite(anisotropy))) {
            throw new IllegalArgumentException(
                    "isotropic and anisotropy must be finite, got %s, %s"
                            .formatted(isotropic, anisotropy));
        }
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new IllegalArgumentException("asymmetry must be 0 to 1, got " + asymmetry);
        }
    }

    /// A shift without anisotropy.
    ///
    /// @param isotropic δ_iso, dimensionless, 1e-6 is 1 ppm
    /// @return the shift
    public static ShiftTensor isotropic(double isotropic) {
        return new ShiftTensor(isotropic, 0, 0, EulerAngles.NONE);
    }
}
