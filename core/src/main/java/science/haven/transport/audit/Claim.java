package science.haven.transport.audit;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Map;

/// One thing a text says.
public sealed interface Claim {

    /// What the claim is called by others.
    ///
    /// @return its name, unique within a text
    String name();

    /// Where in the text it stands.
    ///
    /// @return page, section or table; may be empty
    String where();

    /// A number.
    ///
    /// @param printed the number in its SI unit
    /// @param unit unit it is printed in
    record Quantity(
            String name, Topic topic, Printed printed, Unit unit, Subject subject, String where)
            implements Claim {}

    /// A chemical formula.
    ///
    /// @param oxidationStates by symbol, where they are not the common ones
    record Composition(
            String name,
            ChemicalFormula formula,
            Map<String, Double> oxidationStates,
            Subject subject,
            String where)
            implements Claim {

        public Composition {
            oxidationStates = Map.copyOf(oxidationStates);
        }
    }

    /// That one number is so many times another.
    ///
    /// @param over name of the number above
    /// @param under name of the number below
    /// @param printed the ratio, dimensionless
    record Ratio(String name, String over, String under, Printed printed, String where)
            implements Claim {}

    /// That numbers rise or fall, in their order.
    ///
    /// @param of names of the numbers
    /// @param rising whether each is said to be larger than the one before
    record Trend(String name, List<String> of, boolean rising, String where) implements Claim {

        public Trend {
            of = List.copyOf(of);
        }
    }

    /// That a number rises by a share of itself, or, if both are shares, by so much of the whole.
    ///
    /// @param from name of the number before
    /// @param to name of the number after
    /// @param printed the increase, dimensionless
    record Increase(String name, String from, String to, Printed printed, String where)
            implements Claim {}

    /// That a number is the mean of others.
    ///
    /// @param of names of the numbers
    /// @param printed the mean with its uncertainty as range, in its SI unit
    record Mean(String name, List<String> of, Printed printed, String where) implements Claim {

        public Mean {
            of = List.copyOf(of);
        }
    }

    /// That numbers are one and the same quantity.
    ///
    /// @param of names of the numbers
    record Same(String name, List<String> of, String where) implements Claim {

        public Same {
            of = List.copyOf(of);
        }
    }
}
