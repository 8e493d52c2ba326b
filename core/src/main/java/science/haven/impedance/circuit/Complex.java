package science.haven.impedance.circuit;

/// A complex number, for the laws that are written point by point. The two laws that carry most
/// circuits, resistor and constant phase element, run on arrays instead.
///
/// @param re real part
/// @param im imaginary part
record Complex(double re, double im) {

    static final Complex ONE = new Complex(1, 0);

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    Complex reciprocal() {
        double scale = 1 / (re * re + im * im);
        return new Complex(re * scale, -im * scale);
    }

    Complex over(Complex other) {
        return times(other.reciprocal());
    }

    /// Principal root, real part ≥ 0.
    Complex sqrt() {
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

    Complex log() {
        return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
    }

    Complex exp() {
        double modulus = Math.exp(re);
        return new Complex(modulus * Math.cos(im), modulus * Math.sin(im));
    }

    /// `exp(z) − 1`, exact also for small z.
    Complex expm1() {
        double half = Math.sin(im / 2);
        return new Complex(
                Math.expm1(re) * Math.cos(im) - 2 * half * half, Math.exp(re) * Math.sin(im));
    }

    /// Hyperbolic cotangent, for real part ≥ 0: large arguments do not overflow.
    Complex coth() {
        Complex e = times(-2).expm1();
        return new Complex(2 + e.re, e.im).over(e.times(-1));
    }

    /// Hyperbolic tangent, for real part ≥ 0.
    Complex tanh() {
        Complex e = times(-2).expm1();
        return e.times(-1).over(new Complex(2 + e.re, e.im));
    }

    /// Hyperbolic cosecant `1/sinh z`, for real part ≥ 0.
    Complex csch() {
        return times(-1).exp().times(-2).over(times(-2).expm1());
    }
}
