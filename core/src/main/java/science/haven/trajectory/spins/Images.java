package science.haven.trajectory.spins;

import science.haven.data.Lattice;

/// The way between the nearest images of two places.
final class Images {

    private final double[] vectors;
    private final double[] inverse;

    Images(Lattice cell) {
        vectors = cell.vectors();
        inverse = cell.inverse();
    }

    /// From one path to another at one time.
    void step(double[][] from, double[][] to, int frame, double[] into) {
        double x = to[0][frame] - from[0][frame];
        double y = to[1][frame] - from[1][frame];
        double z = to[2][frame] - from[2][frame];
        double a = x * inverse[0] + y * inverse[3] + z * inverse[6];
        double b = x * inverse[1] + y * inverse[4] + z * inverse[7];
        double c = x * inverse[2] + y * inverse[5] + z * inverse[8];
        a -= Math.rint(a);
        b -= Math.rint(b);
        c -= Math.rint(c);
        for (int axis = 0; axis < 3; axis++) {
            into[axis] = a * vectors[axis] + b * vectors[3 + axis] + c * vectors[6 + axis];
        }
    }
}
