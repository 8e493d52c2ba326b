package science.haven.study.spectrum.amount;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Element;
import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the phases of a sample: `composition: {phases: {NaTaCl6: glass, NaCl: salt}}`.
final class CompositionReader {

    private CompositionReader() {}

    static Amounts.Composition read(YamlNode node, LineNames names) throws StudyException {
        Section section =
                Section.of(
                        node,
                        "the composition",
                        List.of("element", "phases", "weighed in", "oxygen exchange"));
        Optional<YamlNode> reaction = section.node("oxygen exchange");
        Optional<Amounts.Exchange> exchange =
                reaction.isPresent() ? Optional.of(exchange(reaction.get())) : Optional.empty();
        List<Amounts.Phase> phases = phases(section.required("phases"), names);
        if (exchange.isPresent()) {
            requirePhase(phases, exchange.get().host(), reaction.get());
            requirePhase(phases, exchange.get().salt(), reaction.get());
        }
        Optional<String> element = element(section, phases);
        return new Amounts.Composition(element, phases, batch(section), exchange);
    }

    private static List<Amounts.Phase> phases(YamlNode node, LineNames names)
            throws StudyException {
        List<Amounts.Phase> phases = new ArrayList<>();
        for (var entry : Section.mapping(node, "the phases").entries().entrySet()) {
            YamlNode.Scalar lines =
                    Section.scalar(entry.getValue().value(), "a line", entry.getKey());
            LineChoice choice = names.choice(lines);
            for (Amounts.Phase other : phases) {
                if (other.lines().equals(choice)) {
                    throw new StudyException(
                            lines.place(),
                            "line '%s' belongs to %s already"
                                    .formatted(choice.name(), other.formula()));
                }
            }
            phases.add(new Amounts.Phase(formula(entry.getKey(), entry.getValue().key()), choice));
        }
        return phases;
    }

    private static Optional<String> element(Section section, List<Amounts.Phase> phases)
            throws StudyException {
        Optional<YamlNode.Scalar> written = section.scalar("element");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String symbol = written.get().text();
        if (Element.of(symbol).isEmpty()) {
            throw new StudyException(
                    written.get().place(), "the symbol of an element for 'element'", symbol);
        }
        for (Amounts.Phase phase : phases) {
            if (!(phase.formula().amount(symbol) > 0)) {
                throw new StudyException(
                        section.required("phases").place(),
                        "%s holds no %s, so no line can count it"
                                .formatted(phase.formula(), symbol));
            }
        }
        return Optional.of(symbol);
    }

    private static Map<ChemicalFormula, Double> batch(Section section) throws StudyException {
        Map<ChemicalFormula, Double> batch = new LinkedHashMap<>();
        Optional<YamlNode> node = section.node("weighed in");
        if (node.isPresent()) {
            for (var entry : Section.mapping(node.get(), "the batch").entries().entrySet()) {
                YamlNode value = entry.getValue().value();
                batch.put(
                        formula(entry.getKey(), entry.getValue().key()),
                        AmountsReader.positive(value, entry.getKey(), Unit.NONE).si().value());
            }
        }
        return batch;
    }

    private static Amounts.Exchange exchange(YamlNode node) throws StudyException {
        Section section =
                Section.of(node, "the oxygen exchange", List.of("host", "salt", "printed x"));
        return new Amounts.Exchange(
                formula(section, "host"), formula(section, "salt"), printed(section));
    }

    private static Map<String, Measured> printed(Section section) throws StudyException {
        Map<String, Measured> printed = new LinkedHashMap<>();
        Optional<YamlNode> node = section.node("printed x");
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping files) {
            for (var entry : files.entries().entrySet()) {
                printed.put(entry.getKey(), number(entry.getValue().value()));
            }
        } else if (node.isPresent()) {
            printed.put("", number(node.get()));
        }
        return printed;
    }

    private static Measured number(YamlNode node) throws StudyException {
        return AmountsReader.positive(node, "printed x", Unit.NONE).si();
    }

    private static ChemicalFormula formula(Section section, String key) throws StudyException {
        YamlNode.Scalar scalar = Section.scalar(section.required(key), "a formula", key);
        return formula(scalar.text(), scalar.place());
    }

    private static ChemicalFormula formula(String text, Place place) throws StudyException {
        try {
            return ChemicalFormula.parse(text);
        } catch (NotationException e) {
            throw new StudyException(place, "formula: " + e.getMessage());
        }
    }

    private static void requirePhase(
            List<Amounts.Phase> phases, ChemicalFormula formula, YamlNode node)
            throws StudyException {
        if (phases.stream().noneMatch(p -> p.formula().equals(formula))) {
            throw new StudyException(
                    node.place(),
                    "the oxygen exchange needs %s among the phases".formatted(formula));
        }
    }
}
