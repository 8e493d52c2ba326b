package science.haven.study.tracer;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Role;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TracerPlan;
import science.haven.tracer.SurfaceLaw;
import science.haven.tracer.law.ExchangeExperiment;
import science.haven.tracer.law.ExchangeExperiment.Faces;
import science.haven.tracer.law.Resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what a study says about profiles of a tracer.
public final class TracerReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of(
                    "tracer",
                    "other",
                    "sensitivity",
                    "exchange",
                    "anneal",
                    "source",
                    "background",
                    "surface",
                    "thickness",
                    "faces",
                    "beam",
                    "crater",
                    "rate",
                    "begins",
                    "boundaries",
                    "bulk",
                    "boundary thickness",
                    "grain size",
                    "through",
                    "enters",
                    "pixel",
                    "lines",
                    "other image");

    private static final String ONE_GRAIN = "one grain";
    private static final String MANY_GRAINS = "grains and boundaries";

    private static final Unit METRE_PER_SECOND = Unit.parse("m/s");

    private TracerReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Tracer read(Section section) throws StudyException {
        return new Technique.Tracer(
                new TracerPlan(
                        ions(section),
                        experiment(section),
                        new TracerPlan.Depth(
                                section.positive("crater", Unit.METRE),
                                section.positive("rate", METRE_PER_SECOND),
                                begin(section)),
                        fraction(section, "source"),
                        fraction(section, "background"),
                        law(section),
                        boundaries(section),
                        area(section)));
    }

    /// The laws of a surface by their words.
    ///
    /// @return for example `surface exchange`
    public static List<String> laws() {
        return Arrays.stream(SurfaceLaw.values()).map(SurfaceLaw::toString).toList();
    }

    /// A law by its words.
    ///
    /// @param words for example `surface exchange`
    /// @return the law; empty if there is none of that name
    public static Optional<SurfaceLaw> law(String words) {
        return Arrays.stream(SurfaceLaw.values())
                .filter(law -> law.toString().equals(words))
                .findFirst();
    }

    private static TracerPlan.Ions ions(Section section) throws StudyException {
        double sensitivity =
                section.positive("sensitivity", Unit.NONE).map(q -> q.si().value()).orElse(1.0);
        return new TracerPlan.Ions(
                section.text("tracer").orElse(TracerPlan.Ions.LITHIUM.tracer()),
                section.text("other").orElse(TracerPlan.Ions.LITHIUM.other()),
                sensitivity);
    }

    private static ExchangeExperiment experiment(Section section) throws StudyException {
        YamlNode.Scalar time =
                Section.scalar(section.required("exchange"), "a time such as 59 h", "exchange");
        Quantity exchange = Section.quantity(time, "exchange", Unit.SECOND);
        if (!(exchange.si().value() > 0)) {
            throw new StudyException(time.place(), "exchange > 0 s", time.text());
        }
        Faces faces =
                section.word("faces", List.of("one", "both"))
                        .map(word -> word.equals("both") ? Faces.BOTH : Faces.ONE)
                        .orElse(Faces.ONE);
        Optional<Quantity> thickness = section.positive("thickness", Unit.METRE);
        if (faces == Faces.BOTH && thickness.isEmpty()) {
            throw new StudyException(section.place(), "a thickness beside 'faces: both'", "none");
        }
        return new ExchangeExperiment(
                exchange.si().value(),
                section.positive("anneal", Unit.SECOND).map(q -> q.si().value()).orElse(0.0),
                thickness.map(q -> q.si().value()).orElse(Double.POSITIVE_INFINITY),
                faces,
                section.positive("beam", Unit.METRE)
                        .map(q -> new Resolution(q.si().value()))
                        .orElse(Resolution.PERFECT));
    }

    private static Optional<Quantity> begin(Section section) throws StudyException {
        Optional<YamlNode.Scalar> text = section.scalar("begins");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Quantity begin = Quantity.parse(text.get().text());
        boolean known =
                begin.unit().dimension().equals(Unit.METRE.dimension())
                        || begin.unit().dimension().equals(Unit.SECOND.dimension());
        if (!known) {
            throw new StudyException(text.get().place(), "begins in µm or s", text.get().text());
        }
        return Optional.of(begin);
    }

    private static OptionalDouble fraction(Section section, String key) throws StudyException {
        Optional<YamlNode.Scalar> text = section.scalar(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double fraction = Section.quantity(text.get(), key, Unit.NONE).si().value();
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new StudyException(
                    text.get().place(), key + " from 0 to 1 (0 % to 100 %)", text.get().text());
        }
        return OptionalDouble.of(fraction);
    }

    private static Optional<SurfaceLaw> law(Section section) throws StudyException {
        return section.word("surface", laws()).flatMap(TracerReader::law);
    }

    private static TracerPlan.Boundaries boundaries(Section section) throws StudyException {
        List<Quantity> places = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (YamlNode.Scalar text : section.texts("boundaries")) {
            Quantity place = Section.quantity(text, "boundaries", Unit.METRE);
            if (!(place.si().value() > last)) {
                throw new StudyException(
                        text.place(), "boundaries from the shallowest to the deepest", text.text());
            }
            last = place.si().value();
            places.add(place);
        }
        return new TracerPlan.Boundaries(
                places,
                section.positive("bulk", Unit.SQUARE_METRE_PER_SECOND).map(Quantity::si),
                section.positive("boundary thickness", Unit.METRE).map(Quantity::si),
                section.positive("grain size", Unit.METRE),
                part(section));
    }

    /// Where the tracer came into an image, and where its boundaries are.
    private static TracerPlan.Area area(Section section) throws StudyException {
        List<TracerPlan.Area.Line> lines = new ArrayList<>();
        for (YamlNode.Scalar text : section.texts("lines")) {
            lines.add(line(text));
        }
        Optional<String> enters =
                section.word(
                        "enters",
                        Arrays.stream(TracerPlan.Area.Edge.values())
                                .map(Object::toString)
                                .toList());
        return new TracerPlan.Area(
                Arrays.stream(TracerPlan.Area.Edge.values())
                        .filter(edge -> edge.toString().equals(enters.orElse("")))
                        .findFirst()
                        .orElse(TracerPlan.Area.Edge.LOW_Y),
                section.positive("pixel", Unit.METRE),
                lines,
                section.text("other image"));
    }

    /// `0 µm, 12 µm to 40 µm, 15 µm`.
    private static TracerPlan.Area.Line line(YamlNode.Scalar text) throws StudyException {
        String[] ends = text.text().split(",|\\bto\\b", -1);
        if (ends.length != 4) {
            throw new StudyException(
                    text.place(), "a line such as 0 µm, 12 µm to 40 µm, 15 µm", text.text());
        }
        double[] places = new double[4];
        for (int k = 0; k < 4; k++) {
            YamlNode.Scalar end = new YamlNode.Scalar(ends[k].strip(), text.place());
            places[k] = Section.quantity(end, "lines", Unit.METRE).si().value();
        }
        if (places[0] == places[2] && places[1] == places[3]) {
            throw new StudyException(text.place(), "two different ends of a line", text.text());
        }
        return new TracerPlan.Area.Line(places[0], places[1], places[2], places[3]);
    }

    /// What a profile goes through; with a grain size it goes through many grains.
    private static String part(Section section) throws StudyException {
        Optional<String> through = section.word("through", List.of(ONE_GRAIN, MANY_GRAINS));
        boolean many =
                through.map(MANY_GRAINS::equals).orElse(section.node("grain size").isPresent());
        return many ? Role.TOTAL : through.isPresent() ? Role.BULK.word() : "";
    }
}
