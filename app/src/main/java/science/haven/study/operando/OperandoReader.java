package science.haven.study.operando;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.spectrum.metal.Metal;
import science.haven.study.file.FilePattern;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.plan.OperandoPlan.Calibration;
import science.haven.study.plan.OperandoPlan.Clock;
import science.haven.study.plan.Technique;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about spectra as a series: their lines over time, the cell, the metal.
public final class OperandoReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS = List.of("series", "cell", "metal");

    private static final Map<String, Metal> METALS =
            Map.of("Li", Metal.LITHIUM, "Na", Metal.SODIUM);
    private static final List<String> CLOCKS = List.of("start", "offset", "zone");
    private static final List<String> CALIBRATIONS = List.of("electrodes", "amount");
    private static final Unit MOLE = Unit.parse("mol");
    private static final Quantity NINETY_DEGREES =
            new Quantity(Measured.exact(Math.PI / 2), Unit.DEGREE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm:ss[.SSS][ ]XXX", Locale.ROOT);

    private OperandoReader() {}

    /// Adds what a study says about a series.
    ///
    /// @param spectra the options of each spectrum
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of the options cannot be followed
    public static Technique.Spectra read(Technique.Spectra spectra, Section section)
            throws StudyException {
        Optional<YamlNode> cell = section.node("cell");
        Optional<YamlNode> metal = section.node("metal");
        return spectra.with(
                new OperandoPlan(
                        lines(spectra, section),
                        cell.isPresent() ? Optional.of(cell(cell.get())) : Optional.empty(),
                        metal.isPresent()
                                ? Optional.of(metal(metal.get(), spectra))
                                : Optional.empty()));
    }

    private static Optional<OperandoPlan.Lines> lines(Technique.Spectra spectra, Section section)
            throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("series");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String text = word.get().text();
        if (spectra.lines().isEmpty()) {
            throw new StudyException(
                    word.get().place(), "series: lines to follow, but 'lines' says none", text);
        }
        for (OperandoPlan.Lines lines : OperandoPlan.Lines.values()) {
            if (lines.word().equals(text)) {
                return Optional.of(lines);
            }
        }
        List<String> known =
                Arrays.stream(OperandoPlan.Lines.values()).map(OperandoPlan.Lines::word).toList();
        throw new StudyException(
                word.get().place(),
                "unknown series '%s'%s".formatted(text, Spelling.hint(text, known)));
    }

    private static OperandoPlan.Cell cell(YamlNode node) throws StudyException {
        Section section =
                Section.of(
                        node, "the cell", List.of("files", "start", "offset", "zone", "current"));
        section.required("files");
        return new OperandoPlan.Cell(
                section.place(),
                FilePattern.all(section.texts("files")),
                clock(section),
                section.quantity("current", Unit.AMPERE));
    }

    private static Clock clock(Section section) throws StudyException {
        List<String> said = CLOCKS.stream().filter(k -> section.node(k).isPresent()).toList();
        if (said.size() > 1) {
            throw new StudyException(
                    section.place(),
                    "one of " + String.join(", ", CLOCKS),
                    String.join(" and ", said));
        }
        Optional<YamlNode.Scalar> start = section.scalar("start");
        Optional<YamlNode.Scalar> zone = section.scalar("zone");
        if (start.isPresent()) {
            return new Clock.Started(moment(start.get()));
        }
        if (zone.isPresent()) {
            return new Clock.Zone(zone(zone.get()));
        }
        return section.quantity("offset", Unit.HOUR)
                .<Clock>map(Clock.Offset::new)
                .orElseGet(Clock.Unknown::new);
    }

    private static OffsetDateTime moment(YamlNode.Scalar text) throws StudyException {
        try {
            return OffsetDateTime.parse(text.text(), MOMENT);
        } catch (DateTimeParseException e) {
            throw new StudyException(
                    text.place(),
                    "start: date, time and zone like 2023-08-11 12:40:15 +01:00",
                    text.text());
        }
    }

    private static ZoneOffset zone(YamlNode.Scalar text) throws StudyException {
        try {
            return ZoneOffset.of(text.text());
        } catch (DateTimeException e) {
            throw new StudyException(
                    text.place(), "zone: difference from universal time like +01:00", text.text());
        }
    }

    private static OperandoPlan.Metallic metal(YamlNode node, Technique.Spectra spectra)
            throws StudyException {
        Section section =
                Section.of(
                        node,
                        "the metal",
                        List.of(
                                "element",
                                "integral",
                                "electrodes",
                                "amount",
                                "signal",
                                "flip",
                                "thickness",
                                "plating"));
        YamlNode.Scalar integral =
                Section.scalar(section.required("integral"), "name of an integral", "integral");
        if (!spectra.integrals().containsKey(integral.text())) {
            throw new StudyException(
                    integral.place(),
                    "no such integral '%s'%s"
                            .formatted(
                                    integral.text(),
                                    Spelling.hint(
                                            integral.text(),
                                            List.copyOf(spectra.integrals().keySet()))));
        }
        String element = word(section, "element", List.of("Li", "Na"));
        return new OperandoPlan.Metallic(
                section.place(),
                METALS.getOrDefault(element, Metal.LITHIUM),
                integral.text(),
                calibration(section),
                section.positive("flip", Unit.DEGREE).orElse(NINETY_DEGREES),
                section.positive("thickness", Unit.MICROMETRE),
                word(section, "plating", List.of("positive", "negative")).equals("negative"));
    }

    private static Calibration calibration(Section section) throws StudyException {
        List<String> said = CALIBRATIONS.stream().filter(k -> section.node(k).isPresent()).toList();
        if (said.size() != 1) {
            throw new StudyException(
                    section.place(),
                    "either 'electrodes' (their area) or 'amount' and 'signal' of a known sample",
                    said.isEmpty() ? "neither" : "both");
        }
        Optional<Quantity> area = section.positive("electrodes", Unit.SQUARE_CENTIMETRE);
        if (area.isPresent()) {
            return new Calibration.Electrodes(area.get());
        }
        section.required("signal");
        return new Calibration.Known(
                section.positive("amount", MOLE).orElseThrow(),
                section.positive("signal", Unit.NONE).orElseThrow());
    }

    /// One of these words; the first if there is none.
    private static String word(Section section, String key, List<String> known)
            throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar(key);
        if (word.isPresent() && !known.contains(word.get().text())) {
            String text = word.get().text();
            throw new StudyException(
                    word.get().place(),
                    "unknown %s '%s'%s".formatted(key, text, Spelling.hint(text, known)));
        }
        return word.map(YamlNode.Scalar::text).orElse(known.getFirst());
    }
}
