package science.haven.lineshape.powder;

import science.haven.lineshape.tensor.FrequencyTensor;

/// Directions over one octant of the sphere and the triangles between them, with the harmonics of
/// every direction computed once.
///
/// The face `x + y + z = N` of an octahedron carries the points with whole coordinates; seen from
/// the centre they are the directions. A triangle counts with its solid angle. Within it the
/// frequency is taken as linear, but shifted so that its mean over the solid angle is right: the
/// mean follows from the corners and the centroid, and the shift makes the error of a pattern fall
/// with the fourth power of N where the frequency is smooth, not with the second.
///
/// @see "D. W. Alderman, M. S. Solum, D. M. Grant, J. Chem. Phys. 84 (1986) 3717"
public final class OctahedralGrid {

    private final int density;

    /// Harmonics `[k][direction]`: the points, then the centroids.
    private final double[][] harmonics;

    private final int points;

    /// Share of the sphere of each triangle within its octant.
    private final double[] share;

    /// What the shift takes of the three corners and of the centroid, `[4 · triangle + corner]`.
    private final double[] shift;

    /// Corners, `[3 · triangle + corner]`.
    private final int[] corners;

    /// Makes the grid.
    ///
    /// @param density intervals along an edge of the octant, ≥ 1
    public OctahedralGrid(int density) {
        this.density = density;
        points = (density + 1) * (density + 2) / 2;
        int triangles = density * density;
        harmonics = new double[FrequencyTensor.SIZE][points + triangles];
        share = new double[triangles];
        shift = new double[4 * triangles];
        corners = new int[3 * triangles];
        double[][] place = new double[points][];
        for (int i = 0; i <= density; i++) {
            for (int j = 0; j <= density - i; j++) {
                double[] p = {i, j, density - i - j};
                place[index(i, j)] = p;
                tabulate(p, index(i, j));
            }
        }
        int t = 0;
        for (int i = 0; i < density; i++) {
            for (int j = 0; j < density - i; j++) {
                set(t++, place, index(i, j), index(i + 1, j), index(i, j + 1));
                if (j < density - i - 1) {
                    set(t++, place, index(i + 1, j), index(i, j + 1), index(i + 1, j + 1));
                }
            }
        }
    }

    /// Number of intervals along an edge.
    int density() {
        return density;
    }

    /// Number of triangles.
    ///
    /// @return how many there are in the octant
    public int triangles() {
        return share.length;
    }

    /// Number of directions: points and centroids.
    ///
    /// @return how many there are
    public int directions() {
        return points + share.length;
    }

    /// Harmonics of every direction, the points first, then the centroids; not to be changed.
    ///
    /// @return `[harmonic][direction]`
    public double[][] harmonics() {
        return harmonics;
    }

    /// Solid angle of each triangle over that of the octant; not to be changed.
    ///
    /// @return shares that sum to 1
    public double[] share() {
        return share;
    }

    /// What is added to all corners of a triangle for the mean to be right.
    ///
    /// @param t the triangle
    /// @param a value at its first corner, in any unit
    /// @param b value at its second corner, in the same unit
    /// @param c value at its third corner, in the same unit
    /// @param f values of all directions, in the same unit
    /// @return the shift, in the same unit
    public double shift(int t, double a, double b, double c, double[] f) {
        return shift[4 * t] * a
                + shift[4 * t + 1] * b
                + shift[4 * t + 2] * c
                + shift[4 * t + 3] * f[points + t];
    }

    /// Points at the corners of each triangle; not to be changed.
    ///
    /// @return `[3 · triangle + corner]`
    public int[] corners() {
        return corners;
    }

    private int index(int i, int j) {
        return i * (density + 1) - i * (i - 1) / 2 + j;
    }

    private void tabulate(double[] p, int direction) {
        double r = length(p);
        double[] y = new double[FrequencyTensor.SIZE];
        FrequencyTensor.harmonics(p[0] / r, p[1] / r, p[2] / r, y);
        for (int k = 0; k < FrequencyTensor.SIZE; k++) {
            harmonics[k][direction] = y[k];
        }
    }

    private void set(int t, double[][] place, int a, int b, int c) {
        int[] corner = {a, b, c};
        double[] centre = new double[3];
        double sum = 0;
        double[] jacobian = new double[4];
        for (int v = 0; v < 3; v++) {
            corners[3 * t + v] = corner[v];
            for (int axis = 0; axis < 3; axis++) {
                centre[axis] += place[corner[v]][axis] / 3;
            }
            jacobian[v] = 1 / cube(length(place[corner[v]]));
            sum += jacobian[v];
        }
        jacobian[3] = 9 / cube(length(centre));
        sum += jacobian[3];
        for (int v = 0; v < 4; v++) {
            shift[4 * t + v] = jacobian[v] / sum - (v < 3 ? 1.0 / 3 : 0);
        }
        tabulate(centre, points + t);
        share[t] = solidAngle(place[a], place[b], place[c]) / (Math.PI / 2);
    }

    /// Van Oosterom and Strackee's formula.
    private static double solidAngle(double[] a, double[] b, double[] c) {
        double la = length(a);
        double lb = length(b);
        double lc = length(c);
        double volume =
                a[0] * (b[1] * c[2] - b[2] * c[1])
                        + a[1] * (b[2] * c[0] - b[0] * c[2])
                        + a[2] * (b[0] * c[1] - b[1] * c[0]);
        double base = la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb;
        return 2 * Math.atan2(Math.abs(volume), base);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double length(double[] p) {
        return Math.sqrt(dot(p, p));
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
