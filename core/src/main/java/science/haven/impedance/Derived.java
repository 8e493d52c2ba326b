package science.haven.impedance;

import science.haven.fit.Converged;
import science.haven.quantity.Measured;

/// A quantity computed from fitted parameters, with its derivatives, so that its uncertainty keeps
/// their correlations.
///
/// @param value the quantity, in its SI unit
/// @param gradient derivatives by all parameters, in its unit over theirs
record Derived(double value, double[] gradient) {

    /// A positive quantity given by its logarithm and the derivatives of that.
    static Derived ofLogarithm(double logarithm, double[] gradientOfLogarithm) {
        double value = Math.exp(logarithm);
        double[] gradient = gradientOfLogarithm.clone();
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] *= value;
        }
        return new Derived(value, gradient);
    }

    boolean isFinite() {
        return Double.isFinite(value);
    }

    /// Value and standard uncertainty; an uncertainty without bound is the greatest number there
    /// is.
    Measured measured(Converged fit) {
        double uncertainty = fit.propagate(gradient);
        return new Measured(value, uncertainty < Double.MAX_VALUE ? uncertainty : Double.MAX_VALUE);
    }
}
