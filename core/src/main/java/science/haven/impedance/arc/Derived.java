package science.haven.impedance.arc;

import science.haven.fit.Converged;
import science.haven.quantity.Measured;

/// A quantity computed from fitted parameters, with its derivatives, so that its uncertainty keeps
/// their correlations.
///
/// @param value the quantity, in its SI unit
/// @param gradient derivatives by all parameters, in its unit over theirs
public record Derived(double value, double[] gradient) {

    /// A positive quantity given by its logarithm and the derivatives of that.
    ///
    /// @param logarithm natural logarithm of the quantity in its SI unit, dimensionless
    /// @param gradientOfLogarithm its derivatives by all parameters, in the inverse of their units
    /// @return the quantity
    public static Derived ofLogarithm(double logarithm, double[] gradientOfLogarithm) {
        double value = Math.exp(logarithm);
        double[] gradient = gradientOfLogarithm.clone();
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= value;
        }
        return new Derived(value, gradient);
    }

    /// Whether the quantity is a number that can be told.
    ///
    /// @return false if it overflowed or is not defined
    public boolean isFinite() {
        return Double.isFinite(value);
    }

    /// Value and standard uncertainty; an uncertainty without bound is the greatest number there
    /// is.
    ///
    /// @param fit the fit whose covariance the parameters have
    /// @return the quantity, in its SI unit
    public Measured measured(Converged fit) {
        double uncertainty = fit.propagate(gradient);
        return new Measured(value, uncertainty < Double.MAX_VALUE ? uncertainty : Double.MAX_VALUE);
    }
}
