package science.haven.study.fieldgradient;

import science.haven.fieldgradient.EchoLaw;
import science.haven.fieldgradient.EchoOptions;
import science.haven.fieldgradient.pulse.GradientShape;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.EchoPlan;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.spectrum.SpectraReader;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a study says about echoes in field gradients.
public final class EchoReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of(
                    "process",
                    "region",
                    "regions",
                    "sequence",
                    "gradient pulse",
                    "diffusion time",
                    "gap",
                    "echo time",
                    "background gradient",
                    "shape",
                    "shape factor",
                    "law",
                    "floor",
                    "nucleus",
                    "domain size");

    private static final Map<String, Set<EchoLaw>> LAWS = new LinkedHashMap<>();
    private static final Map<String, EchoOptions.Floor> FLOORS = new LinkedHashMap<>();

    static {
        LAWS.put("isotropic", Set.of(EchoLaw.ISOTROPIC));
        LAWS.put("planes", Set.of(EchoLaw.PLANES));
        LAWS.put("channels", Set.of(EchoLaw.CHANNELS));
        LAWS.put("axial tensor", Set.of(EchoLaw.OBLATE, EchoLaw.PROLATE));
        LAWS.put("oblate tensor", Set.of(EchoLaw.OBLATE));
        LAWS.put("prolate tensor", Set.of(EchoLaw.PROLATE));
        LAWS.put("rhombic tensor", Set.of(EchoLaw.RHOMBIC));
        LAWS.put("two components", Set.of(EchoLaw.TWO_COMPONENTS));
        LAWS.put("gamma distribution", Set.of(EchoLaw.GAMMA));
        LAWS.put("log-normal distribution", Set.of(EchoLaw.LOG_NORMAL));
        LAWS.put("stretched exponential", Set.of(EchoLaw.STRETCHED));
        LAWS.put("between planes", Set.of(EchoLaw.BETWEEN_PLANES));
        LAWS.put("in cylinders", Set.of(EchoLaw.IN_CYLINDERS));
        LAWS.put("in spheres", Set.of(EchoLaw.IN_SPHERES));
        FLOORS.put("none", EchoOptions.Floor.NONE);
        FLOORS.put("fitted", EchoOptions.Floor.FITTED);
        FLOORS.put("automatic", EchoOptions.Floor.AUTOMATIC);
    }

    private EchoReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.FieldGradient read(Section section) throws StudyException {
        return new Technique.FieldGradient(
                SpectraReader.recipe(section),
                regions(section),
                new EchoPlan(
                        options(section),
                        pulses(section),
                        nucleus(section),
                        section.positive("domain size", Unit.METRE)));
    }

    /// The laws by their words.
    ///
    /// @return for example `axial tensor`
    public static Map<String, Set<EchoLaw>> laws() {
        return Collections.unmodifiableMap(LAWS);
    }

    /// How pulses follow each other, by its words.
    ///
    /// @return for example `bipolar pairs`
    public static List<String> sequences() {
        return Arrays.stream(EchoPlan.Sequence.values()).map(EchoPlan.Sequence::toString).toList();
    }

    private static Optional<EchoPlan.Sequence> sequence(String words) {
        return Arrays.stream(EchoPlan.Sequence.values())
                .filter(sequence -> sequence.toString().equals(words))
                .findFirst();
    }

    private static Map<String, Span> regions(Section section) throws StudyException {
        Map<String, Span> regions = new LinkedHashMap<>();
        Optional<YamlNode> several = section.node("regions");
        Optional<Span> one = SpectraReader.region(section);
        if (several.isPresent() && one.isPresent()) {
            throw new StudyException(several.get().place(), "either 'region' or 'regions'", "both");
        }
        one.ifPresent(span -> regions.put("", span));
        if (several.isPresent()) {
            for (var entry : Section.mapping(several.get(), "the regions").entries().entrySet()) {
                regions.put(
                        entry.getKey(),
                        SpectraReader.part(entry.getValue().value(), entry.getKey()));
            }
        }
        return regions;
    }

    private static EchoOptions options(Section section) throws StudyException {
        EchoOptions options = EchoOptions.DEFAULT;
        Optional<String> law = section.word("law", List.copyOf(LAWS.keySet()));
        if (law.isPresent()) {
            options = options.with(LAWS.getOrDefault(law.get(), Set.of()));
        }
        Optional<String> floor = section.word("floor", List.copyOf(FLOORS.keySet()));
        return floor.isPresent()
                ? options.with(FLOORS.getOrDefault(floor.get(), EchoOptions.Floor.AUTOMATIC))
                : options;
    }

    private static EchoPlan.Pulses pulses(Section section) throws StudyException {
        return new EchoPlan.Pulses(
                section.word("sequence", sequences()).flatMap(EchoReader::sequence),
                section.positive("gradient pulse", Unit.SECOND),
                section.positive("diffusion time", Unit.SECOND),
                section.positive("gap", Unit.SECOND),
                section.positive("echo time", Unit.SECOND),
                section.quantity("background gradient", Unit.parse("T/m")),
                shape(section),
                section.word("shape factor", List.of("contained", "not contained"))
                        .map("contained"::equals));
    }

    private static Optional<GradientShape> shape(Section section) throws StudyException {
        Optional<YamlNode.Scalar> name = section.scalar("shape");
        Optional<GradientShape> shape = name.flatMap(n -> GradientShape.named(n.text()));
        if (name.isPresent() && shape.isEmpty()) {
            throw new StudyException(
                    name.get().place(),
                    "a shape: rectangle, half sine, squared sine, SMSQ10.100 or the like",
                    name.get().text());
        }
        return shape;
    }

    private static Optional<Nuclide> nucleus(Section section) throws StudyException {
        Optional<YamlNode.Scalar> nucleus = section.scalar("nucleus");
        Optional<Nuclide> nuclide = nucleus.flatMap(n -> Nuclide.of(n.text()));
        if (nucleus.isPresent() && nuclide.isEmpty()) {
            throw new StudyException(
                    nucleus.get().place(), "a nucleus such as 7Li", nucleus.get().text());
        }
        return nuclide;
    }
}
