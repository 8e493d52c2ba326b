package science.haven.relaxation.rates;

import science.haven.quantity.Constants;
import science.haven.quantity.Digits;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// All that limits what rates say about motions.
public sealed interface RatesRemark extends Remark {

    /// No series of rates shows the maximum of a motion.
    ///
    /// @param motion number of the motion
    /// @param nearest temperature in K of the maximum that lies nearest to the measured range;
    ///   empty where it lies at no temperature
    /// @param lowest lowest measured temperature in K
    /// @param highest highest measured temperature in K
    record MaximumNotCovered(int motion, OptionalDouble nearest, double lowest, double highest)
            implements RatesRemark {

        @Override
        public String code() {
            return "MAXIMUM_NOT_COVERED";
        }

        @Override
        public String text() {
            String range = "%s to %s K".formatted(digits(lowest), digits(highest));
            return nearest.isPresent()
                    ? "Motion %d: its rate maximum is expected near %s K, outside %s."
                            .formatted(motion, digits(nearest.getAsDouble()), range)
                    : "Motion %d: no rate maximum lies within %s.".formatted(motion, range);
        }
    }

    /// Coupling and prefactor of a motion trade against each other.
    ///
    /// @param motion number of the motion
    /// @param factor by which the strength is uncertain, dimensionless; +∞ if nothing limits it
    record CouplingNotSeparable(int motion, double factor) implements RatesRemark {

        @Override
        public String code() {
            return "COUPLING_NOT_SEPARABLE";
        }

        @Override
        public String text() {
            String uncertain =
                    factor < 1e3
                            ? "uncertain by a factor of " + digits(factor)
                            : "not limited by the rates";
            return "Motion %d: coupling and time are not separable (the coupling is %s); only a"
                            .formatted(motion, uncertain)
                    + " combination of them is known.";
        }
    }

    /// The prefactor is not that of an ion that tries with the frequency of phonons.
    ///
    /// @param motion number of the motion
    /// @param tau0 prefactor in s
    /// @param lowest least plausible prefactor in s
    /// @param highest greatest plausible prefactor in s
    record PrefactorImplausible(int motion, double tau0, double lowest, double highest)
            implements RatesRemark {

        @Override
        public String code() {
            return "PREFACTOR_IMPLAUSIBLE";
        }

        @Override
        public String text() {
            return "Motion %d: τ₀ = %s s is not that of a jump (%s to %s s); units, model or"
                            .formatted(motion, digits(tau0), digits(lowest), digits(highest))
                    + " the number of motions may be wrong.";
        }
    }

    /// Only one flank was seen, so the energy is that of a slope.
    ///
    /// @param motion number of the motion
    /// @param flank which flank
    /// @param energy slope of ln R over 1/kT that was seen, in J
    record SlopeOnlyApparent(int motion, Flank flank, double energy) implements RatesRemark {

        @Override
        public String code() {
            return "SLOPE_ONLY_APPARENT";
        }

        @Override
        public String text() {
            String slope = digits(energy / Constants.ELEMENTARY_CHARGE);
            return switch (flank) {
                case COLD ->
                        ("Motion %d: only the cold flank was seen; its slope of %s eV is (β − 1)"
                                        + " Eₐ, and Eₐ itself depends on the exponent.")
                                .formatted(motion, slope);
                case HOT ->
                        ("Motion %d: only the hot flank was seen; its slope of %s eV is Eₐ of"
                                        + " three-dimensional motion, less in one or two dimensions.")
                                .formatted(motion, slope);
            };
        }
    }

    /// A side of a rate maximum.
    enum Flank {
        /// Below the maximum.
        COLD,
        /// Above the maximum.
        HOT
    }

    /// A barrier is hardly known.
    ///
    /// @param motion number of the motion
    /// @param relative standard uncertainty of the barrier over the barrier, dimensionless
    record RangeTooNarrow(int motion, double relative) implements RatesRemark {

        @Override
        public String code() {
            return "RANGE_TOO_NARROW";
        }

        @Override
        public String text() {
            return "Motion %d: its barrier is uncertain by %s %%; the rates span too little."
                    .formatted(motion, digits(100 * relative));
        }
    }

    /// The exponent of the background was asked for, but the rates do not tell it.
    ///
    /// @param used the exponent that was used, dimensionless
    record ExponentNotDetermined(double used) implements RatesRemark {

        @Override
        public String code() {
            return "EXPONENT_NOT_DETERMINED";
        }

        @Override
        public String text() {
            return ("The rates do not tell the exponent of the background: κ = %s was used, the"
                            + " best of 1, 2 and 4.")
                    .formatted(digits(used));
        }
    }

    /// A rate stands far off the curve.
    ///
    /// @param rate which rate, and where
    /// @param temperature temperature in K
    /// @param deviation residual of ln R over its standard uncertainty, dimensionless
    record FarOff(String rate, double temperature, double deviation) implements RatesRemark {

        @Override
        public String code() {
            return "RATE_FAR_OFF";
        }

        @Override
        public String text() {
            return "%s at %s K lies %s standard uncertainties %s the curve."
                    .formatted(
                            rate,
                            Digits.of(temperature, 5),
                            digits(Math.abs(deviation)),
                            deviation > 0 ? "below" : "above");
        }
    }

    /// A spectral density was asked for that has no value at zero frequency, where T₂ needs it.
    ///
    /// @param density the density
    record NoTransverseRate(String density) implements RatesRemark {

        @Override
        public String code() {
            return "NO_TRANSVERSE_RATE";
        }

        @Override
        public String text() {
            return "%s has no R₂: its spectral density grows without limit towards zero frequency."
                    .formatted(density);
        }
    }

    /// Other descriptions are about as good.
    ///
    /// @param chosen the one that was kept
    /// @param other the other one
    /// @param difference AICc of the other less that of the one kept, dimensionless
    record NotDistinguished(String chosen, String other, double difference) implements RatesRemark {

        @Override
        public String code() {
            return "MOTIONS_NOT_DISTINGUISHED";
        }

        @Override
        public String text() {
            return "%s and %s cannot be told apart (AICc differs by %s)."
                    .formatted(chosen, other, digits(difference));
        }
    }

    /// Rates that are zero or negative were left out.
    ///
    /// @param count how many
    record NotPositive(int count) implements RatesRemark {

        @Override
        public String code() {
            return "RATES_NOT_POSITIVE";
        }

        @Override
        public String text() {
            return "%d %s left out: a rate and a frequency are above zero."
                    .formatted(count, count == 1 ? "rate was" : "rates were");
        }
    }

    /// The same conditions occur more than once.
    ///
    /// @param copies rows that stand twice, used once
    /// @param temperatures temperatures in K at which rates differ at the same conditions
    record Duplicates(int copies, List<Double> temperatures) implements RatesRemark {

        public Duplicates {
            temperatures = List.copyOf(temperatures);
        }

        @Override
        public String code() {
            return "DUPLICATE_RATES";
        }

        @Override
        public String text() {
            String twice =
                    copies > 0 ? "%d rows stand twice and are used once. ".formatted(copies) : "";
            String repeated =
                    temperatures.isEmpty()
                            ? ""
                            : "Several rates are given for the same conditions at %s K; all are used."
                                    .formatted(
                                            temperatures.stream()
                                                    .map(RatesRemark::digits)
                                                    .collect(Collectors.joining(", ")));
            return (twice + repeated).strip();
        }
    }

    /// Temperatures are those of the Celsius scale.
    ///
    /// @param impossible temperatures that are not above 0 K; 0 if it is the fit that says so
    record TemperaturesLookCelsius(int impossible) implements RatesRemark {

        @Override
        public String code() {
            return "TEMPERATURES_LOOK_CELSIUS";
        }

        @Override
        public String text() {
            return impossible > 0
                    ? "%d temperatures are not above 0 K: are they in °C?".formatted(impossible)
                    : "Read as °C the temperatures fit far better: they look like °C given as K.";
        }
    }

    /// Some or all rates are times.
    ///
    /// @param which what looks inverted
    record RatesLookLikeTimes(String which) implements RatesRemark {

        @Override
        public String code() {
            return "RATES_LOOK_LIKE_TIMES";
        }

        @Override
        public String text() {
            return "Read as times the values of %s fit far better: rates and times look mixed up."
                    .formatted(which);
        }
    }

    /// A Larmor frequency asks for a field that does not exist.
    ///
    /// @param nucleus the nucleus
    /// @param frequency the frequency in Hz
    /// @param field the field it asks for, in T
    record FrequencyImplausible(Nuclide nucleus, double frequency, double field)
            implements RatesRemark {

        @Override
        public String code() {
            return "FREQUENCY_IMPLAUSIBLE";
        }

        @Override
        public String text() {
            return "%s at %s MHz asks for %s T: is the frequency in rad/s?"
                    .formatted(nucleus.symbol(), digits(frequency / 1e6), digits(field));
        }
    }

    /// A spin lock is stronger than any probe can do.
    ///
    /// @param spinLock its frequency in Hz
    record SpinLockImplausible(double spinLock) implements RatesRemark {

        @Override
        public String code() {
            return "SPIN_LOCK_IMPLAUSIBLE";
        }

        @Override
        public String text() {
            return "A spin lock of %s kHz does not exist: is it in rad/s?"
                    .formatted(digits(spinLock / 1e3));
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
