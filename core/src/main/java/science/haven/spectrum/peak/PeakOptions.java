package science.haven.spectrum.peak;

import science.haven.fit.Interval;
import science.haven.spectrum.peak.shape.LineShape;
import science.haven.spectrum.peak.shape.Voigt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What to look for in a spectrum. Nothing has to be said; start values cannot be.
///
/// @param shape shape of the lines
/// @param region part of the abscissa to fit; the whole spectrum if empty
/// @param lines number of lines, if it is known; found by AICc otherwise
/// @param mostLines number of lines at which the search ends
/// @param baselineOrder order of the polynomial under the lines, −1 for none; found by AICc if
///   empty
/// @param common whether all lines share one width and one form
/// @param sign whether lines may point down
/// @param links what ties the lines together; needs `lines`
public record PeakOptions(
        LineShape shape,
        Optional<Interval> region,
        OptionalInt lines,
        int mostLines,
        OptionalInt baselineOrder,
        boolean common,
        Sign sign,
        List<PeakLink> links) {

    /// Greatest order of a baseline.
    public static final int GREATEST_ORDER = 3;

    /// Which way lines point.
    public enum Sign {
        /// All areas are positive.
        POSITIVE,
        /// Areas may be negative, as in inversion recovery.
        EITHER
    }

    public PeakOptions {
        links = List.copyOf(links);
        if (mostLines < 1 || (lines.isPresent() && lines.getAsInt() < 1)) {
            throw new IllegalArgumentException(
                    "number of lines must be >= 1, got %s, most %d".formatted(lines, mostLines));
        }
        if (baselineOrder.isPresent()
                && (baselineOrder.getAsInt() < -1 || baselineOrder.getAsInt() > GREATEST_ORDER)) {
            throw new IllegalArgumentException(
                    "baselineOrder must lie within -1 and %d, got %d"
                            .formatted(GREATEST_ORDER, baselineOrder.getAsInt()));
        }
        if (!links.isEmpty() && lines.isEmpty()) {
            throw new IllegalArgumentException("links need the number of lines");
        }
    }

    /// Voigt lines, their number and the baseline found by AICc.
    ///
    /// @return the options
    public static PeakOptions automatic() {
        return new PeakOptions(
                new Voigt(),
                Optional.empty(),
                OptionalInt.empty(),
                12,
                OptionalInt.empty(),
                false,
                Sign.POSITIVE,
                List.of());
    }

    /// The same with lines of another shape.
    ///
    /// @param other shape of the lines
    /// @return the options
    public PeakOptions withShape(LineShape other) {
        return new PeakOptions(other, region, lines, mostLines, baselineOrder, common, sign, links);
    }

    /// The same in a part of the spectrum.
    ///
    /// @param lower lower end, in the unit of the abscissa
    /// @param upper upper end, in the unit of the abscissa
    /// @return the options
    public PeakOptions within(double lower, double upper) {
        return new PeakOptions(
                shape,
                Optional.of(new Interval(lower, upper)),
                lines,
                mostLines,
                baselineOrder,
                common,
                sign,
                links);
    }

    /// The same with a known number of lines.
    ///
    /// @param count number of lines
    /// @param ties what ties them together
    /// @return the options
    public PeakOptions withLines(int count, PeakLink... ties) {
        return new PeakOptions(
                shape,
                region,
                OptionalInt.of(count),
                Math.max(count, mostLines),
                baselineOrder,
                common,
                sign,
                List.of(ties));
    }

    /// The same for one spinning-sideband family: lines at fixed distances from the lowest one, of
    /// one width and form, with free areas.
    ///
    /// @param below number of sidebands below the centre band
    /// @param above number of sidebands above it
    /// @param spacing spinning frequency, in the unit of the abscissa (ppm: Hz over the carrier in
    ///   MHz)
    /// @return the options; the centre band is line `below`
    public PeakOptions withSidebands(int below, int above, double spacing) {
        if (below < 0 || above < 0 || below + above == 0 || !(spacing > 0)) {
            throw new IllegalArgumentException(
                    "a family needs sidebands and a spacing > 0, got %d, %d, %s"
                            .formatted(below, above, spacing));
        }
        PeakLink[] ties = new PeakLink[3 * (below + above)];
        for (int i = 1; i <= below + above; i++) {
            ties[3 * i - 3] = PeakLink.distance(i, 0, i * spacing);
            ties[3 * i - 2] = PeakLink.sameWidth(i, 0);
            ties[3 * i - 1] = new PeakLink.Tied(PeakLink.Property.FORM, i, 0, 1, 0);
        }
        return withLines(below + above + 1, ties).withEitherSign();
    }

    /// The same with a baseline of given order.
    ///
    /// @param order order of the polynomial, −1 for none
    /// @return the options
    public PeakOptions withBaseline(int order) {
        return new PeakOptions(
                shape, region, lines, mostLines, OptionalInt.of(order), common, sign, links);
    }

    /// The same with one width and form for all lines.
    ///
    /// @return the options
    public PeakOptions withCommonWidth() {
        return new PeakOptions(shape, region, lines, mostLines, baselineOrder, true, sign, links);
    }

    /// The same where lines may point down.
    ///
    /// @return the options
    public PeakOptions withEitherSign() {
        return new PeakOptions(
                shape, region, lines, mostLines, baselineOrder, common, Sign.EITHER, links);
    }
}
