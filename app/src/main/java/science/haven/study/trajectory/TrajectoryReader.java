package science.haven.study.trajectory;

import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Technique;
import science.haven.study.plan.trajectory.JumpsPlan;
import science.haven.study.plan.trajectory.SpinsPlan;
import science.haven.study.plan.trajectory.TrajectoryPlan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about trajectories.
public final class TrajectoryReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of(
                    "ion",
                    "framework",
                    "interval",
                    "atoms",
                    "sites",
                    "radius",
                    "outer radius",
                    "attempt frequency",
                    "nucleus",
                    "frequency",
                    "charges",
                    "enhancement");

    private static final Unit METRE = Unit.parse("m");

    private TrajectoryReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Trajectories read(Section section) throws StudyException {
        return new Technique.Trajectories(
                new TrajectoryPlan(
                        section.scalar("ion").map(YamlNode.Scalar::text),
                        section.texts("framework").stream().map(YamlNode.Scalar::text).toList(),
                        section.positive("interval", Unit.SECOND),
                        section.scalar("atoms").map(YamlNode.Scalar::text),
                        jumps(section),
                        spins(section)));
    }

    private static Optional<JumpsPlan> jumps(Section section) throws StudyException {
        Optional<String> sites = section.text("sites");
        Optional<Quantity> radius = section.positive("radius", METRE);
        Optional<Quantity> outer = section.positive("outer radius", METRE);
        Optional<Quantity> attempts = section.positive("attempt frequency", Unit.HERTZ);
        if (sites.isEmpty()) {
            if (radius.isPresent() || outer.isPresent() || attempts.isPresent()) {
                throw new StudyException(section.place(), "jumps need 'sites'");
            }
            return Optional.empty();
        }
        if (radius.isPresent()
                && outer.isPresent()
                && radius.get().si().value() > outer.get().si().value()) {
            throw new StudyException(
                    section.required("outer radius").place(),
                    "an outer radius of %s at least".formatted(radius.get().text()),
                    outer.get().text());
        }
        return Optional.of(new JumpsPlan(sites.get(), radius, outer, attempts));
    }

    private static Optional<SpinsPlan> spins(Section section) throws StudyException {
        Optional<YamlNode.Scalar> nucleus = section.scalar("nucleus");
        Optional<Quantity> frequency = section.positive("frequency", Unit.HERTZ);
        Map<String, Double> charges = charges(section);
        Optional<Double> enhancement = section.number("enhancement");
        if (nucleus.isEmpty() || frequency.isEmpty()) {
            if (nucleus.isPresent()
                    || frequency.isPresent()
                    || !charges.isEmpty()
                    || enhancement.isPresent()) {
                throw new StudyException(
                        section.place(), "relaxation needs both 'nucleus' and 'frequency'");
            }
            return Optional.empty();
        }
        Optional<Nuclide> known = Nuclide.of(nucleus.get().text());
        if (known.isEmpty()) {
            throw new StudyException(
                    nucleus.get().place(), "nucleus: one such as 7Li", nucleus.get().text());
        }
        if (!charges.isEmpty() && known.get().quadrupoleMoment() == 0) {
            throw new StudyException(
                    nucleus.get().place(),
                    "a nucleus with a quadrupole moment, as charges are given",
                    nucleus.get().text());
        }
        return Optional.of(
                new SpinsPlan(known.get(), frequency.get(), charges, enhancement.orElse(1.0)));
    }

    private static Map<String, Double> charges(Section section) throws StudyException {
        Map<String, Double> charges = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode.Scalar> entry : section.named("charges").entrySet()) {
            charges.put(
                    entry.getKey(),
                    Section.quantity(entry.getValue(), entry.getKey(), Unit.NONE).si().value());
        }
        return charges;
    }
}
