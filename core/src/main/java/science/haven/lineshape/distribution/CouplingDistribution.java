package science.haven.lineshape.distribution;

import java.util.List;

/// How often a quadrupolar coupling occurs among the sites of a disordered solid.
///
/// Only the size of C_Q is told apart, not its sign: transitions `m ↔ m − 1` and `1 − m ↔ −m` that
/// are excited alike show both signs alike.
///
/// ```text
/// ∫₀^∞ dC_Q ∫₀^1 dη  density(C_Q, η) = 1
/// ```
public sealed interface CouplingDistribution permits Czjzek, ExtendedCzjzek, GaussianCouplings {

    /// The parameters of the distribution, in the order of its record.
    ///
    /// @return the parameters
    List<DistributionParameter> parameters();

    /// The value of a parameter.
    ///
    /// @param parameter one of [#parameters]
    /// @return its value, in the unit of its record
    double value(DistributionParameter parameter);

    /// The same kind of distribution with other values.
    ///
    /// @param values as many as [#parameters] in their order, in the unit of the record
    /// @return the distribution
    CouplingDistribution with(double... values);

    /// Width of the finest detail, which a library has to resolve.
    ///
    /// @return scale over which the density changes with C_Q, in Hz
    double detail();

    /// Probability density of a coupling.
    ///
    /// @param coupling size of C_Q in Hz, ≥ 0
    /// @param asymmetry η, dimensionless, 0 to 1
    /// @return density per Hz
    default double density(double coupling, double asymmetry) {
        return Densities.of(this, new double[] {coupling}, new double[] {asymmetry}, false)[0][0];
    }
}
