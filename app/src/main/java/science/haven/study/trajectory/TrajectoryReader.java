package science.haven.study.trajectory;

import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Technique;

import java.util.List;
import java.util.Optional;

/// Reads what a study says about trajectories.
public final class TrajectoryReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of("ion", "framework", "interval", "atoms", "sites", "nucleus", "frequency");

    private TrajectoryReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Trajectories read(Section section) throws StudyException {
        return new Technique.Trajectories(
                section.scalar("ion").map(YamlNode.Scalar::text),
                section.texts("framework").stream().map(YamlNode.Scalar::text).toList(),
                section.positive("interval", Unit.SECOND),
                section.scalar("atoms").map(YamlNode.Scalar::text),
                section.scalar("sites").map(YamlNode.Scalar::text),
                spins(section));
    }

    private static Optional<Technique.Trajectories.Spins> spins(Section section)
            throws StudyException {
        Optional<YamlNode.Scalar> nucleus = section.scalar("nucleus");
        Optional<Quantity> frequency = section.positive("frequency", Unit.HERTZ);
        if (nucleus.isEmpty() || frequency.isEmpty()) {
            if (nucleus.isPresent() || frequency.isPresent()) {
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
        return Optional.of(new Technique.Trajectories.Spins(known.get(), frequency.get()));
    }
}
