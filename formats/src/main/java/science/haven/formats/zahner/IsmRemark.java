package science.haven.formats.zahner;

import science.haven.quantity.Remark;

/// What the reader of `.ism` files left out.
public sealed interface IsmRemark extends Remark {

    /// A sweep that starts in the middle, runs to one end and turns there measures its first part
    /// twice; only the way from the turning point on is kept.
    ///
    /// @param points points measured before the turning point
    /// @param reversal frequency of the turning point in Hz
    record OverlapLeftOut(int points, double reversal) implements IsmRemark {
        @Override
        public String code() {
            return "OVERLAP_LEFT_OUT";
        }

        @Override
        public String text() {
            return "%d points measured before the sweep turned at %s Hz were left out"
                    .formatted(points, Double.toString(reversal).replaceAll("\\.0$", ""));
        }
    }
}
