package science.haven.study.spectrum;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.series.WidthsOverCondition;
import science.haven.study.result.ChangedCondition;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Widths and shapes of lines over what was changed: milling time, composition, temperature.
///
/// @param measurement name of the measurement
/// @param condition what was changed
/// @param unit unit of the abscissa
/// @param lines the lines, by what they are called
public record WidthsResult(
        String measurement,
        ChangedCondition condition,
        Unit unit,
        Map<String, WidthsOverCondition> lines)
        implements Finding {

    /// More lines than this say nothing in one plot.
    private static final int MOST = 8;

    private static final String POSITION = "position";
    private static final String FORM = "Lorentzian share of the width";

    /// Keeps a copy of the map.
    public WidthsResult {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /// Follows the lines that have a name, or those of spectra that all have as many.
    ///
    /// @param measurement name of the measurement
    /// @param spectra its spectra
    /// @return the widths; empty if nothing was changed or the lines cannot be told apart
    public static Optional<WidthsResult> of(String measurement, List<AnalysedLines> spectra) {
        Optional<ChangedCondition> changed = ChangedCondition.among(spectra);
        Set<String> labels = labels(spectra);
        if (changed.isEmpty() || labels.isEmpty() || labels.size() > MOST) {
            return Optional.empty();
        }
        Map<String, WidthsOverCondition> lines = new LinkedHashMap<>();
        for (String label : labels) {
            List<WidthsOverCondition.Point> points = new ArrayList<>();
            for (AnalysedLines spectrum : spectra) {
                point(changed.get().at(spectrum.result()), spectrum.result(), label)
                        .ifPresent(points::add);
            }
            if (points.size() > 1) {
                lines.put(label, new WidthsOverCondition(changed.get().name(), points));
            }
        }
        Unit unit = spectra.getFirst().spectrum().unit();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new WidthsResult(measurement, changed.get(), unit, lines));
    }

    /// A number means the same line everywhere only where all spectra have as many.
    private static Set<String> labels(List<AnalysedLines> spectra) {
        Set<String> labels = new LinkedHashSet<>();
        Set<Integer> counts = new LinkedHashSet<>();
        for (AnalysedLines spectrum : spectra) {
            List<String> own = labels(spectrum.result());
            counts.add(own.size());
            labels.addAll(own);
        }
        if (counts.size() > 1) {
            labels.removeIf(label -> label.isEmpty() || label.matches("[0-9]+"));
        }
        return labels;
    }

    /// What the lines of a spectrum are called, in the order of their positions.
    ///
    /// @param result the numbers
    /// @return names or numbers; the empty name for a single line without name
    public static List<String> labels(FileResult result) {
        return result.parameters().stream()
                .map(Value::name)
                .filter(name -> name.startsWith(POSITION))
                .map(name -> name.substring(POSITION.length()).strip())
                .toList();
    }

    private static Optional<WidthsOverCondition.Point> point(
            double at, FileResult result, String label) {
        Optional<Measured> position = value(result, POSITION, label);
        Optional<Measured> width = value(result, "width", label);
        Optional<Measured> area = value(result, "area", label);
        boolean held = position.isPresent() && position.get().uncertainty() == 0;
        if (position.isEmpty() || width.isEmpty() || area.isEmpty() || held) {
            return Optional.empty();
        }
        Measured form = value(result, FORM, label).orElse(Measured.exact(0));
        return Optional.of(
                new WidthsOverCondition.Point(at, position.get(), width.get(), form, area.get()));
    }

    private static Optional<Measured> value(FileResult result, String name, String label) {
        return result.parameter((name + " " + label).strip()).map(Value::measured);
    }

    /// The widths are numbers of each file already.
    @Override
    public List<Results.Conclusion> conclusions() {
        return List.of();
    }
}
