package science.haven.study.plan;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakLink;
import science.haven.spectrum.peak.PeakOptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a spectrum.
///
/// @param options what is known about them, whatever the unit of the spectrum
/// @param distances lines that lie at a fixed distance from another one
public record LinesPlan(PeakOptions options, List<Distance> distances) {

    /// Keeps a copy of the list.
    public LinesPlan {
        distances = List.copyOf(distances);
    }

    /// A line at a fixed distance.
    ///
    /// @param line its index, from the lowest position
    /// @param leader index of the line it follows
    /// @param distance how far above that it lies
    public record Distance(int line, int leader, Quantity distance) {}

    /// The options in the unit a spectrum has.
    ///
    /// @param unit unit of the spectrum's abscissa
    /// @return the options
    /// @throws IllegalArgumentException if a distance is one of something else
    public PeakOptions in(Unit unit) {
        if (distances.isEmpty()) {
            return options;
        }
        List<PeakLink> links = new ArrayList<>(options.links());
        for (Distance tie : distances) {
            unit.requireDimension(tie.distance().unit());
            double apart = unit.fromSi(tie.distance().si().value()) - unit.fromSi(0);
            links.add(PeakLink.distance(tie.line(), tie.leader(), apart));
        }
        return options.withLines(options.lines().orElseThrow(), links.toArray(PeakLink[]::new));
    }

    /// A distance that no spectrum of a unit can have.
    ///
    /// @param unit unit of the spectrum's abscissa
    /// @return what was expected and found; empty if all are of this kind
    public Optional<String> mismatch(Unit unit) {
        return distances.stream()
                .map(tie -> tie.distance())
                .filter(apart -> !apart.unit().dimension().equals(unit.dimension()))
                .findFirst()
                .map(
                        apart ->
                                "expected a distance of lines in %s, found %s"
                                        .formatted(unit.symbol(), apart.text()));
    }
}
