package science.haven.study.narrowing;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.NarrowingOptions;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.NarrowingPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads a conclusion `narrowing: [static 7Li, widths]`.
public final class NarrowingReader {

    /// Keys of the conclusion.
    public static final List<String> KEYS =
            List.of("narrowing", "line", "frequency", "rigid", "residual");

    private NarrowingReader() {}

    /// Reads a conclusion.
    ///
    /// @param node the conclusion
    /// @param measurements the measurements of the study
    /// @return what is asked for
    /// @throws StudyException if it cannot be followed
    public static NarrowingPlan read(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section = Section.of(node, "a narrowing", KEYS);
        List<String> known =
                measurements.stream()
                        .filter(plan -> plan.technique() instanceof Technique.Spectra)
                        .map(MeasurementPlan::name)
                        .toList();
        List<String> names = new ArrayList<>();
        for (YamlNode.Scalar name : Section.texts(section.required("narrowing"), "narrowing")) {
            if (!known.contains(name.text())) {
                throw new StudyException(
                        name.place(),
                        "no measurement of spectra is called '%s'%s"
                                .formatted(name.text(), Spelling.hint(name.text(), known)));
            }
            names.add(name.text());
        }
        return plan(section, names);
    }

    /// Reads what is known of the widths.
    ///
    /// @param section the conclusion
    /// @param names the measurements that hold the widths
    /// @return what is asked for
    /// @throws StudyException if it cannot be followed
    public static NarrowingPlan plan(Section section, List<String> names) throws StudyException {
        OptionalDouble rigid = hertz(section, "rigid");
        OptionalDouble residual = hertz(section, "residual");
        if (rigid.isPresent() && residual.orElse(0) >= rigid.getAsDouble()) {
            throw new StudyException(
                    section.required("residual").place(),
                    "a residual width below the rigid one of " + rigid.getAsDouble() + " Hz",
                    residual.getAsDouble() + " Hz");
        }
        return new NarrowingPlan(
                section.place(),
                names,
                section.text("line"),
                section.positive("frequency", Unit.HERTZ),
                new NarrowingOptions(rigid, residual));
    }

    private static OptionalDouble hertz(Section section, String key) throws StudyException {
        Optional<Quantity> width = section.positive(key, Unit.HERTZ);
        return width.isPresent()
                ? OptionalDouble.of(width.get().si().value())
                : OptionalDouble.empty();
    }
}
