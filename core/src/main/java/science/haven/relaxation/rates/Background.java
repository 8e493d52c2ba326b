package science.haven.relaxation.rates;

import java.util.OptionalDouble;

/// What relaxes the spins without any jump: `A T^κ + const`, for each kind of rate and nucleus.
///
/// κ = 1 for conduction electrons, 2 for two-phonon processes well above the Debye temperature.
/// Where κ is fitted the term is `A (T/300 K)^κ`, with one κ for all rates.
///
/// @param exponent κ, dimensionless; empty without that term
/// @param constant whether there is a constant
/// @param fitted whether κ is found, beginning at `exponent`
public record Background(OptionalDouble exponent, boolean constant, boolean fitted) {

    /// What the exponent is called among the parameters of a fit.
    public static final String EXPONENT = "κ";

    private static final double ROOM_TEMPERATURE = 300;

    public Background {
        if (fitted && exponent.isEmpty()) {
            throw new IllegalArgumentException("an exponent that is fitted needs a start");
        }
    }

    /// A background with a known exponent.
    ///
    /// @param exponent κ, dimensionless; empty without that term
    /// @param constant whether there is a constant
    public Background(OptionalDouble exponent, boolean constant) {
        this(exponent, constant, false);
    }

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

    /// A power of the temperature that the rates shall tell.
    ///
    /// @param constant whether there is a constant
    /// @return `A (T/300 K)^κ`
    public static Background anyPower(boolean constant) {
        return new Background(OptionalDouble.of(1), constant, true);
    }

    /// The same with a known exponent.
    Background fixed(double known) {
        return new Background(OptionalDouble.of(known), constant);
    }

    /// The same with another value of the exponent.
    Background at(double value) {
        return new Background(OptionalDouble.of(value), constant, fitted);
    }

    /// Number of coefficients per kind of rate and nucleus.
    int terms() {
        return (exponent.isPresent() ? 1 : 0) + (constant ? 1 : 0);
    }

    /// One term over its coefficient.
    double at(int term, double temperature) {
        return term == 0 && exponent.isPresent()
                ? Math.pow(temperature / unitOfTemperature(), exponent.getAsDouble())
                : 1;
    }

    /// Derivative of `ln T^κ` by κ; 0 for the constant.
    double slope(int term, double temperature) {
        return term == 0 && exponent.isPresent() ? Math.log(temperature / unitOfTemperature()) : 0;
    }

    /// Temperature in K that the term counts in.
    double unitOfTemperature() {
        return fitted ? ROOM_TEMPERATURE : 1;
    }

    /// What a coefficient is called.
    String name(int term) {
        return term == 0 && exponent.isPresent() ? "A" : "const";
    }
}
