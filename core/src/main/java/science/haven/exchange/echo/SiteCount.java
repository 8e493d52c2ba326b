package science.haven.exchange.echo;

import science.haven.fit.Interval;

import java.util.ArrayList;
import java.util.List;

/// Number of equivalent sites from a final amplitude, `Z = 1/N`.
///
/// It holds for equal shares and for preparation times so long that the phases of different sites
/// have nothing to do with each other, `ν_Q t_p ≫ 1`.
///
/// @param best the whole number whose 1/N lies nearest to Z
/// @param possible all whole numbers from 2 to 24 whose 1/N lies in the 95 % interval of Z
public record SiteCount(int best, List<Integer> possible) {

    private static final int MOST = 24;

    public SiteCount {
        possible = List.copyOf(possible);
    }

    /// Counts.
    ///
    /// @param finalAmplitude final amplitude Z, dimensionless
    /// @param interval95 interval that holds Z in 95 % of the cases
    /// @return the count
    public static SiteCount of(double finalAmplitude, Interval interval95) {
        int best = 2;
        List<Integer> possible = new ArrayList<>();
        for (int n = 2; n <= MOST; n++) {
            if (Math.abs(1.0 / n - finalAmplitude) < Math.abs(1.0 / best - finalAmplitude)) {
                best = n;
            }
            if (1.0 / n >= interval95.lower() && 1.0 / n <= interval95.upper()) {
                possible.add(n);
            }
        }
        return new SiteCount(best, possible);
    }

    /// Whether the data leave one number only.
    ///
    /// @return true if exactly one whole number is possible
    public boolean isUnique() {
        return possible.size() == 1;
    }
}
