package science.haven.study.plan;

import science.haven.study.file.FilePattern;
import science.haven.study.file.Place;

import java.util.List;
import java.util.Optional;

/// The files of a second instrument, to be joined with those of the first. A pair has the same
/// temperature, and the same time if both have one.
///
/// @param place where the study asks for it
/// @param files the files of the second instrument
/// @param accuracy standard uncertainty of the second instrument, dimensionless: of the reflection
///   if it measures that, else relative to |Z|; empty to take the scatter of the data
/// @param firstAccuracy the same for the first instrument, dimensionless
public record MergePlan(
        Place place,
        List<FilePattern> files,
        Optional<Double> accuracy,
        Optional<Double> firstAccuracy) {

    /// Keeps a copy of the list.
    public MergePlan {
        files = List.copyOf(files);
    }
}
