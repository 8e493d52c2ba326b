package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.law.Curve;

import java.util.List;

/// `y = M (1 − (1 − m₀) e^{−Rt})`: one exponential from a start that is not fitted; parameters `M,
/// R`. It shows what leaving the offset out does.
///
/// @param frame what all curves of the data share
/// @param start m₀, signal at no delay over that in equilibrium, dimensionless
public record ForcedStart(CurveFrame frame, double start) implements Curve {

    @Override
    public List<Parameter> parameters() {
        return List.of(frame.end(), frame.rate("R"));
    }

    @Override
    public double at(double delay, double[] values, double[] gradient) {
        double decay = Math.exp(-values[1] * delay);
        double missing = (1 - start) * frame.carried(decay);
        gradient[0] = 1 - missing;
        gradient[1] = values[0] * (1 - start) * frame.carriedSlope(decay) * decay * delay;
        return values[0] * gradient[0];
    }
}
