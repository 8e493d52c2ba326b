package science.haven.study.plan;

import science.haven.study.plan.conclusion.ConclusionPlan;

import java.nio.file.Path;
import java.util.List;

/// What a study file asks for.
///
/// @param file the study file
/// @param title what the study is called
/// @param sample what was measured
/// @param measurements the measurements, in the order of the file
/// @param conclusions what shall follow from them, in the order of the file
public record Study(
        Path file,
        String title,
        Sample sample,
        List<MeasurementPlan> measurements,
        List<ConclusionPlan> conclusions) {

    /// Keeps copies of the lists.
    public Study {
        measurements = List.copyOf(measurements);
        conclusions = List.copyOf(conclusions);
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
