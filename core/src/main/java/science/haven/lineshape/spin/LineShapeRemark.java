package science.haven.lineshape.spin;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a computed line shape.
public sealed interface LineShapeRemark extends Remark {

    /// The coupling is so strong that the third order of perturbation theory is felt.
    ///
    /// @param ratio ν_Q over the Larmor frequency, dimensionless
    /// @param shift size of the next order, `ν_Q³/ν_L²`, in Hz
    record StrongCoupling(double ratio, double shift) implements LineShapeRemark {
        @Override
        public String code() {
            return "STRONG_COUPLING";
        }

        @Override
        public String text() {
            return "ν_Q is %s of the Larmor frequency; the third order, which is left out, is of the"
                            .formatted(Digits.of(ratio, 2))
                    + " size of "
                    + Digits.of(shift, 2)
                    + " Hz.";
        }
    }

    /// Part of the signal lies outside the axis; a spectrometer would fold it back.
    ///
    /// @param share signal outside over all signal, dimensionless
    record OutsideAxis(double share) implements LineShapeRemark {
        @Override
        public String code() {
            return "OUTSIDE_AXIS";
        }

        @Override
        public String text() {
            return "%s %% of the signal lies outside the frequency axis and is missing."
                    .formatted(Digits.of(100 * share, 2));
        }
    }

    /// The asked accuracy was not reached.
    ///
    /// @param asked asked error over the highest bin, dimensionless
    /// @param error estimated error over the highest bin, dimensionless
    record LessAccurate(double asked, double error) implements LineShapeRemark {
        @Override
        public String code() {
            return "LESS_ACCURATE";
        }

        @Override
        public String text() {
            return "The estimated error is %s of the highest point; %s was asked for."
                    .formatted(Digits.of(error, 2), Digits.of(asked, 2));
        }
    }
}
