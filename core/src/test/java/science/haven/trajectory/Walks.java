package science.haven.trajectory;

import science.haven.data.Lattice;
import science.haven.math.CounterRandom;

/// Ions whose diffusion is known.
final class Walks {

    private Walks() {}

    /// Random walks of normal steps with a mean square of 1 m² per frame, so that D = 1/6 m²/s.
    static IonPaths random(int ions, int frames, long seed) {
        CounterRandom random = new CounterRandom(20_26, seed);
        double[][][] paths = new double[ions][3][frames];
        for (double[][] ion : paths) {
            for (double[] path : ion) {
                for (int k = 1; k < frames; k++) {
                    path[k] = path[k - 1] + random.nextGaussian() / Math.sqrt(3);
                }
            }
        }
        return IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
    }

    /// Jumps of 1 m on a simple cubic lattice, one per frame: D = 1/6 m²/s.
    static IonPaths lattice(int ions, int frames, long seed) {
        CounterRandom random = new CounterRandom(20_27, seed);
        double[][][] paths = new double[ions][3][frames];
        for (double[][] ion : paths) {
            for (int k = 1; k < frames; k++) {
                for (double[] path : ion) {
                    path[k] = path[k - 1];
                }
                int jump = random.nextInt(6);
                ion[jump / 2][k] += jump % 2 == 0 ? 1 : -1;
            }
        }
        return IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
    }

    /// Mean square displacement by the sum that defines it.
    static double direct(IonPaths paths, int lag) {
        double[] path = new double[paths.frames()];
        double sum = 0;
        for (int i = 0; i < paths.ions(); i++) {
            for (int axis = 0; axis < 3; axis++) {
                paths.path(i, axis, path);
                for (int k = 0; k + lag < path.length; k++) {
                    sum += (path[k + lag] - path[k]) * (path[k + lag] - path[k]);
                }
            }
        }
        return sum / paths.ions() / (paths.frames() - lag);
    }
}
