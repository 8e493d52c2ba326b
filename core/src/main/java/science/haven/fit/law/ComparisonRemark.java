package science.haven.fit.law;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.Locale;

/// What limits the choice of a law and the errors that go with it.
public sealed interface ComparisonRemark extends Remark {

    /// The points scatter more about the law than their errors allow; the uncertainties were
    /// widened by the Birge ratio.
    ///
    /// @param birgeRatio `√(χ²/(N − k))`, dimensionless
    /// @param degreesOfFreedom points less parameters
    record ScatterExceedsErrors(double birgeRatio, int degreesOfFreedom)
            implements ComparisonRemark {

        @Override
        public String code() {
            return "SCATTER_EXCEEDS_ERRORS";
        }

        @Override
        public String text() {
            return "The points scatter %s times as much as their errors say (%d degrees of freedom); "
                            .formatted(digits(birgeRatio), degreesOfFreedom)
                    + "the uncertainties are widened by that factor.";
        }
    }

    /// The points carry no errors, so the scatter had to tell the uncertainty.
    ///
    /// @param degreesOfFreedom points less parameters, ≥ 1
    record UncertaintyFromScatter(int degreesOfFreedom) implements ComparisonRemark {

        @Override
        public String code() {
            return "UNCERTAINTY_FROM_SCATTER";
        }

        @Override
        public String text() {
            return "The points carry no errors; the uncertainty comes from their scatter "
                    + "(%d degrees of freedom).".formatted(degreesOfFreedom);
        }
    }

    /// Too few points to tell one law from another.
    ///
    /// @param law the law that was asked for
    /// @param points number of points
    /// @param needed number of points it takes
    record TooFewPoints(String law, int points, int needed) implements ComparisonRemark {

        @Override
        public String code() {
            return "TOO_FEW_POINTS";
        }

        @Override
        public String text() {
            return "%d %s too few for %s; it takes %d."
                    .formatted(points, points == 1 ? "point is" : "points are", law, needed);
        }
    }

    /// Two laws describe the points about equally well.
    ///
    /// @param chosen the one that was kept, the simpler one
    /// @param other the other one
    /// @param difference AICc of the other less that of the chosen, dimensionless
    record LawsNotDistinguished(String chosen, String other, double difference)
            implements ComparisonRemark {

        @Override
        public String code() {
            return "LAWS_NOT_DISTINGUISHED";
        }

        @Override
        public String text() {
            return "%s and %s cannot be told apart (AICc differs by %s)."
                    .formatted(capitalised(chosen), other, digits(difference));
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
