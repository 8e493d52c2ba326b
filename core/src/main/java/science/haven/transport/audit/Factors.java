package science.haven.transport.audit;

import java.util.List;
import java.util.Locale;

/// Factors that people lose between two lines of a calculation.
final class Factors {

    /// How near, as a share, a quotient must be to a factor to be called by it where the ranges are
    /// narrow.
    private static final double NEAR = 0.02;

    /// Differences below this share are told in percent.
    private static final double SMALL = 0.1;

    /// An order of magnitude has a range wider than this.
    private static final double WIDE = 2;

    private record Factor(String name, double value) {}

    private static final List<Factor> KNOWN =
            List.of(
                    new Factor("2π", 2 * Math.PI),
                    new Factor("2", 2),
                    new Factor("3", 3),
                    new Factor("π", Math.PI),
                    new Factor("ten", 10),
                    new Factor("a hundred", 100),
                    new Factor("a thousand", 1000));

    private Factors() {}

    /// In words, how far a printed number is from what follows.
    static String between(Printed printed, Printed follows) {
        if (printed.value() == 0 || follows.value() == 0) {
            return "";
        }
        double quotient = follows.value() / printed.value();
        if (quotient < 0) {
            return meets(printed, follows, -1) ? "the sign is the other" : "";
        }
        if (Math.abs(quotient - 1) < SMALL) {
            return String.format(
                    Locale.ROOT,
                    "printed %.2g %% too %s",
                    100 * Math.abs(1 / quotient - 1),
                    quotient < 1 ? "high" : "low");
        }
        double times = Math.max(quotient, 1 / quotient);
        return String.format(Locale.ROOT, times < 100 ? "%.3g" : "%.2g", times)
                + (quotient > 1 ? " times the printed value" : " times smaller than printed")
                + (printed.upper() > WIDE * printed.lower()
                        ? angular(printed, follows)
                        : known(quotient));
    }

    /// Of an order of magnitude only 2π can be told.
    private static String angular(Printed printed, Printed follows) {
        boolean up = meets(printed, follows, 2 * Math.PI);
        boolean down = meets(printed, follows, 0.5 / Math.PI);
        return up || down ? "; a lost 2π would explain it" : "";
    }

    private static String known(double quotient) {
        String known = "";
        double nearest = NEAR;
        for (Factor factor : KNOWN) {
            for (double power : new double[] {factor.value(), 1 / factor.value()}) {
                double off = Math.abs(quotient / power - 1);
                if (off < nearest) {
                    nearest = off;
                    known = ", a factor of " + factor.name();
                }
            }
        }
        return known;
    }

    private static boolean meets(Printed printed, Printed follows, double factor) {
        return Printed.from(at -> factor * at[0], printed).meets(follows);
    }
}
