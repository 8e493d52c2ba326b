package science.haven.imaging;

import java.util.Arrays;

/// Where a uniform object lies in a profile, and how strong its signal is.
///
/// @param level median signal of the object, in the unit of the profile
/// @param from index of the first place that belongs to it
/// @param to index after the last
public record Plateau(double level, int from, int to) {

    /// Finds the plateau of a profile that was taken before anything moved.
    ///
    /// The level is the median of all places above half of the maximum; the object reaches from the
    /// first to the last place at which the signal comes up to the level less the tolerance. Places
    /// between them belong to it even if the coil images them weaker.
    ///
    /// @param profile signal over the places, in any unit
    /// @param tolerance share of the level that the signal may lack, dimensionless, 0 to 1
    /// @return the plateau
    public static Plateau of(double[] profile, double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "tolerance must be within 0 and 1, got " + tolerance);
        }
        double highest = Arrays.stream(profile).max().orElse(0);
        if (!(highest > 0)) {
            throw new IllegalArgumentException("a profile needs signal, highest is " + highest);
        }
        double[] strong = Arrays.stream(profile).filter(v -> v > highest / 2).sorted().toArray();
        int middle = strong.length / 2;
        double level =
                strong.length % 2 == 1 ? strong[middle] : (strong[middle - 1] + strong[middle]) / 2;
        double least = (1 - tolerance) * level;
        int from = 0;
        while (profile[from] < least) {
            from++;
        }
        int to = profile.length;
        while (profile[to - 1] < least) {
            to--;
        }
        return new Plateau(level, from, to);
    }
}
