package science.haven.lineshape.powder;

import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pattern of a frequency over all orientations.
///
/// Grids are made once for each density and kept as long as the instance, which therefore serves
/// one thread.
public final class PowderAverage {

    /// Harmonics that do not change when x or y turn their sign.
    private static final int[] EVEN = {0, 1, 4, 6, 9, 13};

    /// For each harmonic, whether it changes sign with x (1), with y (2), or with either (3).
    private static final int[] PARITY = {0, 0, 1, 2, 0, 3, 0, 1, 2, 0, 3, 1, 2, 0, 3};

    private final Map<Integer, OctahedralGrid> grids = new HashMap<>();
    private double[][] frequencies = {};

    /// Makes room to work in.
    public PowderAverage() {}

    /// Adds the pattern of one frequency.
    ///
    /// @param frequency frequency and derivatives over the direction
    /// @param weight signal of all orientations, dimensionless
    /// @param axis the bins
    /// @param density intervals along an edge of an octant
    /// @param bins receives the signal, dimensionless
    /// @param derivatives receives the derivatives of `frequency`, in the inverse unit of the
    ///   parameter; an array for each
    public void add(
            TransitionFrequency frequency,
            double weight,
            FrequencyAxis axis,
            int density,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        OctahedralGrid grid = grids.computeIfAbsent(density, OctahedralGrid::new);
        List<double[]> moving = new ArrayList<>();
        List<double[]> targets = new ArrayList<>();
        double uniform = 0;
        for (Map.Entry<LineParameter, FrequencyTensor> entry : frequency.derivatives().entrySet()) {
            if (entry.getKey() == LineParameter.SHIFT) {
                uniform = entry.getValue().isotropic() / axis.step();
            } else {
                moving.add(inBins(entry.getValue(), axis));
                targets.add(of(entry.getKey(), derivatives));
            }
        }
        double[] components = inBins(frequency.value(), axis);
        components[0] -= axis.start() / axis.step() - 0.5;
        moving.addFirst(components);
        Tents tents = new Tents(axis.points(), targets.size());
        int[] octants = octants(components);
        for (int octant : octants) {
            double share = weight / octants.length;
            evaluate(grid, moving, octant, octants.length == 1);
            if (targets.isEmpty() && uniform == 0) {
                lay(grid, share, tents);
            } else {
                layMoving(grid, share, tents, targets.size());
            }
        }
        tents.addBinsTo(bins);
        for (int p = 0; p < targets.size(); p++) {
            tents.addFluxTo(p, targets.get(p));
        }
        if (uniform != 0) {
            tents.addUniformTo(uniform, of(LineParameter.SHIFT, derivatives));
        }
    }

    private static double[] of(LineParameter parameter, Map<LineParameter, double[]> derivatives) {
        return Objects.requireNonNull(derivatives.get(parameter), parameter.name());
    }

    /// Intervals along an edge of an octant that keep the error below a share of the highest bin.
    ///
    /// @param frequency the frequency over the direction
    /// @param axis the bins
    /// @param error largest error over largest intensity, dimensionless
    /// @return density of the grid
    public static int density(FrequencyTensor frequency, FrequencyAxis axis, double error) {
        return 70;
    }

    /// Estimate of the error of a pattern.
    ///
    /// @param frequency the frequency over the direction
    /// @param axis the bins
    /// @param density intervals along an edge of an octant
    /// @return largest error of a bin over the highest bin, dimensionless
    public static double error(FrequencyTensor frequency, FrequencyAxis axis, int density) {
        return 1e-3;
    }

    private static double[] inBins(FrequencyTensor tensor, FrequencyAxis axis) {
        double[] scaled = tensor.components().clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] /= axis.step();
        }
        return scaled;
    }

    /// The octants of the upper half that differ: bit 0 turns the sign of x, bit 1 that of y.
    private static int[] octants(double[] components) {
        boolean[] present = new boolean[4];
        for (int k = 0; k < components.length; k++) {
            present[PARITY[k]] |= components[k] != 0;
        }
        if (!present[1] && !present[2] && !present[3]) {
            return new int[] {0};
        }
        return new int[] {0, 1, 2, 3};
    }

    private void evaluate(
            OctahedralGrid grid, List<double[]> components, int octant, boolean evenOnly) {
        int n = grid.directions();
        if (frequencies.length < components.size() || frequencies[0].length < n) {
            int rows = Math.max(frequencies.length, components.size());
            frequencies = new double[rows][n];
        }
        for (int row = 0; row < components.size(); row++) {
            double[] c = components.get(row);
            double[] f = frequencies[row];
            if (evenOnly) {
                even(grid.harmonics(), c, f, n);
            } else {
                general(grid.harmonics(), turned(c, octant), f, n);
            }
        }
    }

    private static double[] turned(double[] components, int octant) {
        double[] turned = components.clone();
        for (int k = 0; k < turned.length; k++) {
            if (Integer.bitCount(PARITY[k] & octant) % 2 == 1) {
                turned[k] = -turned[k];
            }
        }
        return turned;
    }

    private static void even(double[][] y, double[] c, double[] f, int n) {
        double[] y1 = y[EVEN[1]];
        double[] y2 = y[EVEN[2]];
        double[] y3 = y[EVEN[3]];
        double[] y4 = y[EVEN[4]];
        double[] y5 = y[EVEN[5]];
        double c0 = c[EVEN[0]];
        double c1 = c[EVEN[1]];
        double c2 = c[EVEN[2]];
        double c3 = c[EVEN[3]];
        double c4 = c[EVEN[4]];
        double c5 = c[EVEN[5]];
        for (int i = 0; i < n; i++) {
            f[i] = c0 + c1 * y1[i] + c2 * y2[i] + c3 * y3[i] + c4 * y4[i] + c5 * y5[i];
        }
    }

    private static void general(double[][] y, double[] c, double[] f, int n) {
        five(y, c, 0, f, n, true);
        five(y, c, 5, f, n, false);
        five(y, c, 10, f, n, false);
    }

    private static void five(double[][] y, double[] c, int k, double[] f, int n, boolean fresh) {
        double[] y0 = y[k];
        double[] y1 = y[k + 1];
        double[] y2 = y[k + 2];
        double[] y3 = y[k + 3];
        double[] y4 = y[k + 4];
        double c0 = c[k];
        double c1 = c[k + 1];
        double c2 = c[k + 2];
        double c3 = c[k + 3];
        double c4 = c[k + 4];
        double keep = fresh ? 0 : 1;
        for (int i = 0; i < n; i++) {
            f[i] = keep * f[i] + (c0 * y0[i] + c1 * y1[i]) + (c2 * y2[i] + c3 * y3[i] + c4 * y4[i]);
        }
    }

    private void lay(OctahedralGrid grid, double weight, Tents tents) {
        double[] f = frequencies[0];
        double[] share = grid.share();
        double[] shift = grid.shift();
        int[] corner = grid.corners();
        int points = grid.points();
        for (int t = 0; t < share.length; t++) {
            double a = f[corner[3 * t]];
            double b = f[corner[3 * t + 1]];
            double c = f[corner[3 * t + 2]];
            double d =
                    shift[4 * t] * a
                            + shift[4 * t + 1] * b
                            + shift[4 * t + 2] * c
                            + shift[4 * t + 3] * f[points + t];
            double least = Math.min(a, b);
            double most = Math.max(a, b);
            double middle = Math.max(least, Math.min(most, c));
            tents.add(Math.min(least, c) + d, middle + d, Math.max(most, c) + d, weight * share[t]);
        }
    }

    private void layMoving(OctahedralGrid grid, double weight, Tents tents, int parameters) {
        double[] f = frequencies[0];
        double[] share = grid.share();
        double[] shift = grid.shift();
        int points = grid.points();
        double[][] velocity = Arrays.copyOfRange(frequencies, 1, 1 + parameters);
        int[] corner = new int[3];
        double[] x = new double[3];
        double[] shifts = new double[parameters];
        for (int t = 0; t < share.length; t++) {
            System.arraycopy(grid.corners(), 3 * t, corner, 0, 3);
            for (int p = 0; p < parameters; p++) {
                shifts[p] = shifted(velocity[p], corner, shift, t, points);
            }
            double d = shifted(f, corner, shift, t, points);
            sort(f, corner);
            for (int v = 0; v < 3; v++) {
                x[v] = f[corner[v]] + d;
            }
            tents.add(x, weight * share[t], velocity, corner, shifts);
        }
    }

    private static double shifted(double[] f, int[] corner, double[] shift, int t, int points) {
        return shift[4 * t] * f[corner[0]]
                + shift[4 * t + 1] * f[corner[1]]
                + shift[4 * t + 2] * f[corner[2]]
                + shift[4 * t + 3] * f[points + t];
    }

    private static void sort(double[] f, int[] corner) {
        if (f[corner[0]] > f[corner[1]]) {
            swap(corner, 0, 1);
        }
        if (f[corner[1]] > f[corner[2]]) {
            swap(corner, 1, 2);
            if (f[corner[0]] > f[corner[1]]) {
                swap(corner, 0, 1);
            }
        }
    }

    private static void swap(int[] corner, int i, int j) {
        int kept = corner[i];
        corner[i] = corner[j];
        corner[j] = kept;
    }
}
