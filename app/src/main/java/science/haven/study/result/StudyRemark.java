package science.haven.study.result;

import science.haven.data.Condition;
import science.haven.quantity.Digits;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.study.plan.Role;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a study has to say about its results.
public sealed interface StudyRemark extends Remark {

    /// The study does not say how large the sample is.
    record GeometryMissing() implements StudyRemark {
        @Override
        public String code() {
            return "GEOMETRY_MISSING";
        }

        @Override
        public String text() {
            return "The study gives no pellet size, so there are resistances but no"
                    + " conductivities.";
        }
    }

    /// Nobody says how warm it was.
    record TemperatureMissing() implements StudyRemark {
        @Override
        public String code() {
            return "TEMPERATURE_MISSING";
        }

        @Override
        public String text() {
            return "The temperature is in neither the study, the file nor its name.";
        }
    }

    /// A condition the file tells looks wrong, and nobody has confirmed it.
    ///
    /// @param condition the condition
    /// @param doubt why it looks wrong
    record Doubtful(Condition condition, String doubt) implements StudyRemark {
        @Override
        public String code() {
            return "DOUBTFUL_CONDITION";
        }

        @Override
        public String text() {
            return "The file says %s = %s, which may not be so: %s. Write it in the study, or list it under 'confirm'."
                    .formatted(condition.name(), shown(condition), doubt);
        }
    }

    /// Study, file and name of the file do not agree.
    ///
    /// @param taken the condition that was used
    /// @param other the one that was not
    record Disagreement(Condition taken, Condition other) implements StudyRemark {
        @Override
        public String code() {
            return "CONDITIONS_DISAGREE";
        }

        @Override
        public String text() {
            return "%s is %s by the %s and %s by the %s; the former was taken."
                    .formatted(
                            capital(taken.name()),
                            shown(taken),
                            place(taken),
                            shown(other),
                            place(other));
        }
    }

    /// An arc was named by its capacitance, not by the user.
    ///
    /// @param role what it was taken for
    /// @param symbol its resistance
    record RoleByCapacitance(Role role, String symbol) implements StudyRemark {
        @Override
        public String code() {
            return "ROLE_BY_CAPACITANCE";
        }

        @Override
        public String text() {
            return "%s was taken for the %s because of its capacitance; write 'assign: {%s: %s}' to say so yourself."
                    .formatted(symbol, role.word(), role.word(), symbol);
        }
    }

    /// There is nothing to compare an electronic conductivity with.
    ///
    /// @param reference what the study names
    record TotalMissing(String reference) implements StudyRemark {
        @Override
        public String code() {
            return "TOTAL_MISSING";
        }

        @Override
        public String text() {
            return "No transference number: '%s' has no value within 1 K of this temperature."
                    .formatted(reference);
        }
    }

    /// The electrons alone conduct better than electrons and ions together.
    record ElectronsExceedTotal() implements StudyRemark {
        @Override
        public String code() {
            return "ELECTRONS_EXCEED_TOTAL";
        }

        @Override
        public String text() {
            return "The electronic conductivity is greater than the total one; one of them is"
                    + " wrong, or the electrodes do not block the ions.";
        }
    }

    /// Electrons and holes cannot be told apart by one voltage.
    record VoltagesMissing() implements StudyRemark {
        @Override
        public String code() {
            return "VOLTAGES_MISSING";
        }

        @Override
        public String text() {
            return "It takes steady currents at two voltages or more to tell electrons and holes"
                    + " apart; with one, say which of them carry the current: 'electrodes: one"
                    + " reversible, electrons'.";
        }
    }

    /// One reversible electrode blocks the ions in one direction only.
    record StepsOfBothSigns() implements StudyRemark {
        @Override
        public String code() {
            return "STEPS_OF_BOTH_SIGNS";
        }

        @Override
        public String text() {
            return "With one reversible electrode the ions are blocked at one sign of the voltage"
                    + " only, but there are steps of both; list them as two measurements.";
        }
    }

    /// The specific conductivity of the grain boundaries rests on a picture of the sample.
    record BrickLayerAssumed() implements StudyRemark {
        @Override
        public String code() {
            return "BRICK_LAYER";
        }

        @Override
        public String text() {
            return "The specific grain boundary conductivity and the thickness ratio d/D "
                    + "hold for cubic grains with thin boundaries of the same permittivity as "
                    + "the bulk (brick layer).";
        }
    }

    /// The capacitances do not fit grains with thin boundaries.
    record BrickLayerFails() implements StudyRemark {
        @Override
        public String code() {
            return "BRICK_LAYER_FAILS";
        }

        @Override
        public String text() {
            return "By its capacitance the grain boundary would fill over 30 % of the "
                    + "sample (3 C_bulk/C_gb, brick layer); that is no thin layer, so there "
                    + "is no specific grain boundary conductivity.";
        }
    }

    /// Too few times to tell how a conductivity fades.
    ///
    /// @param times how many different times there are
    /// @param needed how many it takes
    record RetentionNotFitted(int times, int needed) implements StudyRemark {
        @Override
        public String code() {
            return "TOO_FEW_TIMES";
        }

        @Override
        public String text() {
            return "Conductivities at %d different times; it takes %d to fit a law."
                    .formatted(times, needed);
        }
    }

    /// All spectra of a measurement got the same circuit, the best for all of them together.
    ///
    /// @param circuit the circuit
    /// @param spectra how many spectra there are
    /// @param others the other circuits that describe all spectra, the best first
    record CircuitForSeries(String circuit, int spectra, List<Other> others)
            implements StudyRemark {

        /// A circuit that lost.
        ///
        /// @param circuit the circuit
        /// @param difference sum of its AICc over all spectra less that of the chosen circuit,
        ///   dimensionless
        public record Other(String circuit, double difference) {}

        /// Keeps a copy of the list.
        public CircuitForSeries {
            others = List.copyOf(others);
        }

        @Override
        public String code() {
            return "CIRCUIT_FOR_SERIES";
        }

        @Override
        public String text() {
            String rest =
                    others.stream()
                            .map(o -> o.circuit() + " + " + Digits.of(o.difference(), 3))
                            .collect(Collectors.joining(", "));
            return "%s was chosen for all %d spectra together by the sum of AICc%s."
                    .formatted(circuit, spectra, rest.isEmpty() ? "" : "; behind it: " + rest);
        }
    }

    /// The spectra of a measurement need different circuits.
    ///
    /// @param circuits the circuits, each with the number of its spectra
    record NoCircuitForSeries(String circuits) implements StudyRemark {
        @Override
        public String code() {
            return "CIRCUITS_DIFFER";
        }

        @Override
        public String text() {
            return ("No one circuit describes all spectra of the measurement: %s. The same "
                            + "symbol may not mean the same process everywhere.")
                    .formatted(circuits);
        }
    }

    /// The spectra could not be fitted as one series.
    ///
    /// @param reason why
    record SeriesFailed(String reason) implements StudyRemark {
        @Override
        public String code() {
            return "SERIES_FAILED";
        }

        @Override
        public String text() {
            return "No joint fit of the series: " + reason + ".";
        }
    }

    /// A conclusion is no better than what it is drawn from.
    ///
    /// @param limits what limits the values behind it, and how many of them
    /// @param values how many values there are
    /// @param what what tells them apart: `temperatures`
    record InputsLimited(Map<Limit, Integer> limits, int values, String what)
            implements StudyRemark {

        /// Keeps a copy of the map, in the order of the limits.
        public InputsLimited {
            limits = Collections.unmodifiableMap(new EnumMap<>(limits));
        }

        /// The remark of a conclusion.
        ///
        /// @param limits what limits each of the values behind it
        /// @param what what tells them apart: `temperatures`
        /// @return empty if nothing limits them
        public static Optional<InputsLimited> of(List<Set<Limit>> limits, String what) {
            Map<Limit, Integer> counts = new EnumMap<>(Limit.class);
            limits.forEach(own -> own.forEach(limit -> counts.merge(limit, 1, Integer::sum)));
            return counts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new InputsLimited(counts, limits.size(), what));
        }

        @Override
        public String code() {
            return "INPUTS_LIMITED";
        }

        @Override
        public String text() {
            return limits.entrySet().stream()
                    .map(
                            limit ->
                                    "at %d of %d %s %s (%s)"
                                            .formatted(
                                                    limit.getValue(),
                                                    values,
                                                    what,
                                                    limit.getKey().words(),
                                                    limit.getKey()))
                    .collect(Collectors.joining("; ", "The values behind it are limited: ", "."));
        }
    }

    private static String shown(Condition condition) {
        return new Quantity(condition.value(), condition.unit()).text();
    }

    private static String place(Condition condition) {
        return switch (condition.origin()) {
            case STUDY -> "study";
            case FILE -> "file";
            case NAME -> "name of the file";
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
