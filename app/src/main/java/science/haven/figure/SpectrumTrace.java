package science.haven.figure;

import java.util.Arrays;
import java.util.List;

/// A spectrum to be drawn, with the lines fitted to it.
///
/// @param label what it is called in the legend, for example `25 °C`
/// @param x abscissa in the unit of its axis (ppm, cm⁻¹, degrees), ascending
/// @param intensity intensity in arbitrary units
/// @param lines each fitted line with the baseline below it, in arbitrary units at the places of
///   `x`
/// @param fit sum of all lines and the baseline, in arbitrary units; empty if nothing was fitted
public record SpectrumTrace(
        String label, double[] x, double[] intensity, List<double[]> lines, double[] fit) {

    public SpectrumTrace {
        x = x.clone();
        intensity = intensity.clone();
        lines = List.copyOf(lines);
        fit = fit.clone();
        if (intensity.length != x.length || (fit.length != x.length && fit.length != 0)) {
            throw new IllegalArgumentException(
                    "x, intensity and fit must have the same length, got %d, %d, %d"
                            .formatted(x.length, intensity.length, fit.length));
        }
    }

    /// A spectrum without a fit.
    ///
    /// @param label what it is called
    /// @param x abscissa in the unit of its axis, ascending
    /// @param intensity intensity in arbitrary units
    public SpectrumTrace(String label, double[] x, double[] intensity) {
        this(label, x, intensity, List.of(), new double[0]);
    }

    /// The part between two places, so that a figure shows lines and not the noise beside them.
    ///
    /// @param low lower end in the unit of `x`
    /// @param high upper end in the unit of `x`
    /// @return the part; the whole if nothing lies between
    public SpectrumTrace between(double low, double high) {
        int from = 0;
        while (from < x.length && x[from] < low) {
            from++;
        }
        int to = from;
        while (to < x.length && x[to] <= high) {
            to++;
        }
        if (to - from < 2) {
            return this;
        }
        int start = from;
        int end = to;
        return new SpectrumTrace(
                label,
                part(x, start, end),
                part(intensity, start, end),
                lines.stream().map(line -> part(line, start, end)).toList(),
                fit.length == 0 ? fit : part(fit, start, end));
    }

    /// The same with fewer points: of each group of neighbours the lowest and the highest, so that
    /// neither a narrow line nor the width of the noise is lost.
    ///
    /// @param most number of points to keep at most
    /// @return the trace
    public SpectrumTrace thinned(int most) {
        if (x.length <= most) {
            return this;
        }
        int groups = most / 2;
        int[] kept = new int[2 * groups];
        for (int g = 0; g < groups; g++) {
            int from = (int) ((long) g * x.length / groups);
            int to = (int) ((long) (g + 1) * x.length / groups);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = intensity[i] < intensity[low] ? i : low;
                high = intensity[i] >= intensity[high] ? i : high;
            }
            kept[2 * g] = Math.min(low, high);
            kept[2 * g + 1] = Math.max(low, high);
        }
        int[] places = Arrays.stream(kept).distinct().toArray();
        return new SpectrumTrace(
                label,
                at(x, places),
                at(intensity, places),
                lines.stream().map(line -> at(line, places)).toList(),
                fit.length == 0 ? fit : at(fit, places));
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] part(double[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
