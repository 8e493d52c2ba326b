package science.haven.spectrum.sideband;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

/// What limits what sidebands tell.
public sealed interface SidebandRemark extends Remark {

    /// The sidebands do not lie apart by the spinning frequency that the file gives.
    ///
    /// @param said spinning frequency of the file, or of the second dimension, in Hz
    /// @param found distance of the sidebands in Hz
    record SpinningRateDiffers(double said, Measured found) implements SidebandRemark {

        @Override
        public String code() {
            return "SPINNING_RATE_DIFFERS";
        }

        @Override
        public String text() {
            return ("The sidebands lie %s kHz apart, the file says that the rotor spins at %.3f kHz:"
                            + " the rate was another, or bands overlap and change shape with order.")
                    .formatted(found.scaled(1e-3).text(), said / 1000);
        }
    }

    /// The orders share too few shapes for their distance to be told.
    ///
    /// @param reducedChiSquared what is left over its noise, squared, dimensionless
    record ShapesDiffer(double reducedChiSquared) implements SidebandRemark {

        @Override
        public String code() {
            return "SIDEBAND_SHAPES_DIFFER";
        }

        @Override
        public String text() {
            return ("The sidebands of different order are not the same few bands (χ²/ν = %.2f): the"
                            + " uncertainty of the spinning rate was widened by that.")
                    .formatted(reducedChiSquared);
        }
    }
}
