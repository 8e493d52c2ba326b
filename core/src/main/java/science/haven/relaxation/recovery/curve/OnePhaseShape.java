package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.relaxation.recovery.spin.RecoveryModes;

import java.util.Optional;

/// The exact recovery of one phase. It remembers the exponentials of the last ratio, so an instance
/// serves one thread.
public final class OnePhaseShape implements DecayShape {

    /// Slow jumps.
    private static final double LEAST_RATIO = 0.25;

    private static final Parameter RATIO =
            new Parameter("rho", "J(2ω₀)/J(ω₀)", Unit.NONE, LEAST_RATIO, 1, Scale.LINEAR);

    /// Half the difference that makes the derivative by the ratio; Φ is smooth, its modes are not
    /// where two rates cross.
    private static final double STEP = 1e-4;

    private final Observation observation;
    private final Mechanism mechanism;
    private double ratio = Double.NaN;
    private RecoveryModes here;
    private RecoveryModes above;
    private RecoveryModes below;

    /// A shape.
    ///
    /// @param observation spin, line and preparation
    /// @param mechanism what moves the spin
    public OnePhaseShape(Observation observation, Mechanism mechanism) {
        this.observation = observation;
        this.mechanism = mechanism;
        here = RecoveryModes.of(observation, mechanism, 1);
        above = here;
        below = here;
    }

    @Override
    public Optional<Parameter> parameter() {
        return mechanism == Mechanism.QUADRUPOLAR ? Optional.of(RATIO) : Optional.empty();
    }

    @Override
    public double[] starts() {
        return mechanism == Mechanism.QUADRUPOLAR
                ? new double[] {0.26, 0.35, 0.5, 0.7, 0.98}
                : new double[] {1};
    }

    @Override
    public double at(double s, double shape, double[] slopes) {
        if (mechanism == Mechanism.QUADRUPOLAR) {
            if (!(shape > STEP)) {
                return Double.NaN; // the engine looks elsewhere
            }
            turnTo(shape);
            slopes[1] = (above.at(s) - below.at(s)) / (2 * STEP);
        }
        slopes[0] = here.slope(s);
        return here.at(s);
    }

    private void turnTo(double shape) {
        if (shape != ratio) {
            ratio = shape;
            here = RecoveryModes.of(observation, mechanism, shape);
            above = RecoveryModes.of(observation, mechanism, shape + STEP);
            below = RecoveryModes.of(observation, mechanism, shape - STEP);
        }
    }
}
