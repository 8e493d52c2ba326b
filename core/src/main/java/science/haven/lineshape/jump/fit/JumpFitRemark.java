package science.haven.lineshape.jump.fit;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a rate of jumps.
public sealed interface JumpFitRemark extends Remark {

    /// The spectrum hardly depends on the rate.
    ///
    /// @param uncertainty standard uncertainty of the rate over the rate, dimensionless
    record RateUndetermined(double uncertainty) implements JumpFitRemark {
        @Override
        public String code() {
            return "RATE_UNDETERMINED";
        }

        @Override
        public String text() {
            return ("The spectrum hardly tells the rate, whose uncertainty is %s %% of it: jumps"
                            + " are too slow or too fast for this pattern.")
                    .formatted(Digits.of(100 * uncertainty, 2));
        }
    }
}
