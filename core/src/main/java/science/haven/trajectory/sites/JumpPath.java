package science.haven.trajectory.sites;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;

/// Jumps of one kind: between sites of two kinds at one distance.
///
/// @param from kind of the site left
/// @param to kind of the site reached
/// @param length distance of the sites in m
/// @param jumps number of jumps seen
/// @param rate jumps per time of an ion on a site of the first kind, in s⁻¹
public record JumpPath(String from, String to, double length, int jumps, Measured rate) {

    /// The barrier that makes such a rate, `E = −kT ln(Γ/ν₀)`; an effective one, as entropy and the
    /// number of ways are in ν₀.
    ///
    /// @param temperature temperature in K
    /// @param attempts attempt frequency ν₀ in Hz
    /// @return barrier in J
    public Measured barrier(double temperature, double attempts) {
        double thermal = Constants.BOLTZMANN * temperature;
        return new Measured(
                -thermal * Math.log(rate.value() / attempts), thermal * rate.relative());
    }
}
