package science.haven.spectrum.peak.shape;

import science.haven.fit.Parameter;

import java.util.Optional;

/// The shape of one spectral line, of unit area: what is left when its area is taken out.
///
/// A line is described by its position, its full width at half maximum and, if its shape has one, a
/// form parameter. All shapes carry their derivatives, so that a fit needs no differences.
public sealed interface LineShape
        permits Gaussian, Lorentzian, Voigt, ExponentiallyModulated, SkewedLorentzian {

    /// Number of rows of the derivatives: the shape, and its slopes along position, width and form.
    int ROWS = 4;

    /// What the form parameter is.
    ///
    /// @return the parameter with its bounds, or none if position and width say it all
    Optional<Parameter> form();

    /// Form at which a fit starts.
    ///
    /// @return a value within the bounds of the form, dimensionless
    double commonForm();

    /// Evaluates the shape.
    ///
    /// @param x places, in any unit
    /// @param position position, in the unit of `x`
    /// @param width full width at half maximum, in the unit of `x`, > 0
    /// @param form value of the form parameter, dimensionless; ignored where there is none
    /// @param out receives the shape in `out[0]` and, if it holds [#ROWS] rows, its derivatives by
    ///   position, width and form, in the inverse unit of `x` and its square
    void evaluate(double[] x, double position, double width, double form, double[][] out);
}
