package science.haven.transport;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Curve;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.List;

/// ln σ over the temperature, one record per law. All are written about a reference within the
/// data, so that level and slope are all but independent.
sealed interface TemperatureCurve extends Curve {

    String LEVEL = "y0";
    String BREAK = "Tb";

    /// 1/kT in J⁻¹.
    static double inverseEnergy(double temperature) {
        return 1 / (Constants.BOLTZMANN * temperature);
    }

    /// `ln(σT) = y₀ − Eₐ (x − x₀)`, or ln σ.
    record Straight(Ordinate ordinate, double reference) implements TemperatureCurve {

        private static final List<Parameter> PARAMETERS =
                List.of(
                        Parameter.real(LEVEL, "ordinate at the mean of 1/kT", Unit.NONE),
                        Parameter.real("Ea", "activation energy", Unit.JOULE));

        @Override
        public List<Parameter> parameters() {
            return PARAMETERS;
        }

        @Override
        public double at(double temperature, double[] values, double[] gradient) {
            gradient[0] = 1;
            gradient[1] = reference - inverseEnergy(temperature);
            return values[0] + values[1] * gradient[1] - ordinate.shift(temperature);
        }
    }

    /// `ln σ = y₀ + B [1/(T_r − T₀) − 1/(T − T₀)] − ½ ln(T/T_r)`, y₀ = ln σ at T_r.
    record VogelFulcherTammann(double reference, double lowest) implements TemperatureCurve {

        /// T₀ cannot reach the lowest temperature, where the conductivity would vanish.
        private static final double CLOSEST = 0.999;

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.real(LEVEL, "ln σ at the reference temperature", Unit.NONE),
                    Parameter.positive("B", "pseudo-activation temperature", Unit.KELVIN),
                    new Parameter(
                            "T0",
                            "Vogel temperature",
                            Unit.KELVIN,
                            0,
                            CLOSEST * lowest,
                            Scale.LINEAR));
        }

        @Override
        public double at(double temperature, double[] values, double[] gradient) {
            double far = 1 / (reference - values[2]);
            double near = 1 / (temperature - values[2]);
            gradient[0] = 1;
            gradient[1] = far - near;
            gradient[2] = values[1] * (far * far - near * near);
            return values[0] + values[1] * gradient[1] - 0.5 * Math.log(temperature / reference);
        }
    }

    /// `ln(σT) = y₀ − E_hot min(x − x_b, 0) − E_cold max(x − x_b, 0)`, or ln σ.
    record TwoSlopes(Ordinate ordinate, double first, double last) implements TemperatureCurve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.real(LEVEL, "ordinate at the break", Unit.NONE),
                    Parameter.real("Ehot", "activation energy above the break", Unit.JOULE),
                    Parameter.real("Ecold", "activation energy below the break", Unit.JOULE),
                    new Parameter(
                            BREAK, "break temperature", Unit.KELVIN, first, last, Scale.LINEAR));
        }

        @Override
        public double at(double temperature, double[] values, double[] gradient) {
            double kink = inverseEnergy(values[3]);
            double distance = inverseEnergy(temperature) - kink;
            gradient[0] = 1;
            gradient[1] = -Math.min(distance, 0);
            gradient[2] = -Math.max(distance, 0);
            gradient[3] = -(distance < 0 ? values[1] : values[2]) * kink / values[3];
            return values[0]
                    + values[1] * gradient[1]
                    + values[2] * gradient[2]
                    - ordinate.shift(temperature);
        }
    }
}
