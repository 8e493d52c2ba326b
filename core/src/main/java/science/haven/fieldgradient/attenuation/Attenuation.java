package science.haven.fieldgradient.attenuation;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.List;

/// How the echo falls with b: E(b), 1 at b = 0.
public sealed interface Attenuation
        permits Isotropic,
                TwoComponents,
                GammaDistribution,
                LogNormalDistribution,
                Stretched,
                PlanarPowder,
                LinearPowder,
                AxialPowder,
                RhombicPowder,
                BehindWalls {

    /// The parameters, in the order of the values.
    ///
    /// @return diffusion coefficients and what else there is, the same at each call
    List<Parameter> parameters();

    /// E and its derivatives.
    ///
    /// @param b b value in s·m⁻²
    /// @param values parameters, each in the SI unit of its parameter
    /// @param slopes receives ∂E/∂value, in the inverse unit of each parameter
    /// @return E, dimensionless
    double at(double b, double[] values, double[] slopes);

    /// Mean diffusion coefficient of all that gives the signal: the initial slope of −ln E.
    ///
    /// @param values parameters, each in the SI unit of its parameter
    /// @param slopes receives its derivatives, in m²·s⁻¹ over the unit of each parameter
    /// @return mean diffusion coefficient in m²·s⁻¹; infinite for a stretched exponential
    double mean(double[] values, double[] slopes);

    /// Values to begin a fit from.
    ///
    /// @param rate a diffusion coefficient of about the right size, in m²·s⁻¹
    /// @return parameter values, each in its SI unit
    List<double[]> starts(double rate);

    /// A diffusion coefficient as a parameter.
    ///
    /// @param symbol its symbol
    /// @param meaning what it is
    /// @return the parameter
    static Parameter coefficient(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.SQUARE_METRE_PER_SECOND, 1e-22, 1e-3, Scale.LOG);
    }

    /// A part of a tensor as a parameter, which may be nothing at all.
    ///
    /// @param symbol its symbol
    /// @param meaning what it is
    /// @return the parameter
    static Parameter component(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.SQUARE_METRE_PER_SECOND, 0, 1e-3, Scale.LINEAR);
    }
}
