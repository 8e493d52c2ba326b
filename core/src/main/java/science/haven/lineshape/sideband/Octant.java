package science.haven.lineshape.sideband;

import science.haven.lineshape.tensor.FrequencyTensor;

/// Mirror images of a tensor: what it is in one octant of directions, its image is in another.
///
/// Sidebands of a direction and of its mirror image are the same, as a mirror only lets the rotor
/// turn the other way.
final class Octant {

    /// For each harmonic, whether it changes sign with x (1), with y (2), or with either (3).
    private static final int[] PARITY = {0, 0, 1, 2, 0, 3, 0, 1, 2, 0, 3, 1, 2, 0, 3};

    private static final double ROUNDING = 1e-13;

    private Octant() {}

    /// Octants of the upper half that differ: all four, or one where nothing changes with the sign
    /// of x or y. Bit 0 of an octant turns the sign of x, bit 1 that of y.
    static int count(double[] components) {
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
        return odd <= ROUNDING * even ? 1 : 4;
    }

    /// The part that does not change with the sign of x or y: all that remains of a derivative on
    /// the mean over octants in which the frequency is the same.
    static double[] even(double[] components) {
        double[] even = components.clone();
        for (int k = 0; k < even.length; k++) {
            if (PARITY[k] != 0) {
                even[k] = 0;
            }
        }
        return even;
    }

    static double[] mirrored(double[] components, int octant) {
        double[] mirrored = components.clone();
        for (int k = 0; k < mirrored.length; k++) {
            if (Integer.bitCount(PARITY[k] & octant) % 2 == 1) {
                mirrored[k] = -mirrored[k];
            }
        }
        return mirrored;
    }
}
