package science.haven.study.result;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.transport.TransportRemark;

import java.util.List;
import java.util.stream.Collectors;

/// Results of a study that cannot all be true.
public sealed interface Contradiction extends Remark {

    /// The numbers that contradict each other.
    ///
    /// @return at least one
    List<Cited> values();

    /// A number of the results, with where it stands there.
    ///
    /// @param of the file or the conclusion it belongs to
    /// @param place what a reader calls that: its temperature, if it has one
    /// @param name its name
    /// @param measured value and standard uncertainty, in `unit`
    /// @param unit its unit
    record Cited(String of, String place, String name, Measured measured, Unit unit) {

        private String text() {
            if (unit.equals(Unit.SIEMENS_PER_METRE)) {
                return new Quantity(measured, Unit.SIEMENS_PER_CENTIMETRE).text();
            }
            return (measured.text() + " " + unit.symbol()).strip();
        }
    }

    /// The grain boundaries relax faster than the grains.
    ///
    /// @param measurement the measurement
    /// @param values relaxation frequencies, that of the bulk and that of the boundary in turn
    record BoundaryFasterThanBulk(String measurement, List<Cited> values) implements Contradiction {

        /// Keeps a copy of the list.
        public BoundaryFasterThanBulk {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return "BOUNDARY_FASTER_THAN_BULK";
        }

        @Override
        public String text() {
            return ("%s: the arc assigned to the grain boundary relaxes faster than that of "
                            + "the bulk (%s); the two may be exchanged.")
                    .formatted(measurement, places(values));
        }
    }

    /// An arc has a capacitance that what it is assigned to cannot have.
    ///
    /// @param measurement the measurement
    /// @param remark what is wrong with it, at the first place
    /// @param values the capacitances
    record CapacitanceAgainstAssignment(
            String measurement, TransportRemark.CapacitanceImplausible remark, List<Cited> values)
            implements Contradiction {

        /// Keeps a copy of the list.
        public CapacitanceAgainstAssignment {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return remark.code();
        }

        @Override
        public String text() {
            return "%s, %s: %s".formatted(measurement, places(values), remark.text());
        }
    }

    /// The activation energy of a sum lies outside those of its parts.
    ///
    /// @param values the energy of the total, then those of the parts
    record EnergyOutsideParts(List<Cited> values) implements Contradiction {

        /// Keeps a copy of the list.
        public EnergyOutsideParts {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return "ENERGY_OUTSIDE_PARTS";
        }

        @Override
        public String text() {
            return "The activation energy of %s, %s, does not lie between those of its parts: %s."
                    .formatted(
                            values.getFirst().of(),
                            values.getFirst().text(),
                            values.stream()
                                    .skip(1)
                                    .map(part -> part.of() + " " + part.text())
                                    .collect(Collectors.joining(", ")));
        }
    }

    /// Two measurements give different conductivities of the same sample at the same temperature.
    ///
    /// @param first one measurement
    /// @param second the other
    /// @param values the two conductivities
    record ConductivitiesDisagree(String first, String second, List<Cited> values)
            implements Contradiction {

        /// Keeps a copy of the list.
        public ConductivitiesDisagree {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return "CONDUCTIVITIES_DISAGREE";
        }

        @Override
        public String text() {
            return "At %s the %s is %s by %s and %s by %s: more apart than their uncertainties allow."
                    .formatted(
                            values.getFirst().place(),
                            values.getFirst().name(),
                            values.getFirst().text(),
                            first,
                            values.getLast().text(),
                            second);
        }
    }

    /// The electrons carry more than electrons and ions together.
    ///
    /// @param values the electronic and the total conductivity
    record ElectronsExceedTotal(List<Cited> values) implements Contradiction {

        /// Keeps a copy of the list.
        public ElectronsExceedTotal {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return "ELECTRONS_EXCEED_TOTAL";
        }

        @Override
        public String text() {
            return ("At %s the electronic conductivity, %s, is higher than the total one, "
                            + "%s: the polarisation may not have reached its steady state.")
                    .formatted(
                            values.getFirst().place(),
                            values.getFirst().text(),
                            values.getLast().text());
        }
    }

    /// More metal grew than the charge can make.
    ///
    /// @param values the amount over what the charge can make
    record MetalExceedsCharge(List<Cited> values) implements Contradiction {

        /// Keeps a copy of the list.
        public MetalExceedsCharge {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return "METAL_EXCEEDS_CHARGE";
        }

        @Override
        public String text() {
            return ("%s: the metal that grew is %s times what the charge can make: the calibration,"
                            + " the thickness or the current is wrong.")
                    .formatted(values.getFirst().place(), values.getFirst().text());
        }
    }

    /// Ions would diffuse faster than their charge, or hardly at all beside it.
    ///
    /// @param remark what is wrong with the ratio
    /// @param values the Haven ratio
    record HavenRatioImpossible(TransportRemark remark, List<Cited> values)
            implements Contradiction {

        /// Keeps a copy of the list.
        public HavenRatioImpossible {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return remark.code();
        }

        @Override
        public String text() {
            return "%s, %s: %s"
                    .formatted(values.getFirst().name(), values.getFirst().place(), remark.text());
        }
    }

    /// Ions come further than their jumps can carry them.
    ///
    /// @param values D over that of the jumps
    record FasterThanJumps(List<Cited> values) implements Contradiction {

        /// Keeps a copy of the list.
        public FasterThanJumps {
            values = List.copyOf(values);
        }

        @Override
        public String code() {
            return "FASTER_THAN_JUMPS";
        }

        @Override
        public String text() {
            return ("%s: %s is %s: the jumps that spins see are too slow or too short to carry the"
                            + " ions so far; the length of a jump, or which motion relaxes the spins,"
                            + " is another.")
                    .formatted(
                            values.getFirst().place(),
                            values.getFirst().name(),
                            values.getFirst().text());
        }
    }

    private static String places(List<Cited> values) {
        return values.stream().map(Cited::place).distinct().collect(Collectors.joining(", "));
    }
}
