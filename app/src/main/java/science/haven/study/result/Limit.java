package science.haven.study.result;

import science.haven.impedance.ImpedanceRemark;
import science.haven.impedance.kramerskronig.KramersKronigRemark;
import science.haven.polarisation.PolarisationRemark;
import science.haven.quantity.Remark;
import science.haven.study.plan.Role;
import science.haven.study.plan.Technique;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What limits a value so much that all that is drawn from it must say so, too. Its name is the
/// code of the remark that the value itself carries.
public enum Limit {
    /// The circuit leaves more than noise.
    CIRCUIT_INADEQUATE("the circuit misses the data by more than their noise"),
    /// Two overlapping arcs share one resistance in a way that nobody can tell.
    ARCS_NOT_RESOLVED("its arc is not resolved from another"),
    /// Only a flank of an arc was seen.
    OUTSIDE_WINDOW("its arc has its apex outside the measured frequencies"),
    /// Circuits that cannot be told apart disagree.
    MODEL_AVERAGED("the value is a mean over circuits that disagree"),
    /// The symbol may not mean the same process everywhere.
    CIRCUITS_DIFFER("the circuit is not that of the other spectra"),
    /// A transient was cut off.
    STEADY_STATE_NOT_REACHED("the steady state was not reached"),
    /// A transient ends in its own noise.
    STEADY_STATE_NOT_RESOLVED("the steady state is lost in the noise"),
    /// The voltage was too high for Ohm's law.
    BEYOND_OHMIC_REGIME("the voltage lies beyond the ohmic regime"),
    /// The temperature or the time may be wrong.
    DOUBTFUL_CONDITION("a condition is doubtful");

    private final String words;

    Limit(String words) {
        this.words = words;
    }

    /// For people, after `at 3 of 5 temperatures`.
    ///
    /// @return a clause
    public String words() {
        return words;
    }

    /// What limits the value of one part of the sample.
    ///
    /// @param result the result that holds it
    /// @param technique how it was had
    /// @param role which part: `bulk`, `total`
    /// @return the limits
    public static Set<Limit> of(FileResult result, Technique technique, String role) {
        return of(result, symbols(result, technique, role), role);
    }

    /// What limits the value of one resistance of the circuit.
    ///
    /// @param result the result that holds it
    /// @param symbol symbol of the resistance
    /// @return the limits
    public static Set<Limit> ofSymbol(FileResult result, String symbol) {
        return of(result, Set.of(symbol), "");
    }

    private static Set<Limit> of(FileResult result, Set<String> symbols, String role) {
        Set<Limit> limits = EnumSet.noneOf(Limit.class);
        for (Remark remark : result.remarks()) {
            of(remark, symbols, role).ifPresent(limits::add);
        }
        return limits;
    }

    private static Optional<Limit> of(Remark remark, Set<String> symbols, String role) {
        return switch (remark) {
            case KramersKronigRemark.CircuitInadequate _ -> Optional.of(CIRCUIT_INADEQUATE);
            // The sum of two such arcs is known.
            case ImpedanceRemark.ArcsNotResolved arcs
                    when symbols.contains(arcs.first()) != symbols.contains(arcs.second()) ->
                    Optional.of(ARCS_NOT_RESOLVED);
            case ImpedanceRemark.ArcOutsideWindow arc
                    when symbols.contains(arc.resistor())
                            || (symbols.isEmpty() && role.equals(Role.TOTAL) && arc.counted()) ->
                    Optional.of(OUTSIDE_WINDOW);
            case ImpedanceRemark.TotalOverCircuits _ when role.equals(Role.TOTAL) ->
                    Optional.of(MODEL_AVERAGED);
            case StudyRemark.NoCircuitForSeries _ -> Optional.of(CIRCUITS_DIFFER);
            case PolarisationRemark.SteadyStateNotReached _ ->
                    Optional.of(STEADY_STATE_NOT_REACHED);
            case PolarisationRemark.SteadyStateNotResolved _ ->
                    Optional.of(STEADY_STATE_NOT_RESOLVED);
            case PolarisationRemark.BeyondOhmicRegime _ -> Optional.of(BEYOND_OHMIC_REGIME);
            case StudyRemark.Doubtful(var condition, var _)
                    when List.of("temperature", "time").contains(condition.name()) ->
                    Optional.of(DOUBTFUL_CONDITION);
            default -> Optional.empty();
        };
    }

    /// The resistances a value was had from, as the study or their capacitances assign them.
    private static Set<String> symbols(FileResult result, Technique technique, String role) {
        Map<String, String> assigned =
                technique.impedance().map(Technique.Impedance::assign).orElse(Map.of());
        Map<String, String> all =
                assigned.isEmpty()
                        ? result.remarks().stream()
                                .filter(StudyRemark.RoleByCapacitance.class::isInstance)
                                .map(StudyRemark.RoleByCapacitance.class::cast)
                                .collect(
                                        Collectors.toMap(
                                                r -> r.role().word(),
                                                StudyRemark.RoleByCapacitance::symbol))
                        : assigned;
        return all.entrySet().stream()
                .filter(
                        one ->
                                role.equals(Role.TOTAL)
                                        ? !one.getKey().equals(Role.ELECTRODE.word())
                                        : one.getKey().equals(role))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
