package science.haven.imaging;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What numbers from images assume.
public sealed interface ImagingRemark extends Remark {

    /// The voltage was measured at the electrodes, but the field is wanted in the electrolyte.
    record WholeVoltageInObject() implements ImagingRemark {

        @Override
        public String code() {
            return "WHOLE_VOLTAGE_IN_OBJECT";
        }

        @Override
        public String text() {
            return "The whole cell voltage was taken to drop in the imaged object; interphases and "
                    + "electrodes take a part of it, so that the velocities are upper limits.";
        }
    }

    /// Nernst and Einstein's relation joins the two.
    record MobilityFromDiffusion() implements ImagingRemark {

        @Override
        public String code() {
            return "MOBILITY_FROM_DIFFUSION";
        }

        @Override
        public String text() {
            return "The mobility follows from the diffusion coefficient by the Nernst-Einstein "
                    + "relation, which counts neutral pairs as ions that drift.";
        }
    }

    /// The signal was not taken as proportional to the concentration.
    ///
    /// @param initial initial concentration in mol/m³
    /// @param perLevel change of the concentration that makes the whole signal, in mol/m³
    record SignalNotProportional(double initial, double perLevel) implements ImagingRemark {

        @Override
        public String code() {
            return "SIGNAL_NOT_PROPORTIONAL";
        }

        @Override
        public String text() {
            return "The plateau stands for %s mol/L, but a change by its whole signal for %s mol/L; "
                            .formatted(digits(initial / 1000), digits(perLevel / 1000))
                    + "were signal and concentration proportional, changes would be %s times as large."
                            .formatted(digits(initial / perLevel));
        }
    }

    /// The voltage asks for a flux of the ion through electrodes that should block it.
    ///
    /// @param share mean flux at the first place over mean drift, dimensionless
    /// @param blocked mean drift velocity if nothing passes the first place, in m/s
    record FluxThroughElectrode(double share, double blocked) implements ImagingRemark {

        @Override
        public String code() {
            return "FLUX_THROUGH_ELECTRODE";
        }

        @Override
        public String text() {
            return "The field of the voltage drives %s of the drift through the first electrode; an "
                            .formatted(percent(share))
                    + "electrode that blocks the ion would leave a mean of %s µm/h."
                            .formatted(digits(blocked * 3600e6));
        }
    }

    /// The amount of an ion that cannot leave changes.
    ///
    /// @param change greatest relative change of the mean concentration, dimensionless
    record AmountChanges(double change) implements ImagingRemark {

        @Override
        public String code() {
            return "AMOUNT_CHANGES";
        }

        @Override
        public String text() {
            return "The amount in the object changes by up to %s; the coil, the plateau or the edges "
                            .formatted(percent(change))
                    + "of the object moved.";
        }
    }

    /// The smooth surface leaves a pattern, not noise.
    ///
    /// @param scatter root mean square of the residuals in mol/m³
    /// @param correlated number of neighbouring residuals that tell the same, dimensionless
    /// @param points number of all points
    record PatternInResiduals(double scatter, double correlated, int points)
            implements ImagingRemark {

        @Override
        public String code() {
            return "PATTERN_IN_RESIDUALS";
        }

        @Override
        public String text() {
            return "The profiles differ from the smooth surface by %s mmol/L in a pattern that lasts, "
                            .formatted(digits(scatter))
                    + "as ringing and an uneven coil leave; the %d points count as %s."
                            .formatted(points, digits(points / correlated));
        }
    }

    /// Profiles outside the record of the voltage were left out.
    ///
    /// @param left number of profiles left out
    /// @param all number of profiles
    record VoltageNotCovered(int left, int all) implements ImagingRemark {

        @Override
        public String code() {
            return "VOLTAGE_NOT_COVERED";
        }

        @Override
        public String text() {
            return "%d of %d profiles lie outside the recorded voltage and were left out."
                    .formatted(left, all);
        }
    }

    /// The object reaches the edge of the image.
    ///
    /// @param fieldOfView field of view in m
    /// @param share signal in the outermost places over all signal, dimensionless
    record EdgeSignal(double fieldOfView, double share) implements ImagingRemark {

        @Override
        public String code() {
            return "EDGE_SIGNAL";
        }

        @Override
        public String text() {
            return "%s of the signal lies at the edge of the field of view of %s mm; what is larger "
                            .formatted(percent(share), digits(fieldOfView * 1e3))
                    + "than it is folded in.";
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }

    private static String percent(double share) {
        return Digits.of(100 * share, 2) + " %";
    }
}
