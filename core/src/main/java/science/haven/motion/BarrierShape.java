package science.haven.motion;

/// Lorentzians over a normal distribution of ln τ.
///
/// ```text
/// j(y) = ∫ φ(z) f(sz) dz,   f(u) = e^u/(1 + y² e^{2u}),   s = σ_E/kT
/// ```
///
/// The poles of f lie π/2 off the axis of u: the trapezoidal rule with a step of 0.5 in u misses
/// less than e^(−π²/0.5) = 3e-9.
final class BarrierShape {

    private static final double REACH = 8;
    private static final double NORMAL = 1 / Math.sqrt(2 * Math.PI);

    private BarrierShape() {}

    /// Shape and derivatives.
    ///
    /// @param out receives j, d ln j/d ln y, ∂j/∂s
    static void evaluate(double y, double s, double[] out) {
        double step = Math.min(0.6, 0.5 / Math.max(s, 0.1));
        int nodes = (int) Math.ceil((2 * REACH + s) / step);
        double weight = NORMAL * step * Math.exp(-REACH * REACH / 2);
        double ratio = Math.exp(REACH * step - step * step / 2);
        double fall = Math.exp(-step * step);
        double factor = Math.exp(-s * REACH);
        double growth = Math.exp(s * step);
        double sum = 0;
        double slope = 0;
        double byWidth = 0;
        for (int i = 0; i <= nodes; i++) {
            double z = -REACH + i * step;
            double reduced = y * factor;
            double square = reduced * reduced;
            double f = factor / (1 + square);
            double rise = (1 - square) / (1 + square); // d ln f/du
            sum += weight * f;
            slope += weight * f * (rise - 1);
            byWidth += weight * f * rise * z;
            weight *= ratio;
            ratio *= fall;
            factor *= growth;
        }
        out[0] = sum;
        out[1] = slope / sum;
        out[2] = byWidth;
    }
}
