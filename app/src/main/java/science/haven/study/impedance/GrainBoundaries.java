package science.haven.study.impedance;

import science.haven.fit.Converged;
import science.haven.impedance.circuit.Capacitor;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.ConstantPhase;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.Resistor;
import science.haven.transport.BrickLayer;
import science.haven.transport.DepressedArc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds in a fitted circuit what the brick-layer model needs: R, Q and n of two arcs with their
/// covariance.
public final class GrainBoundaries {

    /// Name of the conductivity of the boundaries themselves.
    public static final String SPECIFIC = "specific grain boundary conductivity";

    private static final int IDEAL = -1;

    private GrainBoundaries() {}

    /// The brick layers of a fit.
    ///
    /// @param circuit the circuit
    /// @param fit its fit
    /// @param bulk symbol of the resistance of the grains
    /// @param boundary symbol of the resistance of their boundaries
    /// @return empty unless both are arcs
    static Optional<BrickLayer> of(Circuit circuit, Converged fit, String bulk, String boundary) {
        Optional<int[]> first = columns(circuit, fit, bulk);
        Optional<int[]> second = columns(circuit, fit, boundary);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        int[] all = {
            first.get()[0], first.get()[1], first.get()[2],
            second.get()[0], second.get()[1], second.get()[2]
        };
        double[][] covariance = new double[all.length][all.length];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all.length; j++) {
                boolean fitted = all[i] != IDEAL && all[j] != IDEAL;
                covariance[i][j] = fitted ? fit.covariance()[all[i]][all[j]] : 0;
            }
        }
        return Optional.of(
                new BrickLayer(arc(fit, first.get()), arc(fit, second.get()), covariance, 1));
    }

    private static DepressedArc arc(Converged fit, int[] columns) {
        double[] values = fit.values();
        double n = columns[2] == IDEAL ? 1 : values[columns[2]];
        return new DepressedArc(values[columns[0]], values[columns[1]], n);
    }

    /// Where R, Q and n of an arc stand among the parameters; n may be [#IDEAL].
    private static Optional<int[]> columns(Circuit circuit, Converged fit, String resistor) {
        return pairs(circuit)
                .filter(pair -> symbol(pair.getFirst(), 0).equals(resistor))
                .map(List::getLast)
                .map(
                        storing ->
                                new int[] {
                                    fit.indexOf(resistor),
                                    fit.indexOf(symbol(storing, 0)),
                                    storing instanceof Capacitor
                                            ? IDEAL
                                            : fit.indexOf(symbol(storing, 1))
                                })
                .findFirst();
    }

    private static String symbol(Element element, int index) {
        return element.parameters().get(index).symbol();
    }

    /// Every resistor with one capacitor or constant phase element beside it.
    private static Stream<List<Element>> pairs(Circuit circuit) {
        return switch (circuit) {
            case Circuit.Series(var parts) -> parts.stream().flatMap(GrainBoundaries::pairs);
            case Circuit.Parallel(var parts) -> {
                List<Element> resistors = elements(parts, Resistor.class);
                List<Element> storing = new ArrayList<>(elements(parts, Capacitor.class));
                storing.addAll(elements(parts, ConstantPhase.class));
                yield parts.size() == 2 && resistors.size() == 1 && storing.size() == 1
                        ? Stream.of(List.of(resistors.getFirst(), storing.getFirst()))
                        : parts.stream().flatMap(GrainBoundaries::pairs);
            }
            case Element _ -> Stream.empty();
        };
    }

    private static List<Element> elements(List<Circuit> parts, Class<? extends Element> kind) {
        return parts.stream().filter(kind::isInstance).map(Element.class::cast).toList();
    }
}
