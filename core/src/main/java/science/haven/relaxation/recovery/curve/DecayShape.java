package science.haven.relaxation.recovery.curve;

import science.haven.fit.Parameter;

import java.util.Optional;

/// A decay Φ(Rt) that may have one more parameter.
public sealed interface DecayShape permits StretchedShape, OnePhaseShape, TransverseShape {

    /// The parameter beside the rate.
    ///
    /// @return the parameter, empty if the shape is fixed
    Optional<Parameter> parameter();

    /// Values of the parameter to begin a fit from.
    ///
    /// @return the values, in the unit of the parameter; one value without meaning if there is none
    double[] starts();

    /// Value and derivatives.
    ///
    /// @param s rate times delay, dimensionless
    /// @param shape value of the parameter, in its unit
    /// @param slopes receives ∂Φ/∂s and, where there is a parameter, ∂Φ/∂shape, dimensionless
    /// @return Φ, dimensionless
    double at(double s, double shape, double[] slopes);
}
