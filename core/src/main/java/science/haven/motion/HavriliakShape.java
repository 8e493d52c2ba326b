package science.haven.motion;

/// `j = −Im{(1 + (iy)^α)^(−γ)}/y` with its derivatives, in polar form.
final class HavriliakShape {

    private HavriliakShape() {}

    /// Refuses an exponent outside its range.
    static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    name + " must be > 0 and <= 1 (dimensionless), got " + value);
        }
    }

    /// Shape and derivatives.
    ///
    /// @param out receives j, d ln j/d ln y, ∂j/∂α, ∂j/∂γ
    static void evaluate(double y, double alpha, double gamma, double[] out) {
        if (y == 0) {
            out[0] = alpha == 1 ? gamma : Double.POSITIVE_INFINITY;
            out[1] = 0;
            out[2] = 0;
            out[3] = 1;
            return;
        }
        double logarithm = Math.log(y);
        double power = Math.exp(alpha * logarithm);
        double turn = alpha * Math.PI / 2;
        double re = 1 + power * Math.cos(turn);
        double im = power * Math.sin(turn);
        double size = re * re + im * im;
        double angle = Math.atan2(im, re);
        double decay = Math.exp(-gamma / 2 * Math.log(size)) / y;
        double sin = Math.sin(gamma * angle);
        double cos = Math.cos(gamma * angle);
        // q = z/(1 + z), so that d ln(1 + z) = q d ln z
        double qRe = (power * Math.cos(turn) * re + im * im) / size;
        double qIm = im / size;
        out[0] = decay * sin;
        double byLogZ = gamma * decay * (cos * qIm - sin * qRe);
        double byTurn = gamma * decay * (cos * qRe + sin * qIm);
        out[1] = alpha * byLogZ / out[0] - 1;
        out[2] = byLogZ * logarithm + byTurn * Math.PI / 2;
        out[3] = decay * (cos * angle - sin * Math.log(size) / 2);
    }
}
