package science.haven.study;

import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.narrowing.NarrowingReader;
import science.haven.study.operando.IsotopeReader;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.study.plan.conclusion.ConclusionPlan;
import science.haven.study.plan.conclusion.RetentionPlan;
import science.haven.study.relaxation.MotionReader;
import science.haven.study.retention.RetentionReader;
import science.haven.transport.Ordinate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what shall follow from the measurements of a study. Every conclusion has one key that says
/// which it is.
final class ConclusionReader {

    private static final List<String> FORMS = List.of("σT", "sigmaT", "σ", "sigma");

    /// Reads a conclusion of one kind.
    @FunctionalInterface
    private interface Kind {
        ConclusionPlan read(YamlNode node, List<MeasurementPlan> measurements)
                throws StudyException;
    }

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("arrhenius", ConclusionReader::arrhenius);
        KINDS.put("retention", ConclusionReader::retention);
        KINDS.put("isotopes", IsotopeReader::read);
        KINDS.put("motion", MotionReader::read);
        KINDS.put("narrowing", NarrowingReader::read);
    }

    private ConclusionReader() {}

    static List<ConclusionPlan> read(Optional<YamlNode> node, List<MeasurementPlan> measurements)
            throws StudyException {
        List<ConclusionPlan> plans = new ArrayList<>();
        if (node.isEmpty()) {
            return plans;
        }
        if (!(node.get() instanceof YamlNode.Sequence(List<YamlNode> items, Place _))) {
            throw new StudyException(
                    node.get().place(), "a list of conclusions", node.get().found());
        }
        for (YamlNode item : items) {
            plans.add(kind(item).read(item, measurements));
        }
        return plans;
    }

    private static Kind kind(YamlNode item) throws StudyException {
        Set<String> keys = Section.mapping(item, "a conclusion").entries().keySet();
        for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
            if (keys.contains(kind.getKey())) {
                return kind.getValue();
            }
        }
        List<String> known = List.copyOf(KINDS.keySet());
        for (String key : keys) {
            if (Spelling.nearest(key, known).isPresent()) {
                throw new StudyException(
                        item.place(),
                        "unknown key '%s' in a conclusion%s"
                                .formatted(key, Spelling.hint(key, known)));
            }
        }
        throw new StudyException(
                item.place(),
                "A conclusion needs one of the keys %s".formatted(String.join(", ", known)));
    }

    private static RetentionPlan retention(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section = Section.of(node, "a retention", List.of("retention", "at"));
        YamlNode.Scalar reference =
                Section.scalar(section.required("retention"), "measurement.role", "retention");
        check(reference.place(), reference.text(), spectra(measurements));
        int dot = reference.text().lastIndexOf('.');
        String measurement = reference.text().substring(0, dot);
        String role = reference.text().substring(dot + 1);
        return new RetentionPlan(
                reference.place(),
                measurement + " " + role,
                measurement,
                role,
                RetentionReader.times(section));
    }

    private static ArrheniusPlan arrhenius(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section =
                Section.of(
                        node, "an activation energy", List.of("arrhenius", "form", "from", "to"));
        YamlNode of = section.required("arrhenius");
        YamlNode.Scalar reference = Section.scalar(of, "measurement.role", "arrhenius");
        check(reference.place(), reference.text(), measurements);
        int dot = reference.text().lastIndexOf('.');
        String role = reference.text().substring(dot + 1);
        return new ArrheniusPlan(
                reference.place(),
                reference.text().substring(0, dot),
                role,
                ArrheniusPlan.isDiffusion(role) ? diffusion(section) : form(section),
                section.window(Unit.KELVIN));
    }

    static void check(Place place, String reference, List<MeasurementPlan> measurements)
            throws StudyException {
        List<String> known =
                measurements.stream().flatMap(plan -> plan.technique().references(plan)).toList();
        if (!known.contains(reference)) {
            throw new StudyException(
                    place,
                    "no such result '%s'%s".formatted(reference, Spelling.hint(reference, known)));
        }
    }

    /// The measurements that are impedance spectra.
    static List<MeasurementPlan> spectra(List<MeasurementPlan> measurements) {
        return measurements.stream()
                .filter(plan -> plan.technique() instanceof Technique.Impedance)
                .toList();
    }

    /// ln D, whatever the form of conductivities.
    private static Ordinate diffusion(Section section) throws StudyException {
        Optional<YamlNode> form = section.node("form");
        if (form.isPresent()) {
            throw new StudyException(
                    form.get().place(),
                    "no 'form', which is for conductivities; of diffusion ln D is plotted",
                    form.get().found());
        }
        return Ordinate.SIGMA;
    }

    private static Ordinate form(Section section) throws StudyException {
        Optional<YamlNode.Scalar> form = section.scalar("form");
        if (form.isEmpty()) {
            return Ordinate.SIGMA_T;
        }
        int index = FORMS.indexOf(form.get().text());
        if (index < 0) {
            throw new StudyException(form.get().place(), "form σT or σ", form.get().text());
        }
        return index < 2 ? Ordinate.SIGMA_T : Ordinate.SIGMA;
    }
}
