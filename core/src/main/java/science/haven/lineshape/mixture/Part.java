package science.haven.lineshape.mixture;

/// Numbers of one part of a spectrum.
///
/// @param kind what it is
/// @param amount its signal, in the unit of the spectrum
/// @param shift isotropic or mean shift, dimensionless
/// @param size C_Q or s in Hz, of spin ½ the anisotropy of the shift, dimensionless
/// @param asymmetry η, dimensionless
/// @param gaussian full width of a Gaussian in Hz; that of the shifts for a glass
/// @param lorentzian full width of a Lorentzian in Hz
record Part(
        Kind kind,
        double amount,
        double shift,
        double size,
        double asymmetry,
        double gaussian,
        double lorentzian) {

    /// Full width at half maximum over the standard deviation of a Gaussian.
    static final double FULL_WIDTH = 2 * Math.sqrt(2 * Math.log(2));

    /// From the values of its component.
    static Part of(Kind kind, double[] v, double larmor) {
        return switch (kind) {
            case CRYSTALLINE -> crystalline(v);
            case CZJZEK -> new Part(kind, v[0], v[2], v[1], 0, FULL_WIDTH * larmor * v[3], 0);
            case METAL, LINE -> new Part(kind, v[0], v[1], 0, 0, v[2], v[3]);
        };
    }

    private static Part crystalline(double[] v) {
        return new Part(Kind.CRYSTALLINE, v[0], v[1], v[2], v[3], v[4], 0);
    }

    /// The same place as another isotope sees it.
    ///
    /// @param ratio its quadrupole moment over that of this one
    Part coupled(double ratio) {
        return new Part(kind, amount, shift, ratio * size, asymmetry, gaussian, lorentzian);
    }

    Part with(double newAmount) {
        return new Part(kind, newAmount, shift, size, asymmetry, gaussian, lorentzian);
    }
}
