package science.haven.impedance.circuit.law;

/// A complex number, for the laws that are written point by point. The two laws that carry most
/// circuits, resistor and constant phase element, run on arrays instead.
///
/// @param re real part, in the unit of the number
/// @param im imaginary part, in the unit of the number
public record Complex(double re, double im) {

    /// One.
    public static final Complex ONE = new Complex(1, 0);

    /// Sum.
    ///
    /// @param other what is added
    /// @return `z + other`
    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    /// Difference.
    ///
    /// @param other what is taken off
    /// @return `z − other`
    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    /// Product.
    ///
    /// @param other the other factor
    /// @return `z · other`
    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    /// Multiple.
    ///
    /// @param factor real factor, dimensionless
    /// @return `factor · z`
    public Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /// Reciprocal.
    ///
    /// @return `1/z`
    public Complex reciprocal() {
        double scale = 1 / (re * re + im * im);
        return new Complex(re * scale, -im * scale);
    }

    /// Quotient.
    ///
    /// @param other the divisor
    /// @return `z/other`
    public Complex over(Complex other) {
        return times(other.reciprocal());
    }

    /// Principal root, real part ≥ 0.
    ///
    /// @return `√z`
    public Complex sqrt() {
        double modulus = Math.hypot(re, im);
        double root = Math.sqrt((modulus + Math.abs(re)) / 2);
        if (root == 0) {
            return this;
        }
        double other = Math.abs(im) / (2 * root);
        return re >= 0
                ? new Complex(root, Math.copySign(other, im))
                : new Complex(other, Math.copySign(root, im));
    }

    /// Principal logarithm.
    ///
    /// @return `ln z`
    public Complex log() {
        return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
    }

    /// Exponential function.
    ///
    /// @return `exp(z)`
    public Complex exp() {
        double modulus = Math.exp(re);
        return new Complex(modulus * Math.cos(im), modulus * Math.sin(im));
    }

    /// `exp(z) − 1`, exact also for small z.
    ///
    /// @return `exp(z) − 1`
    public Complex expm1() {
        double half = Math.sin(im / 2);
        return new Complex(
                Math.expm1(re) * Math.cos(im) - 2 * half * half, Math.exp(re) * Math.sin(im));
    }

    /// Hyperbolic cotangent, for real part ≥ 0: large arguments do not overflow.
    ///
    /// @return `coth z`
    public Complex coth() {
        Complex e = times(-2).expm1();
        return new Complex(2 + e.re, e.im).over(e.times(-1));
    }

    /// Hyperbolic tangent, for real part ≥ 0.
    ///
    /// @return `tanh z`
    public Complex tanh() {
        Complex e = times(-2).expm1();
        return e.times(-1).over(new Complex(2 + e.re, e.im));
    }

    /// Hyperbolic cosecant `1/sinh z`, for real part ≥ 0.
    ///
    /// @return `1/sinh z`
    public Complex csch() {
        return times(-1).exp().times(-2).over(times(-2).expm1());
    }
}
