package science.haven.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes a value and its uncertainty the way a paper prints them.
///
/// The uncertainty gets two digits and the value is rounded to the same place; a zero right of the
/// point that ends both is dropped. Plain decimals are used as long as no digit is made up and no
/// long row of zeros leads, otherwise one power of ten stands behind both.
final class MeasuredText {

    private static final int LOWEST_PLAIN_EXPONENT = -3;
    private static final int HIGHEST_PLAIN_EXPONENT = 5;

    private MeasuredText() {}

    static String of(Measured measured) {
        BigDecimal value = decimal(measured.value());
        BigDecimal uncertainty = decimal(measured.uncertainty());
        if (uncertainty.signum() == 0) {
            return exact(value);
        }
        int scale = scaleOf(value, uncertainty);
        BigDecimal roundedUncertainty = uncertainty.setScale(scale, RoundingMode.HALF_UP);
        BigDecimal roundedValue = value.setScale(scale, RoundingMode.HALF_UP);
        int exponent =
                roundedValue.signum() == 0
                        ? exponent(roundedUncertainty)
                        : Math.max(exponent(roundedValue), exponent(roundedUncertainty));
        if (plain(exponent) && scale >= 0) {
            return sign(roundedValue.toPlainString()) + " ± " + roundedUncertainty.toPlainString();
        }
        return "(%s ± %s) × 10%s"
                .formatted(
                        sign(roundedValue.movePointLeft(exponent).toPlainString()),
                        roundedUncertainty.movePointLeft(exponent).toPlainString(),
                        Superscript.of(exponent));
    }

    private static String exact(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = exponent(value);
        BigDecimal short15 = value.stripTrailingZeros();
        if (plain(exponent)) {
            return sign(short15.toPlainString());
        }
        return sign(short15.movePointLeft(exponent).toPlainString())
                + " × 10"
                + Superscript.of(exponent);
    }

    /// Decimals that show two digits of the uncertainty.
    private static int scaleOf(BigDecimal value, BigDecimal uncertainty) {
        BigDecimal twoDigits = uncertainty.round(new MathContext(2, RoundingMode.HALF_UP));
        int scale = 1 - exponent(twoDigits);
        boolean zerosEndBoth =
                endsInZero(twoDigits, scale)
                        && endsInZero(value.setScale(scale, RoundingMode.HALF_UP), scale);
        return zerosEndBoth && scale > 0 ? scale - 1 : scale;
    }

    private static boolean endsInZero(BigDecimal number, int scale) {
        return number.stripTrailingZeros().scale() < scale;
    }

    /// The shortest decimal of a double; 15 digits hide the noise of unit conversion.
    static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).round(new MathContext(15, RoundingMode.HALF_EVEN));
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    private static boolean plain(int exponent) {
        return exponent >= LOWEST_PLAIN_EXPONENT && exponent <= HIGHEST_PLAIN_EXPONENT;
    }

    private static String sign(String number) {
        return number.replace('-', '−');
    }
}
