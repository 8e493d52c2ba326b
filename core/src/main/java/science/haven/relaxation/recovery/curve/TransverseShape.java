package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.Optional;

/// `Φ = 0.4 e^{−s} + 0.6 e^{−γs}`, γ ≥ 1: central line and satellites of I = 3/2.
public record TransverseShape() implements DecayShape {

    private static final double CENTRAL = 0.4;
    private static final double SATELLITES = 0.6;

    private static final Parameter FACTOR =
            new Parameter(
                    "gamma",
                    "rate of the satellites over the central one",
                    Unit.NONE,
                    1,
                    1e4,
                    Scale.LOG);

    @Override
    public Optional<Parameter> parameter() {
        return Optional.of(FACTOR);
    }

    @Override
    public double[] starts() {
        return new double[] {1.1, 1.5, 2.5, 5, 10, 30, 100};
    }

    @Override
    public double at(double s, double shape, double[] slopes) {
        double slow = CENTRAL * Math.exp(-s);
        double fast = SATELLITES * Math.exp(-shape * s);
        slopes[0] = -slow - shape * fast;
        slopes[1] = -s * fast;
        return slow + fast;
    }
}
