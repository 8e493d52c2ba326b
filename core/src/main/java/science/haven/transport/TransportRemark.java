package science.haven.transport;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All that limits a transport quantity.
public sealed interface TransportRemark extends Remark {

    /// An arc was assigned to a part of the sample whose capacitance it does not have.
    ///
    /// @param assigned what the arc was called
    /// @param capacitance its capacitance in F, scaled to a cell of 1 cm⁻¹
    /// @param possible what it can be by its capacitance
    record CapacitanceImplausible(
            CapacitanceOrigin assigned, double capacitance, List<CapacitanceOrigin> possible)
            implements TransportRemark {

        public CapacitanceImplausible {
            possible = List.copyOf(possible);
        }

        @Override
        public String code() {
            return "CAPACITANCE_IMPLAUSIBLE";
        }

        @Override
        public String text() {
            return "Assigned to %s (%s to %s F in a cell of 1 cm⁻¹), but the capacitance is %s F%s."
                    .formatted(
                            assigned,
                            digits(assigned.lowest()),
                            digits(assigned.highest()),
                            digits(capacitance),
                            possible.isEmpty() ? ", which no part of a sample has" : mean());
        }

        private String mean() {
            return possible.stream()
                    .map(CapacitanceOrigin::toString)
                    .collect(Collectors.joining(" or ", ", as of ", ""));
        }
    }

    /// The points scatter more about the law than their errors allow; the uncertainties were
    /// widened by the Birge ratio.
    ///
    /// @param birgeRatio `√(χ²/(N − k))`, dimensionless
    /// @param degreesOfFreedom points less parameters
    record ScatterExceedsErrors(double birgeRatio, int degreesOfFreedom)
            implements TransportRemark {

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
    /// @param degreesOfFreedom points less parameters; 0 leaves no uncertainty at all
    record UncertaintyFromScatter(int degreesOfFreedom) implements TransportRemark {

        @Override
        public String code() {
            return "UNCERTAINTY_FROM_SCATTER";
        }

        @Override
        public String text() {
            return degreesOfFreedom > 0
                    ? "The points carry no errors; the uncertainty comes from their scatter (%d degrees of freedom)."
                            .formatted(degreesOfFreedom)
                    : "The points carry no errors and are as few as the parameters: no uncertainty"
                            + " can be given.";
        }
    }

    /// Too few points to tell one law from another.
    ///
    /// @param law the law that was asked for
    /// @param points number of points
    /// @param needed number of points it takes
    record TooFewPoints(String law, int points, int needed) implements TransportRemark {

        @Override
        public String code() {
            return "TOO_FEW_POINTS";
        }

        @Override
        public String text() {
            return "%d points are too few for %s; it takes %d.".formatted(points, law, needed);
        }
    }

    /// Two laws describe the points about equally well.
    ///
    /// @param chosen the one that was kept, the simpler one
    /// @param other the other one
    /// @param difference AICc of the other less that of the chosen, dimensionless
    record LawsNotDistinguished(String chosen, String other, double difference)
            implements TransportRemark {

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

    /// A value outside the measured range.
    ///
    /// @param quantity what was varied
    /// @param unit unit the text speaks in
    /// @param at where the value was asked for, in the SI unit of `quantity`
    /// @param lowest lowest measured, in the SI unit of `quantity`
    /// @param highest highest measured, in the SI unit of `quantity`
    record Extrapolated(String quantity, Unit unit, double at, double lowest, double highest)
            implements TransportRemark {

        @Override
        public String code() {
            return "EXTRAPOLATED";
        }

        @Override
        public String text() {
            return "Extrapolated to a %s of %s %s; measured from %s to %s %s."
                    .formatted(
                            quantity,
                            digits(unit.fromSi(at)),
                            unit,
                            digits(unit.fromSi(lowest)),
                            digits(unit.fromSi(highest)),
                            unit);
        }
    }

    /// Laws that describe the points equally well disagree about a value.
    ///
    /// @param lowest lowest of their conductivities in S·m⁻¹
    /// @param highest highest of their conductivities in S·m⁻¹
    record DependsOnLaw(double lowest, double highest) implements TransportRemark {

        @Override
        public String code() {
            return "DEPENDS_ON_LAW";
        }

        @Override
        public String text() {
            return "Laws that fit equally well give %s to %s S/m here."
                    .formatted(digits(lowest), digits(highest));
        }
    }

    private static String digits(double number) {
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.2e", number));
        return Measured.exact(rounded).text();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
