package science.haven.math;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A curve through points that answers only where it was recorded: straight lines between
/// neighbours, nothing outside the points and nothing across a gap.
public final class CoveredCurve {

    private final double[] x;
    private final double[] y;
    private final double longestGap;

    private CoveredCurve(double[] x, double[] y, double longestGap) {
        this.x = x;
        this.y = y;
        this.longestGap = longestGap;
    }

    /// Joins points, in any order. Of several points at one place the last counts, as after a jump
    /// that an instrument recorded at one time.
    ///
    /// @param x abscissae, in any one unit, finite
    /// @param y ordinates, in any one unit, one per abscissa, finite
    /// @param longestGap greatest distance of neighbours that is bridged, in the unit of `x`, > 0
    /// @return the curve
    public static CoveredCurve of(double[] x, double[] y, double longestGap) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "x and y must have the same length, got %d, %d".formatted(x.length, y.length));
        }
        if (!(longestGap > 0)) {
            throw new IllegalArgumentException("longestGap must be > 0, got " + longestGap);
        }
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] sorted = new double[x.length];
        double[] beside = new double[x.length];
        int count = 0;
        for (int i : order) {
            if (!(Double.isFinite(x[i]) && Double.isFinite(y[i]))) {
                throw new IllegalArgumentException("points must be finite, got one at " + x[i]);
            }
            if (count > 0 && sorted[count - 1] == x[i]) {
                count--;
            }
            sorted[count] = x[i];
            beside[count++] = y[i];
        }
        return new CoveredCurve(
                Arrays.copyOf(sorted, count), Arrays.copyOf(beside, count), longestGap);
    }

    /// The same without a limit to the distance of neighbours.
    ///
    /// @param x abscissae, in any one unit, finite
    /// @param y ordinates, in any one unit, one per abscissa, finite
    /// @return the curve
    public static CoveredCurve of(double[] x, double[] y) {
        return of(x, y, Double.POSITIVE_INFINITY);
    }

    /// The ordinate at a place.
    ///
    /// @param place abscissa, in the unit of the points
    /// @return the ordinate, in its unit; empty where the points do not cover the place
    public OptionalDouble at(double place) {
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return OptionalDouble.of(y[found]);
        }
        int next = -found - 1;
        if (next == 0 || next >= x.length || x[next] - x[next - 1] > longestGap) {
            return OptionalDouble.empty();
        }
        double share = (place - x[next - 1]) / (x[next] - x[next - 1]);
        return OptionalDouble.of(y[next - 1] + share * (y[next] - y[next - 1]));
    }

    /// The integral from the first point on, by the trapezoid rule.
    ///
    /// @return a curve over the same places, in the product of both units; a gap adds nothing and
    ///   stays a gap
    public CoveredCurve integral() {
        double[] sums = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double step = x[i] - x[i - 1];
            sums[i] = sums[i - 1] + (step > longestGap ? 0 : step * (y[i] + y[i - 1]) / 2);
        }
        return new CoveredCurve(x, sums, longestGap);
    }

    /// The stretches without points between the first and the last.
    ///
    /// @return number of gaps
    public int gaps() {
        int gaps = 0;
        for (int i = 1; i < x.length; i++) {
            gaps += x[i] - x[i - 1] > longestGap ? 1 : 0;
        }
        return gaps;
    }
}
