package science.haven.fieldgradient;

import science.haven.fieldgradient.attenuation.Attenuation;
import science.haven.fit.Parameter;
import science.haven.fit.law.Curve;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;

/// `S = S₀ E(b)`, or `S = S₀ E(b) + B`; parameters S0, those of E, and B.
final class DecayCurve implements Curve {

    static final String AMPLITUDE = "S0";
    static final String FLOOR = "B";

    private final Attenuation attenuation;
    private final boolean floor;
    private final List<Parameter> parameters;
    private final double[] own;
    private final double[] slopes;

    DecayCurve(EchoModel model) {
        attenuation = model.law().attenuation();
        floor = model.floor();
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.real(AMPLITUDE, "echo at b = 0 that decays", Unit.NONE));
        all.addAll(attenuation.parameters());
        if (floor) {
            all.add(Parameter.real(FLOOR, "echo that does not decay", Unit.NONE));
        }
        parameters = List.copyOf(all);
        own = new double[attenuation.parameters().size()];
        slopes = new double[own.length];
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double at(double b, double[] values, double[] gradient) {
        System.arraycopy(values, 1, own, 0, own.length);
        double echo = attenuation.at(b, own, slopes);
        gradient[0] = echo;
        for (int k = 0; k < own.length; k++) {
            gradient[k + 1] = values[0] * slopes[k];
        }
        if (floor) {
            gradient[own.length + 1] = 1;
        }
        return values[0] * echo + (floor ? values[own.length + 1] : 0);
    }
}
