package science.haven.lineshape.tensor;

import science.haven.lineshape.spin.EulerAngles;

/// Symmetric tensors without trace in the crystal, as the five numbers that [FrequencyTensor] gives
/// its rank 2, and what two of them make together.
final class SecondRank {

    static final int SIZE = 5;

    private static final double ROOT3 = Math.sqrt(3);

    /// Of the product of two harmonics of rank 2, the part of rank 4: `[k][i][j]`.
    private static final double[][][] FOURTH = fourth();

    private SecondRank() {}

    /// A tensor of largest component `largest` and asymmetry η in its principal axes: the
    /// derivative by `largest` at [0], by η at [1], as the tensor itself is `largest · [0]` and
    /// `[1]` is proportional to `largest`.
    static double[][] principal(double largest, double asymmetry) {
        // V_xx − V_yy = −η V_zz = √3 v_3
        return new double[][] {
            {1, 0, 0, -asymmetry / ROOT3, 0}, {0, 0, 0, -largest / ROOT3, 0},
        };
    }

    /// The tensor turned into the crystal.
    static double[] turned(double[] tensor, double[][] rotation) {
        return vector(sandwich(rotation, matrix(tensor), rotation));
    }

    /// Change of the turned tensor with an angle, given that of the rotation.
    static double[] turnedBy(double[] tensor, double[][] rotation, double[][] change) {
        double[][] half = sandwich(change, matrix(tensor), rotation);
        double[][] sum = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum[i][j] = half[i][j] + half[j][i];
            }
        }
        return vector(sum);
    }

    /// `R_z(α) R_y(β) R_z(γ)` at [0], its derivatives by α, β, γ at [1] to [3].
    static double[][][] rotations(EulerAngles angles) {
        double[][] a = aboutZ(Math.cos(angles.alpha()), Math.sin(angles.alpha()), 1);
        double[][] b = aboutY(Math.cos(angles.beta()), Math.sin(angles.beta()), 1);
        double[][] c = aboutZ(Math.cos(angles.gamma()), Math.sin(angles.gamma()), 1);
        double[][] da = aboutZ(-Math.sin(angles.alpha()), Math.cos(angles.alpha()), 0);
        double[][] db = aboutY(-Math.sin(angles.beta()), Math.cos(angles.beta()), 0);
        double[][] dc = aboutZ(-Math.sin(angles.gamma()), Math.cos(angles.gamma()), 0);
        return new double[][][] {
            product(product(a, b), c),
            product(product(da, b), c),
            product(product(a, db), c),
            product(product(a, b), dc),
        };
    }

    /// Adds `square · (n·V n)(n·W n) + product · n·(VW + WV)/2 n + trace · Tr VW` to a frequency.
    static void add(
            double[] v, double[] w, double square, double product, double trace, double[] to) {
        double[][] vw = product(matrix(v), matrix(w));
        double sum = vw[0][0] + vw[1][1] + vw[2][2];
        to[0] += (2 * square / 15 + product / 3 + trace) * sum;
        double[][] symmetric = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                symmetric[i][j] = (vw[i][j] + vw[j][i]) / 2 - (i == j ? sum / 3 : 0);
            }
        }
        double[] second = vector(symmetric);
        for (int k = 0; k < SIZE; k++) {
            to[1 + k] += (4 * square / 7 + product) * second[k];
        }
        for (int k = 0; k < FOURTH.length; k++) {
            double part = 0;
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    part += FOURTH[k][i][j] * v[i] * w[j];
                }
            }
            to[6 + k] += square * part;
        }
    }

    /// The integrands are polynomials of degree 8: five Gaussian nodes in z and nine angles are
    /// exact.
    private static double[][][] fourth() {
        double inner = Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 3;
        double outer = Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 3;
        double[] z = {0, inner, -inner, outer, -outer};
        double in = (322 + 13 * Math.sqrt(70)) / 900;
        double out = (322 - 13 * Math.sqrt(70)) / 900;
        double[] weight = {128.0 / 225, in, in, out, out};
        double[][][] table = new double[FrequencyTensor.SIZE - 1 - SIZE][SIZE][SIZE];
        double[] y = new double[FrequencyTensor.SIZE];
        for (int node = 0; node < z.length; node++) {
            double s = Math.sqrt(1 - z[node] * z[node]);
            for (int turn = 0; turn < 9; turn++) {
                double phi = 2 * Math.PI * turn / 9;
                FrequencyTensor.harmonics(s * Math.cos(phi), s * Math.sin(phi), z[node], y);
                for (int k = 0; k < table.length; k++) {
                    for (int i = 0; i < SIZE; i++) {
                        for (int j = 0; j < SIZE; j++) {
                            table[k][i][j] += weight[node] / 2 * y[6 + k] * y[1 + i] * y[1 + j];
                        }
                    }
                }
            }
        }
        return table;
    }

    private static double[][] matrix(double[] v) {
        double xz = ROOT3 / 2 * v[1];
        double yz = ROOT3 / 2 * v[2];
        double xy = ROOT3 / 2 * v[4];
        double difference = ROOT3 / 2 * v[3];
        return new double[][] {
            {-v[0] / 2 + difference, xy, xz},
            {xy, -v[0] / 2 - difference, yz},
            {xz, yz, v[0]},
        };
    }

    private static double[] vector(double[][] m) {
        return new double[] {
            m[2][2],
            2 / ROOT3 * m[0][2],
            2 / ROOT3 * m[1][2],
            (m[0][0] - m[1][1]) / ROOT3,
            2 / ROOT3 * m[0][1],
        };
    }

    /// `Aᵀ M B`.
    private static double[][] sandwich(double[][] a, double[][] m, double[][] b) {
        double[][] transposed = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                transposed[i][j] = a[j][i];
            }
        }
        return product(transposed, product(m, b));
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
            }
        }
        return c;
    }

    private static double[][] aboutZ(double cos, double sin, double axis) {
        return new double[][] {{cos, -sin, 0}, {sin, cos, 0}, {0, 0, axis}};
    }

    private static double[][] aboutY(double cos, double sin, double axis) {
        return new double[][] {{cos, 0, sin}, {0, axis, 0}, {-sin, 0, cos}};
    }
}
