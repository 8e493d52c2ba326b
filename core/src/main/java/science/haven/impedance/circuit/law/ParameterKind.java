package science.haven.impedance.circuit.law;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

/// What kind of number a circuit parameter is; with it, start values can be built for any circuit,
/// and a circuit can be scaled without knowing its elements.
public enum ParameterKind {
    /// R, in Ω.
    RESISTANCE,
    /// C in F or Q of a constant phase element.
    CAPACITANCE,
    /// L, with or without losses.
    INDUCTANCE,
    /// Warburg coefficient.
    WARBURG,
    /// A time constant in s.
    TIME,
    /// A positive pure number.
    RATIO,
    /// An exponent between 0 and 1.
    EXPONENT;

    /// Kind of a parameter.
    ///
    /// @param parameter a parameter of a circuit element
    /// @return its kind, which its unit tells
    public static ParameterKind of(Parameter parameter) {
        Unit unit = parameter.unit();
        if (unit.equals(Unit.NONE)) {
            return parameter.scale() == Scale.LINEAR ? EXPONENT : RATIO;
        }
        if (unit.equals(Unit.OHM)) {
            return RESISTANCE;
        }
        if (unit.equals(Unit.SECOND)) {
            return TIME;
        }
        if (unit.equals(Unit.WARBURG)) {
            return WARBURG;
        }
        return unit.equals(Unit.FARAD) || unit.equals(Unit.CPE) ? CAPACITANCE : INDUCTANCE;
    }

    /// How the parameter follows when all impedances of the circuit are multiplied by a factor.
    ///
    /// @return power of that factor: 1, −1, or 0
    public int power() {
        return switch (this) {
            case RESISTANCE, INDUCTANCE, WARBURG -> 1;
            case CAPACITANCE -> -1;
            case TIME, RATIO, EXPONENT -> 0;
        };
    }
}
