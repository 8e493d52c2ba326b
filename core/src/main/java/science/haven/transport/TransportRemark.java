package science.haven.transport;

import science.haven.fit.Interval;
import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.List;
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

    /// One straight Arrhenius line describes the points best: a test for curvature found none.
    ///
    /// @param other the best of the curved laws
    /// @param difference AICc of the curved law less that of the line, dimensionless
    record Straight(TemperatureLaw other, double difference) implements TransportRemark {

        @Override
        public String code() {
            return "STRAIGHT_LINE";
        }

        @Override
        public String text() {
            return "No curvature was found: AICc is higher by %s for %s."
                    .formatted(digits(difference), other);
        }
    }

    /// The points do not lie on one Arrhenius line, so that one activation energy is a mean only.
    ///
    /// @param law the law that describes them
    /// @param difference AICc of the straight line less that of the law, dimensionless
    /// @param probability that a straight line would look this curved by chance, dimensionless
    record Curved(TemperatureLaw law, double difference, double probability)
            implements TransportRemark {

        @Override
        public String code() {
            return "ARRHENIUS_CURVED";
        }

        @Override
        public String text() {
            String chance = probability < 1e-6 ? "p < 10⁻⁶" : "p = " + digits(probability);
            return ("The Arrhenius plot is curved: %s fits better (AICc lower by %s, %s); the "
                            + "activation energy is only the mean slope.")
                    .formatted(law, digits(difference), chance);
        }
    }

    /// No line can be drawn: the points or their uncertainties lie many powers of ten apart.
    record NoLine() implements TransportRemark {

        @Override
        public String code() {
            return "NO_LINE";
        }

        @Override
        public String text() {
            return "No Arrhenius line could be drawn: the conductivities or their uncertainties lie"
                    + " too many powers of ten apart.";
        }
    }

    /// Ions would diffuse faster than their charge.
    ///
    /// @param ratio Haven ratio, dimensionless
    /// @param interval95 where it lies with 95 % probability, dimensionless
    record HavenRatioAboveOne(double ratio, Interval interval95) implements TransportRemark {

        @Override
        public String code() {
            return "HAVEN_RATIO_ABOVE_ONE";
        }

        @Override
        public String text() {
            return ("A Haven ratio of %s (95 %%: %s to %s) says that ions diffuse faster than their"
                            + " charge: the density of carriers may be too large, not all of the sample"
                            + " may conduct, or the two were measured over different lengths.")
                    .formatted(
                            digits(ratio), digits(interval95.lower()), digits(interval95.upper()));
        }
    }

    /// The charge would move far more easily than the ions.
    ///
    /// @param ratio Haven ratio, dimensionless
    /// @param least the least that is known of ion conductors, dimensionless
    record HavenRatioTooSmall(double ratio, double least) implements TransportRemark {

        @Override
        public String code() {
            return "HAVEN_RATIO_TOO_SMALL";
        }

        @Override
        public String text() {
            return ("A Haven ratio of %s lies below %s, the least of any ion conductor: the density"
                            + " of carriers may be too small, electrons may conduct, or the tracer may"
                            + " not have seen all paths.")
                    .formatted(digits(ratio), digits(least));
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
