package science.haven.exchange.sites;

import science.haven.quantity.Measured;

/// Rates of two exchanging sites at one temperature.
///
/// @param temperature temperature in K
/// @param forth rate from A to B in s⁻¹
/// @param back rate from B to A in s⁻¹
/// @param toCoalescence mean of both over the rate of coalescence, dimensionless: two lines below
///   1, one line above
public record TwoSiteRate(
        double temperature, Measured forth, Measured back, double toCoalescence) {}
