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

    private static final double UPRIGHT = 1e-12;

    public EulerAngles {
        if (!(Double.isFinite(alpha) && Double.isFinite(beta) && Double.isFinite(gamma))) {
            throw new IllegalArgumentException(
                    "alpha, beta, gamma must be finite rad, got %s, %s, %s"
                            .formatted(alpha, beta, gamma));
        }
    }

    /// The angles of a rotation.
    ///
    /// @param rotation the matrix R, dimensionless: its rows are the principal axes in the crystal
    /// @return the angles
    public static EulerAngles of(double[][] rotation) {
        double sine = Math.hypot(rotation[0][2], rotation[1][2]);
        if (sine < UPRIGHT) {
            // Both turns about z are one.
            double beta = rotation[2][2] > 0 ? 0 : Math.PI;
            return new EulerAngles(Math.atan2(-rotation[0][1], rotation[1][1]), beta, 0);
        }
        return new EulerAngles(
                Math.atan2(rotation[1][2], rotation[0][2]),
                Math.atan2(sine, rotation[2][2]),
                Math.atan2(rotation[2][1], -rotation[2][0]));
    }

    /// The rotation.
    ///
    /// @return the matrix R, dimensionless
    public double[][] rotation() {
        double ca = Math.cos(alpha);
        double sa = Math.sin(alpha);
        double cb = Math.cos(beta);
        double sb = Math.sin(beta);
        double cc = Math.cos(gamma);
        double sc = Math.sin(gamma);
        return new double[][] {
            {ca * cb * cc - sa * sc, -ca * cb * sc - sa * cc, ca * sb},
            {sa * cb * cc + ca * sc, -sa * cb * sc + ca * cc, sa * sb},
            {-sb * cc, sb * sc, cb},
        };
    }

    /// The orientation within a crystal that is itself turned.
    ///
    /// @param turn orientation of the crystal, `T = Qᵀ T(crystal) Q`
    /// @return orientation in the frame outside, `R Q`
    public EulerAngles then(EulerAngles turn) {
        double[][] r = rotation();
        double[][] q = turn.rotation();
        double[][] product = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i][j] = r[i][0] * q[0][j] + r[i][1] * q[1][j] + r[i][2] * q[2][j];
            }
        }
        return of(product);
    }
}
