package science.haven.exchange.exsy;

import science.haven.math.Median;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A two-dimensional exchange spectrum, phased and free of a baseline.
///
/// @param mixingTime mixing time in s
/// @param before axis of the frequencies before the mixing time, ascending, in Hz or ppm
/// @param after axis of the frequencies after the mixing time, ascending, in the unit of `before`
/// @param intensity real intensities in any one unit, `[b][a]` at `before[b]` and `after[a]`
public record ExsySpectrum(
        double mixingTime, double[] before, double[] after, double[][] intensity) {

    /// Fewer boxes beside the peaks do not tell the noise.
    private static final int FEWEST = 6;

    /// Standard deviation over median of the sizes of normal noise.
    private static final double NORMAL = 1.4826;

    public ExsySpectrum {
        if (intensity.length != before.length) {
            throw new IllegalArgumentException(
                    "intensity must hold %d rows, got %d"
                            .formatted(before.length, intensity.length));
        }
        for (double[] row : intensity) {
            if (row.length != after.length) {
                throw new IllegalArgumentException(
                        "a row of intensity must hold %d numbers, got %d"
                                .formatted(after.length, row.length));
            }
        }
        requireAscending("before", before);
        requireAscending("after", after);
        before = before.clone();
        after = after.clone();
        intensity = copy(intensity);
    }

    /// Frequencies before the mixing time.
    ///
    /// @return a copy, in Hz or ppm
    @Override
    public double[] before() {
        return before.clone();
    }

    /// Frequencies after the mixing time.
    ///
    /// @return a copy, in the unit of `before`
    @Override
    public double[] after() {
        return after.clone();
    }

    /// Intensities.
    ///
    /// @return a copy, in their unit
    @Override
    public double[][] intensity() {
        return copy(intensity);
    }

    /// Adds up the intensity of every pair of windows. The errors come from boxes of the same size
    /// beside all windows, so that noise may have any colour; they are left empty where the
    /// spectrum has no room for such boxes.
    ///
    /// @param windows one window per site
    /// @return the volumes, in the unit of the intensity times that of both axes
    public ExsyVolumes volumes(List<SiteWindow> windows) {
        int n = windows.size();
        double[][] volumes = new double[n][n];
        double[][] sigma = new double[n][n];
        double cell = step(before) * step(after);
        boolean told = true;
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                int[] rows = places(before, windows.get(from));
                int[] columns = places(after, windows.get(to));
                volumes[to][from] = cell * sum(rows, columns);
                List<Double> empty = beside(rows, columns, windows);
                double[] sizes = empty.stream().mapToDouble(Math::abs).toArray();
                sigma[to][from] = sizes.length < FEWEST ? 0 : cell * NORMAL * Median.of(sizes);
                told &= sigma[to][from] > 0;
            }
        }
        return told
                ? new ExsyVolumes(mixingTime, volumes, sigma)
                : new ExsyVolumes(mixingTime, volumes);
    }

    /// First place within a window, and the one after the last.
    private static int[] places(double[] axis, SiteWindow window) {
        int[] inside =
                IntStream.range(0, axis.length)
                        .filter(i -> axis[i] >= window.lower() && axis[i] <= window.upper())
                        .toArray();
        if (inside.length == 0) {
            throw new IllegalArgumentException(
                    "no point of the axis lies between %s and %s (in its unit)"
                            .formatted(window.lower(), window.upper()));
        }
        return new int[] {inside[0], inside[inside.length - 1] + 1};
    }

    private double sum(int[] rows, int[] columns) {
        double sum = 0;
        for (int b = rows[0]; b < rows[1]; b++) {
            for (int a = columns[0]; a < columns[1]; a++) {
                sum += intensity[b][a];
            }
        }
        return sum;
    }

    /// Sums over boxes of one size that keep off every window on both axes.
    private List<Double> beside(int[] rows, int[] columns, List<SiteWindow> windows) {
        int high = rows[1] - rows[0];
        int wide = columns[1] - columns[0];
        List<Double> sums = new ArrayList<>();
        for (int b = 0; b + high <= before.length; b += high) {
            for (int a = 0; a + wide <= after.length; a += wide) {
                int[] top = {b, b + high};
                int[] left = {a, a + wide};
                if (isFree(before, top, windows) && isFree(after, left, windows)) {
                    sums.add(sum(top, left));
                }
            }
        }
        return sums;
    }

    private static boolean isFree(double[] axis, int[] places, List<SiteWindow> windows) {
        double first = axis[places[0]];
        double last = axis[places[1] - 1];
        return windows.stream().allMatch(w -> last < w.lower() || first > w.upper());
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private static double step(double[] axis) {
        return (axis[axis.length - 1] - axis[0]) / (axis.length - 1);
    }

    private static void requireAscending(String name, double[] axis) {
        if (axis.length < 2) {
            throw new IllegalArgumentException(
                    name + " must hold >= 2 numbers, got " + axis.length);
        }
        for (int i = 1; i < axis.length; i++) {
            if (!(axis[i] > axis[i - 1])) {
                throw new IllegalArgumentException(
                        name + " must ascend in its unit, got " + axis[i]);
            }
        }
    }
}
