package science.haven.lineshape.sideband;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.tensor.FrequencyTensor;

import java.util.Arrays;

/// The triangles of a grid with the frequency that all sidebands share, in bins.
///
/// Corners are put in order once; a sideband only moves all of them alike.
final class Triangles {

    private final OctahedralGrid grid;
    private final double[] frequency;

    /// `[parameter][direction]`.
    private final double[][] velocity;

    /// Corners with ascending frequencies, `[3 · triangle + corner]`.
    private final int[] corner;

    /// Frequencies at these corners, with the shift that makes the mean of the triangle right.
    private final double[] place;

    /// The same shift of the velocities, `[parameter][triangle]`.
    private final double[][] moved;

    Triangles(OctahedralGrid grid, int parameters) {
        this.grid = grid;
        frequency = new double[grid.directions()];
        velocity = new double[parameters][grid.directions()];
        corner = new int[3 * grid.triangles()];
        place = new double[3 * grid.triangles()];
        moved = new double[parameters][grid.triangles()];
    }

    /// Takes the mean frequencies of an octant.
    void place(SpinningLine line, int octant) {
        evaluate(Octant.mirrored(line.mean(), octant), frequency);
        for (int t = 0; t < grid.triangles(); t++) {
            double shift = shift(frequency, t);
            sort(t);
            for (int v = 3 * t; v < 3 * t + 3; v++) {
                place[v] = frequency[corner[v]] + shift;
            }
        }
        for (int p = 0; p < velocity.length; p++) {
            evaluate(Octant.mirrored(line.meanVelocities()[p], octant), velocity[p]);
            for (int t = 0; t < grid.triangles(); t++) {
                moved[p][t] = shift(velocity[p], t);
            }
        }
    }

    private void evaluate(double[] components, double[] to) {
        Arrays.fill(to, components[0]);
        for (int k = 1; k < FrequencyTensor.SIZE; k++) {
            double c = components[k];
            if (c != 0) {
                double[] harmonic = grid.harmonics()[k];
                for (int i = 0; i < to.length; i++) {
                    to[i] += c * harmonic[i];
                }
            }
        }
    }

    private double shift(double[] f, int t) {
        int[] corners = grid.corners();
        return grid.shift(t, f[corners[3 * t]], f[corners[3 * t + 1]], f[corners[3 * t + 2]], f);
    }

    private void sort(int t) {
        int a = grid.corners()[3 * t];
        int b = grid.corners()[3 * t + 1];
        int c = grid.corners()[3 * t + 2];
        if (frequency[a] > frequency[b]) {
            int kept = a;
            a = b;
            b = kept;
        }
        if (frequency[b] > frequency[c]) {
            int kept = b;
            b = c;
            c = kept;
            if (frequency[a] > frequency[b]) {
                kept = a;
                a = b;
                b = kept;
            }
        }
        corner[3 * t] = a;
        corner[3 * t + 1] = b;
        corner[3 * t + 2] = c;
    }

    /// Lays a sideband.
    void lay(double[] intensity, double offset, double weight, WeightedTents tents) {
        double[] share = grid.share();
        for (int t = 0; t < share.length; t++) {
            double w = weight * share[t];
            int i = 3 * t;
            tents.add(
                    place[i] + offset,
                    place[i + 1] + offset,
                    place[i + 2] + offset,
                    w * intensity[corner[i]],
                    w * intensity[corner[i + 1]],
                    w * intensity[corner[i + 2]]);
        }
    }

    /// Lays a sideband with its derivatives.
    void layMoving(
            Intensities intensities, int n, double offset, double weight, WeightedTents tents) {
        double[] share = grid.share();
        double[] intensity = intensities.value(n);
        WeightedTents.Moving triangle = new WeightedTents.Moving(velocity.length);
        for (int t = 0; t < share.length; t++) {
            double w = weight * share[t];
            for (int v = 0; v < 3; v++) {
                int direction = corner[3 * t + v];
                triangle.x()[v] = place[3 * t + v] + offset;
                triangle.a()[v] = w * intensity[direction];
                for (int p = 0; p < velocity.length; p++) {
                    triangle.u()[p][v] = velocity[p][direction] + moved[p][t];
                    triangle.v()[p][v] = w * intensities.derivative(p, n)[direction];
                }
            }
            tents.add(triangle);
        }
    }
}
