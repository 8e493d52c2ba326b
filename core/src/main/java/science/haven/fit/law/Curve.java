package science.haven.fit.law;

import science.haven.fit.Parameter;

import java.util.List;

/// A law `y = f(x; parameters)` with its derivatives.
public interface Curve {

    /// The parameters, in the order of `values`.
    ///
    /// @return the parameters, the same at each call
    List<Parameter> parameters();

    /// Value and derivatives at one place.
    ///
    /// @param x abscissa, in its SI unit
    /// @param values parameter values, each in the SI unit of its parameter
    /// @param gradient receives ∂f/∂value_k, in the unit of f over that of parameter k
    /// @return f, in its SI unit
    double at(double x, double[] values, double[] gradient);
}
