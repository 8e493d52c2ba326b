package science.haven.formats.bruker;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The conditions that `acqus` tells, and why some of them should not be believed: the program
/// writes a temperature without a sensor and a spinning frequency without a rotor.
final class Circumstances {

    private static final Unit KILOHERTZ = Unit.parse("kHz");

    /// What the program writes for the spinning frequency when nobody set one.
    private static final List<Double> USUAL_SPINNING = List.of(4200.0, 4170.0, 4000.0);

    /// No usual probe is heated further; a sensor that is not there reads so.
    private static final double HIGHEST_TEMPERATURE = 500;

    private static final double LOWEST_TEMPERATURE = 1;
    private static final double TITLE_TEMPERATURE_TOLERANCE = 3;

    /// Relative; spinning is regulated better than that.
    private static final double SPINNING_TOLERANCE = 0.01;

    /// Below, `cnst31` holds something else than a spinning frequency in Hz.
    private static final double LEAST_SPINNING = 500;

    private static final double GREATEST_SPINNING = 500_000;

    private static final Pattern SPINNING =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?(k?)Hz\\b", Pattern.CASE_INSENSITIVE);

    /// `13C` and `39K` are nuclei.
    private static final Pattern TEMPERATURE =
            Pattern.compile(
                    "(?<![\\d.])(?!(?:39|40|41)K)(-?\\d{1,3}(?:\\.\\d+)?)"
                            + "( ?°C| ?deg ?C| C| ?K)(?![\\w/])");

    private Circumstances() {}

    static List<Condition> of(Parameters acqus, String title) {
        List<Condition> conditions = new ArrayList<>();
        temperature(acqus, title).ifPresent(conditions::add);
        spinning(acqus, title).ifPresent(conditions::add);
        double[] delays = acqus.array("D");
        if (delays.length > 1 && delays[1] > 0) {
            conditions.add(condition("recycle delay", delays[1], Unit.SECOND, Optional.empty()));
        }
        field(acqus).ifPresent(conditions::add);
        acqus.find("RG")
                .filter(gain -> gain > 0)
                .map(gain -> condition("receiver gain", gain, Unit.NONE, Optional.empty()))
                .ifPresent(conditions::add);
        return conditions;
    }

    private static Condition condition(String name, double si, Unit unit, Optional<String> doubt) {
        return new Condition(name, Measured.exact(si), unit, Condition.Origin.FILE, doubt);
    }

    private static Optional<Condition> temperature(Parameters acqus, String title) {
        double kelvin = acqus.number("TE");
        double other = acqus.number("TE1");
        if (kelvin >= LOWEST_TEMPERATURE) {
            return Optional.of(
                    condition("temperature", kelvin, Unit.CELSIUS, doubt(kelvin, title)));
        }
        if (kelvin <= 0 && other >= LOWEST_TEMPERATURE && other != Math.rint(other)) {
            String reason = "TE is %s; this is TE1".formatted(plain(kelvin));
            Optional<String> more = doubt(other, title);
            return Optional.of(
                    condition(
                            "temperature",
                            other,
                            Unit.CELSIUS,
                            Optional.of(more.map(m -> reason + "; " + m).orElse(reason))));
        }
        return Optional.empty();
    }

    private static Optional<String> doubt(double kelvin, String title) {
        OptionalDouble said = temperature(title);
        if (kelvin > HIGHEST_TEMPERATURE) {
            return Optional.of(
                    "%s K is what the program writes without a sensor in the probe"
                            .formatted(plain(kelvin)));
        }
        if (said.isPresent()
                && Math.abs(said.getAsDouble() - kelvin) > TITLE_TEMPERATURE_TOLERANCE) {
            return Optional.of(
                    "the title says %s K, TE is %s K"
                            .formatted(plain(said.getAsDouble()), plain(kelvin)));
        }
        return kelvin == Math.rint(kelvin)
                ? Optional.of(
                        "exactly %s K is a number somebody typed or the program's own, no reading"
                                .formatted(plain(kelvin)))
                : Optional.empty();
    }

    /// The temperature that a title gives in K, if it gives one and no other.
    private static OptionalDouble temperature(String title) {
        Matcher matcher = TEMPERATURE.matcher(title);
        OptionalDouble found = OptionalDouble.empty();
        while (matcher.find()) {
            double value = Double.parseDouble(matcher.group(1));
            double kelvin = matcher.group(2).endsWith("K") ? value : value + 273.15;
            if (found.isPresent() && found.getAsDouble() != kelvin) {
                return OptionalDouble.empty();
            }
            found = OptionalDouble.of(kelvin);
        }
        return found;
    }

    private static Optional<Condition> spinning(Parameters acqus, String title) {
        double written = acqus.number("MASR");
        if (!(written >= 0 && written <= GREATEST_SPINNING)) {
            return Optional.empty();
        }
        return Optional.of(
                condition(
                        "spinning frequency",
                        written,
                        KILOHERTZ,
                        spinningDoubt(written, acqus, title)));
    }

    private static Optional<String> spinningDoubt(double written, Parameters acqus, String title) {
        OptionalDouble said = spinning(title);
        if (said.isPresent() && differ(said.getAsDouble(), written)) {
            return Optional.of(
                    "the title says %s Hz, MASR is %s Hz"
                            .formatted(plain(said.getAsDouble()), plain(written)));
        }
        double[] constants = acqus.array("CNST");
        double used = constants.length > 31 ? constants[31] : 0;
        if (used >= LEAST_SPINNING && used <= GREATEST_SPINNING && differ(used, written)) {
            return Optional.of(
                    "the pulse program was given %s Hz (cnst31), MASR is %s Hz"
                            .formatted(plain(used), plain(written)));
        }
        return USUAL_SPINNING.contains(written) && said.isEmpty()
                ? Optional.of(
                        "%s Hz is what the program writes when nobody set a spinning frequency"
                                .formatted(plain(written)))
                : Optional.empty();
    }

    /// The first frequency in a title that a rotor could have, in Hz.
    private static OptionalDouble spinning(String title) {
        Matcher matcher = SPINNING.matcher(title);
        while (matcher.find()) {
            double factor = matcher.group(2).isEmpty() ? 1 : 1000;
            double frequency = factor * Double.parseDouble(matcher.group(1));
            if (frequency >= LEAST_SPINNING && frequency <= GREATEST_SPINNING) {
                return OptionalDouble.of(frequency);
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean differ(double a, double b) {
        return Math.abs(a - b) > SPINNING_TOLERANCE * a;
    }

    private static Optional<Condition> field(Parameters acqus) {
        Optional<Nuclide> nuclide = Nucleus.of(acqus).flatMap(Nuclide::of);
        double basic = acqus.number("BF1") * 1e6;
        if (nuclide.isEmpty() || !(basic > 0)) {
            return Optional.empty();
        }
        double proton = Nucleus.proton(nuclide.get(), basic);
        return Optional.of(
                condition(
                        "field",
                        Nuclide.field(proton),
                        Unit.TESLA,
                        Nucleus.contradiction(acqus).map(BrukerRemark.NucleusContradicted::text)));
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
