package science.haven.study.tracer;

import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

/// What a study has to say about profiles.
sealed interface TracerStudyRemark extends Remark {

    /// A boundary of which the profile says nothing.
    ///
    /// @param place where it should lie, in m
    /// @param reason why not
    record BoundaryNotFound(double place, String reason) implements TracerStudyRemark {

        @Override
        public String code() {
            return "BOUNDARY_NOT_FOUND";
        }

        @Override
        public String text() {
            return "The boundary at %s µm gives no number: %s."
                    .formatted(Digits.of(place * 1e6, 4), reason);
        }
    }

    /// The whole profile is not slower than grains alone would be.
    ///
    /// @param effective D of the whole profile in m²/s
    /// @param bulk D within the grains in m²/s
    record NoSlowerThanGrains(Measured effective, Measured bulk) implements TracerStudyRemark {

        @Override
        public String code() {
            return "NO_SLOWER_THAN_GRAINS";
        }

        @Override
        public String text() {
            return "D* of the profile, %s m²/s, is not below that of the grains, %s m²/s: it says"
                            .formatted(effective.text(), bulk.text())
                    + " nothing of boundaries.";
        }
    }

    /// No law describes the whole profile, but boundaries were looked at.
    ///
    /// @param reason why not
    record ProfileNotFitted(String reason) implements TracerStudyRemark {

        @Override
        public String code() {
            return "PROFILE_NOT_FITTED";
        }

        @Override
        public String text() {
            return "No diffusion coefficient from the whole profile: " + reason + ".";
        }
    }

    /// A profile was summed from an image whose boundaries were fitted.
    record SummedProfile() implements TracerStudyRemark {

        @Override
        public String code() {
            return "SUMMED_PROFILE";
        }

        @Override
        public String text() {
            return "D* is that of all rows of the image summed, grains and boundaries together; D_b"
                    + " and D_gb/δ in the image are those of its forward model.";
        }
    }

    /// The forward model misses an image.
    ///
    /// @param chiSquared reduced χ², dimensionless
    record ImageNotDescribed(double chiSquared) implements TracerStudyRemark {

        @Override
        public String code() {
            return "IMAGE_NOT_DESCRIBED";
        }

        @Override
        public String text() {
            return ("The forward model misses the image by more than the noise of counting (reduced"
                            + " χ² %s): lines do not lie where the boundaries are, or these are not"
                            + " all alike; the uncertainties are too small.")
                    .formatted(Digits.of(chiSquared, 3));
        }
    }

    /// Boundaries are given, but the image does not tell what they do.
    record ImageNotFitted() implements TracerStudyRemark {

        @Override
        public String code() {
            return "IMAGE_NOT_FITTED";
        }

        @Override
        public String text() {
            return "The image does not tell D_b and D_gb/δ apart: it needs boundaries that hold the"
                    + " tracer up visibly, and enough counts.";
        }
    }
}
