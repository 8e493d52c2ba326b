package science.haven.transport;

import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Constants;

import java.util.Arrays;
import java.util.List;

/// Conductivities as a straight line wants them: x = 1/kT, y = ln σ, and the standard uncertainty
/// of y from the measurement alone.
///
/// @param temperature temperatures in K
/// @param x reciprocal thermal energies in J⁻¹
/// @param y ln(σ / S·m⁻¹), dimensionless
/// @param sigma standard uncertainties of y, dimensionless; all 1 if the points carry none
/// @param known whether the points carry uncertainties
record LogPoints(double[] temperature, double[] x, double[] y, double[] sigma, boolean known) {

    static LogPoints of(List<ConductivityPoint> points) {
        long without = points.stream().filter(p -> !carriesError(p)).count();
        if (without != 0 && without != points.size()) {
            throw new IllegalArgumentException(
                    "either all points carry an uncertainty or none, got %d of %d without"
                            .formatted(without, points.size()));
        }
        double[] temperature = points.stream().mapToDouble(p -> p.temperature().value()).toArray();
        double[] x = new double[temperature.length];
        double[] y = new double[temperature.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1 / (Constants.BOLTZMANN * temperature[i]);
            y[i] = Math.log(points.get(i).conductivity().value());
        }
        return new LogPoints(
                temperature, x, y, sigma(points, slope(x, y), without == 0), without == 0);
    }

    int size() {
        return x.length;
    }

    double lowest() {
        return Arrays.stream(temperature).min().orElse(0);
    }

    double highest() {
        return Arrays.stream(temperature).max().orElse(0);
    }

    /// Weighted mean of x, about which level and slope of a line are independent.
    double meanX() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < x.length; i++) {
            double w = 1 / (sigma[i] * sigma[i]);
            sum += w * x[i];
            weights += w;
        }
        return sum / weights;
    }

    /// y of another ordinate.
    double[] ordinates(Ordinate ordinate) {
        double[] shifted = y.clone();
        for (int i = 0; i < y.length; i++) {
            shifted[i] += ordinate.shift(temperature[i]);
        }
        return shifted;
    }

    /// An uncertain temperature blurs ln σ by |d ln σ/dT| σ_T; with the apparent activation energy
    /// E of ln σ that is E σ_T/(kT²).
    private static double[] sigma(List<ConductivityPoint> points, double slope, boolean known) {
        double[] sigma = new double[points.size()];
        for (int i = 0; i < sigma.length; i++) {
            Conductivity c = points.get(i).conductivity();
            double t = points.get(i).temperature().value();
            double blur =
                    slope
                            * points.get(i).temperature().uncertainty()
                            / (Constants.BOLTZMANN * t * t);
            sigma[i] = known ? Math.hypot(c.statistical() / c.value(), blur) : 1;
        }
        return sigma;
    }

    private static double slope(double[] x, double[] y) {
        double[] one = new double[x.length];
        Arrays.fill(one, 1);
        return LinearFit.of(new double[][] {one, x}, y, one).coefficients()[1];
    }

    private static boolean carriesError(ConductivityPoint point) {
        return point.conductivity().statistical() > 0 || point.temperature().uncertainty() > 0;
    }
}
