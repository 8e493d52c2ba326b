package science.haven.study.plan;

import java.nio.file.Path;
import java.util.List;

/// What a study file asks for.
///
/// @param file the study file
/// @param title what the study is called
/// @param sample what was measured
/// @param measurements the measurements, in the order of the file
/// @param conclusions activation energies to draw from them
/// @param retentions conductivities to follow over the storage time
/// @param isotopes deposits of lithium whose sources are told apart
public record Study(
        Path file,
        String title,
        Sample sample,
        List<MeasurementPlan> measurements,
        List<ArrheniusPlan> conclusions,
        List<RetentionPlan> retentions,
        List<IsotopePlan> isotopes) {

    /// Keeps copies of the lists.
    public Study {
        measurements = List.copyOf(measurements);
        conclusions = List.copyOf(conclusions);
        retentions = List.copyOf(retentions);
        isotopes = List.copyOf(isotopes);
    }

    /// Looks a measurement up.
    ///
    /// @param name its name in the study
    /// @return the measurement
    public MeasurementPlan measurement(String name) {
        return measurements.stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measurement " + name));
    }

    /// The folder all file names start from.
    ///
    /// @return the folder of the study file
    public Path folder() {
        return file.resolveSibling("").toAbsolutePath().normalize();
    }
}
