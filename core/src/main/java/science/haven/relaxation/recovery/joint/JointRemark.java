package science.haven.relaxation.recovery.joint;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.stream.Collectors;

/// What limits phases over temperature.
public sealed interface JointRemark extends Remark {

    /// Two phases relax alike at a temperature, which then says nothing of their fractions.
    ///
    /// @param temperature temperature in K
    /// @param first number of the one phase, from 1
    /// @param second number of the other
    record PhasesAlike(double temperature, int first, int second) implements JointRemark {

        @Override
        public String code() {
            return "PHASES_ALIKE";
        }

        @Override
        public String text() {
            return ("At %s K phases %d and %d relax alike; their fractions come from the other "
                            + "temperatures.")
                    .formatted(digits(temperature), first, second);
        }
    }

    /// The longest delay at a temperature is too short for the slowest phase.
    ///
    /// @param temperature temperature in K
    /// @param longest longest delay in s
    /// @param time relaxation time of the slowest phase in s
    record EndNotReachedAt(double temperature, double longest, double time) implements JointRemark {

        @Override
        public String code() {
            return "END_NOT_REACHED_AT";
        }

        @Override
        public String text() {
            return ("At %s K the longest delay, %s s, is less than three times the slowest "
                            + "relaxation (%s s): end, time and fraction of that phase are "
                            + "extrapolated together.")
                    .formatted(digits(temperature), digits(longest), digits(time));
        }
    }

    /// A phase whose fraction does not stand out of its uncertainty.
    ///
    /// @param phase number of the phase, from 1
    /// @param fraction its fraction, dimensionless
    /// @param uncertainty its standard uncertainty, dimensionless
    record FractionNotSeen(int phase, double fraction, double uncertainty) implements JointRemark {

        @Override
        public String code() {
            return "FRACTION_NOT_SEEN";
        }

        @Override
        public String text() {
            return "Phase %d, %s ± %s %%, does not stand out of its uncertainty."
                    .formatted(phase, digits(100 * fraction), digits(100 * uncertainty));
        }
    }

    /// Other fractions describe the recoveries about as well.
    ///
    /// @param found fractions of the best fit, dimensionless, in falling order
    /// @param other fractions that fit about as well, dimensionless, in falling order
    /// @param gain by how much the best fit is better, in multiples of the variance, dimensionless
    record FractionsAmbiguous(List<Double> found, List<Double> other, double gain)
            implements JointRemark {

        public FractionsAmbiguous {
            found = List.copyOf(found);
            other = List.copyOf(other);
        }

        @Override
        public String code() {
            return "FRACTIONS_AMBIGUOUS";
        }

        @Override
        public String text() {
            return ("Fractions of %s %% fit about as well as %s %% (χ² differs by %s): the rates "
                            + "do not say which of them belongs to which phase at all temperatures. "
                            + "A law for the rates, or more temperatures, would decide.")
                    .formatted(percent(other), percent(found), digits(gain));
        }
    }

    private static String percent(List<Double> fractions) {
        return fractions.stream()
                .map(fraction -> "%.0f".formatted(100 * fraction))
                .collect(Collectors.joining(" / "));
    }

    private static String digits(double number) {
        return Digits.of(number, 4);
    }
}
