package science.haven.spectrum.baseline;

import science.haven.quantity.Remark;

/// What limits a baseline.
public sealed interface BaselineRemark extends Remark {

    /// Signal fills most of the spectrum, so that little tells what lies under it.
    ///
    /// @param width part of the spectrum without a single signal-free point, dimensionless
    /// @param order order of the polynomial that was asked for
    record WideGap(double width, int order) implements BaselineRemark {

        @Override
        public String code() {
            return "BASELINE_WIDE_GAP";
        }

        @Override
        public String text() {
            return ("No point without signal was found over %.0f %% of the spectrum: the baseline"
                            + " is a straight line, not a polynomial of order %d. Name its regions"
                            + " to have more.")
                    .formatted(100 * width, order);
        }
    }
}
