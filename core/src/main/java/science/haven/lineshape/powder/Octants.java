package science.haven.lineshape.powder;

import science.haven.lineshape.tensor.FrequencyTensor;

import java.util.List;

/// Frequencies over the octants of one grid, octant by octant, and their triangles laid into bins.
///
/// One instance serves one thread.
final class Octants {

    /// For each harmonic, whether it changes sign with x (1), with y (2), or with either (3).
    private static final int[] PARITY = {0, 0, 1, 2, 0, 3, 0, 1, 2, 0, 3, 1, 2, 0, 3};

    private static final double ROUNDING = 1e-13;

    /// Reach in bins of a pattern that is hardly more than a line.
    private static final double CLOSE = 8;

    private final OctahedralGrid grid;
    private final double[] values;
    private Triangles triangles;

    Octants(int density) {
        grid = new OctahedralGrid(density);
        values = new double[grid.directions()];
        triangles = new Triangles(grid, 0);
    }

    /// Lays all orientations into bins.
    ///
    /// @param components the frequency and its derivatives as components of a tensor, in bins; a
    ///   derivative may change sign from octant to octant where the frequency does not: it then
    ///   cancels and counts as nothing
    /// @param uniform whether a uniform velocity is wanted too
    void lay(List<double[]> components, double weight, boolean uniform, Tents tents) {
        int parameters = components.size() - 1;
        if (triangles.parameters() != parameters) {
            triangles = new Triangles(grid, parameters);
        }
        boolean even = even(components.getFirst());
        boolean close = reach(components.getFirst()) < CLOSE;
        int octants = even ? 1 : 4;
        double share = weight / octants;
        for (int octant = 0; octant < octants; octant++) {
            evaluate(components.getFirst(), octant, even);
            if (parameters == 0) {
                triangles.set(grid, values);
            } else {
                triangles.setOrdered(grid, values);
            }
            tents.addSignal(triangles, share, close);
            if (uniform) {
                tents.addUniformFlux(triangles, share, close);
            }
            for (int p = 0; p < parameters; p++) {
                evaluate(components.get(1 + p), octant, even);
                triangles.setVelocity(grid, p, values);
                tents.addFlux(triangles, share, close, p);
            }
        }
    }

    /// Whether all octants are alike.
    private static boolean even(double[] components) {
        double even = 0;
        double odd = 0;
        for (int k = 1; k < FrequencyTensor.SIZE; k++) {
            double size = Math.abs(components[k]);
            if (PARITY[k] == 0) {
                even = Math.max(even, size);
            } else {
                odd = Math.max(odd, size);
            }
        }
        return odd <= ROUNDING * even;
    }

    /// How far frequencies lie from their mean at most, as the squares of the harmonics of a rank
    /// sum to 1.
    private static double reach(double[] components) {
        double second = 0;
        double fourth = 0;
        for (int k = 1; k < FrequencyTensor.SIZE; k++) {
            double square = components[k] * components[k];
            second += k < 6 ? square : 0;
            fourth += k < 6 ? 0 : square;
        }
        return Math.sqrt(second) + Math.sqrt(fourth);
    }

    private void evaluate(double[] components, int octant, boolean even) {
        double[][] y = grid.harmonics();
        if (even) {
            set(components[0], 1, components, 4, y);
            add(6, 9, 13, components, y);
            return;
        }
        double[] c = turned(components, octant);
        set(c[0], 1, c, 2, y);
        add(3, 4, 5, c, y);
        add(6, 7, 8, c, y);
        add(9, 10, 11, c, y);
        add(12, 13, 14, c, y);
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

    private void set(double constant, int i, double[] c, int j, double[][] y) {
        double[] yi = y[i];
        double[] yj = y[j];
        double ci = c[i];
        double cj = c[j];
        for (int n = 0; n < values.length; n++) {
            values[n] = constant + ci * yi[n] + cj * yj[n];
        }
    }

    private void add(int i, int j, int k, double[] c, double[][] y) {
        double[] yi = y[i];
        double[] yj = y[j];
        double[] yk = y[k];
        double ci = c[i];
        double cj = c[j];
        double ck = c[k];
        if (ci == 0 && cj == 0 && ck == 0) {
            return;
        }
        for (int n = 0; n < values.length; n++) {
            values[n] += ci * yi[n] + cj * yj[n] + ck * yk[n];
        }
    }
}
