package science.haven.spectrum.peak;

/// A polynomial under the lines, in Legendre polynomials of the place within the region.
///
/// @param coefficients one per order from 0 on, in the unit of the intensity; empty if there is
///   none
/// @param lower lower end of the region, in the unit of the abscissa
/// @param upper upper end of the region, in the unit of the abscissa
public record Baseline(double[] coefficients, double lower, double upper) {

    public Baseline {
        coefficients = coefficients.clone();
    }

    /// Coefficients.
    ///
    /// @return a copy, in the unit of the intensity
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// Order of the polynomial.
    ///
    /// @return order, −1 if there is no baseline
    public int order() {
        return coefficients.length - 1;
    }

    /// Height at a place.
    ///
    /// @param x place, in the unit of the abscissa
    /// @return height, in the unit of the intensity
    public double at(double x) {
        double t = (2 * x - lower - upper) / (upper - lower);
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * polynomial(k, t);
        }
        return sum;
    }

    /// Legendre polynomial.
    ///
    /// @param order order, 0 to 3
    /// @param t place within −1 and 1
    static double polynomial(int order, double t) {
        return switch (order) {
            case 0 -> 1;
            case 1 -> t;
            case 2 -> (3 * t * t - 1) / 2;
            case 3 -> (5 * t * t - 3) * t / 2;
            default -> throw new IllegalArgumentException("order must be 0 to 3, got " + order);
        };
    }
}
