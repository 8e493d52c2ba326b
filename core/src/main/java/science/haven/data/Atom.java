package science.haven.data;

/// An atom of a crystal, or a share of one.
///
/// @param label name of its site, the same for all sites that symmetry makes equal
/// @param element symbol of the element; `D` for deuterium
/// @param x fractional coordinate along a, dimensionless
/// @param y fractional coordinate along b, dimensionless
/// @param z fractional coordinate along c, dimensionless
/// @param occupancy share of the cells in which it is there, dimensionless, above 0 and up to 1
public record Atom(String label, String element, double x, double y, double z, double occupancy) {

    public Atom {
        if (!(occupancy > 0 && occupancy <= 1)) {
            throw new IllegalArgumentException(
                    "occupancy must be > 0 and <= 1 (dimensionless), got " + occupancy);
        }
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new IllegalArgumentException(
                    "coordinates of %s must be finite (dimensionless), got %s, %s, %s"
                            .formatted(label, x, y, z));
        }
    }
}
