package science.haven.lineshape.field;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a field gradient.
public sealed interface FieldRemark extends Remark {

    /// The charges of a cell do not cancel.
    ///
    /// @param charge sum over a cell, in elementary charges
    record NotNeutral(double charge) implements FieldRemark {
        @Override
        public String code() {
            return "NOT_NEUTRAL";
        }

        @Override
        public String text() {
            return "The charges of a cell sum to %s e; a uniform background makes up for them."
                    .formatted(Digits.of(charge, 3));
        }
    }

    /// Sites are filled in part: the gradient is the mean over all ways to fill them.
    ///
    /// @param element such an element
    record MeanOccupancy(String element) implements FieldRemark {
        @Override
        public String code() {
            return "MEAN_OCCUPANCY";
        }

        @Override
        public String text() {
            return ("Sites of %s are filled in part; the gradient is that of mean charges, and each"
                            + " nucleus sees another one.")
                    .formatted(element);
        }
    }

    /// The gradient of point charges is only where a search for the coupling begins.
    ///
    /// @param amplified whether the electrons of the ion were counted by Sternheimer's factor
    record FirstIdea(boolean amplified) implements FieldRemark {
        @Override
        public String code() {
            return "FIRST_IDEA";
        }

        @Override
        public String text() {
            String ion =
                    amplified
                            ? ""
                            : " The electrons of the ion itself are not counted, which multiply"
                                    + " C_Q by 1 − γ∞.";
            return "Point charges give a first idea: covalence and dipoles of the neighbours easily"
                    + " change C_Q by half."
                    + ion;
        }
    }
}
