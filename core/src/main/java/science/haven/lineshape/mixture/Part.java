package science.haven.lineshape.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /// What passed for a crystal was blurred more than a crystal is.
    private static final double SHARPER = 0.25;

    /// Full width at half maximum over the standard deviation of a Gaussian.
    static final double FULL_WIDTH = 2 * Math.sqrt(2 * Math.log(2));

    /// From the values of its component.
    private static Part of(Kind kind, double[] v, double larmor) {
        return switch (kind) {
            case CRYSTALLINE -> crystalline(v);
            case CZJZEK -> new Part(kind, v[0], v[2], v[1], 0, FULL_WIDTH * larmor * v[3], 0);
            case METAL, LINE -> new Part(kind, v[0], v[1], 0, 0, v[2], v[3]);
        };
    }

    private static Part crystalline(double[] v) {
        return new Part(Kind.CRYSTALLINE, v[0], v[1], v[2], v[3], v[4], 0);
    }

    /// Parts with the values that a fit of one spectrum found.
    static List<Part> all(List<Part> before, double[] values, double larmor) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Part part : before) {
            int to = from + count(part.kind());
            parts.add(of(part.kind(), Arrays.copyOfRange(values, from, to), larmor));
            from = to;
        }
        return parts;
    }

    private static int count(Kind kind) {
        return switch (kind) {
            case CRYSTALLINE -> 5;
            case CZJZEK, METAL, LINE -> 4;
        };
    }

    /// The same place as another isotope sees it.
    ///
    /// @param ratio its quadrupole moment over that of this one
    Part coupled(double ratio) {
        return new Part(kind, amount, shift, ratio * size, asymmetry, gaussian, lorentzian);
    }

    /// This kind where another part lies.
    ///
    /// @param likely a coupling that makes a crystal as wide as a line
    Part inPlaceOf(Part other, double likely) {
        double coupling = other.kind == Kind.LINE ? likely : other.meanCoupling();
        return new Part(
                kind,
                other.amount,
                other.shift,
                kind == Kind.LINE ? 0 : kind == Kind.CZJZEK ? coupling / 2 : coupling,
                kind == Kind.CRYSTALLINE ? 0.5 : 0,
                kind == Kind.CRYSTALLINE ? SHARPER * other.gaussian : other.gaussian,
                kind == Kind.LINE ? other.gaussian : 0);
    }

    private double meanCoupling() {
        return kind == Kind.CZJZEK ? 2 * size : size;
    }

    Part shifted(double by) {
        return new Part(kind, amount, shift + by, size, asymmetry, gaussian, lorentzian);
    }

    Part with(double newAmount) {
        return new Part(kind, newAmount, shift, size, asymmetry, gaussian, lorentzian);
    }
}
