package science.haven.study.result;

import java.util.List;

/// How a technique turns the data of one measurement into results: each data set alone, on any
/// core, then all of them together.
public interface Analysis {

    /// Analyses one data set.
    ///
    /// @param set the data
    /// @return numbers and curves, or the reason why there are none
    List<Analysed> of(DataSet.Read set);

    /// Looks at all data sets of the measurement together.
    ///
    /// @param analysed what came of each, in the order of temperature, time and name
    /// @return the same, changed where the others have a say, and what follows from all
    default Joint together(List<Analysed> analysed) {
        return new Joint(analysed, List.of());
    }

    /// What came of all data sets of a measurement.
    ///
    /// @param analysed what came of each
    /// @param findings what follows from several
    record Joint(List<Analysed> analysed, List<? extends Finding> findings) {

        /// Keeps copies of the lists.
        public Joint {
            analysed = List.copyOf(analysed);
            findings = List.copyOf(findings);
        }
    }
}
