package science.haven.impedance.arc;

import science.haven.fit.Converged;
import science.haven.impedance.circuit.Capacitor;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.ConstantPhase;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.Resistor;
import science.haven.impedance.circuit.Zarc;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the arcs of a fitted circuit: a resistor, alone or at the head of a branch, with one
/// capacitor or constant phase element beside it; or a ZARC.
public final class ArcReader {

    /// Exponents below this make no capacitance.
    private static final double LEAST_EXPONENT = 0.1;

    private final Converged fit;
    private final double[] values;
    private final List<Element> elements;
    private final Optional<Integer> seriesResistor;

    private ArcReader(Circuit circuit, Converged fit) {
        this.fit = fit;
        this.values = fit.values();
        this.elements = circuit.elements();
        this.seriesResistor =
                circuit.inSeries().stream()
                        .filter(Resistor.class::isInstance)
                        .map(part -> index((Resistor) part))
                        .findFirst();
    }

    /// Finds the arcs.
    ///
    /// @param circuit the circuit
    /// @param fit its fit
    /// @return its arcs in the circuit's order
    public static List<Arc> of(Circuit circuit, Converged fit) {
        List<Arc> arcs = new ArrayList<>();
        new ArcReader(circuit, fit).collect(circuit, arcs);
        return List.copyOf(arcs);
    }

    private void collect(Circuit circuit, List<Arc> arcs) {
        switch (circuit) {
            case Circuit.Series(var parts) -> parts.forEach(part -> collect(part, arcs));
            case Circuit.Parallel(var parts) -> {
                arc(parts).ifPresent(arcs::add);
                parts.forEach(part -> collect(part, arcs));
            }
            case Zarc zarc -> zarc(zarc).ifPresent(arcs::add);
            case Element _ -> {}
        }
    }

    private Optional<Arc> arc(List<Circuit> parts) {
        List<Element> storing =
                parts.stream()
                        .filter(p -> p instanceof Capacitor || p instanceof ConstantPhase)
                        .map(Element.class::cast)
                        .toList();
        List<Resistor> resistors =
                parts.stream()
                        .map(part -> part.inSeries().getFirst())
                        .filter(Resistor.class::isInstance)
                        .map(Resistor.class::cast)
                        .toList();
        if (storing.size() != 1 || resistors.size() != 1 || parts.size() != 2) {
            return Optional.empty();
        }
        return arc(resistors.getFirst(), storing.getFirst());
    }

    private Optional<Arc> arc(Resistor resistor, Element storing) {
        int r = index(resistor);
        int q = index(storing);
        boolean ideal = storing instanceof Capacitor;
        double n = ideal ? 1 : values[q + 1];
        if (n < LEAST_EXPONENT) {
            return Optional.empty();
        }
        double logR = Math.log(values[r]);
        double logQ = Math.log(values[q]);
        double[] tau = new double[values.length];
        tau[r] = 1 / (n * values[r]);
        tau[q] = 1 / (n * values[q]);
        if (!ideal) {
            tau[q + 1] = -(logR + logQ) / (n * n);
        }
        double logTau = (logR + logQ) / n;
        Measured exponent = ideal ? Measured.exact(1) : fit.estimates().get(q + 1).measured();
        return make(
                resistor.code() + resistor.label(), r, logTau, tau, exponent, brug(r, q, n, ideal));
    }

    private Optional<Arc> zarc(Zarc zarc) {
        int r = index(zarc);
        double[] tau = new double[values.length];
        tau[r + 1] = 1 / values[r + 1];
        Measured exponent = fit.estimates().get(r + 2).measured();
        String symbol = fit.estimates().get(r).parameter().symbol();
        return make(symbol, r, Math.log(values[r + 1]), tau, exponent, Optional.empty());
    }

    private Optional<Arc> make(
            String symbol,
            int r,
            double logTau,
            double[] tau,
            Measured exponent,
            Optional<Derived> brug) {
        double[] c = tau.clone();
        c[r] -= 1 / values[r];
        double[] f = tau.clone();
        for (int k = 0; k < f.length; k++) {
            f[k] = -f[k];
        }
        Derived capacitance = Derived.ofLogarithm(logTau - Math.log(values[r]), c);
        Derived frequency = Derived.ofLogarithm(-logTau - Math.log(2 * Math.PI), f);
        if (!(capacitance.isFinite() && frequency.isFinite())) {
            return Optional.empty();
        }
        return Optional.of(
                new Arc(
                        symbol,
                        fit.estimates().get(r).measured(),
                        capacitance.measured(fit),
                        frequency.measured(fit),
                        exponent,
                        brug.filter(Derived::isFinite).map(b -> b.measured(fit))));
    }

    /// `ln C = (1/n) ln Q + ((n−1)/n) ln(1/R0 + 1/R)`.
    private Optional<Derived> brug(int r, int q, double n, boolean ideal) {
        if (seriesResistor.isEmpty() || ideal) {
            return Optional.empty();
        }
        int s = seriesResistor.get();
        double conductance = 1 / values[s] + 1 / values[r];
        double power = (n - 1) / n;
        double[] gradient = new double[values.length];
        gradient[q] = 1 / (n * values[q]);
        gradient[q + 1] = (Math.log(conductance) - Math.log(values[q])) / (n * n);
        gradient[r] = -power / (conductance * values[r] * values[r]);
        gradient[s] = -power / (conductance * values[s] * values[s]);
        double logarithm = Math.log(values[q]) / n + power * Math.log(conductance);
        return Optional.of(Derived.ofLogarithm(logarithm, gradient));
    }

    /// Index of an element's first parameter.
    private int index(Element wanted) {
        int first = 0;
        for (Element element : elements) {
            if (element.equals(wanted)) {
                return first;
            }
            first += element.parameters().size();
        }
        throw new IllegalArgumentException(wanted + " is no part of the circuit");
    }
}
