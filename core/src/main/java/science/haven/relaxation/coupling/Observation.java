package science.haven.relaxation.coupling;

import science.haven.quantity.Nuclide;

/// Under which conditions a rate is seen.
///
/// @param kind what relaxes
/// @param nucleus the nucleus observed
/// @param frequency its Larmor frequency in Hz
/// @param temperature temperature in K
public record Observation(RateKind kind, Nuclide nucleus, double frequency, double temperature) {

    public Observation {
        if (!(frequency > 0)) {
            throw new IllegalArgumentException("frequency must be > 0 Hz, got " + frequency);
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
    }

    /// Larmor frequency as an angle.
    ///
    /// @return ω₀ in rad·s⁻¹
    public double omega() {
        return 2 * Math.PI * frequency;
    }

    /// The same conditions for another kind of rate.
    ///
    /// @param other what relaxes
    /// @return the conditions
    public Observation of(RateKind other) {
        return new Observation(other, nucleus, frequency, temperature);
    }
}
