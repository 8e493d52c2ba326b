package science.haven.spectrum.pattern;

import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakLink;
import science.haven.spectrum.peak.PeakOptions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Peaks that another pattern of the same sample shows and that this one hides in its noise. Left
/// out, they would make a half-milled sample look more amorphous than it is; fitted at the places
/// and widths of the other pattern, their areas are what they are, with their uncertainties.
public final class HiddenPeaks {

    private static final PeakLink.Property[] SHAPE = {
        PeakLink.Property.POSITION, PeakLink.Property.WIDTH, PeakLink.Property.FORM
    };

    private HiddenPeaks() {}

    /// The peaks of another pattern that a fit has no line for.
    ///
    /// @param own fit of the pattern
    /// @param other fit of the pattern that shows them
    /// @param broadest full width up to which a line is a peak, in the unit of the abscissa
    /// @return the peaks, in the order of ascending position
    public static List<FittedLine> of(PeakFit own, PeakFit other, double broadest) {
        return other.lines().stream()
                .filter(peak -> peak.width().value() <= broadest)
                .filter(peak -> own.lines().stream().noneMatch(line -> isSame(line, peak)))
                .toList();
    }

    private static boolean isSame(FittedLine line, FittedLine peak) {
        double distance = Math.abs(line.position().value() - peak.position().value());
        double reach = Math.max(line.width().value(), peak.width().value());
        return distance < reach && line.width().value() < 5 * peak.width().value();
    }

    /// Fits a pattern once more, with its hidden peaks.
    ///
    /// @param pattern the pattern
    /// @param options how it was fitted
    /// @param own its lines
    /// @param hidden the peaks it hides
    /// @return all lines; areas of hidden peaks may be negative within their uncertainty
    public static PeakFit refit(
            Spectrum pattern, PeakOptions options, PeakFit own, List<FittedLine> hidden) {
        List<FittedLine> all =
                Stream.concat(own.lines().stream(), hidden.stream())
                        .sorted(Comparator.comparingDouble(l -> l.position().value()))
                        .toList();
        List<PeakLink> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (hidden.contains(all.get(i))) {
                Measured[] values = {all.get(i).position(), all.get(i).width(), all.get(i).form()};
                for (int p = 0; p < SHAPE.length; p++) {
                    held.add(new PeakLink.Held(SHAPE[p], i, values[p].value()));
                }
            }
        }
        int order = own.baseline().coefficients().length - 1;
        PeakOptions tied = options.withLines(all.size(), held.toArray(PeakLink[]::new));
        return PeakAnalysis.follow(pattern, tied, all, order);
    }
}
