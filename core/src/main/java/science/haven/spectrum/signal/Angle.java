package science.haven.spectrum.signal;

import java.math.BigDecimal;
import java.math.MathContext;

/// Angles as text: degrees for people, with as many digits as bring the same bits back.
public final class Angle {

    private static final int LEAST_DIGITS = 6;
    private static final int MOST_DIGITS = 18;

    private Angle() {}

    /// Writes an angle.
    ///
    /// @param radians the angle in rad
    /// @return degrees, or radians if no number of degrees gives the same bits
    public static String text(double radians) {
        double degrees = Math.toDegrees(radians);
        for (int digits = LEAST_DIGITS; digits <= MOST_DIGITS; digits++) {
            BigDecimal rounded = new BigDecimal(degrees).round(new MathContext(digits));
            if (Math.toRadians(rounded.doubleValue()) == radians) {
                return rounded.stripTrailingZeros().toPlainString() + "°";
            }
        }
        return radians + " rad";
    }
}
