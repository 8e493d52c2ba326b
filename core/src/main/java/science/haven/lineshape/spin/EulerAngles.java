package science.haven.lineshape.spin;

/// The orientation of a tensor in its crystal, as three turns about z, y and z.
///
/// ```text
/// R = R_z(α) R_y(β) R_z(γ)        T(crystal) = Rᵀ · T(principal axes) · R
/// ```
///
/// with active right-handed turns `R_z`, `R_y`. A direction b of the crystal reads `R b` in the
/// principal axes. This is the convention of mrsimulator, whose files therefore need no conversion;
/// it was confirmed with density-matrix simulations of relative orientations by SIMPSON.
///
/// @param alpha α in rad
/// @param beta β in rad
/// @param gamma γ in rad
public record EulerAngles(double alpha, double beta, double gamma) {

    /// Principal axes along those of the crystal.
    public static final EulerAngles NONE = new EulerAngles(0, 0, 0);

    public EulerAngles {
        if (!(Double.isFinite(alpha) && Double.isFinite(beta) && Double.isFinite(gamma))) {
            throw new IllegalArgumentException(
                    "alpha, beta, gamma must be finite rad, got %s, %s, %s"
                            .formatted(alpha, beta, gamma));
        }
    }
}
