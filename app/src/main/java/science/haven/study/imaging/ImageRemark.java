package science.haven.study.imaging;

import science.haven.quantity.Remark;

/// Why images of a study do not give what was asked for.
public sealed interface ImageRemark extends Remark {

    /// Nothing says when the profiles were taken.
    record TimesUnknown() implements ImageRemark {

        @Override
        public String code() {
            return "TIMES_UNKNOWN";
        }

        @Override
        public String text() {
            return "Nothing says when the profiles were taken: give 'interval' or the condition"
                    + " time.";
        }
    }

    /// The profiles cannot be laid over each other.
    ///
    /// @param fewest fewest points
    /// @param most most points
    record DifferentPoints(int fewest, int most) implements ImageRemark {

        @Override
        public String code() {
            return "DIFFERENT_POINTS";
        }

        @Override
        public String text() {
            return "The profiles have %d to %d points and cannot be laid over each other."
                    .formatted(fewest, most);
        }
    }

    /// There are too few profiles.
    ///
    /// @param count number of profiles
    record FewProfiles(int count) implements ImageRemark {

        @Override
        public String code() {
            return "FEW_PROFILES";
        }

        @Override
        public String text() {
            return "%d profiles are too few for a surface over position and time.".formatted(count);
        }
    }

    /// No drift velocity could be had.
    ///
    /// @param reason why
    record NoDrift(String reason) implements ImageRemark {

        @Override
        public String code() {
            return "NO_DRIFT";
        }

        @Override
        public String text() {
            return "There is no drift velocity: %s.".formatted(reason);
        }
    }

    /// Diffusion coefficient and voltage were taken as exact.
    record DiffusionTakenAsExact() implements ImageRemark {

        @Override
        public String code() {
            return "DIFFUSION_TAKEN_AS_EXACT";
        }

        @Override
        public String text() {
            return "The uncertainty is that of the images; diffusion coefficient and voltage, with"
                    + " which all velocities scale, were taken as exact.";
        }
    }
}
