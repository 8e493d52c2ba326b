package science.haven.study.imaging;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.FilePattern;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.DriftPlan;
import science.haven.study.plan.EncodingPlan;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about images.
public final class ImageReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of(
                    "field of view",
                    "direction",
                    "interval",
                    "drift",
                    "phase encoding",
                    "integrals");

    private static final String DESCENDING = "descending";

    private ImageReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Images read(Section section) throws StudyException {
        Optional<YamlNode> drift = section.node("drift");
        Optional<YamlNode> encoding = section.node("phase encoding");
        Map<String, Span> integrals = new LinkedHashMap<>();
        Optional<YamlNode> named = section.node("integrals");
        if (named.isPresent()) {
            for (var entry : Section.mapping(named.get(), "the integrals").entries().entrySet()) {
                integrals.put(entry.getKey(), span(entry.getValue().value(), entry.getKey()));
            }
        }
        Optional<Quantity> view = section.positive("field of view", Unit.MILLIMETRE);
        Technique.Images images =
                new Technique.Images(
                        view,
                        reversed(section),
                        section.positive("interval", Unit.SECOND),
                        drift.isPresent() ? Optional.of(drift(drift.get())) : Optional.empty(),
                        encoding.isPresent()
                                ? Optional.of(encoding(encoding.get()))
                                : Optional.empty(),
                        integrals);
        if (view.isPresent() == encoding.isPresent()) {
            throw new StudyException(
                    section.place(),
                    "images need either the key 'field of view' (profiles under a gradient) or the"
                            + " key 'phase encoding' (a spectrum for every place)");
        }
        return images;
    }

    private static boolean reversed(Section section) throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("direction");
        if (word.isPresent() && !List.of("ascending", DESCENDING).contains(word.get().text())) {
            throw new StudyException(
                    word.get().place(),
                    "direction: 'ascending' or 'descending'",
                    word.get().text());
        }
        return word.filter(w -> w.text().equals(DESCENDING)).isPresent();
    }

    private static DriftPlan drift(YamlNode node) throws StudyException {
        Section section =
                Section.of(
                        node,
                        "the drift",
                        List.of("voltage", "concentration", "per level", "diffusion", "charge"));
        section.required("voltage");
        section.required("concentration");
        section.required("diffusion");
        List<Quantity> diffusion = new ArrayList<>();
        for (YamlNode.Scalar text : section.texts("diffusion")) {
            Unit kind = DriftPlan.diffusionUnit(diffusion.size());
            diffusion.add(Section.quantity(text, "diffusion", kind));
        }
        return new DriftPlan(
                FilePattern.all(section.texts("voltage")),
                section.positive("concentration", DriftPlan.CONCENTRATION).orElseThrow(),
                section.positive("per level", DriftPlan.CONCENTRATION),
                diffusion,
                charge(section));
    }

    private static int charge(Section section) throws StudyException {
        Optional<Double> charge = section.number("charge");
        double value = charge.orElse(-1.0);
        if (value != Math.rint(value) || value == 0 || Math.abs(value) > 9) {
            YamlNode found = section.required("charge");
            throw new StudyException(found.place(), "charge: a whole number, not 0", found.found());
        }
        return (int) value;
    }

    private static EncodingPlan encoding(YamlNode node) throws StudyException {
        Section section = Section.of(node, "the phase encoding", List.of("from", "to", "duration"));
        YamlNode last = section.required("to");
        Quantity from = Section.quantity(section.required("from"), "from", EncodingPlan.GRADIENT);
        Quantity to = Section.quantity(last, "to", EncodingPlan.GRADIENT);
        section.required("duration");
        if (from.si().value() == to.si().value()) {
            throw new StudyException(
                    last.place(), "a last gradient that is not the first", last.found());
        }
        return new EncodingPlan(from, to, section.positive("duration", Unit.SECOND).orElseThrow());
    }

    private static Span span(YamlNode node, String what) throws StudyException {
        Section section = Section.of(node, what, List.of("from", "to"));
        Quantity from = Section.quantity(section.required("from"), "from", Unit.PPM);
        Quantity to = Section.quantity(section.required("to"), "to", Unit.PPM);
        return from.si().value() <= to.si().value() ? new Span(from, to) : new Span(to, from);
    }
}
