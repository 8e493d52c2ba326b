package science.haven.quantity;

/// A unit of measurement as people write it, and its way to SI: `si = value · toSi + offset`.
///
/// Only files, command lines and reports know units; everything inside is SI.
///
/// @param symbol how it is written, for example `mS/cm`
/// @param toSi factor to the SI unit, dimensionless
/// @param offset SI value of zero in this unit, in the SI unit (273.15 for °C, otherwise 0)
/// @param dimension exponents of the base units
public record Unit(String symbol, double toSi, double offset, Dimension dimension) {

    /// Ohm.
    public static final Unit OHM = new Unit("Ω", 1, 0, new Dimension(2, 1, -3, -2, 0, 0));
}
