package science.haven.formats.tecmag;

import science.haven.quantity.Remark;

/// What the reader of `.tnt` files left out, assumed, or could not believe.
public sealed interface TecmagRemark extends Remark {

    /// The last row is cut.
    ///
    /// @param promised complex points the header tells of
    /// @param found complex points there are
    record PointsMissing(int promised, int found) implements TecmagRemark {
        @Override
        public String code() {
            return "POINTS_MISSING";
        }

        @Override
        public String text() {
            return "The file says it has %d complex points, but there are %d"
                    .formatted(promised, found);
        }
    }
}
