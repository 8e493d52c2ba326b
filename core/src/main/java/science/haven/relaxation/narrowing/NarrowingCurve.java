package science.haven.relaxation.narrowing;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Curve;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A law of narrowing as a curve over the temperature; widths that are known are no parameters.
///
/// @param law the law
/// @param rigid width of the rigid lattice in Hz, if known
/// @param residual residual width in Hz, if known
record NarrowingCurve(NarrowingLaw law, OptionalDouble rigid, OptionalDouble residual)
        implements Curve {

    static final String RIGID = "R";
    static final String RESIDUAL = "D";
    static final String HALF = "T_half";
    static final String ENERGY = "E";
    static final String SPREAD = "w";

    /// Beyond this nothing of the width changes any more.
    private static final double FARTHEST = 300;

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (rigid.isEmpty()) {
            parameters.add(
                    Parameter.positive(RIGID, "line width of the rigid lattice", Unit.HERTZ));
        }
        if (law == NarrowingLaw.CONSTANT) {
            return parameters;
        }
        if (residual.isEmpty()) {
            parameters.add(
                    new Parameter(
                            RESIDUAL,
                            "line width that motion does not take away",
                            Unit.HERTZ,
                            0,
                            Double.POSITIVE_INFINITY,
                            Scale.LINEAR));
        }
        parameters.add(Parameter.positive(HALF, "temperature half way down the step", Unit.KELVIN));
        parameters.add(
                law == NarrowingLaw.SIGMOID
                        ? Parameter.positive(SPREAD, "spread of the step", Unit.KELVIN)
                        : Parameter.positive(ENERGY, "activation energy", Unit.JOULE));
        return parameters;
    }

    /// Place of the temperature half way among the parameters.
    int half() {
        return (rigid.isEmpty() ? 1 : 0) + (residual.isEmpty() ? 1 : 0);
    }

    /// Place of the residual width, where it is a parameter.
    int residualPlace() {
        return rigid.isEmpty() ? 1 : 0;
    }

    double rigid(double[] values) {
        return rigid.isPresent() ? rigid.getAsDouble() : values[0];
    }

    double residual(double[] values) {
        return residual.isPresent() ? residual.getAsDouble() : values[residualPlace()];
    }

    @Override
    public double at(double temperature, double[] values, double[] gradient) {
        if (law == NarrowingLaw.CONSTANT) {
            if (rigid.isEmpty()) {
                gradient[0] = 1;
            }
            return rigid(values);
        }
        int half = half();
        double[] share = new double[2];
        share(temperature, values[half], values[half + 1], share);
        double lost = rigid(values) - residual(values);
        if (rigid.isEmpty()) {
            gradient[0] = share[0];
        }
        if (residual.isEmpty()) {
            gradient[residualPlace()] = 1 - share[0];
        }
        double[] place = new double[2];
        placeGradient(temperature, values[half], values[half + 1], place);
        gradient[half] = lost * share[1] * place[0];
        gradient[half + 1] = lost * share[1] * place[1];
        return residual(values) + lost * share[0];
    }

    /// Share of the width that is left at a temperature.
    ///
    /// @param steepness E in J, or w in K for the sigmoid
    /// @param out receives h and dh/dz
    void share(double temperature, double half, double steepness, double[] out) {
        double z =
                law == NarrowingLaw.SIGMOID
                        ? (half - temperature) / steepness
                        : steepness / Constants.BOLTZMANN * (1 / temperature - 1 / half);
        law.share(Math.max(-FARTHEST, Math.min(FARTHEST, z)), out);
    }

    private void placeGradient(double temperature, double half, double steepness, double[] out) {
        if (law == NarrowingLaw.SIGMOID) {
            out[0] = 1 / steepness;
            out[1] = (temperature - half) / (steepness * steepness);
        } else {
            out[0] = steepness / (Constants.BOLTZMANN * half * half);
            out[1] = (1 / temperature - 1 / half) / Constants.BOLTZMANN;
        }
    }
}
