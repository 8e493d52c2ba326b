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
            sum += coefficients[k] * Legendre.at(k, t);
        }
        return sum;
    }
}
