package science.haven.relaxation.rates;

import java.util.OptionalDouble;

/// What relaxes the spins without any jump: `A T^κ + const`, for each kind of rate and nucleus.
///
/// κ = 1 for conduction electrons, 2 for two-phonon processes well above the Debye temperature.
///
/// @param exponent κ, dimensionless; empty without that term
/// @param constant whether there is a constant
public record Background(OptionalDouble exponent, boolean constant) {

    /// No background.
    ///
    /// @return the background that is zero
    public static Background none() {
        return new Background(OptionalDouble.empty(), false);
    }

    /// A power of the temperature.
    ///
    /// @param exponent κ, dimensionless
    /// @return `A T^κ`
    public static Background power(double exponent) {
        return new Background(OptionalDouble.of(exponent), false);
    }

    /// Number of coefficients per kind of rate and nucleus.
    int terms() {
        return (exponent.isPresent() ? 1 : 0) + (constant ? 1 : 0);
    }

    /// One term over its coefficient.
    double at(int term, double temperature) {
        return term == 0 && exponent.isPresent()
                ? Math.pow(temperature, exponent.getAsDouble())
                : 1;
    }

    /// What a coefficient is called.
    String name(int term) {
        return term == 0 && exponent.isPresent() ? "A" : "const";
    }
}
