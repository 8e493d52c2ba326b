package science.haven.study.plan;

import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.relaxation.recovery.RecoveryComponent;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.joint.JointOptions;
import science.haven.relaxation.recovery.spin.Line;
import science.haven.relaxation.recovery.spin.Preparation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What of the spectra relaxes, which laws it may follow, and which of its phases counts.
///
/// @param by what of the spectra is looked at
/// @param law the law; empty for the one with the lowest AICc
/// @param line which part of the spectrum is looked at
/// @param preparation what the pulses turn
/// @param flipAngle angle of the pulses of a progressive saturation; empty for 90°
/// @param phase which of several phases goes into further conclusions
/// @param laws whether all recoveries of a measurement have one law
/// @param distribution whether a distribution of times is shown beside the law
/// @param joint what all temperatures share; empty if each is looked at alone
public record RecoveryPlan(
        By by,
        Optional<RecoveryLaw> law,
        Line line,
        Preparation preparation,
        Optional<Quantity> flipAngle,
        Phase phase,
        Laws laws,
        Distribution distribution,
        Optional<JointOptions> joint) {

    /// The best law for the whole signal after strong pulses.
    ///
    /// @return the plan that knows nothing more
    public static RecoveryPlan automatic() {
        return new RecoveryPlan(
                By.TOTAL,
                Optional.empty(),
                Line.TOTAL,
                Preparation.NON_SELECTIVE,
                Optional.empty(),
                Phase.LARGEST,
                Laws.COMMON,
                Distribution.WHERE_BROAD,
                Optional.empty());
    }

    /// The same with one law.
    ///
    /// @param only the law
    /// @return the plan
    public RecoveryPlan with(RecoveryLaw only) {
        return new RecoveryPlan(
                by,
                Optional.of(only),
                line,
                preparation,
                flipAngle,
                phase,
                laws,
                distribution,
                joint);
    }

    /// The same for other parts of the spectra.
    ///
    /// @param parts what of the spectra is looked at
    /// @return the plan
    public RecoveryPlan with(By parts) {
        return new RecoveryPlan(
                parts, law, line, preparation, flipAngle, phase, laws, distribution, joint);
    }

    /// How recoveries of one measurement choose their laws.
    public enum Laws {
        /// One for all: that of the lowest sum of Akaike's criterion.
        COMMON,
        /// Each for itself.
        OWN
    }

    /// When a distribution of times is made.
    public enum Distribution {
        /// For every recovery; its peaks are among the results.
        ALWAYS,
        /// Where the law is stretched or a sum.
        WHERE_BROAD,
        /// For none.
        NEVER
    }

    /// What of the spectra is followed over the delays.
    public enum By {
        /// The integral over all signal.
        TOTAL,
        /// The integral of each stretch of signal.
        REGIONS,
        /// The area of each line of a deconvolution.
        LINES,
        /// The intensity from point to point.
        POINTS
    }

    /// One of several phases.
    public enum Phase {
        /// The one with the largest share.
        LARGEST,
        /// The one with the shortest time.
        FASTEST,
        /// The one with the longest time.
        SLOWEST;

        /// The phase that counts.
        ///
        /// @param fastestFirst phases of one recovery, not empty
        /// @return one of them
        public RecoveryComponent of(List<RecoveryComponent> fastestFirst) {
            return switch (this) {
                case FASTEST -> fastestFirst.getFirst();
                case SLOWEST -> fastestFirst.getLast();
                case LARGEST ->
                        fastestFirst.stream()
                                .max(Comparator.comparingDouble(c -> c.weight().value()))
                                .orElseThrow();
            };
        }
    }

    /// What files may not say.
    ///
    /// @param nucleus the nucleus observed
    /// @param frequency its Larmor frequency
    /// @param spinLock nutation frequency of a spin lock
    /// @param step time that passes with each loop, where the file counts loops
    public record Given(
            Optional<Nuclide> nucleus,
            Optional<Quantity> frequency,
            Optional<Quantity> spinLock,
            Optional<Quantity> step) {

        /// Files say everything.
        ///
        /// @return nothing
        public static Given nothing() {
            return new Given(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
