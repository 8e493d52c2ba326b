package science.haven.lineshape.fit;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a fit of line shapes.
public sealed interface ShapeRemark extends Remark {

    /// The sites do not describe the spectrum to its noise.
    ///
    /// @param reduced χ²/(N−k) with the noise of the data, dimensionless
    record NotDescribed(double reduced) implements ShapeRemark {
        @Override
        public String code() {
            return "NOT_DESCRIBED";
        }

        @Override
        public String text() {
            return "The sites leave %s times the scatter of the noise: "
                            .formatted(Digits.of(Math.sqrt(reduced), 2))
                    + "another site, a distribution or another model is needed.";
        }
    }
}
