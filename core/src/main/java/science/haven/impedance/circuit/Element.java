package science.haven.impedance.circuit;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.law.Response;

import java.util.List;

/// A two-terminal element with a law `Z(ω)`; one record per law.
///
/// All laws hold for `e^{+iωt}`: a capacitance has a negative imaginary part. Powers are taken on
/// the principal branch, `(iω)ⁿ = ωⁿ · e^{inπ/2}`.
public sealed interface Element extends Circuit
        permits Resistor,
                Capacitor,
                Inductor,
                LossyInductor,
                ConstantPhase,
                Warburg,
                OpenWarburg,
                ShortWarburg,
                Gerischer,
                FiniteGerischer,
                Zarc,
                HavriliakNegami,
                DeLevie,
                TwoRail {

    /// What tells this element from others of its kind, usually a number.
    ///
    /// @return the label; empty until the circuit has been numbered
    String label();

    /// Name of the law in circuit texts, for example `CPE`.
    ///
    /// @return letters only
    String code();

    /// What the law depends on, in the order of the values given to [#evaluate(FrequencyGrid,
    /// double\[\], int, Response)].
    ///
    /// @return the parameters with symbols made unique by the label
    @Override
    List<Parameter> parameters();

    /// Computes the impedance at all frequencies and, if the response has room for them, its
    /// derivatives with respect to the parameters.
    ///
    /// @param grid the frequencies
    /// @param values values of all parameters of a circuit, each in its SI unit
    /// @param first index in `values` of this element's first parameter
    /// @param response takes the result
    void evaluate(FrequencyGrid grid, double[] values, int first, Response response);
}
