package science.haven.study;

import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.plan.Sample;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Several studies of one sample as if they were one: their diffusion coefficients on one map, with
/// the ratios and barriers that follow from all of them together.
///
/// @param samples names of the samples, each once; more than one is worth a word
/// @param map all diffusion coefficients
/// @param conclusions Haven ratios, activation energies, and what methods say of each other
public record JoinedStudies(
        List<String> samples, DiffusionMap map, List<Results.Conclusion> conclusions) {

    /// Keeps copies of the lists.
    public JoinedStudies {
        samples = List.copyOf(samples);
        conclusions = List.copyOf(conclusions);
    }

    /// Joins them. What one study says of the sample holds for all; the first that says it counts.
    ///
    /// @param outcomes what came of each study
    /// @return all together
    public static JoinedStudies of(List<StudyOutcome> outcomes) {
        List<Sample> samples = outcomes.stream().map(outcome -> outcome.study().sample()).toList();
        Sample sample = joined(samples);
        List<Results.Group> groups = groups(outcomes);
        List<Finding> findings = new ArrayList<>();
        for (StudyOutcome outcome : outcomes) {
            outcome.findings().stream()
                    .filter(f -> !(f instanceof DiffusionMap) && !(f instanceof MethodsCompared))
                    .forEach(findings::add);
        }
        DiffusionMap map = DiffusionMap.of(groups, findings, sample);
        findings.add(map);
        return new JoinedStudies(
                samples.stream().map(Sample::name).distinct().toList(),
                map,
                Stream.of(map, MethodsCompared.of(findings, groups, sample))
                        .flatMap(finding -> finding.conclusions().stream())
                        .toList());
    }

    private static Sample joined(List<Sample> samples) {
        return new Sample(
                samples.getFirst().name(),
                first(samples.stream().map(Sample::ion)),
                Optional.empty(),
                first(samples.stream().map(Sample::carriers)),
                first(samples.stream().map(Sample::jump)));
    }

    private static <T> Optional<T> first(Stream<Optional<T>> values) {
        return values.flatMap(Optional::stream).findFirst();
    }

    /// A name that several studies use is followed by that of the study's folder.
    private static List<Results.Group> groups(List<StudyOutcome> outcomes) {
        Map<String, Long> uses =
                outcomes.stream()
                        .flatMap(outcome -> outcome.results().measurements().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Results.Group::name, HashMap::new, Collectors.counting()));
        List<Results.Group> groups = new ArrayList<>();
        for (StudyOutcome outcome : outcomes) {
            String folder = outcome.study().folder().getFileName().toString();
            for (Results.Group group : outcome.results().measurements()) {
                String name =
                        uses.getOrDefault(group.name(), 0L) > 1
                                ? group.name() + ", " + folder
                                : group.name();
                groups.add(new Results.Group(name, group.technique(), group.results()));
            }
        }
        return groups;
    }
}
