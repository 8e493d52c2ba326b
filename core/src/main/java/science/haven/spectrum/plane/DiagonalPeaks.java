package science.haven.spectrum.plane;

import science.haven.spectrum.PlaneSpectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The sites of an exchange spectrum: the peaks on its diagonal.
public final class DiagonalPeaks {

    /// A peak rises so far above the saddles beside it, in standard deviations of the noise.
    private static final double ABOVE_NOISE = 8;

    /// And by this part of the highest.
    private static final double ABOVE_WIGGLES = 0.02;

    /// Rows to look at beside the diagonal: the dimensions may be half a point apart.
    private static final int BESIDE = 1;

    private final PlaneSpectrum plane;
    private final double[] direct;
    private final double[] indirect;
    private final double[] values;

    private DiagonalPeaks(PlaneSpectrum plane) {
        this.plane = plane;
        direct = plane.direct();
        indirect = plane.indirect();
        values = plane.values();
    }

    /// Finds the sites, without start values.
    ///
    /// @param plane the exchange spectrum of the shortest mixing time
    /// @return the sites in the order of their shifts
    public static List<DiagonalSite> of(PlaneSpectrum plane) {
        return new DiagonalPeaks(plane).found();
    }

    /// The sites at given shifts.
    ///
    /// @param plane the exchange spectrum of the shortest mixing time
    /// @param shifts their shifts in ppm; the highest point within one width of a line is taken
    /// @return the sites in the order given
    public static List<DiagonalSite> at(PlaneSpectrum plane, double[] shifts) {
        DiagonalPeaks peaks = new DiagonalPeaks(plane);
        return Arrays.stream(shifts).mapToObj(peaks::near).toList();
    }

    private List<DiagonalSite> found() {
        double[] trace = new double[direct.length];
        for (int c = 0; c < trace.length; c++) {
            trace[c] = isOnDiagonal(c) ? value(row(c), c) - plane.level() : 0;
        }
        double highest = Arrays.stream(trace).max().orElse(0);
        double least = Math.max(ABOVE_NOISE * plane.noise(), ABOVE_WIGGLES * highest);
        List<DiagonalSite> sites = new ArrayList<>();
        for (int c = 1; c < trace.length - 1; c++) {
            if (trace[c] > trace[c - 1]
                    && trace[c] >= trace[c + 1]
                    && prominence(trace, c) > least) {
                sites.add(site(c));
            }
        }
        return sites;
    }

    /// Height of a maximum above the higher of the saddles that part it from higher ones.
    private static double prominence(double[] trace, int peak) {
        double left = trace[peak];
        for (int c = peak - 1; c >= 0 && trace[c] <= trace[peak]; c--) {
            left = Math.min(left, trace[c]);
        }
        double right = trace[peak];
        for (int c = peak + 1; c < trace.length && trace[c] <= trace[peak]; c++) {
            right = Math.min(right, trace[c]);
        }
        return trace[peak] - Math.max(left, right);
    }

    private boolean isOnDiagonal(int column) {
        return direct[column] >= indirect[0] && direct[column] <= indirect[indirect.length - 1];
    }

    private DiagonalSite near(double shift) {
        int column = nearest(direct, shift);
        DiagonalSite first = site(column);
        int reach = (int) Math.ceil(first.directWidth() / 2 / step(direct));
        int best = column;
        for (int c = Math.max(0, column - reach);
                c <= Math.min(direct.length - 1, column + reach);
                c++) {
            if (value(row(c), c) > value(row(best), best)) {
                best = c;
            }
        }
        return site(best);
    }

    /// The highest row beside the diagonal.
    private int row(int column) {
        int middle = nearest(indirect, direct[column]);
        int best = middle;
        for (int r = Math.max(0, middle - BESIDE);
                r <= Math.min(indirect.length - 1, middle + BESIDE);
                r++) {
            if (value(r, column) > value(best, column)) {
                best = r;
            }
        }
        return best;
    }

    private DiagonalSite site(int column) {
        int row = row(column);
        double[] across = new double[direct.length];
        Arrays.setAll(across, c -> value(row, c) - plane.level());
        double[] along = new double[indirect.length];
        Arrays.setAll(along, r -> value(r, column) - plane.level());
        return new DiagonalSite(
                top(direct, across, column),
                top(indirect, along, row),
                width(direct, across, column),
                width(indirect, along, row));
    }

    private double value(int row, int column) {
        return values[row * direct.length + column];
    }

    /// Top of the parabola through a maximum and its neighbours.
    private static double top(double[] shifts, double[] heights, int at) {
        if (at == 0 || at == shifts.length - 1) {
            return shifts[at];
        }
        double bend = heights[at - 1] - 2 * heights[at] + heights[at + 1];
        double lean = heights[at + 1] - heights[at - 1];
        double offset = bend < 0 ? Math.clamp(-lean / (2 * bend), -0.5, 0.5) : 0;
        return shifts[at] + offset * step(shifts);
    }

    private static double width(double[] shifts, double[] heights, int at) {
        return step(shifts) * (half(heights, at, -1) + half(heights, at, 1));
    }

    /// Points from a maximum to half its height, in one direction.
    private static double half(double[] heights, int at, int way) {
        double half = heights[at] / 2;
        int i = at;
        while (i + way >= 0 && i + way < heights.length && heights[i + way] > half) {
            i += way;
        }
        if (i + way < 0 || i + way >= heights.length) {
            return Math.abs(i - at);
        }
        double fall = heights[i] - heights[i + way];
        double rest = fall > 0 ? (heights[i] - half) / fall : 0.5;
        return Math.abs(i - at) + Math.clamp(rest, 0, 1);
    }

    private static double step(double[] shifts) {
        return (shifts[shifts.length - 1] - shifts[0]) / (shifts.length - 1);
    }

    private static int nearest(double[] shifts, double shift) {
        long index = Math.round((shift - shifts[0]) / step(shifts));
        return Math.clamp(index, 0, shifts.length - 1);
    }
}
