package science.haven.trajectory;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

/// The Haven ratio of a simulation, `H_R = D* / D_σ`.
///
/// D* is normal, D_σ is a χ² over its degrees of freedom less what rattling adds: the quotient is
/// asymmetric, and where few blocks stand behind D_σ it is known to a factor only. The two are
/// taken as independent.
///
/// @param tracer D* in m²/s
/// @param collective D_σ
public record HavenRatio(Measured tracer, CollectiveDiffusion collective) {

    private static final int NODES = 81;
    private static final double WIDEST = 4; // standard deviations

    /// The ratio.
    ///
    /// @return H_R, dimensionless
    public double value() {
        return tracer.value() / collective.coefficient();
    }

    /// Where the true ratio lies.
    ///
    /// @param probability probability of the interval, dimensionless, such as 0.68
    /// @return the interval, dimensionless
    public Interval interval(double probability) {
        double tail = (1 - probability) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    private double quantile(double probability) {
        double low = 0;
        double high = 100 * Math.abs(value());
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// Probability that the true ratio lies below a value: D* over all it may be, and for each the
    /// χ² that leads there.
    private double below(double ratio) {
        double sum = 0;
        double before = 0.5 * Erf.erfc(WIDEST / Math.sqrt(2));
        double start = before;
        for (int i = 1; i <= NODES; i++) {
            double z = -WIDEST + 2 * WIDEST * i / NODES;
            double now = 0.5 * Erf.erfc(-z / Math.sqrt(2));
            double middle = z - WIDEST / NODES;
            double star = tracer.value() + middle * tracer.uncertainty();
            double weight = now - before;
            before = now;
            double rattling = collective.rattling();
            double whole = star / ratio + rattling;
            if (star <= 0 || whole <= 0) {
                sum += weight;
                continue;
            }
            double chiSquared =
                    collective.freedom() * (collective.coefficient() + rattling) / whole;
            sum += weight * Gamma.regularizedGammaP(collective.freedom() / 2.0, chiSquared / 2);
        }
        return sum / (1 - 2 * start);
    }
}
