package science.haven.relaxation.recovery;

import science.haven.relaxation.recovery.spin.Line;
import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.relaxation.recovery.spin.Preparation;

import java.util.ArrayList;
import java.util.List;

/// What a recovery may follow.
///
/// @param laws the laws to compare, the simplest first
/// @param spinKnown whether the laws of the observed spin are among them
/// @param flipAngle angle of the pulses of a progressive saturation, in rad
public record RecoveryOptions(List<RecoveryLaw> laws, boolean spinKnown, double flipAngle) {

    private static final double RIGHT_ANGLE = Math.PI / 2;

    /// One to three exponentials and a stretched one; nothing is known of the spin.
    public static final RecoveryOptions DEFAULT =
            new RecoveryOptions(
                    List.of(
                            new RecoveryLaw.Exponentials(1),
                            new RecoveryLaw.Stretched(),
                            new RecoveryLaw.Exponentials(2),
                            new RecoveryLaw.Exponentials(3)),
                    false,
                    RIGHT_ANGLE);

    public RecoveryOptions {
        laws = List.copyOf(laws);
        if (laws.isEmpty()) {
            throw new IllegalArgumentException("laws must not be empty");
        }
        if (!(flipAngle > 0 && flipAngle < Math.PI)) {
            throw new IllegalArgumentException(
                    "flipAngle must lie between 0 and pi rad, got " + flipAngle);
        }
    }

    /// One law and no other.
    ///
    /// @param law the law
    /// @return the options
    public static RecoveryOptions only(RecoveryLaw law) {
        return new RecoveryOptions(List.of(law), true, RIGHT_ANGLE);
    }

    /// The default laws and those that one phase of a spin has by itself, for T₁.
    ///
    /// @param observation spin, line and preparation
    /// @return the options
    public static RecoveryOptions of(Observation observation) {
        List<RecoveryLaw> laws = new ArrayList<>(DEFAULT.laws);
        boolean severalExponentials =
                observation.line() != Line.TOTAL
                        && observation.preparation() == Preparation.SELECTIVE;
        if (observation.spin() > 1 && severalExponentials) {
            laws.add(1, new RecoveryLaw.OnePhase(observation, Mechanism.MAGNETIC));
        }
        if (observation.spin() > 1) {
            laws.add(1, new RecoveryLaw.OnePhase(observation, Mechanism.QUADRUPOLAR));
        }
        return new RecoveryOptions(laws, true, RIGHT_ANGLE);
    }

    /// The same laws with pulses of another angle.
    ///
    /// @param angle angle of the pulses of a progressive saturation, in rad
    /// @return the options
    public RecoveryOptions withFlipAngle(double angle) {
        return new RecoveryOptions(laws, spinKnown, angle);
    }
}
