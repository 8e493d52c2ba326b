package science.haven.fit.linear;

import science.haven.math.SingularValues;

import java.util.ArrayList;
import java.util.List;

/// Covariance of the free parameters in solver space, `s² (JᵀJ)⁻¹`, from the singular values of the
/// linearisation, and the directions in which the data say nothing.
public final class SolverCovariance {

    /// Singular value, relative to the largest, below which a direction is not determined. Its
    /// uncertainty is then that of the threshold: enormous, but a number.
    private static final double RANK = 1e-12;

    /// Share of a parameter in a direction without data that makes it undetermined.
    private static final double SHARE = 1e-3;

    private final double[][] covariance;
    private final List<List<Integer>> undetermined = new ArrayList<>();

    /// Computes the covariance at a point.
    ///
    /// @param linear the linearisation there
    /// @param variance s², in the unit of χ²
    public SolverCovariance(Linearisation linear, double variance) {
        int count = linear.norms.length;
        covariance = new double[count][count];
        SingularValues svd = SingularValues.of(linear.matrix);
        double floor = RANK * svd.largest();
        for (int j = 0; j < count; j++) {
            double s = Math.max(svd.value(j), floor > 0 ? floor : RANK);
            if (svd.value(j) <= floor) {
                undetermined.add(sharers(svd, j, count));
            }
            for (int k = 0; k < count; k++) {
                double part = svd.right(j, k) / (linear.norms[k] * s);
                for (int l = 0; l < count; l++) {
                    covariance[k][l] += variance * part * (svd.right(j, l) / (linear.norms[l] * s));
                }
            }
        }
    }

    private static List<Integer> sharers(SingularValues svd, int j, int count) {
        List<Integer> sharers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (Math.abs(svd.right(j, k)) > SHARE) {
                sharers.add(k);
            }
        }
        return sharers;
    }

    /// Covariance of two free parameters.
    ///
    /// @param k index of the one
    /// @param l index of the other
    /// @return covariance in solver space
    public double at(int k, int l) {
        return covariance[k][l];
    }

    /// Standard deviation of a free parameter.
    ///
    /// @param k its index
    /// @return standard deviation in solver space
    public double deviation(int k) {
        return Math.sqrt(covariance[k][k]);
    }

    /// Correlation of two free parameters.
    ///
    /// @param k index of the one
    /// @param l index of the other
    /// @return correlation, −1 to 1
    public double correlation(int k, int l) {
        return covariance[k][l] / (deviation(k) * deviation(l));
    }

    /// Groups of free parameters that the data cannot separate; a group of one has no influence.
    ///
    /// @return the groups, each of indices
    public List<List<Integer>> undetermined() {
        return undetermined;
    }

    /// Whether the data say something about a free parameter.
    ///
    /// @param k its index
    /// @return false if it is in one of the undetermined groups
    public boolean isDetermined(int k) {
        return undetermined.stream().noneMatch(group -> group.contains(k));
    }
}
