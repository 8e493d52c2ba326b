package science.haven.lineshape.mixture.component;

import science.haven.fit.Parameter;

import java.util.List;

/// What one kind of sites adds to a spectrum, with its derivatives: the seam between models of
/// lines and fits.
public interface Component {

    /// The parameters; of sites the amount first.
    ///
    /// @return the parameters in the order of all arrays
    List<Parameter> parameters();

    /// Where a fit begins.
    ///
    /// @return a value for each parameter, in its unit
    double[] start();

    /// Adds the signal of this component.
    ///
    /// @param values a value for each parameter, in its unit
    /// @param intensity receives the signal, in the unit of the amount
    /// @param derivatives receives the change of each bin with each parameter, in the unit of the
    ///   amount over that of the parameter; without rows if not wanted
    void add(double[] values, double[] intensity, double[][] derivatives);
}
