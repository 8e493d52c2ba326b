package science.haven.study.result;

import science.haven.transport.retention.RetentionPoint;

import java.util.List;

/// What came of one data set: the numbers, and the curves that figures are drawn from.
public sealed interface Analysed
        permits AnalysedSpectrum,
                AnalysedTransient,
                AnalysedLines,
                Analysed.Conductivities,
                Analysed.NumbersOnly {

    /// The numbers, or the reason why there are none.
    ///
    /// @return the result
    FileResult result();

    /// Those of one kind.
    ///
    /// @param <A> the kind
    /// @param kind the kind
    /// @param all of all kinds
    /// @return those of that kind, in the same order
    static <A extends Analysed> List<A> of(Class<A> kind, List<Analysed> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Conductivities over time that were read from a table.
    ///
    /// @param result the file they come from
    /// @param points the conductivities
    record Conductivities(FileResult result, List<RetentionPoint> points) implements Analysed {

        /// Keeps a copy of the list.
        public Conductivities {
            points = List.copyOf(points);
        }
    }

    /// A data set without curves: one that could not be used.
    ///
    /// @param result the numbers, or the reason why there are none
    record NumbersOnly(FileResult result) implements Analysed {}
}
