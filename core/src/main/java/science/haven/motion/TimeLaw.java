package science.haven.motion;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.OptionalDouble;

/// How a correlation time depends on temperature, one record per law.
public sealed interface TimeLaw {

    /// The law in words.
    ///
    /// @return name for people
    String text();

    /// What the law leaves open.
    ///
    /// @return the parameters, in the order of [#values()]
    List<Parameter> parameters();

    /// The parameters of this instance.
    ///
    /// @return values, each in the SI unit of its parameter
    double[] values();

    /// The same law with other parameters.
    ///
    /// @param values values, each in the SI unit of its parameter
    /// @return the law
    TimeLaw with(double[] values);

    /// Logarithm of the time and its derivatives.
    ///
    /// @param temperature temperature in K
    /// @param gradient receives `∂ ln τ/∂value_j`, in the inverse unit of parameter j; a
    ///   zero-length array asks for the value only
    /// @return ln(τ/s), dimensionless
    double logarithm(double temperature, double[] gradient);

    /// Slope of ln τ over 1/kT: the activation energy one would read off at a temperature.
    ///
    /// @param temperature temperature in K
    /// @return apparent activation energy in J
    double apparentEnergy(double temperature);

    /// The law of this kind that has a given time and apparent energy at one temperature.
    ///
    /// @param tau time in s
    /// @param energy apparent activation energy in J
    /// @param temperature temperature in K
    /// @return the law; what two numbers cannot tell is kept from this instance
    TimeLaw through(double tau, double energy, double temperature);

    /// Time at a temperature.
    ///
    /// @param temperature temperature in K
    /// @return τ in s
    default double at(double temperature) {
        return Math.exp(logarithm(temperature, new double[0]));
    }

    /// Temperature at which the time has a value.
    ///
    /// @param tau time in s
    /// @return temperature in K; empty where the law never reaches that time between 1 and 10⁵ K
    default OptionalDouble temperature(double tau) {
        double[] none = new double[0];
        double logarithm = Math.log(tau);
        double cold = 1;
        double hot = 1e5;
        if (logarithm(hot, none) > logarithm || logarithm(cold, none) < logarithm) {
            return OptionalDouble.empty();
        }
        while (hot / cold > 1 + 1e-13) {
            double middle = Math.sqrt(hot * cold);
            if (logarithm(middle, none) > logarithm) {
                cold = middle;
            } else {
                hot = middle;
            }
        }
        return OptionalDouble.of(Math.sqrt(hot * cold));
    }

    /// A time that does not depend on temperature, for dispersions at one temperature.
    ///
    /// @param tau time τ in s
    record Constant(double tau) implements TimeLaw {

        public Constant {
            requirePositive("tau", tau, "s");
        }

        @Override
        public String text() {
            return "constant";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(time("tau", "correlation time"));
        }

        @Override
        public double[] values() {
            return new double[] {tau};
        }

        @Override
        public TimeLaw with(double[] values) {
            return new Constant(values[0]);
        }

        @Override
        public double logarithm(double temperature, double[] gradient) {
            requireTemperature(temperature);
            if (gradient.length > 0) {
                gradient[0] = 1 / tau;
            }
            return Math.log(tau);
        }

        @Override
        public double apparentEnergy(double temperature) {
            requireTemperature(temperature);
            return 0;
        }

        @Override
        public TimeLaw through(double time, double energy, double temperature) {
            return new Constant(time);
        }
    }

    /// Thermally activated jumps over one barrier: `τ = τ₀ exp(Eₐ/kT)`.
    ///
    /// @param tau0 pre-exponential factor τ₀ in s
    /// @param activationEnergy activation energy Eₐ in J
    record Arrhenius(double tau0, double activationEnergy) implements TimeLaw {

        public Arrhenius {
            requirePositive("tau0", tau0, "s");
        }

        @Override
        public String text() {
            return "Arrhenius";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    time("tau0", "pre-exponential factor of the time"),
                    energy("E", "activation energy"));
        }

        @Override
        public double[] values() {
            return new double[] {tau0, activationEnergy};
        }

        @Override
        public TimeLaw with(double[] values) {
            return new Arrhenius(values[0], values[1]);
        }

        @Override
        public double logarithm(double temperature, double[] gradient) {
            double thermal = thermalEnergy(temperature);
            if (gradient.length > 0) {
                gradient[0] = 1 / tau0;
                gradient[1] = 1 / thermal;
            }
            return Math.log(tau0) + activationEnergy / thermal;
        }

        @Override
        public double apparentEnergy(double temperature) {
            requireTemperature(temperature);
            return activationEnergy;
        }

        @Override
        public TimeLaw through(double tau, double energy, double temperature) {
            return new Arrhenius(tau * Math.exp(-energy / thermalEnergy(temperature)), energy);
        }
    }

    /// Vogel, Fulcher and Tammann: `τ = τ₀ exp(B/(T − T₀))`, for T > T₀.
    ///
    /// @param tau0 pre-exponential factor τ₀ in s
    /// @param strength B in K
    /// @param divergence temperature T₀ in K at which the time would diverge, ≥ 0 K
    record VogelFulcher(double tau0, double strength, double divergence) implements TimeLaw {

        public VogelFulcher {
            requirePositive("tau0", tau0, "s");
            if (!(divergence >= 0)) {
                throw new IllegalArgumentException("divergence must be >= 0 K, got " + divergence);
            }
        }

        @Override
        public String text() {
            return "Vogel-Fulcher-Tammann";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    time("tau0", "pre-exponential factor of the time"),
                    new Parameter(
                            "B",
                            "strength of the activation",
                            Unit.KELVIN,
                            0,
                            Double.POSITIVE_INFINITY,
                            Scale.LINEAR),
                    new Parameter(
                            "T0",
                            "temperature at which the time diverges",
                            Unit.KELVIN,
                            0,
                            Double.POSITIVE_INFINITY,
                            Scale.LINEAR));
        }

        @Override
        public double[] values() {
            return new double[] {tau0, strength, divergence};
        }

        @Override
        public TimeLaw with(double[] values) {
            return new VogelFulcher(values[0], values[1], values[2]);
        }

        @Override
        public double logarithm(double temperature, double[] gradient) {
            requireTemperature(temperature);
            double above = temperature - divergence;
            if (above <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            if (gradient.length > 0) {
                gradient[0] = 1 / tau0;
                gradient[1] = 1 / above;
                gradient[2] = strength / (above * above);
            }
            return Math.log(tau0) + strength / above;
        }

        @Override
        public double apparentEnergy(double temperature) {
            requireTemperature(temperature);
            double ratio = temperature / (temperature - divergence);
            return Constants.BOLTZMANN * strength * ratio * ratio;
        }

        @Override
        public TimeLaw through(double tau, double energy, double temperature) {
            double above = temperature - divergence;
            double fraction = above / temperature;
            double matched = energy / Constants.BOLTZMANN * fraction * fraction;
            return new VogelFulcher(tau * Math.exp(-matched / above), matched, divergence);
        }
    }

    /// Transition-state theory: `1/τ = (kT/h) exp(ΔS/k) exp(−ΔH/kT)`.
    ///
    /// @param enthalpy activation enthalpy ΔH in J
    /// @param entropy activation entropy ΔS in J/K
    record Eyring(double enthalpy, double entropy) implements TimeLaw {

        @Override
        public String text() {
            return "Eyring";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    energy("H", "activation enthalpy"),
                    Parameter.real("S", "activation entropy", Unit.parse("J/K")));
        }

        @Override
        public double[] values() {
            return new double[] {enthalpy, entropy};
        }

        @Override
        public TimeLaw with(double[] values) {
            return new Eyring(values[0], values[1]);
        }

        @Override
        public double logarithm(double temperature, double[] gradient) {
            double thermal = thermalEnergy(temperature);
            if (gradient.length > 0) {
                gradient[0] = 1 / thermal;
                gradient[1] = -1 / Constants.BOLTZMANN;
            }
            return Math.log(Constants.PLANCK / thermal)
                    + enthalpy / thermal
                    - entropy / Constants.BOLTZMANN;
        }

        @Override
        public double apparentEnergy(double temperature) {
            return enthalpy + thermalEnergy(temperature);
        }

        @Override
        public TimeLaw through(double tau, double energy, double temperature) {
            double thermal = thermalEnergy(temperature);
            double matched = energy - thermal;
            double attempts = Math.log(Constants.PLANCK / thermal) - Math.log(tau);
            return new Eyring(matched, Constants.BOLTZMANN * (attempts + matched / thermal));
        }
    }

    /// A time between bounds no time of nature reaches, so that a search stays above zero.
    private static Parameter time(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.SECOND, 1e-90, 1e20, Scale.LOG);
    }

    private static Parameter energy(String symbol, String meaning) {
        return new Parameter(
                symbol, meaning, Unit.JOULE, 0, Double.POSITIVE_INFINITY, Scale.LINEAR);
    }

    private static double thermalEnergy(double temperature) {
        requireTemperature(temperature);
        return Constants.BOLTZMANN * temperature;
    }

    private static void requireTemperature(double temperature) {
        requirePositive("temperature", temperature, "K");
    }

    private static void requirePositive(String name, double value, String unit) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "%s must be > 0 %s, got %s".formatted(name, unit, value));
        }
    }
}
