package science.haven.exchange.echo;

/// A site with its electric field gradient.
///
/// ```text
/// ω = 2π ν_Q · offset · (3 cos²θ − 1 + η sin²θ cos 2φ)/2
/// ```
///
/// @param frequency quadrupole frequency ν_Q in Hz
/// @param asymmetry asymmetry η, dimensionless, between 0 and 1
/// @param alpha first Euler angle of the tensor in the crystal (z, y', z''), in rad
/// @param beta second Euler angle in rad
/// @param gamma third Euler angle in rad
public record EchoSite(
        double frequency, double asymmetry, double alpha, double beta, double gamma) {

    public EchoSite {
        if (!Double.isFinite(frequency)) {
            throw new IllegalArgumentException("frequency must be finite in Hz, got " + frequency);
        }
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new IllegalArgumentException(
                    "asymmetry must lie between 0 and 1 (dimensionless), got " + asymmetry);
        }
    }

    /// A site with a symmetric tensor.
    ///
    /// @param frequency quadrupole frequency ν_Q in Hz
    /// @param x first component of its axis in the crystal, dimensionless
    /// @param y second component, dimensionless
    /// @param z third component, dimensionless
    /// @return the site
    public static EchoSite axial(double frequency, double x, double y, double z) {
        return new EchoSite(frequency, 0, Math.atan2(y, x), Math.atan2(Math.hypot(x, y), z), 0);
    }

    /// The tensor in the crystal, in Hz: `ν = bᵀ V b` for a field along the unit vector b.
    double[][] tensor() {
        double ca = Math.cos(alpha);
        double sa = Math.sin(alpha);
        double cb = Math.cos(beta);
        double sb = Math.sin(beta);
        double cg = Math.cos(gamma);
        double sg = Math.sin(gamma);
        double[][] turn = {
            {ca * cb * cg - sa * sg, -ca * cb * sg - sa * cg, ca * sb},
            {sa * cb * cg + ca * sg, -sa * cb * sg + ca * cg, sa * sb},
            {-sb * cg, sb * sg, cb}
        };
        double[] principal = {-(1 - asymmetry) / 2, -(1 + asymmetry) / 2, 1};
        double[][] tensor = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    tensor[i][j] += frequency * turn[i][k] * principal[k] * turn[j][k];
                }
            }
        }
        return tensor;
    }
}
