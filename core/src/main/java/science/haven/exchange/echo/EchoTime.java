package science.haven.exchange.echo;

import science.haven.quantity.Measured;

import java.util.Optional;

/// The times of the decays at one temperature.
///
/// @param temperature temperature in K
/// @param jumps time τ of the decay by jumps in s
/// @param relaxation T₁Q in s; empty where it was left out
public record EchoTime(double temperature, Measured jumps, Optional<Measured> relaxation) {

    /// Mean time an ion stays on one of N equal sites that it reaches alike: `τ N/(N − 1)`.
    ///
    /// @param sites number of sites N, ≥ 2
    /// @return residence time in s
    public Measured residence(int sites) {
        if (sites < 2) {
            throw new IllegalArgumentException("sites must be >= 2, got " + sites);
        }
        return jumps.scaled(sites / (sites - 1.0));
    }
}
