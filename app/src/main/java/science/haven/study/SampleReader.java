package science.haven.study;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Sample;

import java.util.List;
import java.util.Optional;

/// Reads the `sample:` part of a study.
final class SampleReader {

    private static final Unit CUBIC_METRE = Unit.parse("m³");

    private SampleReader() {}

    static Sample read(YamlNode node) throws StudyException {
        Section sample =
                Section.of(
                        node, "the sample", List.of("name", "ion", "pellet", "carriers", "jump"));
        Optional<YamlNode> pellet = sample.node("pellet");
        Optional<YamlNode> carriers = sample.node("carriers");
        Optional<YamlNode> jump = sample.node("jump");
        return new Sample(
                sample.text("name").orElse("sample"),
                ion(sample),
                pellet.isPresent() ? Optional.of(pellet(pellet.get())) : Optional.empty(),
                carriers.isPresent() ? Optional.of(carriers(carriers.get())) : Optional.empty(),
                jump.isPresent() ? Optional.of(jump(jump.get())) : Optional.empty());
    }

    private static Optional<String> ion(Section sample) throws StudyException {
        Optional<YamlNode.Scalar> ion = sample.scalar("ion");
        if (ion.isPresent()) {
            try {
                Sample.charge(ion.get().text());
            } catch (IllegalArgumentException e) {
                throw new StudyException(
                        ion.get().place(), "an ion with its charge, like Li+", ion.get().text());
            }
        }
        return ion.map(YamlNode.Scalar::text);
    }

    private static Sample.Pellet pellet(YamlNode node) throws StudyException {
        Section pellet = Section.of(node, "the pellet", List.of("diameter", "area", "thickness"));
        Optional<Quantity> diameter = pellet.positive("diameter", Unit.MILLIMETRE);
        Optional<Quantity> area = pellet.positive("area", Unit.SQUARE_CENTIMETRE);
        if (diameter.isPresent() == area.isPresent()) {
            String found = area.isPresent() ? "both" : "neither";
            throw new StudyException(pellet.place(), "either 'diameter' or 'area'", found);
        }
        pellet.required("thickness");
        Quantity thickness = pellet.positive("thickness", Unit.MILLIMETRE).orElseThrow();
        return new Sample.Pellet(
                diameter.or(() -> area).orElseThrow(), diameter.isPresent(), thickness);
    }

    /// Either a number density, or ions per unit cell and the volume of the cell.
    private static Quantity carriers(YamlNode node) throws StudyException {
        if (node instanceof YamlNode.Scalar) {
            return Section.quantity(node, "carriers", Unit.PER_CUBIC_METRE);
        }
        Section section =
                Section.of(node, "the carriers", List.of("per cell", "cell volume", "density"));
        Optional<Quantity> density = section.positive("density", Unit.PER_CUBIC_METRE);
        if (density.isPresent()) {
            return density.get();
        }
        section.required("per cell");
        section.required("cell volume");
        Measured count = section.positive("per cell", Unit.NONE).orElseThrow().si();
        Measured volume = section.positive("cell volume", CUBIC_METRE).orElseThrow().si();
        double value = count.value() / volume.value();
        double relative = Math.hypot(count.relative(), volume.relative());
        return new Quantity(new Measured(value, value * relative), Unit.PER_CUBIC_METRE);
    }

    private static Sample.Jump jump(YamlNode node) throws StudyException {
        Section jump =
                Section.of(node, "the jump", List.of("length", "dimensions", "correlation factor"));
        jump.required("length");
        double dimensions = jump.number("dimensions").orElse(3.0);
        if (dimensions != 1 && dimensions != 2 && dimensions != 3) {
            YamlNode found = jump.required("dimensions");
            throw new StudyException(found.place(), "dimensions 1, 2 or 3", found.found());
        }
        double factor = jump.number("correlation factor").orElse(1.0);
        if (!(factor > 0 && factor <= 1)) {
            YamlNode found = jump.required("correlation factor");
            throw new StudyException(
                    found.place(), "a correlation factor above 0 and up to 1", found.found());
        }
        return new Sample.Jump(
                jump.positive("length", Unit.ANGSTROM).orElseThrow(), (int) dimensions, factor);
    }
}
