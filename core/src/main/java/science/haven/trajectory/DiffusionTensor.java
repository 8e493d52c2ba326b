package science.haven.trajectory;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;

/// How fast ions diffuse in which direction.
///
/// ```text
/// ⟨Δa Δb⟩(t) = offset + 2 D_ab t        a, b = x, y, z
/// ```
///
/// All components are fitted with the lags and weights of D*, whose third of the trace they are;
/// uncertainties are the scatter among ions.
///
/// @param components D_xx, D_yy, D_zz, D_xy, D_xz, D_yz in m²/s
/// @param principal principal values in m²/s, the largest first
/// @param anisotropy χ² of three equal diagonal components, for 2 degrees of freedom, dimensionless
public record DiffusionTensor(List<Measured> components, double[] principal, double anisotropy) {

    /// χ² of 2 degrees of freedom beyond which one in 370 isotropic crystals would lie.
    private static final double SIGNIFICANT = 11.83;

    private static final int[][] AXES = {{0, 0}, {1, 1}, {2, 2}, {0, 1}, {0, 2}, {1, 2}};

    public DiffusionTensor {
        components = List.copyOf(components);
        principal = principal.clone();
    }

    /// The tensor of the motion that a fit has found.
    ///
    /// @param paths paths of the ions
    /// @param tracer the fit of their displacement in space
    /// @return the tensor
    public static DiffusionTensor of(IonPaths paths, TracerDiffusion tracer) {
        int[] lags = tracer.lags();
        double[] weights = tracer.weights();
        int ions = paths.ions();
        double[][] own = new double[6][ions];
        double[][] path = new double[3][paths.frames()];
        for (int ion = 0; ion < ions; ion++) {
            for (int axis = 0; axis < 3; axis++) {
                paths.path(ion, axis, path[axis]);
            }
            for (int c = 0; c < 6; c++) {
                double slope = 0;
                for (int g = 0; g < lags.length; g++) {
                    slope += weights[g] * Windows.mean(path[AXES[c][0]], path[AXES[c][1]], lags[g]);
                }
                own[c][ion] = slope / (2 * paths.interval());
            }
        }
        List<Measured> components = new ArrayList<>();
        for (double[] component : own) {
            components.add(mean(component));
        }
        double[] principal = new EigenDecompositionSymmetric(matrix(components)).getEigenvalues();
        return new DiffusionTensor(components, principal, anisotropy(components));
    }

    private static Measured mean(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean);
        }
        int freedom = Math.max(values.length - 1, 1);
        return new Measured(mean, Math.sqrt(variance / freedom / values.length));
    }

    private static Array2DRowRealMatrix matrix(List<Measured> components) {
        double[][] rows = new double[3][3];
        for (int c = 0; c < 6; c++) {
            rows[AXES[c][0]][AXES[c][1]] = components.get(c).value();
            rows[AXES[c][1]][AXES[c][0]] = components.get(c).value();
        }
        return new Array2DRowRealMatrix(rows);
    }

    private static double anisotropy(List<Measured> components) {
        double weights = 0;
        double mean = 0;
        for (Measured own : components.subList(0, 3)) {
            double weight = 1 / (own.uncertainty() * own.uncertainty());
            weights += weight;
            mean += weight * own.value();
        }
        double sum = 0;
        for (Measured own : components.subList(0, 3)) {
            double off = (own.value() - mean / weights) / own.uncertainty();
            sum += off * off;
        }
        return Double.isFinite(sum) ? sum : 0;
    }

    /// Whether diffusion is faster along one axis than along another.
    ///
    /// @return true if equal components are out of the question
    public boolean isAnisotropic() {
        return anisotropy > SIGNIFICANT;
    }
}
