package science.haven.impedance.circuit.text;

import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.Inductor;
import science.haven.impedance.circuit.Resistor;
import science.haven.quantity.NotationException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Circuits as text, in the two usual notations.
///
/// ```text
/// R0-p(R1,CPE1)-CPE2     words: '-' in series, p(…,…) in parallel, elements as words
/// R(RQ)Q                 letters (Boukamp): in a row in series, (…) in parallel, […] in series
/// ```
///
/// Elements without numbers get the number of the part of the outer series they belong to, so that
/// what is joined in one arc shares a number; a resistor or inductor before the first arc gets 0:
/// `R(RQ)(RQ)Q` is `R0-p(R1,CPE1)-p(R2,CPE2)-CPE3`.
public final class CircuitText {

    private CircuitText() {}

    /// Reads a circuit in either notation.
    ///
    /// @param text the circuit
    /// @return the circuit, every element numbered
    /// @throws NotationException if the text is no circuit; it points at the character
    public static Circuit parse(String text) {
        Circuit circuit = new CircuitParser(text).parse();
        List<Element> elements = circuit.elements();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (!element.label().isEmpty() && elements.indexOf(element) < i) {
                String name = element.code() + element.label();
                throw new NotationException(
                        text, text.lastIndexOf(name) + 1, name + " occurs twice");
            }
        }
        return number(circuit);
    }

    /// Writes a circuit in Boukamp's letters, for example `R(RQ)Q`; the numbers are lost.
    ///
    /// @param circuit the circuit
    /// @return its text; empty if an element has no letter
    public static Optional<String> formatLetters(Circuit circuit) {
        boolean lettered =
                circuit.elements().stream().allMatch(e -> ElementName.of(e).letter().isPresent());
        return lettered ? Optional.of(letters(circuit, true)) : Optional.empty();
    }

    private static String letters(Circuit circuit, boolean outermost) {
        return switch (circuit) {
            case Circuit.Series(var parts) ->
                    parts.stream()
                            .map(part -> letters(part, false))
                            .collect(
                                    Collectors.joining(
                                            "", outermost ? "" : "[", outermost ? "" : "]"));
            case Circuit.Parallel(var parts) ->
                    parts.stream()
                            .map(part -> letters(part, false))
                            .collect(Collectors.joining("", "(", ")"));
            case Element element -> ElementName.of(element).letter().orElse("?");
        };
    }

    /// Numbers what has no number: by parts of the outer series where that is unambiguous,
    /// otherwise one by one per kind.
    private static Circuit number(Circuit circuit) {
        List<Circuit> parts = circuit.inSeries();
        List<String> numbers = partNumbers(parts);
        Circuit byParts =
                Circuit.series(
                        IntStream.range(0, parts.size())
                                .mapToObj(i -> label(parts.get(i), numbers.get(i)))
                                .toList());
        return distinct(byParts.elements()) ? byParts : numberOneByOne(circuit, new ArrayList<>());
    }

    private static List<String> partNumbers(List<Circuit> parts) {
        List<String> numbers = new ArrayList<>();
        int next = 1;
        for (Circuit part : parts) {
            boolean lead = next == 1 && (part instanceof Resistor || part instanceof Inductor);
            numbers.add(lead && parts.size() > 1 ? "0" : String.valueOf(next));
            next += lead && parts.size() > 1 ? 0 : 1;
        }
        return numbers;
    }

    private static Circuit label(Circuit circuit, String number) {
        return switch (circuit) {
            case Circuit.Series(var parts) ->
                    Circuit.series(parts.stream().map(p -> label(p, number)).toList());
            case Circuit.Parallel(var parts) ->
                    Circuit.parallel(parts.stream().map(p -> label(p, number)).toList());
            case Element element ->
                    element.label().isEmpty() ? ElementName.of(element).make(number) : element;
        };
    }

    private static Circuit numberOneByOne(Circuit circuit, List<Element> seen) {
        return switch (circuit) {
            case Circuit.Series(var parts) ->
                    Circuit.series(parts.stream().map(p -> numberOneByOne(p, seen)).toList());
            case Circuit.Parallel(var parts) ->
                    Circuit.parallel(parts.stream().map(p -> numberOneByOne(p, seen)).toList());
            case Element element -> {
                Element numbered =
                        element.label().isEmpty()
                                ? Stream.iterate(1, n -> n + 1)
                                        .map(n -> ElementName.of(element).make("" + n))
                                        .filter(e -> !seen.contains(e))
                                        .findFirst()
                                        .orElse(element)
                                : element;
                seen.add(numbered);
                yield numbered;
            }
        };
    }

    private static boolean distinct(List<Element> elements) {
        return elements.stream().distinct().count() == elements.size();
    }
}
