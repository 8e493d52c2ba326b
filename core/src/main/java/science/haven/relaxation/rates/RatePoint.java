package science.haven.relaxation.rates;

import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

/// One measured relaxation rate. Anything a table may hold is accepted; what physics forbids is
/// found and named by the analysis.
///
/// @param kind what relaxes
/// @param nucleus the nucleus observed
/// @param frequency its Larmor frequency in Hz
/// @param temperature temperature in K
/// @param rate relaxation rate in s⁻¹; uncertainty 0 if it is not known
public record RatePoint(
        RateKind kind, Nuclide nucleus, double frequency, double temperature, Measured rate) {

    /// From a relaxation time.
    ///
    /// @param kind what relaxes
    /// @param nucleus the nucleus observed
    /// @param frequency its Larmor frequency in Hz
    /// @param temperature temperature in K
    /// @param time relaxation time in s
    /// @return the point
    public static RatePoint ofTime(
            RateKind kind, Nuclide nucleus, double frequency, double temperature, Measured time) {
        return new RatePoint(kind, nucleus, frequency, temperature, time.power(-1));
    }

    /// The conditions without the rate.
    ///
    /// @return where the rate was seen
    public Observation observation() {
        return new Observation(kind, nucleus, frequency, temperature);
    }
}
