package science.haven.impedance.merge;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

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
            return ("Between %s Hz and %s Hz the two instruments differ by %s %% of |Z|, "
                            + "with a noise of %s %%: gain %s ± %s %%, phase %s ± %s mrad, offset "
                            + "%s ± %s Ω.")
                    .formatted(
                            Digits.of(overlap.lowest(), 3),
                            Digits.of(overlap.highest(), 3),
                            Digits.of(100 * overlap.difference(), 2),
                            Digits.of(100 * overlap.noise(), 2),
                            Digits.of(100 * overlap.gainReal().value(), 2),
                            Digits.of(100 * overlap.gainReal().uncertainty(), 1),
                            Digits.of(1000 * overlap.gainImaginary().value(), 2),
                            Digits.of(1000 * overlap.gainImaginary().uncertainty(), 1),
                            Digits.of(overlap.offsetReal().value(), 3),
                            Digits.of(overlap.offsetReal().uncertainty(), 1));
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
            return "The ranges of the two instruments have %d point%s in common, too few to check one"
                    .formatted(points, points == 1 ? "" : "s")
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
            return ("The merged measurements differ in %s: %s and %s in SI units; the "
                            + "first is kept.")
                    .formatted(condition, Digits.of(first, 6), Digits.of(second, 6));
        }
    }
}
