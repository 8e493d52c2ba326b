package science.haven.fieldgradient.restriction;

/// Bessel functions of one argument and all orders, by downward recurrence (J. C. P. Miller).
///
/// @param x the argument, > 0
/// @param values C_n(x) from order 0 on
/// @param spherical whether they are spherical ones
record Bessel(double x, double[] values, boolean spherical) {

    /// So many orders above the argument begin the recurrence.
    private static final int ABOVE = 40;

    private static final double HUGE = 1e200;

    /// `J_n`, normalised by `J₀ + 2 Σ J_2k = 1`.
    static Bessel cylindrical(double x, int orders) {
        double[] values = downwards(x, orders, 0);
        double sum = values[0];
        for (int n = 2; n < values.length; n += 2) {
            sum += 2 * values[n];
        }
        return new Bessel(x, scaled(values, 1 / sum), false);
    }

    /// `j_n`, normalised by the greater of `j₀ = sin x/x` and `j₁ = (sin x/x − cos x)/x`.
    static Bessel spherical(double x, int orders) {
        double[] values = downwards(x, orders, 1);
        double zero = Math.sin(x) / x;
        double one = (zero - Math.cos(x)) / x;
        double scale =
                Math.abs(values[0]) > Math.abs(values[1]) ? zero / values[0] : one / values[1];
        return new Bessel(x, scaled(values, scale), true);
    }

    private static double[] downwards(double x, int orders, int odd) {
        int top = Math.max(orders, (int) Math.ceil(x)) + ABOVE;
        double[] values = new double[top + 1];
        values[top - 1] = 1e-200;
        for (int n = top - 1; n > 0; n--) {
            values[n - 1] = (2 * n + odd) / x * values[n] - values[n + 1];
            if (Math.abs(values[n - 1]) > HUGE) {
                for (int k = n - 1; k < top; k++) {
                    values[k] /= HUGE;
                }
            }
        }
        return values;
    }

    private static double[] scaled(double[] values, double factor) {
        for (int n = 0; n < values.length; n++) {
            values[n] *= factor;
        }
        return values;
    }

    /// C_n′(x).
    double slope(int order) {
        return order / x * values[order] - values[order + 1];
    }

    /// C_n″(x), by the equation of the function.
    double curvature(int order) {
        double turns = spherical ? order * (order + 1.0) : order * (double) order;
        return -(spherical ? 2 : 1) / x * slope(order) - (1 - turns / (x * x)) * values[order];
    }

    /// What the mode that does not decay gives: `2J₁/x`, `3j₁/x`.
    double home() {
        return (spherical ? 3 : 2) * values[1] / x;
    }
}
