package science.haven.motion;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.List;

/// Many barriers, normally distributed about Eₐ, each with its own Lorentzian: the asymmetry then
/// grows on cooling, unlike that of an exponent.
///
/// @param width standard deviation σ_E of the barriers in J, ≥ 0 J
public record BarrierDistribution(double width) implements SpectralDensity {

    public BarrierDistribution {
        if (!(width >= 0)) {
            throw new IllegalArgumentException("width must be >= 0 J, got " + width);
        }
    }

    @Override
    public String text() {
        return "BPP with a normal distribution of barriers";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "sigmaE",
                        "standard deviation of the barriers",
                        Unit.JOULE,
                        0,
                        0.25 * Constants.ELEMENTARY_CHARGE,
                        Scale.LINEAR));
    }

    @Override
    public double[] values() {
        return new double[] {width};
    }

    @Override
    public SpectralDensity with(double[] values) {
        return new BarrierDistribution(values[0]);
    }

    @Override
    public boolean finiteAtZero() {
        return true;
    }

    @Override
    public double coldFlank() {
        return 1;
    }

    @Override
    public void shape(double y, double temperature, double[] out) {
        double thermal = Constants.BOLTZMANN * temperature;
        BarrierShape.evaluate(y, width / thermal, out);
        out[2] /= thermal;
    }
}
