package science.haven.report.page;

import science.haven.data.Condition;
import science.haven.fit.Interval;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Numbers as people of the field read them: rounded to their uncertainty, conductivities in S/cm,
/// temperatures as they were given.
public final class Shown {

    /// Stands where there is no number.
    public static final String NOTHING = "–";

    private static final Unit JOULE = Unit.parse("J");
    private static final int DIGITS_WITHOUT_UNCERTAINTY = 6;
    private static final int DIGITS_OF_A_CLOCK = 4;

    private Shown() {}

    /// A value with its uncertainty and unit.
    ///
    /// @param value the value
    /// @return for example `(3.72 ± 0.28) × 10⁻⁶ S/cm`
    public static String text(Value value) {
        return (number(value) + " " + symbol(unit(value))).strip();
    }

    /// A value with its uncertainty, without unit.
    ///
    /// @param value the value
    /// @return for example `(3.72 ± 0.28) × 10⁻⁶`
    public static String number(Value value) {
        return text(unit(value).fromSi(value.measured()));
    }

    /// A number; without an uncertainty that would say how many digits mean something, six.
    ///
    /// @param measured value and standard uncertainty, in any unit
    /// @return for example `3.72 ± 0.28`
    public static String text(Measured measured) {
        return measured.uncertainty() > 0
                ? measured.text()
                : Digits.of(measured.value(), DIGITS_WITHOUT_UNCERTAINTY);
    }

    /// The symbol of a unit; the exponent of a constant phase element raised as in print.
    ///
    /// @param unit the unit
    /// @return for example `S·sⁿ`
    public static String symbol(Unit unit) {
        return unit.symbol().replace("^n", "ⁿ");
    }

    /// The unit a value is shown in.
    ///
    /// @param value the value
    /// @return its unit
    public static Unit unit(Value value) {
        if (value.unit().equals(JOULE)) {
            return Unit.ELECTRONVOLT;
        }
        return value.unit().equals(Unit.SIEMENS_PER_METRE)
                ? Unit.SIEMENS_PER_CENTIMETRE
                : value.unit();
    }

    /// A derived value of a result.
    ///
    /// @param result the result
    /// @param name name of the value
    /// @return its text, or a dash
    public static String derived(FileResult result, String name) {
        return result.derived(name).map(Shown::text).orElse(NOTHING);
    }

    /// A condition.
    ///
    /// @param condition the condition
    /// @return for example `150 °C`
    public static String text(Condition condition) {
        if (condition.value().uncertainty() > 0) {
            return new Quantity(condition.value(), condition.unit()).text();
        }
        if (condition.unit().equals(Unit.SECOND)) {
            return prefixed(condition.value(), Unit.SECOND);
        }
        Measured shown = condition.unit().fromSi(condition.value());
        boolean clock = condition.unit().equals(Unit.HOUR);
        String number = clock ? Digits.of(shown.value(), DIGITS_OF_A_CLOCK) : text(shown);
        return (number + " " + symbol(condition.unit())).strip();
    }

    /// The temperature of a result.
    ///
    /// @param result the result
    /// @return for example `150 °C`, or a dash; with a question mark where it is doubtful
    public static String temperature(FileResult result) {
        Optional<Condition> temperature = result.condition("temperature");
        return temperature
                .map(t -> text(t) + (t.doubt().isPresent() ? " (?)" : ""))
                .orElse(NOTHING);
    }

    /// What a result is called beside its siblings: its temperature and its time, or its file.
    ///
    /// @param result the result
    /// @return for example `150 °C`
    public static String place(FileResult result) {
        List<String> words =
                Stream.of("temperature", "time")
                        .flatMap(name -> result.condition(name).stream())
                        .map(Shown::text)
                        .toList();
        return words.isEmpty() ? result.source().file() : String.join(", ", words);
    }

    /// A conclusion with its uncertainty and unit.
    ///
    /// @param conclusion the conclusion
    /// @return for example `0.602 ± 0.009 eV`
    public static String text(Results.Conclusion conclusion) {
        return conclusion
                .measured()
                .map(measured -> (measured.text() + " " + conclusion.unit().symbol()).strip())
                .orElse(NOTHING);
    }

    /// An interval, with as many digits as make its width meaningful.
    ///
    /// @param interval the interval, in the SI unit of its parameter
    /// @return for example `9.67 × 10⁴ to 1.30 × 10⁵`
    public static String interval(Interval interval) {
        return end(interval.lower()) + " to " + end(interval.upper());
    }

    private static String end(double end) {
        return Double.isFinite(end) ? rounded(end, 4) : end > 0 ? "no limit" : "no limit below";
    }

    /// A value with the prefix of its unit that leaves one to three digits before the point.
    ///
    /// @param measured value and standard uncertainty, in the SI unit that `unit` names
    /// @param unit its SI unit
    /// @return for example `1.204 ± 0.012 nA`
    public static String prefixed(Measured measured, Unit unit) {
        Unit best = unit;
        for (String prefix : List.of("f", "p", "n", "µ", "m", "", "k", "M", "G")) {
            Unit candidate = Unit.parse(prefix + unit.symbol());
            if (prefix.equals("f") || Math.abs(measured.value()) >= candidate.toSi()) {
                best = candidate;
            }
        }
        return new Quantity(measured, measured.value() == 0 ? unit : best).text();
    }

    /// A share in percent, two digits.
    ///
    /// @param share the share, dimensionless
    /// @return for example `0.35 %`
    public static String percent(double share) {
        return rounded(100 * share, 2) + " %";
    }

    /// A number with a few significant digits, for people.
    ///
    /// @param number the number, in its SI unit
    /// @param digits how many digits
    /// @return the number
    public static String rounded(double number, int digits) {
        return Double.isFinite(number)
                ? Measured.exact(Double.parseDouble(plain(number, digits))).text()
                : NOTHING;
    }

    /// A number with a few significant digits, for machines.
    ///
    /// @param number the number, in its SI unit
    /// @param digits how many digits
    /// @return the number as Java writes it
    public static String plain(double number, int digits) {
        return Double.toString(
                new java.math.BigDecimal(number)
                        .round(new java.math.MathContext(digits))
                        .doubleValue());
    }
}
