package science.haven.study.audit;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Element;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlDocument;
import science.haven.study.file.YamlNode;
import science.haven.transport.audit.Claim;
import science.haven.transport.audit.Claims;
import science.haven.transport.audit.Printed;
import science.haven.transport.audit.Subject;
import science.haven.transport.audit.Topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a table of claims: the keys `text` (what was read) and `claims`, a list of numbers,
/// formulas and statements.
public final class ClaimsReader {

    private static final List<String> KINDS =
            List.of("number", "formula", "ratio", "trend", "increase", "mean", "same");

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Place> names = new LinkedHashMap<>();

    private ClaimsReader() {}

    /// A table as read.
    ///
    /// @param text what the claims were taken from; may be empty
    /// @param claims the claims
    public record Table(String text, Claims claims) {}

    /// Reads a table.
    ///
    /// @param file name of the file, for messages
    /// @param yaml its content
    /// @return the claims
    /// @throws StudyException at the first thing that cannot be understood
    public static Table read(String file, String yaml) throws StudyException {
        Section root =
                Section.of(
                        YamlDocument.parse(file, yaml),
                        "a table of claims",
                        List.of("text", "claims"));
        YamlNode node = root.required("claims");
        if (!(node instanceof YamlNode.Sequence(List<YamlNode> items, Place _))) {
            throw new StudyException(node.place(), "a list of claims", node.found());
        }
        ClaimsReader reader = new ClaimsReader();
        for (YamlNode item : items) {
            reader.add(item);
        }
        return new Table(root.text("text").orElse(""), new Claims(reader.claims));
    }

    private void add(YamlNode node) throws StudyException {
        YamlNode.Mapping mapping = Section.mapping(node, "a claim");
        String kind =
                KINDS.stream()
                        .filter(mapping.entries()::containsKey)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new StudyException(
                                                node.place(),
                                                "a claim with one of '%s'"
                                                        .formatted(String.join("', '", KINDS)),
                                                String.join(", ", mapping.entries().keySet())));
        Claim claim =
                switch (kind) {
                    case "number" -> number(node);
                    case "formula" -> formula(node);
                    default -> statement(node, kind);
                };
        Place earlier = names.putIfAbsent(claim.name(), node.place());
        if (earlier != null) {
            throw new StudyException(
                    node.place(),
                    "another claim is called '%s' too (line %d); give them a 'name'"
                            .formatted(claim.name(), earlier.line()));
        }
        claims.add(claim);
    }

    private static Claim number(YamlNode node) throws StudyException {
        Section section =
                Section.of(
                        node,
                        "a number",
                        List.of(
                                "number",
                                "value",
                                "name",
                                "of",
                                "by",
                                "element",
                                "nucleus",
                                "temperature",
                                "where"));
        YamlNode.Scalar word = section.scalar("number").orElseThrow();
        Topic topic = Topic.of(word.text()).orElseThrow(() -> unknown(word));
        section.required("value");
        PrintedText value =
                PrintedText.of(section.scalar("value").orElseThrow(), word.text(), topic.kind());
        Subject subject = subject(section);
        String name = section.text("name").orElse(name(topic, subject, section));
        return new Claim.Quantity(
                name,
                topic,
                value.printed(),
                value.unit(),
                subject,
                section.text("where").orElse(""));
    }

    private static StudyException unknown(YamlNode.Scalar word) {
        List<String> words = Arrays.stream(Topic.values()).map(Topic::word).toList();
        String near =
                Spelling.nearest(word.text(), words)
                        .map(", did you mean '%s'?"::formatted)
                        .orElse("; 'haven check --help' lists them");
        return new StudyException(
                word.place(), "no such number '%s'%s".formatted(word.text(), near));
    }

    /// What people would call it: `bulk conductivity at 300 K`.
    private static String name(Topic topic, Subject subject, Section section)
            throws StudyException {
        StringBuilder name = new StringBuilder(topic.word());
        subject.nucleus().ifPresent(nucleus -> name.append(" of ").append(nucleus.symbol()));
        subject.element().ifPresent(element -> name.append(" of ").append(element.symbol()));
        if (!subject.of().isEmpty()) {
            name.append(subject.of().startsWith("along ") ? " " : ", ").append(subject.of());
        }
        if (!subject.by().isEmpty()) {
            name.append(" by ").append(subject.by());
        }
        section.text("temperature").ifPresent(t -> name.append(" at ").append(t));
        return name.toString();
    }

    private static Subject subject(Section section) throws StudyException {
        Optional<YamlNode.Scalar> nucleus = section.scalar("nucleus");
        Optional<YamlNode.Scalar> element = section.scalar("element");
        Optional<YamlNode.Scalar> temperature = section.scalar("temperature");
        Optional<Nuclide> nuclide = nucleus.flatMap(n -> Nuclide.of(n.text()));
        if (nucleus.isPresent() && nuclide.isEmpty()) {
            throw new StudyException(
                    nucleus.get().place(), "a nucleus such as 7Li", nucleus.get().text());
        }
        Optional<Element> counted = element.flatMap(e -> Element.of(e.text()));
        if (element.isPresent() && counted.isEmpty()) {
            throw new StudyException(
                    element.get().place(), "the symbol of an element", element.get().text());
        }
        return new Subject(
                section.text("of").orElse(""),
                section.text("by").orElse(""),
                counted,
                nuclide,
                temperature.isPresent()
                        ? Optional.of(
                                PrintedText.of(temperature.get(), "temperature", Unit.KELVIN)
                                        .printed())
                        : Optional.empty());
    }

    private static Claim formula(YamlNode node) throws StudyException {
        Section section =
                Section.of(
                        node,
                        "a formula",
                        List.of("formula", "name", "of", "oxidation states", "where"));
        YamlNode.Scalar text = section.scalar("formula").orElseThrow();
        Map<String, Double> states = new LinkedHashMap<>();
        for (var state : section.named("oxidation states").entrySet()) {
            states.put(state.getKey(), Section.parsed(state.getValue(), state.getKey()));
        }
        try {
            return new Claim.Composition(
                    section.text("name").orElse(text.text()),
                    ChemicalFormula.parse(text.text()),
                    states,
                    new Subject(
                            section.text("of").orElse(""),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    section.text("where").orElse(""));
        } catch (NotationException e) {
            throw new StudyException(text.place(), "formula: " + e.getMessage());
        }
    }

    private Claim statement(YamlNode node, String kind) throws StudyException {
        Section section = Section.of(node, "a statement", List.of(kind, "name", "value", "where"));
        List<YamlNode.Scalar> of = section.texts(kind);
        for (YamlNode.Scalar name : of) {
            known(name);
        }
        List<String> texts = of.stream().map(YamlNode.Scalar::text).toList();
        String where = section.text("where").orElse("");
        String name =
                section.text("name").orElse("%s of %s".formatted(kind, String.join(", ", texts)));
        if (kind.equals("same")) {
            return new Claim.Same(name, atLeast(section, texts, kind), where);
        }
        section.required("value");
        YamlNode.Scalar value = section.scalar("value").orElseThrow();
        return switch (kind) {
            case "trend" -> {
                String goes = section.word("value", List.of("rising", "falling")).orElseThrow();
                yield new Claim.Trend(
                        name, atLeast(section, texts, kind), goes.equals("rising"), where);
            }
            case "mean" -> {
                Unit unit = unit(texts.getFirst());
                yield new Claim.Mean(
                        name,
                        atLeast(section, texts, kind),
                        PrintedText.of(value, kind, unit).printed(),
                        where);
            }
            default -> {
                if (texts.size() != 2) {
                    throw new StudyException(
                            section.place(), "two names for '%s'".formatted(kind), "" + texts);
                }
                Printed printed = PrintedText.of(value, kind, Unit.NONE).printed();
                yield kind.equals("ratio")
                        ? new Claim.Ratio(name, texts.getFirst(), texts.getLast(), printed, where)
                        : new Claim.Increase(
                                name, texts.getFirst(), texts.getLast(), printed, where);
            }
        };
    }

    private Unit unit(String name) {
        return claims.stream()
                .filter(Claim.Quantity.class::isInstance)
                .map(Claim.Quantity.class::cast)
                .filter(claim -> claim.name().equals(name))
                .map(claim -> claim.topic().kind())
                .findFirst()
                .orElse(Unit.NONE);
    }

    private static List<String> atLeast(Section section, List<String> names, String kind)
            throws StudyException {
        if (names.size() < 2) {
            throw new StudyException(
                    section.place(), "at least two names for '%s'".formatted(kind), "" + names);
        }
        return names;
    }

    private void known(YamlNode.Scalar name) throws StudyException {
        if (!names.containsKey(name.text())) {
            String near =
                    Spelling.nearest(name.text(), names.keySet())
                            .map(", did you mean '%s'?"::formatted)
                            .orElse("; names come before the statements about them");
            throw new StudyException(
                    name.place(), "no claim is called '%s'%s".formatted(name.text(), near));
        }
    }
}
