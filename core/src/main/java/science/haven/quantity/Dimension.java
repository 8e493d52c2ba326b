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

    /// Dimension of a product.
    ///
    /// @param other dimension of the other factor
    /// @return dimension of the product
    public Dimension times(Dimension other) {
        return new Dimension(
                metre + other.metre,
                kilogram + other.kilogram,
                second + other.second,
                ampere + other.ampere,
                kelvin + other.kelvin,
                mole + other.mole);
    }

    /// Dimension of a quotient.
    ///
    /// @param other dimension of the divisor
    /// @return dimension of the quotient
    public Dimension dividedBy(Dimension other) {
        return times(other.power(-1));
    }

    /// Dimension of a power.
    ///
    /// @param exponent whole exponent
    /// @return dimension of the power
    public Dimension power(int exponent) {
        return new Dimension(
                metre * exponent,
                kilogram * exponent,
                second * exponent,
                ampere * exponent,
                kelvin * exponent,
                mole * exponent);
    }

    /// The dimension in base units, for example `m²·kg·s⁻³·A⁻²`; `1` for a pure number.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "m", metre);
        append(text, "kg", kilogram);
        append(text, "s", second);
        append(text, "A", ampere);
        append(text, "K", kelvin);
        append(text, "mol", mole);
        return text.isEmpty() ? "1" : text.toString();
    }

    private static void append(StringBuilder text, String symbol, int exponent) {
        if (exponent == 0) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('·');
        }
        text.append(symbol).append(exponent == 1 ? "" : Superscript.of(exponent));
    }
}
