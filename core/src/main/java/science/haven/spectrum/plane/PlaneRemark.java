package science.haven.spectrum.plane;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits volumes of peaks.
public sealed interface PlaneRemark extends Remark {

    /// Lines lie closer to each other than they are wide.
    ///
    /// @param closest distance of the closest lines over their mean width, dimensionless
    record LinesOverlap(double closest) implements PlaneRemark {

        @Override
        public String code() {
            return "LINES_OVERLAP";
        }

        @Override
        public String text() {
            return ("The closest lines lie %s of their width apart: their volumes rest on the shape"
                            + " of their tails, which the errors do not hold.")
                    .formatted(Digits.of(closest, 2));
        }
    }

    /// The shapes of the lines are not known.
    record TailsNotSeparated() implements PlaneRemark {

        @Override
        public String code() {
            return "TAILS_NOT_SEPARATED";
        }

        @Override
        public String text() {
            return "The sums over the planes do not show one line per site: volumes are plain sums"
                    + " over rectangles, and what tails carry into others' rectangles counts"
                    + " there.";
        }
    }
}
