package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.Optional;

/// `Φ = exp(−s^β)`.
public record StretchedShape() implements DecayShape {

    private static final Parameter BETA =
            new Parameter("beta", "stretching exponent", Unit.NONE, 0.1, 1, Scale.LINEAR);

    @Override
    public Optional<Parameter> parameter() {
        return Optional.of(BETA);
    }

    @Override
    public double[] starts() {
        return new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};
    }

    @Override
    public double at(double s, double shape, double[] slopes) {
        if (s == 0) {
            slopes[0] = 0; // times the delay, 0, the infinite slope would not be a number
            slopes[1] = 0;
            return 1;
        }
        double power = Math.pow(s, shape);
        double left = Math.exp(-power);
        slopes[0] = -left * shape * power / s;
        slopes[1] = -left * power * Math.log(s);
        return left;
    }
}
