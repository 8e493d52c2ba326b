package science.haven.study.spectrum.amount;

import science.haven.quantity.Unit;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.study.plan.LineChoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The lines of one fit that a study's words mean.
///
/// @param fit the fit
/// @param names the lines that have a name
public record ChosenLines(PeakFit fit, List<LineChoice> names) {

    /// A line may lie this many of its widths from where the study says,
    private static final double WIDTHS = 1.5;

    /// or this part of the spectrum.
    private static final double PART = 0.03;

    /// Keeps a copy of the list.
    public ChosenLines {
        names = List.copyOf(names);
    }

    /// The lines somebody means.
    ///
    /// @param choice what the study says
    /// @return their indices; none if there is no such line
    public int[] of(LineChoice choice) {
        return switch (choice) {
            case LineChoice.Numbered(int number) ->
                    number <= fit.size() ? new int[] {number - 1} : new int[0];
            case LineChoice.Within within -> within(within);
            case LineChoice.At at -> nearest(at).stream().mapToInt(i -> i).toArray();
        };
    }

    private int[] within(LineChoice.Within choice) {
        Unit unit = fit.unit();
        if (!choice.part().from().unit().dimension().equals(unit.dimension())) {
            return new int[0];
        }
        var part = choice.part().in(unit);
        return IntStream.range(0, fit.size())
                .filter(i -> position(i) >= part.lower() && position(i) <= part.upper())
                .toArray();
    }

    /// The nearest line, unless another name lies nearer to it or it is too far away.
    private Optional<Integer> nearest(LineChoice.At choice) {
        Optional<Double> place = place(choice);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> best = Optional.empty();
        for (int i = 0; i < fit.size(); i++) {
            double distance = Math.abs(position(i) - place.get());
            boolean nearer =
                    best.isEmpty() || distance < Math.abs(position(best.get()) - place.get());
            if (nearer && distance <= reach(fit.lines().get(i)) && !isAnothers(i, distance)) {
                best = Optional.of(i);
            }
        }
        return best;
    }

    private double reach(FittedLine line) {
        double span = fit.baseline().upper() - fit.baseline().lower();
        return Math.max(WIDTHS * line.width().value(), PART * span);
    }

    private boolean isAnothers(int line, double distance) {
        return names.stream()
                .filter(LineChoice.At.class::isInstance)
                .flatMap(other -> place((LineChoice.At) other).stream())
                .anyMatch(other -> Math.abs(position(line) - other) < distance);
    }

    private Optional<Double> place(LineChoice.At choice) {
        return choice.position().unit().dimension().equals(fit.unit().dimension())
                ? Optional.of(fit.unit().fromSi(choice.position().si().value()))
                : Optional.empty();
    }

    private double position(int line) {
        return fit.lines().get(line).position().value();
    }

    /// What a line is called in results: its name, or its number where there are several.
    ///
    /// @param line its index
    /// @return the label; empty for a single line without name
    public String label(int line) {
        for (LineChoice name : names) {
            int[] lines = of(name);
            if (lines.length == 1 && lines[0] == line) {
                return name.name();
            }
        }
        return fit.size() == 1 ? "" : String.valueOf(line + 1);
    }
}
