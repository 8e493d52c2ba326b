package science.haven.study.lineshape;

import science.haven.lineshape.mixture.Kind;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Technique;
import science.haven.study.plan.lineshape.JumpPlan;
import science.haven.study.plan.lineshape.ShapePlan;
import science.haven.study.spectrum.SpectraReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a study says about line shapes.
public final class ShapeReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of(
                    "data",
                    "process",
                    "region",
                    "nucleus",
                    "transitions",
                    "spinning",
                    "sites",
                    "baseline",
                    "models",
                    "joint",
                    "phase",
                    "jumps",
                    "coupling",
                    "asymmetry");

    /// Any nucleus does to see whether places are known.
    private static final Nuclide ANY = Nuclide.of("2H").orElseThrow();

    private static final int MOST_SITES = 6;
    private static final int USUAL_SITES = 3;

    private ShapeReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.LineShapes read(Section section) throws StudyException {
        Optional<Integer> sites = section.count("sites", 1, MOST_SITES);
        List<Kind> models = models(section);
        boolean chosen = automatic(section.texts("models"));
        if (sites.isPresent() && (chosen || !models.isEmpty())) {
            throw new StudyException(
                    section.required("sites").place(),
                    "either 'sites' or 'models', which has an entry per part",
                    "both");
        }
        boolean joint = section.word("joint", List.of("yes", "no")).equals(Optional.of("yes"));
        if (joint && models.isEmpty() && !chosen) {
            throw new StudyException(
                    section.required("joint").place(),
                    "'models' beside 'joint: yes', for example [crystalline, Czjzek]",
                    "none");
        }
        return new Technique.LineShapes(
                section.word("data", List.of("raw", "processed"))
                        .map("processed"::equals)
                        .orElse(false),
                SpectraReader.recipe(section),
                SpectraReader.region(section),
                new ShapePlan(
                        nucleus(section),
                        transitions(section),
                        spinning(section),
                        sites.orElse(1),
                        sites.orElse(USUAL_SITES),
                        section.count("baseline", 0, 8).orElse(1),
                        models,
                        chosen,
                        joint,
                        !section.word("phase", List.of("fitted", "kept"))
                                .equals(Optional.of("kept")),
                        jumps(section)));
    }

    /// Orientations among which ions jump, with what they feel at rest.
    private static Optional<JumpPlan> jumps(Section section) throws StudyException {
        Optional<YamlNode.Scalar> places = section.scalar("jumps");
        if (places.isEmpty()) {
            for (String key : List.of("coupling", "asymmetry")) {
                if (section.scalar(key).isPresent()) {
                    throw new StudyException(
                            section.required(key).place(), "'jumps' beside '" + key + "'", "none");
                }
            }
            return Optional.empty();
        }
        for (String key : List.of("sites", "models", "joint")) {
            if (!section.texts(key).isEmpty()) {
                throw new StudyException(
                        section.required(key).place(), "either 'jumps' or '" + key + "'", "both");
            }
        }
        double coupling =
                section.positive("coupling", Unit.HERTZ)
                        .orElseThrow(
                                () ->
                                        new StudyException(
                                                places.get().place(),
                                                "'coupling' beside 'jumps', for example 160 kHz",
                                                "none"))
                        .si()
                        .value();
        double asymmetry = section.number("asymmetry").orElse(0.0);
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw new StudyException(
                    section.required("asymmetry").place(),
                    "asymmetry: 0 to 1",
                    section.required("asymmetry").found());
        }
        JumpPlan plan = new JumpPlan(places.get().text(), coupling, asymmetry);
        try {
            plan.ion(ANY);
        } catch (NotationException e) {
            StudyException wrong =
                    new StudyException(
                            places.get().place(),
                            "jumps: tetrahedron, flip:109.5deg or cone:54.7deg:3",
                            places.get().text());
            wrong.initCause(e);
            throw wrong;
        }
        return Optional.of(plan);
    }

    private static List<Kind> models(Section section) throws StudyException {
        List<YamlNode.Scalar> texts = section.texts("models");
        if (automatic(texts)) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            kinds.add(
                    KindWords.of(text.text())
                            .orElseThrow(
                                    () ->
                                            new StudyException(
                                                    text.place(),
                                                    "models: crystalline, Czjzek, metal or line,"
                                                            + " or auto alone",
                                                    text.text())));
        }
        return kinds;
    }

    private static boolean automatic(List<YamlNode.Scalar> texts) {
        return texts.size() == 1 && texts.getFirst().text().equals(KindWords.AUTOMATIC);
    }

    private static Optional<Nuclide> nucleus(Section section) throws StudyException {
        Optional<YamlNode.Scalar> text = section.scalar("nucleus");
        Optional<Nuclide> nuclide = text.flatMap(t -> Nuclide.of(t.text()));
        if (text.isPresent() && nuclide.isEmpty()) {
            throw new StudyException(
                    text.get().place(), "a nucleus such as 7Li", text.get().text());
        }
        return nuclide;
    }

    private static ShapePlan.Transitions transitions(Section section) throws StudyException {
        return section.word("transitions", List.of("central", "all"))
                .map(
                        word ->
                                word.equals("all")
                                        ? ShapePlan.Transitions.ALL
                                        : ShapePlan.Transitions.CENTRAL)
                .orElse(ShapePlan.Transitions.AUTOMATIC);
    }

    /// `none`, `infinite`, or a rate.
    private static Optional<Spinning> spinning(Section section) throws StudyException {
        Optional<YamlNode.Scalar> text = section.scalar("spinning");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.get().text()) {
                    case "none" -> new Spinning.Static();
                    case "infinite" -> new Spinning.Infinite(Spinning.MAGIC_ANGLE);
                    default ->
                            new Spinning.Finite(
                                    section.positive("spinning", Unit.HERTZ)
                                            .orElseThrow()
                                            .si()
                                            .value(),
                                    Spinning.MAGIC_ANGLE);
                });
    }
}
