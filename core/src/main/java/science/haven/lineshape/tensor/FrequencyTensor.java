package science.haven.lineshape.tensor;

/// A frequency over the direction n = (x, y, z) of the field in the crystal.
///
/// ```text
/// ν(n) = Σ_k c_k Y_k(n)
///
/// k   rank 0   0   1
///     rank 2   1   (3z²−1)/2              rank 4    6   (35z⁴−30z²+3)/8
///              2   √3 xz                            7   √10/4 xz(7z²−3)
///              3   √3 yz                            8   √10/4 yz(7z²−3)
///              4   √3/2 (x²−y²)                     9   √5/4 (x²−y²)(7z²−1)
///              5   √3 xy                           10   √5/2 xy(7z²−1)
///                                                  11   √70/4 xz(x²−3y²)
///                                                  12   √70/4 yz(3x²−y²)
///                                                  13   √35/8 (x⁴−6x²y²+y⁴)
///                                                  14   √35/2 xy(x²−y²)
/// ```
///
/// These are the real spherical harmonics in Racah's norm: of each rank the squares sum to 1 for
/// every direction, and the mean of each square over the sphere is `1/(2l+1)`. Of each order m > 0
/// there is one with `cos mφ` and one with `sin mφ`.
///
/// @param components the 15 numbers c_k in Hz, or in Hz per unit of a parameter
public record FrequencyTensor(double[] components) {

    /// Number of components.
    public static final int SIZE = 15;

    /// For each component, whether it changes sign with x (1), with y (2), or with either (3).
    private static final int[] PARITY = {0, 0, 1, 2, 0, 3, 0, 1, 2, 0, 3, 1, 2, 0, 3};

    /// Takes the array over, as these are made anew for every step of a fit.
    public FrequencyTensor {
        if (components.length != SIZE) {
            throw new IllegalArgumentException(
                    "components must be %d numbers in Hz, got %d"
                            .formatted(SIZE, components.length));
        }
    }

    /// The part that does not depend on direction.
    ///
    /// @return frequency in Hz
    public double isotropic() {
        return components[0];
    }

    /// Frequency with the field along a direction.
    ///
    /// @param x first component of a unit vector, dimensionless
    /// @param y second component, dimensionless
    /// @param z third component, dimensionless
    /// @return frequency in Hz
    public double at(double x, double y, double z) {
        double[] harmonics = new double[SIZE];
        harmonics(x, y, z, harmonics);
        double sum = 0;
        for (int k = 0; k < SIZE; k++) {
            sum += components[k] * harmonics[k];
        }
        return sum;
    }

    /// The frequency with the field mirrored.
    ///
    /// @param octant 1 where x changes sign, 2 where y does, 3 where both do, 0 where none
    /// @return the tensor that sees the mirrored field as this one sees the field
    public FrequencyTensor mirrored(int octant) {
        double[] mirrored = components.clone();
        for (int k = 0; k < SIZE; k++) {
            if (Integer.bitCount(PARITY[k] & octant) % 2 == 1) {
                mirrored[k] = -mirrored[k];
            }
        }
        return new FrequencyTensor(mirrored);
    }

    /// The tensor about a rotor axis, averaged over a turn: rank l times `P_l(cos θ)`. The
    /// direction is then that of the rotor axis in the crystal.
    ///
    /// @param angle angle θ of the rotor axis to the field in rad
    /// @return the average
    public FrequencyTensor spun(double angle) {
        double u = Math.cos(angle) * Math.cos(angle);
        double second = (3 * u - 1) / 2;
        double fourth = (35 * u * u - 30 * u + 3) / 8;
        double[] spun = components.clone();
        for (int k = 1; k < SIZE; k++) {
            spun[k] *= k < 6 ? second : fourth;
        }
        return new FrequencyTensor(spun);
    }

    /// The harmonics Y_k of a direction.
    ///
    /// @param x first component of a unit vector, dimensionless
    /// @param y second component, dimensionless
    /// @param z third component, dimensionless
    /// @param out receives the 15 harmonics, dimensionless
    public static void harmonics(double x, double y, double z, double[] out) {
        double zz = z * z;
        double difference = x * x - y * y;
        double root3 = Math.sqrt(3);
        double root5 = Math.sqrt(5);
        double root10 = Math.sqrt(10);
        double root35 = Math.sqrt(35);
        double root70 = Math.sqrt(70);
        out[0] = 1;
        out[1] = (3 * zz - 1) / 2;
        out[2] = root3 * x * z;
        out[3] = root3 * y * z;
        out[4] = root3 / 2 * difference;
        out[5] = root3 * x * y;
        out[6] = ((35 * zz - 30) * zz + 3) / 8;
        out[7] = root10 / 4 * x * z * (7 * zz - 3);
        out[8] = root10 / 4 * y * z * (7 * zz - 3);
        out[9] = root5 / 4 * difference * (7 * zz - 1);
        out[10] = root5 / 2 * x * y * (7 * zz - 1);
        out[11] = root70 / 4 * x * z * (x * x - 3 * y * y);
        out[12] = root70 / 4 * y * z * (3 * x * x - y * y);
        out[13] = root35 / 8 * (difference * difference - 4 * x * x * y * y);
        out[14] = root35 / 2 * x * y * difference;
    }
}
