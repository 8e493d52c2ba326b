package science.haven.quantity;

/// Exponents of the SI base units.
///
/// @param metre exponent of m
/// @param kilogram exponent of kg
/// @param second exponent of s
/// @param ampere exponent of A
/// @param kelvin exponent of K
/// @param mole exponent of mol
public record Dimension(int metre, int kilogram, int second, int ampere, int kelvin, int mole) {

    /// Of a pure number.
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0);
}
