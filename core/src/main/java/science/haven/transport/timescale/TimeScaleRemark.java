package science.haven.transport.timescale;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

/// What does not fit together between methods.
public sealed interface TimeScaleRemark extends Remark {

    /// Windows are known to half a power of ten.
    double EDGE = 0.5;

    /// A rate that its method should not be able to see.
    ///
    /// @param method the method
    /// @param rate jump rate in s⁻¹
    /// @param decades powers of ten outside of the window, dimensionless; below 0 if too slow
    record OutsideWindow(Method method, double rate, double decades) implements TimeScaleRemark {

        @Override
        public String code() {
            return "OUTSIDE_WINDOW";
        }

        @Override
        public String text() {
            return "%s s⁻¹ is %s powers of ten too %s for %s: check its unit and the factor 2π."
                    .formatted(
                            Digits.of(rate, 2),
                            Digits.of(Math.abs(decades), 2),
                            decades < 0 ? "slow" : "fast",
                            method.name());
        }
    }

    /// Two activation energies differ by more than their errors.
    ///
    /// @param lower name of the lower one
    /// @param higher name of the higher one
    /// @param difference the difference in J
    /// @param significance difference over its standard uncertainty, dimensionless
    record EnergiesDiffer(String lower, String higher, double difference, double significance)
            implements TimeScaleRemark {

        @Override
        public String code() {
            return "ENERGIES_DIFFER";
        }

        @Override
        public String text() {
            return "Eₐ of %s lies %s eV above that of %s (%s standard uncertainties)."
                    .formatted(
                            higher,
                            Digits.of(difference / Unit.ELECTRONVOLT.toSi(), 2),
                            lower,
                            Digits.of(significance, 2));
        }
    }

    /// The jumps seen by spins are faster than those that carry the current.
    ///
    /// @param ratio σ_NMR over σ_bulk, dimensionless
    record FasterThanTransport(double ratio) implements TimeScaleRemark {

        @Override
        public String code() {
            return "FASTER_THAN_TRANSPORT";
        }

        @Override
        public String text() {
            return "The spins see jumps that would carry %s times the current: part of them lead "
                            .formatted(Digits.of(ratio, 2))
                    + "back, or fewer ions move than counted.";
        }
    }

    /// The jumps seen by spins are too slow for the current.
    ///
    /// @param ratio σ_NMR over σ_bulk, dimensionless
    record SlowerThanTransport(double ratio) implements TimeScaleRemark {

        @Override
        public String code() {
            return "SLOWER_THAN_TRANSPORT";
        }

        @Override
        public String text() {
            return "The jumps the spins see carry only %s of the current: ions move together, jump "
                            .formatted(Digits.of(ratio, 2))
                    + "farther, or another process carries it.";
        }
    }

    /// The mismatch is a factor 2π, as if a frequency had been taken for an angular one.
    ///
    /// @param ratio σ_NMR over σ_bulk, dimensionless
    record FactorTwoPi(double ratio) implements TimeScaleRemark {

        @Override
        public String code() {
            return "FACTOR_TWO_PI";
        }

        @Override
        public String text() {
            return "The ratio %s is close to 2π or its inverse: was τ taken from ωτ ≈ 1 or from ντ?"
                    .formatted(Digits.of(ratio, 3));
        }
    }

    /// Faster than ions can fly.
    ///
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param limit that of free flight over the length of the jump, in m²·s⁻¹
    record AboveFreeFlight(double diffusion, double limit) implements TimeScaleRemark {

        @Override
        public String code() {
            return "ABOVE_FREE_FLIGHT";
        }

        @Override
        public String text() {
            return "D = %s m²/s exceeds that of free flight between sites, %s m²/s: check the unit of τ."
                    .formatted(Digits.of(diffusion, 2), Digits.of(limit, 2));
        }
    }
}
