package science.haven.impedance;

import science.haven.quantity.Remark;

import java.util.Locale;

/// What merging two instruments' ranges can say.
public sealed interface MergeRemark extends Remark {

    /// Two instruments disagree where both measured.
    ///
    /// @param overlap how they disagree
    record RangesDoNotMeet(Overlap overlap) implements MergeRemark {

        @Override
        public String code() {
            return "RANGES_DO_NOT_MEET";
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "Between %.3g Hz and %.3g Hz the two instruments differ by %.2g %% of |Z|, with"
                            + " a noise of %.2g %%: gain %+.2g ± %.1g %%, phase %+.2g ± %.1g mrad,"
                            + " offset %+.3g ± %.1g Ω.",
                    overlap.lowest(),
                    overlap.highest(),
                    100 * overlap.difference(),
                    100 * overlap.noise(),
                    100 * overlap.gainReal().value(),
                    100 * overlap.gainReal().uncertainty(),
                    1000 * overlap.gainImaginary().value(),
                    1000 * overlap.gainImaginary().uncertainty(),
                    overlap.offsetReal().value(),
                    overlap.offsetReal().uncertainty());
        }
    }

    /// Too few common frequencies to check one instrument against the other.
    ///
    /// @param points points of the second instrument within the range of the first
    record OverlapNotChecked(int points) implements MergeRemark {

        @Override
        public String code() {
            return "OVERLAP_NOT_CHECKED";
        }

        @Override
        public String text() {
            return "The ranges of the two instruments have %d points in common, too few to check one"
                    .formatted(points)
                    .concat(" against the other.");
        }
    }

    /// The two measurements were not made under the same conditions.
    ///
    /// @param condition name of the condition
    /// @param first its value in the first measurement, in its SI unit
    /// @param second its value in the second measurement, in its SI unit
    record ConditionsDiffer(String condition, double first, double second) implements MergeRemark {

        @Override
        public String code() {
            return "CONDITIONS_DIFFER";
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "The merged measurements differ in %s: %.6g and %.6g in SI units; the first is"
                            + " kept.",
                    condition,
                    first,
                    second);
        }
    }
}
