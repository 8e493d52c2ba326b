package science.haven.study.result;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.quantity.Measured;

import java.util.List;
import java.util.Optional;

/// A data set of one of a study's files, read but not yet analysed.
public sealed interface DataSet {

    /// A measurement with what is known about it.
    ///
    /// @param measurement the data
    /// @param conditions one condition of each name
    record Read(Measurement measurement, List<Condition> conditions) implements DataSet {
        /// Keeps a copy of the list.
        public Read {
            conditions = List.copyOf(conditions);
        }

        /// Looks a condition up.
        ///
        /// @param name its name
        /// @return its value, if known
        public Optional<Measured> condition(String name) {
            return conditions.stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .map(Condition::value);
        }

        /// A result that says why these data cannot be used here.
        ///
        /// @param expected what should stand there, for messages
        /// @return a result without numbers
        public Analysed refused(String expected) {
            return refused(expected, found());
        }

        private String found() {
            return switch (measurement) {
                case ImpedanceSpectrum _ -> "an impedance spectrum";
                case Transient _ -> "voltage and current over time";
                case NmrSignal _ -> "an NMR signal";
                case Spectrum spectrum -> "intensity over " + spectrum.quantity();
                case IonProfile profile -> "counts of ions over " + profile.quantity();
                case Trajectory _ -> "a trajectory";
            };
        }

        /// A result that says why these data cannot be used here.
        ///
        /// @param expected what should stand there, for messages
        /// @param found what there is instead
        /// @return a result without numbers
        public Analysed refused(String expected, String found) {
            String file = measurement.provenance().file();
            return new Analysed.NumbersOnly(
                    FileResult.failed(
                            FileResult.Source.of(measurement.provenance()),
                            conditions,
                            "%s: expected %s, found %s".formatted(file, expected, found)));
        }
    }

    /// Numbers that somebody has worked out already.
    ///
    /// @param numbers the numbers with the file they come from
    record Given(Analysed numbers) implements DataSet {}

    /// A file that could not be read.
    ///
    /// @param result the reason
    record Unusable(FileResult result) implements DataSet {}
}
