package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.law.Curve;

import java.util.ArrayList;
import java.util.List;

/// Exponentials whose amplitudes share one sign; parameters `M, A1, R1, A2, R2, …`, without numbers
/// where there is one.
public final class ExponentialSum implements Curve {

    private final CurveFrame frame;
    private final int count;
    private final List<Parameter> parameters;

    /// A sum.
    ///
    /// @param frame what all curves of the data share
    /// @param count number of exponentials
    /// @param positive sign of the amplitudes where there are several
    public ExponentialSum(CurveFrame frame, int count, boolean positive) {
        this.frame = frame;
        this.count = count;
        List<Parameter> all = new ArrayList<>(List.of(frame.end()));
        for (int k = 1; k <= count; k++) {
            all.add(count == 1 ? frame.amplitude("A") : frame.amplitude("A" + k, positive));
            all.add(frame.rate(count == 1 ? "R" : "R" + k));
        }
        parameters = List.copyOf(all);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double at(double delay, double[] values, double[] gradient) {
        int direction = frame.direction();
        double sum = values[0];
        gradient[0] = 1;
        for (int k = 0; k < count; k++) {
            double amplitude = direction * values[1 + 2 * k];
            double decay = Math.exp(-values[2 + 2 * k] * delay);
            double left = frame.carried(decay);
            sum += amplitude * left;
            gradient[1 + 2 * k] = direction * left;
            gradient[2 + 2 * k] = -amplitude * frame.carriedSlope(decay) * decay * delay;
        }
        return sum;
    }
}
