package science.haven.impedance.relaxationtimes;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a distribution of relaxation times.
public sealed interface RelaxationRemark extends Remark {

    /// A peak lies where the spectrum has no points.
    ///
    /// @param tau time constant of the peak, in s
    /// @param shortest shortest time constant in the window, in s
    /// @param longest longest time constant in the window, in s
    record OutsideWindow(double tau, double shortest, double longest) implements RelaxationRemark {

        @Override
        public String code() {
            return "OUTSIDE_WINDOW";
        }

        @Override
        public String text() {
            return ("The peak at %s s lies outside the window of the spectrum, %s s to %s "
                            + "s: only its flank is measured.")
                    .formatted(Digits.of(tau, 2), Digits.of(shortest, 2), Digits.of(longest, 2));
        }
    }

    /// Part of the distribution is negative, where the spectrum is inductive.
    ///
    /// @param resistance sum of the negative parts in Ω
    record NegativeRelaxation(double resistance) implements RelaxationRemark {

        @Override
        public String code() {
            return "NEGATIVE_RELAXATION";
        }

        @Override
        public String text() {
            return ("The spectrum is inductive beyond a series inductance: the "
                            + "distribution was allowed to be negative there, %s Ω in all.")
                    .formatted(Digits.of(resistance, 3));
        }
    }
}
