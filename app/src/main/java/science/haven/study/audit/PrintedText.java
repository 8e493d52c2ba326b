package science.haven.study.audit;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.transport.audit.Printed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as a text prints it: `155.4 MHz` was rounded in its last digit, `28.1 ± 0.3 %` carries
/// its uncertainty (twice of it is allowed), `about 1e-8 s` is an order of magnitude.
///
/// @param printed the number with what it allows, in its SI unit
/// @param unit the unit it is printed in
record PrintedText(Printed printed, Unit unit) {

    private static final String ABOUT = "about ";

    /// An order of magnitude reaches half a decade to either side.
    private static final double HALF_DECADE = Math.sqrt(10);

    private static final double COVERAGE = 2;

    /// Digits before and after the point, and the power of ten.
    private static final Pattern NUMBER =
            Pattern.compile("^[-−+]?\\d*(?:\\.(\\d+))?(?:[eE]([-−+]?\\d+))?");

    static PrintedText of(YamlNode.Scalar scalar, String key, Unit kind) throws StudyException {
        String text = scalar.text();
        boolean about = text.startsWith(ABOUT);
        YamlNode.Scalar rest =
                about
                        ? new YamlNode.Scalar(text.substring(ABOUT.length()), scalar.place())
                        : scalar;
        Quantity quantity = Section.quantity(rest, key, kind);
        Measured si = quantity.si();
        if (about) {
            double one = si.value() / HALF_DECADE;
            double other = si.value() * HALF_DECADE;
            return new PrintedText(
                    new Printed(si.value(), Math.min(one, other), Math.max(one, other)),
                    quantity.unit());
        }
        double half =
                si.uncertainty() > 0
                        ? COVERAGE * si.uncertainty()
                        : lastDigit(rest.text()) / 2 / perSi(quantity.unit());
        return new PrintedText(
                new Printed(si.value(), si.value() - half, si.value() + half), quantity.unit());
    }

    private static double perSi(Unit unit) {
        return Math.abs(unit.fromSi(1) - unit.fromSi(0));
    }

    /// What one step of the last printed digit is worth.
    private static double lastDigit(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.find()) {
            return 0;
        }
        int decimals = number.group(1) == null ? 0 : number.group(1).length();
        String power = number.group(2) == null ? "0" : number.group(2).replace('−', '-');
        return Math.pow(10, Integer.parseInt(power) - decimals);
    }
}
