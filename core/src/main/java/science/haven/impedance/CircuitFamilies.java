package science.haven.impedance;

import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.text.CircuitText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The circuits that a pellet between two electrodes can look like: bulk, grain boundaries and
/// interfaces as up to three arcs, what lies above the measured frequencies as a series resistance,
/// and an electrode that blocks, lets diffuse, or is not seen.
final class CircuitFamilies {

    private static final int MOST_ARCS = 3;

    private CircuitFamilies() {}

    /// All combinations without leads and stray capacitance.
    static List<Circuit> plain() {
        List<Circuit> all = new ArrayList<>();
        for (int arcs = 1; arcs <= MOST_ARCS; arcs++) {
            String chain =
                    IntStream.rangeClosed(1, arcs)
                            .mapToObj(k -> "p(R%d,CPE%d)".formatted(k, k))
                            .collect(Collectors.joining("-"));
            for (String electrode : List.of("", "-CPE" + (arcs + 1), "-W" + (arcs + 1))) {
                all.add(CircuitText.parse(chain + electrode));
                all.add(CircuitText.parse("R0-" + chain + electrode));
            }
        }
        return all;
    }

    /// The same circuit behind inductive leads.
    static Circuit withLeads(Circuit circuit) {
        return CircuitText.parse("L0-" + circuit.text());
    }

    /// The same circuit beside a stray capacitance, which shows only where a series resistance
    /// would otherwise be the end at high frequency.
    static Circuit withStray(Circuit circuit) {
        return CircuitText.parse("p(C0," + circuit.text() + ")");
    }

    static boolean hasLeads(Circuit circuit) {
        return circuit.text().startsWith("L0-");
    }

    static boolean hasSeriesResistance(Circuit circuit) {
        return circuit.text().startsWith("R0-");
    }
}
