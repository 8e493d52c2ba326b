package science.haven.spectrum.isotope;

import science.haven.quantity.Constants;

/// How the lithium of an electrolyte turns into that of the electrode while charge passes.
///
/// With N mobile lithium ions (in mol) in the electrolyte, x₀ at first in it and x_el in the
/// electrode that dissolves:
///
/// ```text
/// well mixed   x(Q) = x_el + (x₀ − x_el) exp(−Q / F N)
/// plug flow    x(Q) = x₀ for Q < F N,  x_el after it      at the electrode that receives
/// ```
public sealed interface Replenishment {

    /// The isotope fraction of what the electrolyte hands over after a charge.
    ///
    /// @param charge passed charge Q in C, ≥ 0
    /// @return atom fraction of ⁶Li, dimensionless
    double at(double charge);

    /// Its mean while the charge goes from one value to another, which is that of what was
    /// deposited in between.
    ///
    /// @param from first charge in C, ≥ 0
    /// @param to last charge in C, > `from`
    /// @return atom fraction of ⁶Li, dimensionless
    double mean(double from, double to);

    /// Ions mix faster than they pass.
    ///
    /// @param first atom fraction x₀ of the fresh electrolyte, dimensionless
    /// @param electrode atom fraction x_el of the electrode, dimensionless
    /// @param mobile mobile lithium N of the electrolyte in mol
    record WellMixed(double first, double electrode, double mobile) implements Replenishment {

        public WellMixed {
            check(first, electrode, mobile);
        }

        @Override
        public double at(double charge) {
            checkCharge(charge);
            return electrode + (first - electrode) * Math.exp(-charge / full());
        }

        @Override
        public double mean(double from, double to) {
            checkCharges(from, to);
            double left = -Math.expm1(-(to - from) / full()) * Math.exp(-from / full());
            return electrode + (first - electrode) * left * full() / (to - from);
        }

        private double full() {
            return Constants.FARADAY * mobile;
        }
    }

    /// Ions keep their order.
    ///
    /// @param first atom fraction x₀ of the fresh electrolyte, dimensionless
    /// @param electrode atom fraction x_el of the electrode, dimensionless
    /// @param mobile mobile lithium N of the electrolyte in mol
    record PlugFlow(double first, double electrode, double mobile) implements Replenishment {

        public PlugFlow {
            check(first, electrode, mobile);
        }

        @Override
        public double at(double charge) {
            checkCharge(charge);
            return charge < Constants.FARADAY * mobile ? first : electrode;
        }

        @Override
        public double mean(double from, double to) {
            checkCharges(from, to);
            double full = Constants.FARADAY * mobile;
            double old = Math.max(0, Math.min(to, full) - from) / (to - from);
            return old * first + (1 - old) * electrode;
        }
    }

    private static void check(double first, double electrode, double mobile) {
        if (!(first >= 0 && first <= 1 && electrode >= 0 && electrode <= 1)) {
            throw new IllegalArgumentException(
                    "fractions must be within 0 and 1, got %s and %s".formatted(first, electrode));
        }
        if (!(mobile > 0)) {
            throw new IllegalArgumentException("mobile must be > 0 mol, got " + mobile);
        }
    }

    private static void checkCharge(double charge) {
        if (!(charge >= 0)) {
            throw new IllegalArgumentException("charge must be >= 0 C, got " + charge);
        }
    }

    private static void checkCharges(double from, double to) {
        checkCharge(from);
        if (!(to > from)) {
            throw new IllegalArgumentException(
                    "the last charge must be > the first, got %s C after %s C".formatted(to, from));
        }
    }
}
