package science.haven.study.relaxation;

import science.haven.relaxation.rates.RatePoint;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;

/// Rates that were read from a table.
///
/// @param result the file they come from
/// @param points the rates, in the order of the file
public record AnalysedRates(FileResult result, List<RatePoint> points) implements Analysed {

    /// Keeps a copy of the list.
    public AnalysedRates {
        points = List.copyOf(points);
    }
}
