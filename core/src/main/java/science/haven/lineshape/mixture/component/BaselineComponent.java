package science.haven.lineshape.mixture.component;

import science.haven.fit.Parameter;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.stream.IntStream;

/// A polynomial below a spectrum: `b0`, `b1`, … along −1 to 1 over the axis.
public final class BaselineComponent implements Component {

    private final List<Parameter> parameters;

    /// Makes a baseline.
    ///
    /// @param terms how many, 0 for none
    public BaselineComponent(int terms) {
        parameters =
                IntStream.range(0, terms)
                        .mapToObj(b -> Parameter.real("b" + b, "baseline", Unit.NONE))
                        .toList();
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double[] start() {
        return new double[parameters.size()];
    }

    @Override
    public void add(double[] values, double[] intensity, double[][] derivatives) {
        int points = intensity.length;
        for (int i = 0; i < points; i++) {
            double x = points > 1 ? 2.0 * i / (points - 1) - 1 : 0;
            double power = 1;
            for (int b = 0; b < values.length; b++) {
                intensity[i] += values[b] * power;
                if (derivatives.length > 0) {
                    derivatives[b][i] += power;
                }
                power *= x;
            }
        }
    }
}
