package science.haven.formats.varian;

import science.haven.quantity.Remark;

/// What the reader of VnmrJ folders left out, assumed, or could not believe.
public sealed interface VarianRemark extends Remark {

    /// Rows that were added up from different numbers of scans.
    ///
    /// @param fewest fewest scans of a row
    /// @param most most scans of a row
    record UnequalScans(int fewest, int most) implements VarianRemark {
        @Override
        public String code() {
            return "UNEQUAL_SCANS";
        }

        @Override
        public String text() {
            return "The rows were added up from %d to %d scans and are not scaled to each other"
                    .formatted(fewest, most);
        }
    }

    /// Blocks carry a scale.
    record Scaled() implements VarianRemark {
        @Override
        public String code() {
            return "SCALED_BLOCKS";
        }

        @Override
        public String text() {
            return "Blocks carry a scale, which was undone as a power of two";
        }
    }

    /// The reference lies far outside the spectrum, so chemical shifts mean nothing.
    ///
    /// @param ppm chemical shift of the carrier in ppm
    record ReferenceFarAway(double ppm) implements VarianRemark {
        @Override
        public String code() {
            return "REFERENCE_FAR_AWAY";
        }

        @Override
        public String text() {
            return "The file puts the middle of the spectrum at %.0f ppm: chemical shifts need a"
                            .formatted(ppm)
                    + " new reference";
        }
    }

    /// Nothing says which nucleus the rows belong to.
    record IndirectNucleusAssumed() implements VarianRemark {
        @Override
        public String code() {
            return "INDIRECT_NUCLEUS_ASSUMED";
        }

        @Override
        public String text() {
            return "The file does not say the nucleus of the rows; it was taken to be that of the"
                    + " direct dimension";
        }
    }

    /// The array changes several parameters together; its rows carry the first of them.
    ///
    /// @param others the others
    record JointArray(String others) implements VarianRemark {
        @Override
        public String code() {
            return "JOINT_ARRAY";
        }

        @Override
        public String text() {
            return "The array also changes " + others;
        }
    }
}
