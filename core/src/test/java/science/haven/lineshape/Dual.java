package science.haven.lineshape;

/// A number and its derivative: what arithmetic makes of both is exact to rounding, without any
/// step.
///
/// @param value the number
/// @param slope its derivative
record Dual(double value, double slope) {

    Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope);
    }

    Dual minus(Dual other) {
        return new Dual(value - other.value, slope - other.slope);
    }

    Dual plus(double other) {
        return new Dual(value + other, slope);
    }

    Dual times(double factor) {
        return new Dual(value * factor, slope * factor);
    }

    Dual times(Dual other) {
        return new Dual(value * other.value, value * other.slope + slope * other.value);
    }

    Dual over(Dual other) {
        double quotient = value / other.value;
        return new Dual(quotient, (slope - quotient * other.slope) / other.value);
    }
}
