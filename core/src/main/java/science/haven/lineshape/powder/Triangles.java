package science.haven.lineshape.powder;

/// The triangles of a grid with the frequencies of their corners in ascending order, and how fast
/// each corner moves with the parameters.
///
/// One array for each corner, so that what works on many triangles runs through memory.
final class Triangles {

    private final double[] low;
    private final double[] middle;
    private final double[] high;
    private final double[][][] velocities;
    private final double[] share;

    /// Which corner of the grid is lowest, middle and highest.
    private final int[] order;

    Triangles(OctahedralGrid grid, int parameters) {
        int count = grid.triangles();
        low = new double[count];
        middle = new double[count];
        high = new double[count];
        velocities = new double[parameters][3][count];
        share = grid.share();
        order = new int[parameters == 0 ? 0 : 3 * count];
    }

    int count() {
        return share.length;
    }

    /// Number of parameters.
    int parameters() {
        return velocities.length;
    }

    double[] low() {
        return low;
    }

    double[] middle() {
        return middle;
    }

    double[] high() {
        return high;
    }

    double[] share() {
        return share;
    }

    /// Velocities `[lowest, middle, highest][triangle]`.
    double[][] velocity(int parameter) {
        return velocities[parameter];
    }

    /// Takes the frequencies of all directions.
    void set(OctahedralGrid grid, double[] f) {
        int[] corner = grid.corners();
        for (int t = 0; t < share.length; t++) {
            double a = f[corner[3 * t]];
            double b = f[corner[3 * t + 1]];
            double c = f[corner[3 * t + 2]];
            double shift = grid.shift(t, a, b, c, f);
            double less = a < b ? a : b;
            double more = a < b ? b : a;
            double most = more < c ? c : more;
            double rest = more < c ? more : c;
            low[t] = (less < rest ? less : rest) + shift;
            middle[t] = (less < rest ? rest : less) + shift;
            high[t] = most + shift;
        }
    }

    /// Takes the frequencies of all directions, and remembers the order of the corners.
    void setOrdered(OctahedralGrid grid, double[] f) {
        set(grid, f);
        int[] corner = grid.corners();
        for (int t = 0; t < share.length; t++) {
            int i = corner[3 * t];
            int j = corner[3 * t + 1];
            int k = corner[3 * t + 2];
            int less = f[i] < f[j] ? i : j;
            int more = f[i] < f[j] ? j : i;
            int most = f[more] < f[k] ? k : more;
            int rest = f[more] < f[k] ? more : k;
            order[3 * t] = f[less] < f[rest] ? less : rest;
            order[3 * t + 1] = f[less] < f[rest] ? rest : less;
            order[3 * t + 2] = most;
        }
    }

    /// Takes the velocities of all directions with a parameter.
    void setVelocity(OctahedralGrid grid, int parameter, double[] u) {
        int[] corner = grid.corners();
        double[][] velocity = velocities[parameter];
        for (int t = 0; t < share.length; t++) {
            double shift =
                    grid.shift(t, u[corner[3 * t]], u[corner[3 * t + 1]], u[corner[3 * t + 2]], u);
            velocity[0][t] = u[order[3 * t]] + shift;
            velocity[1][t] = u[order[3 * t + 1]] + shift;
            velocity[2][t] = u[order[3 * t + 2]] + shift;
        }
    }
}
