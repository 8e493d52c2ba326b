package science.haven.impedance.relaxationtimes;

import science.haven.quantity.Remark;

import java.util.Locale;

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
            return String.format(
                    Locale.ROOT,
                    "The peak at %.2g s lies outside the window of the spectrum, %.2g s to %.2g s:"
                            + " only its flank is measured.",
                    tau,
                    shortest,
                    longest);
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
            return String.format(
                    Locale.ROOT,
                    "The spectrum is inductive beyond a series inductance: the distribution was"
                            + " allowed to be negative there, %.3g Ω in all.",
                    resistance);
        }
    }
}
