package science.haven.study.narrowing;

import science.haven.relaxation.narrowing.WidthPoint;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;

/// Line widths that were read from a table.
///
/// @param result the file they come from
/// @param points the widths, in the order of the file
public record AnalysedWidths(FileResult result, List<WidthPoint> points) implements Analysed {

    /// Keeps a copy of the list.
    public AnalysedWidths {
        points = List.copyOf(points);
    }
}
