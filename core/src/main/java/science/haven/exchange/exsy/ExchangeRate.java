package science.haven.exchange.exsy;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

/// Rate of one path.
///
/// @param from site that is left, from 0
/// @param to site that is reached, from 0
/// @param rate k(from→to) in s⁻¹
/// @param interval68 interval in s⁻¹ that holds the truth in 68.27 % of the cases
/// @param interval95 interval in s⁻¹ that holds the truth in 95 % of the cases
public record ExchangeRate(
        int from, int to, Measured rate, Interval interval68, Interval interval95) {

    /// The path, counting sites from 1.
    ///
    /// @return text for people, for example `1→2`
    public String path() {
        return (from + 1) + "→" + (to + 1);
    }
}
