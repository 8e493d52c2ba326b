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

    private static double[] part(double[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
