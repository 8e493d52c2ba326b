package science.haven.quantity;

/// A value with uncertainty and the unit people read it in.
///
/// @param si value and uncertainty, in SI units
/// @param unit unit it was written in and is shown in
public record Quantity(Measured si, Unit unit) {

    /// Reads a quantity such as `3.87 Å`, `9e-4 S/cm`, `8.00 ± 0.05 mm`, `8.00(5) mm`, `150 °C`,
    /// `(1.123 ± 0.065) × 10⁵ Ω`; `+-` and `+/-` stand for `±`.
    ///
    /// @param text the quantity as written
    /// @return the quantity
    /// @throws NotationException if the text is not a quantity; it points at the character
    public static Quantity parse(String text) {
        return new QuantityParser(text).parse();
    }

    /// Reads a quantity of a known dimension.
    ///
    /// @param text the quantity as written
    /// @param expected a unit of the dimension that is needed
    /// @return the quantity
    /// @throws NotationException if the text is not a quantity, or one of another dimension
    public static Quantity parse(String text, Unit expected) {
        QuantityParser parser = new QuantityParser(text);
        Quantity quantity = parser.parse();
        if (!quantity.unit.dimension().equals(expected.dimension())) {
            String found = quantity.unit.symbol();
            throw new NotationException(
                    text,
                    parser.placeOfUnit(),
                    "expected a unit such as '%s', found %s"
                            .formatted(
                                    expected.symbol(),
                                    found.isEmpty() ? "none" : "'" + found + "'"));
        }
        return quantity;
    }

    /// Shows the same quantity in another unit.
    ///
    /// @param other a unit of the same dimension
    /// @return the quantity in that unit
    public Quantity in(Unit other) {
        return new Quantity(si, other.requireDimension(unit));
    }

    /// Value and uncertainty in the quantity's own unit.
    ///
    /// @return the numbers as people read them
    public Measured measured() {
        return unit.fromSi(si);
    }

    /// For people: `8.00 ± 0.05 mm`, `(1.123 ± 0.065) × 10⁵ Ω`.
    ///
    /// @return the text, which [#parse(String)] reads back
    public String text() {
        String number = measured().text();
        if (unit.symbol().isEmpty()) {
            return number;
        }
        boolean attached = unit.equals(Unit.DEGREE);
        return number + (attached ? "" : " ") + unit.symbol();
    }

    @Override
    public String toString() {
        return text();
    }
}
