package science.haven.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers in sentences: a few digits, a real minus sign, and `3 × 10⁻⁸` rather than `3e-08`.
public final class Digits {

    private Digits() {}

    /// Rounds for people.
    ///
    /// @param value finite number, in any unit
    /// @param digits significant digits, at least 1; trailing zeros are dropped
    /// @return the number as text
    public static String of(double value, int digits) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return Measured.exact(rounded.doubleValue()).text();
    }
}
