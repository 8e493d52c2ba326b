package science.haven.study.trajectory;

import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Technique;

import java.util.List;

/// Reads what a study says about trajectories.
public final class TrajectoryReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of("ion", "framework", "interval", "atoms", "sites");

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
                section.scalar("sites").map(YamlNode.Scalar::text));
    }
}
