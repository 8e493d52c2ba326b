package science.haven.study.plan;

import science.haven.data.Condition;
import science.haven.study.file.FilePattern;
import science.haven.study.file.Place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One measurement of a study: which files, under which conditions, analysed how.
///
/// @param name its name in the study
/// @param place where it stands in the study file
/// @param files the files
/// @param conditions what the study says about the conditions
/// @param confirmed conditions of the files that look doubtful and that the user believes
/// @param technique how the files are analysed
public record MeasurementPlan(
        String name,
        Place place,
        List<FilePattern> files,
        List<Written> conditions,
        Set<String> confirmed,
        Technique technique) {

    /// A condition as the study states it.
    ///
    /// @param file name of the one file it holds for; empty if it holds for all
    /// @param condition the condition
    public record Written(Optional<String> file, Condition condition) {}

    /// Keeps copies of the collections.
    public MeasurementPlan {
        files = List.copyOf(files);
        conditions = List.copyOf(conditions);
        confirmed = Set.copyOf(confirmed);
    }
}
