package science.haven.fit;

import java.util.List;

/// What is compared with the data: parameters in, weighted residuals and their derivatives out.
///
/// Residuals are `r_i = (model_i − datum_i) / σ_i`; a complex datum counts as two of them. An
/// implementation may keep buffers, so one instance serves one thread.
public interface Model {

    /// The parameters, in the order of `values`.
    ///
    /// @return the parameters, the same at each call
    List<Parameter> parameters();

    /// Number of residuals.
    ///
    /// @return number of residuals, the same at each call
    int residuals();

    /// Computes the residuals and, where asked, their derivatives.
    ///
    /// @param values parameter values, each in the SI unit of its parameter
    /// @param residuals receives the weighted residuals, dimensionless where σ is known
    /// @param jacobian receives `∂r_i/∂value_k` at `[k][i]`, in the inverse unit of parameter k; a
    ///   zero-length outer array asks for residuals only
    void evaluate(double[] values, double[] residuals, double[][] jacobian);
}
