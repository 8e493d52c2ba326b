package science.haven.impedance;

import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Locale;

/// What an impedance analysis has to say about its own numbers.
public sealed interface ImpedanceRemark extends Remark {

    /// The apex of an arc lies outside the measured frequencies: only a flank of it was seen.
    ///
    /// @param resistor symbol of its resistance
    /// @param apex relaxation frequency in Hz
    /// @param lowest lowest measured frequency in Hz
    /// @param highest highest measured frequency in Hz
    /// @param counted whether its resistance is part of the total
    record ArcOutsideWindow(
            String resistor, double apex, double lowest, double highest, boolean counted)
            implements ImpedanceRemark {

        /// The remark where somebody says that the arc belongs to the sample.
        ///
        /// @return the remark, with the arc counted in the total
        public ArcOutsideWindow asCounted() {
            return new ArcOutsideWindow(resistor, apex, lowest, highest, true);
        }

        @Override
        public String code() {
            return "OUTSIDE_WINDOW";
        }

        @Override
        public String text() {
            return ("The arc of %s has its apex at %s Hz, outside the measured %s to %s "
                            + "Hz: only a flank of it was seen.%s")
                    .formatted(
                            resistor,
                            Digits.of(apex, 3),
                            Digits.of(lowest, 3),
                            Digits.of(highest, 3),
                            counted
                                    ? ""
                                    : " It is taken as an electrode and not counted in the total.");
        }
    }

    /// Two arcs overlap so much that the sum of their resistances is known but not the split.
    ///
    /// @param first symbol of one resistance
    /// @param second symbol of the other
    /// @param firstResistance one resistance, in Ω
    /// @param secondResistance the other resistance, in Ω
    /// @param sum their sum, in Ω
    record ArcsNotResolved(
            String first,
            String second,
            Measured firstResistance,
            Measured secondResistance,
            Measured sum)
            implements ImpedanceRemark {
        @Override
        public String code() {
            return "ARCS_NOT_RESOLVED";
        }

        @Override
        public String text() {
            return ("The arcs of %s and %s are not resolved: their sum is known to %s %%, "
                            + "the single resistances to %s %% and %s %%. Use the sum.")
                    .formatted(
                            first,
                            second,
                            Digits.of(100 * sum.relative(), 2),
                            Digits.of(100 * firstResistance.relative(), 2),
                            Digits.of(100 * secondResistance.relative(), 2));
        }
    }

    /// Points were left out because Z = 0 there.
    ///
    /// @param count how many
    record ZeroPointsLeftOut(int count) implements ImpedanceRemark {
        @Override
        public String code() {
            return "ZERO_POINTS_LEFT_OUT";
        }

        @Override
        public String text() {
            return count == 1
                    ? "1 point with Z = 0 was left out."
                    : count + " points with Z = 0 were left out.";
        }
    }

    /// The data speak for two circuits about equally.
    ///
    /// @param best the better circuit
    /// @param other the other circuit
    /// @param evidenceRatio how many times more the data speak for the better one, dimensionless
    record CircuitsNotDistinguished(String best, String other, double evidenceRatio)
            implements ImpedanceRemark {
        @Override
        public String code() {
            return "CIRCUITS_NOT_DISTINGUISHED";
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "The data cannot tell %s from %s: the evidence ratio is only %.1f.",
                    best,
                    other,
                    evidenceRatio);
        }
    }

    /// The total resistance of the circuits that fit about equally well differs.
    ///
    /// @param lowest lowest total resistance, in Ω
    /// @param highest highest total resistance, in Ω
    /// @param circuits how many circuits were compared
    record TotalDependsOnCircuit(double lowest, double highest, int circuits)
            implements ImpedanceRemark {
        @Override
        public String code() {
            return "MODEL_SPREAD";
        }

        @Override
        public String text() {
            return ("The total resistance lies between %s and %s Ω over the %d circuits "
                            + "that fit about equally well.")
                    .formatted(Digits.of(lowest, 4), Digits.of(highest, 4), circuits);
        }
    }

    /// Circuits that cannot be told apart disagree about the total resistance, so that it is their
    /// mean.
    ///
    /// @param total mean over the circuits, in Ω; its uncertainty reaches each of them
    /// @param circuits how many circuits there are
    /// @param weighted whether they count by their evidence, or all alike
    record TotalOverCircuits(Measured total, int circuits, boolean weighted)
            implements ImpedanceRemark {

        /// The mean, wide enough for one more circuit.
        ///
        /// @param own total resistance of a circuit that may not be among those of the mean, in Ω
        /// @return total resistance in Ω
        public Measured covering(Measured own) {
            double distance = Math.abs(own.value() - total.value());
            return new Measured(total.value(), Math.max(total.uncertainty(), distance));
        }

        @Override
        public String code() {
            return "MODEL_AVERAGED";
        }

        @Override
        public String text() {
            return ("The %d circuits that cannot be told apart disagree about the total resistance"
                            + " by more than their uncertainties: it is their mean%s, %s Ω, and its"
                            + " uncertainty reaches all of them.")
                    .formatted(circuits, weighted ? " by Akaike weights" : "", total.text());
        }
    }

    /// The capacitance of an arc jumps between neighbouring temperatures: it is hardly the same
    /// process at both.
    ///
    /// @param resistor symbol of its resistance
    /// @param colder lower temperature in K
    /// @param hotter higher temperature in K
    /// @param ratio capacitance at the higher over that at the lower temperature, dimensionless
    record CapacitanceJumps(String resistor, double colder, double hotter, double ratio)
            implements ImpedanceRemark {
        @Override
        public String code() {
            return "CAPACITANCE_JUMPS";
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "The capacitance beside %s changes by a factor %s from %.2f to %.2f "
                            + "K: the arc may not be the same process.",
                    resistor,
                    Digits.of(ratio, 2),
                    colder,
                    hotter);
        }
    }

    /// The data speak against a constraint over temperature.
    ///
    /// @param ratio F statistic, dimensionless
    /// @param saved parameters that the constraint saves
    /// @param degrees degrees of freedom of the free fits
    record ConstraintRejected(double ratio, int saved, int degrees) implements ImpedanceRemark {
        @Override
        public String code() {
            return "CONSTRAINT_REJECTED";
        }

        @Override
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "The data reject the constraint: F(%d, %d) = %.1f. Use the free fits.",
                    saved,
                    degrees,
                    ratio);
        }
    }
}
