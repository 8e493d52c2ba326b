package science.haven.exchange.sites.network;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

import java.util.List;
import java.util.Optional;

/// Rates of one path.
///
/// @param path between which sites
/// @param rates rates at each temperature, in the order of the spectra
/// @param energy activation energy Eₐ in J; empty for one temperature
/// @param energy68 interval of Eₐ in J that holds the truth in 68.27 % of the cases; empty for one
///   temperature
public record PathRates(
        Topology.Path path,
        List<AtTemperature> rates,
        Optional<Measured> energy,
        Optional<Interval> energy68) {

    /// Rates at one temperature.
    ///
    /// @param temperature temperature in K
    /// @param forth rate from the first to the second site in s⁻¹
    /// @param back rate from the second to the first site in s⁻¹
    public record AtTemperature(double temperature, Measured forth, Measured back) {}

    public PathRates {
        rates = List.copyOf(rates);
    }
}
