package science.haven.lineshape.tensor;

import science.haven.lineshape.spin.EulerAngles;
import science.haven.math.SymmetricEigen;

import java.util.Arrays;
import java.util.Comparator;

/// A symmetric tensor by its principal axes, named as Haeberlen names them.
///
/// ```text
/// |V_zz| ≥ |V_xx| ≥ |V_yy|  without the trace      η = (V_yy − V_xx)/V_zz
/// ```
///
/// @param isotropic a third of the trace, in the unit of the tensor
/// @param largest V_zz less the isotropic part, in the unit of the tensor
/// @param asymmetry η, dimensionless, 0 to 1
/// @param orientation the principal axes
public record PrincipalAxes(
        double isotropic, double largest, double asymmetry, EulerAngles orientation) {

    /// Anisotropies below this share of the whole tensor are rounding.
    private static final double ROUNDING = 1e-13;

    /// The principal axes of a tensor.
    ///
    /// @param tensor a symmetric 3×3 matrix in the frame outside, in any one unit
    /// @return the axes
    public static PrincipalAxes of(double[][] tensor) {
        SymmetricEigen eigen = SymmetricEigen.of(tensor);
        double[] values = eigen.values();
        double isotropic = (values[0] + values[1] + values[2]) / 3;
        Integer[] order = {0, 1, 2};
        Arrays.sort(order, Comparator.comparingDouble(k -> Math.abs(values[k] - isotropic)));
        double largest = values[order[2]] - isotropic;
        if (Math.abs(largest) <= ROUNDING * Math.abs(isotropic) || largest == 0) {
            return new PrincipalAxes(isotropic, 0, 0, EulerAngles.NONE);
        }
        double eta = (values[order[0]] - values[order[1]]) / largest;
        double[] y = column(eigen.vectors(), order[0]);
        double[] z = column(eigen.vectors(), order[2]);
        double[] x = {
            y[1] * z[2] - y[2] * z[1], y[2] * z[0] - y[0] * z[2], y[0] * z[1] - y[1] * z[0],
        };
        return new PrincipalAxes(
                isotropic,
                largest,
                Math.clamp(eta, 0, 1),
                EulerAngles.of(new double[][] {x, y, z}));
    }

    /// The tensor in the frame outside.
    ///
    /// @return a symmetric 3×3 matrix, in the unit of the tensor
    public double[][] matrix() {
        double[] principal = {
            isotropic - largest * (1 + asymmetry) / 2,
            isotropic - largest * (1 - asymmetry) / 2,
            isotropic + largest,
        };
        double[][] r = orientation.rotation();
        double[][] matrix = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    matrix[i][j] += r[k][i] * principal[k] * r[k][j];
                }
            }
        }
        return matrix;
    }

    private static double[] column(double[][] matrix, int k) {
        return new double[] {matrix[0][k], matrix[1][k], matrix[2][k]};
    }
}
