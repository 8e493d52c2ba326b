package science.haven.study.relaxation;

import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;

/// What a study has to say about motions.
public sealed interface MotionRemark extends Remark {

    /// No motion describes the rates.
    ///
    /// @param reason why not
    record NotFound(String reason) implements MotionRemark {

        @Override
        public String code() {
            return "MOTION_NOT_FOUND";
        }

        @Override
        public String text() {
            return "No motion could be found behind the rates: " + reason + ".";
        }
    }

    /// Jump rates from NMR need these to become a diffusion coefficient.
    ///
    /// @param missing the keys of the sample
    record JumpNotGiven(String missing) implements MotionRemark {

        @Override
        public String code() {
            return "JUMP_NOT_GIVEN";
        }

        @Override
        public String text() {
            return "Without %s in 'sample' there are jump rates but no %s."
                    .formatted(
                            missing,
                            missing.equals("jump") ? "diffusion coefficient" : "conductivity");
        }
    }

    /// The temperature lies outside those measured.
    ///
    /// @param at the temperature of the value
    /// @param lowest lowest temperature measured
    /// @param highest highest temperature measured
    record Extrapolated(Quantity at, Quantity lowest, Quantity highest) implements MotionRemark {

        @Override
        public String code() {
            return "EXTRAPOLATED";
        }

        @Override
        public String text() {
            return "%s lies outside the temperatures measured, %s to %s."
                    .formatted(at.text(), lowest.text(), highest.text());
        }
    }
}
