package science.haven.transport.timescale;

import science.haven.quantity.Constants;
import science.haven.quantity.Remark;
import science.haven.transport.ElementaryJump;

import java.util.Optional;

/// The fastest that ions can be: from site to site in free flight, as in a gas.
///
/// ```text
/// v = √(8kT/(π m))      D < ℓ v/(2d)
/// ```
public final class FreeFlight {

    private FreeFlight() {}

    /// Diffusion coefficient of free flight over the length of a jump.
    ///
    /// @param mass mass of the ion in kg
    /// @param temperature temperature in K
    /// @param jump the jumps
    /// @return the limit in m²·s⁻¹
    public static double limit(double mass, double temperature, ElementaryJump jump) {
        if (!(mass > 0)) {
            throw new IllegalArgumentException("mass must be > 0 kg, got " + mass);
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        double speed = Math.sqrt(8 * Constants.BOLTZMANN * temperature / (Math.PI * mass));
        return jump.length().value() * speed / (2 * jump.dimensions());
    }

    /// Looks whether ions would have to be faster than in free flight.
    ///
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param mass mass of the ion in kg
    /// @param temperature temperature in K
    /// @param jump the jumps
    /// @return a remark if so
    public static Optional<Remark> exceeded(
            double diffusion, double mass, double temperature, ElementaryJump jump) {
        double limit = limit(mass, temperature, jump);
        return diffusion > limit
                ? Optional.of(new TimeScaleRemark.AboveFreeFlight(diffusion, limit))
                : Optional.empty();
    }
}
