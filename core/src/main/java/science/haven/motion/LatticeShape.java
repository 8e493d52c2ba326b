package science.haven.motion;

/// Spectral density of the return probability on a square lattice, tabulated once as ln j(ln y).
///
/// ```text
/// j(y) = Re{ 2 K(m)/(π (1 + iy)) },  m = 1/(1 + iy)²,   K(m) = π/(2 agm(1, √(1 − m)))
/// ```
final class LatticeShape {

    private static final double LOWEST = -20;
    private static final int PANELS = 16;
    private static final ShapeTable TABLE =
            new ShapeTable(LOWEST, PANELS, 0, 1, 1, (x, none) -> Math.log(exact(Math.exp(x))));

    private LatticeShape() {}

    /// Shape and derivative.
    ///
    /// @param out receives j, d ln j/d ln y
    static void evaluate(double y, double[] out) {
        double x = Math.log(y);
        double[] table = new double[3];
        if (x > TABLE.end()) {
            out[0] = Math.exp(-2 * x);
            out[1] = -2;
            return;
        }
        TABLE.evaluate(Math.max(x, TABLE.start()), 0, table);
        out[0] = Math.exp(table[0]);
        out[1] = table[1];
        if (x < TABLE.start()) { // j itself is linear in ln y here
            double rise = out[0] * out[1];
            out[0] += rise * (x - TABLE.start());
            out[1] = rise / out[0];
        }
    }

    /// By the arithmetic-geometric mean of complex numbers.
    static double exact(double y) {
        // √(1 − m) = √((iy)² + 2iy)/(1 + iy), the root with positive real part
        double modulus = Math.sqrt(y * Math.sqrt(y * y + 4));
        double angle = Math.atan2(2 * y, -y * y) / 2 - Math.atan(y);
        double scale = modulus / Math.sqrt(1 + y * y);
        double aRe = 1;
        double aIm = 0;
        double bRe = scale * Math.cos(angle);
        double bIm = scale * Math.sin(angle);
        for (int i = 0; i < 40 && Math.hypot(aRe - bRe, aIm - bIm) > 1e-17; i++) {
            double productRe = aRe * bRe - aIm * bIm;
            double productIm = aRe * bIm + aIm * bRe;
            double root = Math.sqrt(Math.hypot(productRe, productIm));
            double half = Math.atan2(productIm, productRe) / 2;
            aRe = (aRe + bRe) / 2;
            aIm = (aIm + bIm) / 2;
            bRe = root * Math.cos(half);
            bIm = root * Math.sin(half);
        }
        // 1/(agm (1 + iy))
        double re = aRe - aIm * y;
        double im = aIm + aRe * y;
        return re / (re * re + im * im);
    }
}
