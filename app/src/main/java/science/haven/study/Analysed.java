package science.haven.study;

/// What came of one data set: the numbers, and the curves that figures are drawn from.
public sealed interface Analysed permits AnalysedSpectrum, AnalysedTransient, Analysed.NumbersOnly {

    /// The numbers, or the reason why there are none.
    ///
    /// @return the result
    FileResult result();

    /// A data set without curves: a table of values, or one that could not be used.
    ///
    /// @param result the numbers, or the reason why there are none
    record NumbersOnly(FileResult result) implements Analysed {}
}
