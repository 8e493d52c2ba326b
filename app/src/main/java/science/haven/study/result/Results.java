package science.haven.study.result;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

/// All that a study says in the end; what `results.json` holds.
///
/// @param haven version of Haven
/// @param study title of the study
/// @param measurements results of each measurement of the study
/// @param conclusions what follows from several of them
/// @param contradictions where they cannot all be true
public record Results(
        String haven,
        String study,
        List<Group> measurements,
        List<Conclusion> conclusions,
        List<Contradiction> contradictions) {

    /// Results of one measurement of the study, that is of all its files.
    ///
    /// @param name its name in the study
    /// @param technique its technique
    /// @param results one result per data set, in the order of the file names
    public record Group(String name, String technique, List<FileResult> results) {

        /// Keeps a copy of the list.
        public Group {
            results = List.copyOf(results);
        }
    }

    /// A number drawn from several results.
    ///
    /// @param name what it is: `activation energy`
    /// @param of what it is drawn from: `impedance.bulk`
    /// @param ordinate what was plotted to get it, and the law through it if there was a choice:
    ///   `ln(σT)`
    /// @param measured value and standard uncertainty, in the unit `unit`; empty if it could not be
    ///   had, which a remark explains
    /// @param unit the unit the field prints it in, here and in `results.json`
    /// @param from the files behind it
    /// @param remarks what limits it
    public record Conclusion(
            String name,
            String of,
            String ordinate,
            Optional<Measured> measured,
            Unit unit,
            List<String> from,
            List<Remark> remarks) {

        /// Keeps copies of the lists.
        public Conclusion {
            from = List.copyOf(from);
            remarks = List.copyOf(remarks);
        }
    }

    /// Keeps copies of the lists.
    public Results {
        measurements = List.copyOf(measurements);
        conclusions = List.copyOf(conclusions);
        contradictions = List.copyOf(contradictions);
    }

    /// Results without numbers.
    ///
    /// @return the failed ones, in order
    public List<FileResult> failures() {
        return measurements.stream()
                .flatMap(group -> group.results().stream())
                .filter(result -> result.failure().isPresent())
                .toList();
    }
}
