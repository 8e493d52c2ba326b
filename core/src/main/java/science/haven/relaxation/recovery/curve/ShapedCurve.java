package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;
import science.haven.fit.law.Curve;

import java.util.ArrayList;
import java.util.List;

/// One decay of any shape; parameters `M, A, R` and that of the shape.
public final class ShapedCurve implements Curve {

    private final CurveFrame frame;
    private final DecayShape shape;
    private final List<Parameter> parameters;
    private final double[] slopes = new double[2];

    /// A curve.
    ///
    /// @param frame what all curves of the data share
    /// @param shape the decay
    public ShapedCurve(CurveFrame frame, DecayShape shape) {
        this.frame = frame;
        this.shape = shape;
        List<Parameter> all = new ArrayList<>();
        all.add(frame.end());
        all.add(frame.amplitude("A"));
        all.add(frame.rate("R"));
        shape.parameter().ifPresent(all::add);
        parameters = List.copyOf(all);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double at(double delay, double[] values, double[] gradient) {
        double own = values.length > 3 ? values[3] : 1;
        double decay = shape.at(values[2] * delay, own, slopes);
        double left = frame.carried(decay);
        double amplitude = frame.direction() * values[1];
        double slope = amplitude * frame.carriedSlope(decay);
        gradient[0] = 1;
        gradient[1] = frame.direction() * left;
        gradient[2] = slope * slopes[0] * delay;
        if (values.length > 3) {
            gradient[3] = slope * slopes[1];
        }
        return values[0] + amplitude * left;
    }
}
