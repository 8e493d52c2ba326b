package science.haven.impedance.arc;

import science.haven.impedance.circuit.Capacitor;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.ConstantPhase;
import science.haven.impedance.circuit.DeLevie;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.FiniteGerischer;
import science.haven.impedance.circuit.Gerischer;
import science.haven.impedance.circuit.HavriliakNegami;
import science.haven.impedance.circuit.Inductor;
import science.haven.impedance.circuit.LossyInductor;
import science.haven.impedance.circuit.OpenWarburg;
import science.haven.impedance.circuit.Resistor;
import science.haven.impedance.circuit.ShortWarburg;
import science.haven.impedance.circuit.TwoRail;
import science.haven.impedance.circuit.Warburg;
import science.haven.impedance.circuit.Zarc;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a direct current meets.
///
/// Parts of the outer series that block it are electrodes and are left out: the total resistance of
/// `p(R1,CPE1)-p(R2,CPE2)-CPE3` is R1 + R2. A stray capacitance beside everything changes nothing.
public final class DirectResistance {

    private final double[] values;

    private DirectResistance(double[] values) {
        this.values = values;
    }

    /// Total resistance up to the electrodes.
    ///
    /// @param circuit the circuit
    /// @param values values of all its parameters, each in its SI unit
    /// @param electrodes symbols of resistances that belong to electrodes; the parts of the outer
    ///   series that begin with one of them are left out
    /// @return resistance in Ω with its derivatives; empty if every part blocks or none resists
    public static Optional<Derived> of(Circuit circuit, double[] values, Set<String> electrodes) {
        DirectResistance reader = new DirectResistance(values);
        double total = 0;
        double[] gradient = new double[values.length];
        Body body = body(circuit);
        int first = body.first();
        for (Circuit part : body.circuit().inSeries()) {
            Optional<Derived> resistance = reader.resistance(part, first);
            boolean electrode =
                    part.parameters().stream().anyMatch(p -> electrodes.contains(p.symbol()));
            if (resistance.isPresent() && !electrode) {
                total += resistance.get().value();
                add(gradient, resistance.get().gradient(), 1);
            }
            first += part.parameters().size();
        }
        return total > 0 && Double.isFinite(total)
                ? Optional.of(new Derived(total, gradient))
                : Optional.empty();
    }

    /// A circuit and the index of its first parameter.
    private record Body(Circuit circuit, int first) {}

    /// The circuit without the stray capacitor beside all of it.
    private static Body body(Circuit circuit) {
        if (circuit instanceof Circuit.Parallel(var parts)
                && parts.size() == 2
                && parts.getFirst() instanceof Capacitor
                && parts.getLast() instanceof Circuit.Series inside) {
            return new Body(inside, 1);
        }
        return new Body(circuit, 0);
    }

    /// Resistance of a part whose parameters begin at `first`; empty if it blocks.
    private Optional<Derived> resistance(Circuit circuit, int first) {
        return switch (circuit) {
            case Circuit.Series(var parts) -> inSeries(parts, first);
            case Circuit.Parallel(var parts) -> inParallel(parts, first);
            case Element element -> element(element, first);
        };
    }

    private Optional<Derived> element(Element element, int first) {
        return switch (element) {
            case Resistor _, Zarc _, HavriliakNegami _, Gerischer _, ShortWarburg _ -> {
                double[] gradient = new double[values.length];
                gradient[first] = 1;
                yield Optional.of(new Derived(values[first], gradient));
            }
            case FiniteGerischer _ -> {
                double tanh = Math.tanh(values[first + 2]);
                double[] gradient = new double[values.length];
                gradient[first] = 1 / tanh;
                gradient[first + 2] = -values[first] * (1 - tanh * tanh) / (tanh * tanh);
                yield Optional.of(new Derived(values[first] / tanh, gradient));
            }
            case Inductor _, LossyInductor _ ->
                    Optional.of(new Derived(0, new double[values.length]));
            case Capacitor _, ConstantPhase _, Warburg _, OpenWarburg _, DeLevie _, TwoRail _ ->
                    Optional.empty();
        };
    }

    private Optional<Derived> inSeries(List<Circuit> parts, int first) {
        double sum = 0;
        double[] gradient = new double[values.length];
        int next = first;
        for (Circuit part : parts) {
            Optional<Derived> resistance = resistance(part, next);
            if (resistance.isEmpty()) {
                return Optional.empty();
            }
            sum += resistance.get().value();
            add(gradient, resistance.get().gradient(), 1);
            next += part.parameters().size();
        }
        return Optional.of(new Derived(sum, gradient));
    }

    private Optional<Derived> inParallel(List<Circuit> parts, int first) {
        double conductance = 0;
        double[] gradient = new double[values.length];
        int next = first;
        for (Circuit part : parts) {
            Optional<Derived> resistance = resistance(part, next);
            if (resistance.isPresent()) {
                double value = resistance.get().value();
                if (value == 0) {
                    return resistance;
                }
                conductance += 1 / value;
                add(gradient, resistance.get().gradient(), 1 / (value * value));
            }
            next += part.parameters().size();
        }
        if (conductance == 0) {
            return Optional.empty();
        }
        double[] scaled = new double[values.length];
        add(scaled, gradient, 1 / (conductance * conductance));
        return Optional.of(new Derived(1 / conductance, scaled));
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * what[k];
        }
    }
}
