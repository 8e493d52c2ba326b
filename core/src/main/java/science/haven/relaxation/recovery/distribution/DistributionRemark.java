package science.haven.relaxation.recovery.distribution;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a distribution of relaxation times.
public sealed interface DistributionRemark extends Remark {

    /// Few sharp times describe the points as well as the distribution.
    ///
    /// @param law the law, in words
    record WidthNotProven(String law) implements DistributionRemark {

        @Override
        public String code() {
            return "WIDTH_NOT_PROVEN";
        }

        @Override
        public String text() {
            return "The points follow %s: the width of the peaks is that of the smoothing."
                    .formatted(law);
        }
    }

    /// A peak lies beyond the delays.
    ///
    /// @param time its time in s
    /// @param shortest shortest delay above 0 in s
    /// @param longest longest delay in s
    record BeyondDelays(double time, double shortest, double longest)
            implements DistributionRemark {

        @Override
        public String code() {
            return "BEYOND_DELAYS";
        }

        @Override
        public String text() {
            return "The peak at %s s lies beyond the delays, %s s to %s s."
                    .formatted(Digits.of(time, 3), Digits.of(shortest, 3), Digits.of(longest, 3));
        }
    }
}
