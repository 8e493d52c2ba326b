package science.haven.figure.layout;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Range;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Round numbers on an axis: steps of 1, 2 or 5 times a power of ten.
final class Ticks {
    private static final int MANY = 10_000;
    private static final double SHORT = 5;
    private static final int LONGEST = 7; // characters

    private Ticks() {}

    /// A round distance between numbers: `mantissa · 10^exponent`.
    ///
    /// @param mantissa 1, 2 or 5
    /// @param exponent power of ten
    record Step(int mantissa, int exponent) {

        /// The smallest round step that puts no more than so many numbers on an axis.
        static Step of(double span, double most) {
            double raw = span / Math.max(1, most);
            int exponent = (int) Math.floor(Math.log10(raw));
            double rest = raw / Math.pow(10, exponent);
            double slack = 1 + 1e-9;
            if (rest <= slack) {
                return new Step(1, exponent);
            } else if (rest <= 2 * slack) {
                return new Step(2, exponent);
            } else if (rest <= 5 * slack) {
                return new Step(5, exponent);
            }
            return new Step(1, exponent + 1);
        }

        double size() {
            return mantissa * Math.pow(10, exponent);
        }

        /// The k-th multiple, exact in decimals.
        BigDecimal times(long k) {
            return BigDecimal.valueOf(k * mantissa).scaleByPowerOfTen(exponent);
        }

        /// How many parts the short ticks make of a step.
        int parts() {
            return mantissa == 2 ? 4 : 5;
        }
    }

    /// Ticks of a linear axis.
    static List<Tick> linear(Range range, Step step) {
        List<Tick> ticks = new ArrayList<>();
        double minor = step.size() / step.parts();
        long first = (long) Math.ceil(range.low() / minor - 1e-6);
        long last = (long) Math.floor(range.high() / minor + 1e-6);
        for (long k = first; k <= last && k - first < MANY; k++) {
            if (k % step.parts() == 0) {
                BigDecimal value = step.times(k / step.parts());
                ticks.add(Tick.major(value.doubleValue(), number(value)));
            } else {
                ticks.add(Tick.minor(k * minor));
            }
        }
        return ticks;
    }

    /// Ticks of a logarithmic axis.
    ///
    /// @param range values > 0
    /// @param most how many numbers have room, dimensionless
    static List<Tick> logarithmic(Range range, double most) {
        double decades = Math.log10(range.high() / range.low());
        if (fewerThanADecade(range)) {
            return linear(range, Step.of(range.span(), Math.min(5, most)));
        }
        int first = (int) Math.floor(Math.log10(range.low()) - 1e-9);
        int last = (int) Math.ceil(Math.log10(range.high()) + 1e-9);
        int every = (int) Math.ceil(decades / Math.max(1, most));
        boolean few = wholeDecades(range) < 2;
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            boolean named = Math.floorMod(decade, every) == 0;
            for (int digit = 1; digit <= (every == 1 ? 9 : 1); digit++) {
                boolean numbered = digit == 1 ? named : few && (digit == 2 || digit == 5);
                RichText label = few ? scientific(digit, decade) : power(decade);
                double value = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).doubleValue();
                if (inside(range, value)) {
                    ticks.add(numbered ? Tick.major(value, label) : Tick.minor(value));
                }
            }
        }
        return ticks;
    }

    /// Whether a logarithmic axis is so short that powers of ten say too little.
    static boolean fewerThanADecade(Range range) {
        return range.high() / range.low() < SHORT;
    }

    /// A number as printed, with a real minus; one with many digits carries a power of ten.
    static RichText number(BigDecimal value) {
        String plain = value.toPlainString();
        if (value.signum() == 0 || plain.length() <= LONGEST) {
            return RichText.plain(plain.replace('-', '−'));
        }
        int decade = value.precision() - value.scale() - 1;
        if (decade == 0) {
            return RichText.plain(plain.replace('-', '−'));
        }
        String digits = value.scaleByPowerOfTen(-decade).stripTrailingZeros().toPlainString();
        return RichText.plain(digits.replace('-', '−') + "×").plus(power(decade));
    }

    /// A power of ten as printed.
    static RichText power(int exponent) {
        return RichText.marked("10^{" + Integer.toString(exponent).replace('-', '−') + "}");
    }

    private static RichText scientific(int digit, int decade) {
        if (decade >= -2 && decade <= 3) {
            return number(BigDecimal.valueOf(digit).scaleByPowerOfTen(decade));
        }
        return digit == 1 ? power(decade) : RichText.plain(digit + "×").plus(power(decade));
    }

    private static int wholeDecades(Range range) {
        return (int) Math.floor(Math.log10(range.high()) + 1e-9)
                - (int) Math.ceil(Math.log10(range.low()) - 1e-9)
                + 1;
    }

    private static boolean inside(Range range, double value) {
        return value >= range.low() * (1 - 1e-9) && value <= range.high() * (1 + 1e-9);
    }
}
