package science.haven.relaxation.recovery;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a relaxation rate.
public sealed interface RecoveryRemark extends Remark {

    /// A point that does not belong to the curve. It was kept.
    ///
    /// @param index place of the point in the data, from 0
    /// @param delay its delay in s
    /// @param deviation distance from the curve through the others over its scatter, dimensionless
    /// @param time relaxation time of the slowest phase with the point, in s
    /// @param timeWithout the same without all bad points, in s
    record BadPoint(int index, double delay, double deviation, double time, double timeWithout)
            implements RecoveryRemark {

        @Override
        public String code() {
            return "BAD_POINT";
        }

        @Override
        public String text() {
            return ("Point %d (delay %s s) lies %s times its scatter away from the curve through "
                            + "the others. It was kept: T = %s s; without bad points T = %s s.")
                    .formatted(
                            index + 1,
                            digits(delay),
                            digits(Math.abs(deviation)),
                            digits(time),
                            digits(timeWithout));
        }
    }

    /// Inversion recovery recorded without sign.
    ///
    /// @param turned number of points that were taken as negative
    /// @param delay longest delay among them, in s
    record Magnitudes(int turned, double delay) implements RecoveryRemark {

        @Override
        public String code() {
            return "MAGNITUDES";
        }

        @Override
        public String text() {
            return ("The signal falls and rises again without a change of sign: these are "
                            + "magnitudes. The %d points up to %s s were taken as negative; points "
                            + "near the zero are too high by the noise.")
                    .formatted(turned, digits(delay));
        }
    }

    /// The signal moves the other way than it should.
    ///
    /// @param kind what is said to have been done
    record WrongDirection(RecoveryKind kind) implements RecoveryRemark {

        @Override
        public String code() {
            return "WRONG_DIRECTION";
        }

        @Override
        public String text() {
            return "The signal %s with the delay, unlike in %s: the phase is 180° off, or it is a %s."
                    .formatted(
                            kind.recovers() ? "falls" : "rises",
                            kind,
                            kind.recovers() ? "decay" : "recovery");
        }
    }

    /// The longest delay is too short to see the end.
    ///
    /// @param longest longest delay in s
    /// @param time relaxation time of the slowest phase in s
    /// @param left share of the amplitude that is still there at the longest delay, dimensionless
    record EndNotReached(double longest, double time, double left) implements RecoveryRemark {

        @Override
        public String code() {
            return "END_NOT_REACHED";
        }

        @Override
        public String text() {
            return ("After the longest delay, %s s, %s %% of the way is still to go: end and time "
                            + "(%s s) are extrapolated together. Delays up to %s s would show it.")
                    .formatted(digits(longest), digits(100 * left), digits(time), digits(5 * time));
        }
    }

    /// The shortest delay is too long to see the beginning.
    ///
    /// @param shortest shortest delay in s
    /// @param time relaxation time of the fastest phase in s
    record StartNotSeen(double shortest, double time) implements RecoveryRemark {

        @Override
        public String code() {
            return "START_NOT_SEEN";
        }

        @Override
        public String text() {
            return ("More than half of what relaxes in %s s is over before the first delay, %s s: "
                            + "its share and the start of the curve are extrapolated.")
                    .formatted(digits(time), digits(shortest));
        }
    }

    /// The curve does not start where a perfect pulse would leave it.
    ///
    /// @param kind what was done
    /// @param share signal at no delay over that in equilibrium, dimensionless
    /// @param forced time of a single exponential that is forced to the perfect start, in s
    /// @param free time of a single exponential with a free start, in s
    /// @param misfit scatter about the forced one over that about the free one, dimensionless
    record StartNotIdeal(RecoveryKind kind, double share, double forced, double free, double misfit)
            implements RecoveryRemark {

        @Override
        public String code() {
            return "START_NOT_IDEAL";
        }

        @Override
        public String text() {
            return ("At no delay the signal is %s %% of equilibrium, not %s %%. A single "
                            + "exponential without this offset gives %s s where a single one with "
                            + "it gives %s s, and its points scatter %s times as much.")
                    .formatted(
                            digits(100 * share),
                            digits(100 * kind.idealStart()),
                            digits(forced),
                            digits(free),
                            digits(misfit));
        }
    }

    /// The inversion did not turn anything over.
    ///
    /// @param share signal at no delay over that in equilibrium, dimensionless
    record NotInverted(double share) implements RecoveryRemark {

        @Override
        public String code() {
            return "NOT_INVERTED";
        }

        @Override
        public String text() {
            return "At no delay the signal is %s %% of equilibrium: nothing is inverted."
                    .formatted(digits(100 * share));
        }
    }

    /// No law comes close to the points.
    ///
    /// @param scatter scatter about the best one over the amplitude, dimensionless
    record PoorFit(double scatter) implements RecoveryRemark {

        @Override
        public String code() {
            return "POOR_FIT";
        }

        @Override
        public String text() {
            return ("No law describes these points: they scatter by %s %% of the amplitude about "
                            + "the best curve. The rate is not to be used.")
                    .formatted(digits(100 * scatter));
        }
    }

    /// A constant describes the points as well.
    ///
    /// @param probability that chance alone makes a curve this much better, dimensionless
    record NothingRelaxes(double probability) implements RecoveryRemark {

        @Override
        public String code() {
            return "NOTHING_RELAXES";
        }

        @Override
        public String text() {
            return ("A constant describes the points as well (probability %s): no relaxation is "
                            + "seen within these delays.")
                    .formatted(digits(probability));
        }
    }

    /// Several exponentials of a nucleus whose spin was not stated.
    ///
    /// @param count number of exponentials
    record PhasesNotProven(int count) implements RecoveryRemark {

        @Override
        public String code() {
            return "PHASES_NOT_PROVEN";
        }

        @Override
        public String text() {
            return ("%d exponentials are not yet %d phases: one phase of a spin above 1/2 relaxes "
                            + "with several of its own. State the spin to have them compared.")
                    .formatted(count, count);
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
