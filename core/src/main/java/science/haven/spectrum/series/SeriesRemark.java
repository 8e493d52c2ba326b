package science.haven.spectrum.series;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits the numbers of a series.
public sealed interface SeriesRemark extends Remark {

    /// Another number of breaks describes the growth nearly as well.
    ///
    /// @param chosen number of breaks chosen
    /// @param other the other number
    /// @param difference its AICc less that of the chosen number, dimensionless
    record BreaksUncertain(int chosen, int other, double difference) implements SeriesRemark {

        @Override
        public String code() {
            return "BREAKS_UNCERTAIN";
        }

        @Override
        public String text() {
            return "%d breaks describe the growth nearly as well as %d (its AICc differs by %s)."
                    .formatted(other, chosen, Digits.of(difference, 2));
        }
    }

    /// Neighbouring residuals are alike, so the line is not what happened or the instrument drifts.
    ///
    /// @param correlation correlation of neighbouring residuals, dimensionless
    record ScatterRemembers(double correlation) implements SeriesRemark {

        @Override
        public String code() {
            return "SCATTER_REMEMBERS";
        }

        @Override
        public String text() {
            return "Neighbouring points lie on the same side of the line (correlation %s): the growth "
                            .formatted(Digits.of(correlation, 2))
                    + "is not made of straight stages or the instrument drifts, and the"
                    + " uncertainties are too small.";
        }
    }

    /// Spectra outside the record of the cell were left out.
    ///
    /// @param left number of spectra left out
    /// @param all number of spectra
    record CellNotCovered(int left, int all) implements SeriesRemark {

        @Override
        public String code() {
            return "CELL_NOT_COVERED";
        }

        @Override
        public String text() {
            return "The cell was not recorded during %d of %d spectra; they were left out."
                    .formatted(left, all);
        }
    }

    /// Spectra at rest or while the charge went back were left out.
    ///
    /// @param left number of spectra left out
    /// @param all number of spectra
    record ChargeNotRising(int left, int all) implements SeriesRemark {

        @Override
        public String code() {
            return "CHARGE_NOT_RISING";
        }

        @Override
        public String text() {
            return "The charge did not rise before %d of %d spectra; they were left out."
                    .formatted(left, all);
        }
    }

    /// More metal than the charge can make.
    ///
    /// @param efficiency amount over charge, dimensionless
    record MoreThanCharge(double efficiency) implements SeriesRemark {

        @Override
        public String code() {
            return "MORE_THAN_CHARGE";
        }

        @Override
        public String text() {
            return "The amount grows by %s %% of what the charge can make; the calibration, the skin "
                            .formatted(Digits.of(100 * efficiency, 3))
                    + "depth or the charge is wrong, or metal grows that no current made.";
        }
    }
}
