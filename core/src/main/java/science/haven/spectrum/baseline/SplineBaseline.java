package science.haven.spectrum.baseline;

import java.util.ArrayList;
import java.util.List;

/// Natural cubic spline through the means of signal-free stretches.
final class SplineBaseline {

    /// A long stretch gives several knots, at most this many over the spectrum.
    private static final int KNOTS = 32;

    private record Knot(double place, double value) {}

    private SplineBaseline() {}

    static double[] under(double[] values, boolean[] free) {
        List<Knot> knots = knots(values, free);
        int n = values.length;
        double[] baseline = new double[n];
        if (knots.isEmpty()) {
            return baseline;
        }
        double[] bend = bend(knots);
        int k = 0;
        for (int i = 0; i < n; i++) {
            while (k < knots.size() - 2 && i > knots.get(k + 1).place) {
                k++;
            }
            baseline[i] = at(knots, bend, k, i);
        }
        return baseline;
    }

    private static List<Knot> knots(double[] values, boolean[] free) {
        int longest = Math.max(values.length / KNOTS, 1);
        List<Knot> knots = new ArrayList<>();
        int from = 0;
        while (from < values.length) {
            if (!free[from]) {
                from++;
                continue;
            }
            int to = from;
            double sum = 0;
            while (to < values.length && free[to] && to - from < longest) {
                sum += values[to];
                to++;
            }
            knots.add(new Knot((from + to - 1) / 2.0, sum / (to - from)));
            from = to;
        }
        return knots;
    }

    /// Second derivatives at the knots, zero at both ends.
    private static double[] bend(List<Knot> knots) {
        int n = knots.size();
        double[] bend = new double[n];
        double[] factor = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = knots.get(i).place - knots.get(i - 1).place;
            double right = knots.get(i + 1).place - knots.get(i).place;
            double slope =
                    (knots.get(i + 1).value - knots.get(i).value) / right
                            - (knots.get(i).value - knots.get(i - 1).value) / left;
            double pivot = 2 * (left + right) - left * factor[i - 1];
            factor[i] = right / pivot;
            bend[i] = (6 * slope - left * bend[i - 1]) / pivot;
        }
        for (int i = n - 2; i > 0; i--) {
            bend[i] -= factor[i] * bend[i + 1];
        }
        return bend;
    }

    /// Beyond the ends the spline goes on straight.
    private static double at(List<Knot> knots, double[] bend, int k, double x) {
        if (knots.size() == 1) {
            return knots.getFirst().value;
        }
        Knot a = knots.get(k);
        Knot b = knots.get(k + 1);
        double h = b.place - a.place;
        double t = (x - a.place) / h;
        double u = 1 - t;
        if (t < 0 || t > 1) {
            int end = t < 0 ? 0 : 1;
            double slope =
                    (b.value - a.value) / h
                            + h
                                    / 6
                                    * (end == 0
                                            ? -2 * bend[k] - bend[k + 1]
                                            : bend[k] + 2 * bend[k + 1]);
            return end == 0 ? a.value + slope * (x - a.place) : b.value + slope * (x - b.place);
        }
        return u * a.value
                + t * b.value
                + h * h / 6 * ((u * u * u - u) * bend[k] + (t * t * t - t) * bend[k + 1]);
    }
}
