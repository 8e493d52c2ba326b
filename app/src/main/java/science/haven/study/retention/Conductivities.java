package science.haven.study.retention;

import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.transport.retention.RetentionPoint;

import java.util.List;

/// Conductivities over time that were read from a table.
///
/// @param result the file they come from
/// @param points the conductivities
public record Conductivities(FileResult result, List<RetentionPoint> points) implements Analysed {

    /// Keeps a copy of the list.
    public Conductivities {
        points = List.copyOf(points);
    }
}
