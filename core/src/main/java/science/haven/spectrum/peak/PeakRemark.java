package science.haven.spectrum.peak;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits lines and areas.
public sealed interface PeakRemark extends Remark {

    /// Nothing stands out of the noise.
    record NoLines() implements PeakRemark {
        @Override
        public String code() {
            return "NO_LINES";
        }

        @Override
        public String text() {
            return "No line stands out of the noise.";
        }
    }

    /// Two numbers of lines describe the data about equally well.
    ///
    /// @param chosen the number that was kept
    /// @param other the other number
    /// @param difference AICc of the other less that of the chosen, dimensionless
    record CountUndecided(int chosen, int other, double difference) implements PeakRemark {
        @Override
        public String code() {
            return "COUNT_UNDECIDED";
        }

        @Override
        public String text() {
            return "%d and %d lines cannot be told apart (AICc differs by %s)."
                    .formatted(chosen, other, Digits.of(difference, 3));
        }
    }

    /// The areas of two lines are known together but not apart.
    ///
    /// @param first index of the one line
    /// @param second index of the other line
    /// @param correlation correlation of their areas, dimensionless
    record LinesNotResolved(int first, int second, double correlation) implements PeakRemark {
        @Override
        public String code() {
            return "LINES_NOT_RESOLVED";
        }

        @Override
        public String text() {
            return "Lines %d and %d are not resolved: their areas are correlated by %s, only the sum is known well."
                    .formatted(first + 1, second + 1, Digits.of(correlation, 3));
        }
    }

    /// A line lies at the end of the region, so part of it was not seen.
    ///
    /// @param line index of the line
    record AtEdge(int line) implements PeakRemark {
        @Override
        public String code() {
            return "AT_EDGE";
        }

        @Override
        public String text() {
            return "Line %d lies at the edge of the region: part of it was not seen."
                    .formatted(line + 1);
        }
    }

    /// A line is narrower than the points or the noise can tell.
    ///
    /// @param line index of the line
    /// @param width its full width, in the unit of the abscissa
    /// @param resolution what can be told, in the unit of the abscissa
    record WidthBelowResolution(int line, double width, double resolution) implements PeakRemark {
        @Override
        public String code() {
            return "WIDTH_BELOW_RESOLUTION";
        }

        @Override
        public String text() {
            return "The width of line %d, %s, is below the resolution of %s: its width and form say little."
                    .formatted(line + 1, Digits.of(width, 3), Digits.of(resolution, 3));
        }
    }

    /// Neighbouring points carry the same noise.
    ///
    /// @param inflation how many points count as one, dimensionless
    record CorrelatedNoise(double inflation) implements PeakRemark {
        @Override
        public String code() {
            return "CORRELATED_NOISE";
        }

        @Override
        public String text() {
            return ("The noise of neighbouring points is alike (%s points count as one); the "
                            + "uncertainties take that into account.")
                    .formatted(Digits.of(inflation, 3));
        }
    }

    /// The lines leave more than noise.
    ///
    /// @param ratio scatter of the residuals over the noise between neighbours, dimensionless
    record MisfitBeyondNoise(double ratio) implements PeakRemark {
        @Override
        public String code() {
            return "MISFIT_BEYOND_NOISE";
        }

        @Override
        public String text() {
            return ("The residuals scatter %s times as much as the noise: lines of this shape do "
                            + "not say it all; the uncertainties are widened.")
                    .formatted(Digits.of(ratio, 3));
        }
    }

    /// Fewer lines than asked for could be placed.
    ///
    /// @param asked number of lines asked for
    /// @param found number of lines found
    record FewerLinesThanAsked(int asked, int found) implements PeakRemark {
        @Override
        public String code() {
            return "FEWER_LINES_THAN_ASKED";
        }

        @Override
        public String text() {
            return "%d lines were asked for, the data have room for %d.".formatted(asked, found);
        }
    }
}
