package science.haven.study.relaxation;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.stelar.Dispersion;
import science.haven.formats.stelar.StelarReader;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Rates over the field from a field-cycling relaxometer. The file says neither nucleus nor
/// temperature: the first comes from the study, the second from the study or the file's name.
final class FieldCycling {

    private static final StelarReader READER = new StelarReader();

    private FieldCycling() {}

    /// Reads a dispersion, if the file is one.
    ///
    /// @param file the file
    /// @param given what the study says that the file does not
    /// @param conditions conditions of the measurement, by what the file says
    /// @return its rates; empty if the file is something else
    /// @throws FormatException if it is damaged, or nobody says nucleus or temperature
    static Optional<Analysed> find(
            SourceFile file,
            RecoveryPlan.Given given,
            Function<Provenance, List<Condition>> conditions)
            throws FormatException {
        if (!READER.recognises(file)) {
            return Optional.empty();
        }
        Dispersion dispersion = READER.read(file);
        if (given.nucleus().isEmpty()) {
            throw missing(file, "the key 'nucleus' in the study");
        }
        List<Condition> known = conditions.apply(dispersion.provenance());
        Optional<Condition> temperature =
                known.stream().filter(c -> c.name().equals("temperature")).findFirst();
        if (temperature.isEmpty()) {
            throw missing(file, "a temperature among the conditions of the study");
        }
        return Optional.of(
                new AnalysedRates(
                        new FileResult(
                                FileResult.Source.of(dispersion.provenance()),
                                known,
                                "",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                dispersion.provenance().remarks(),
                                Optional.empty()),
                        dispersion.rates(
                                given.nucleus().get(), temperature.get().value().value())));
    }

    private static FormatException missing(SourceFile file, String what) {
        return new FormatException(
                file.name(), "file", what + ", which a Stelar export does not hold", "none");
    }
}
