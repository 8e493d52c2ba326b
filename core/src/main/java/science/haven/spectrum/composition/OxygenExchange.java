package science.haven.spectrum.composition;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;

/// Sodium oxide that takes oxygen into sodium chlorotantalate and leaves salt:
///
/// ```text
/// x Na₂O + NaTaCl₆ → NaTaO_xCl_(6−2x) + 2x NaCl
/// ```
///
/// One formula unit of product goes with 2x of salt, so the areas of two ²³Na lines tell x.
///
/// @param x oxygen per formula unit of the product, dimensionless, 0 to 1
public record OxygenExchange(Measured x) {

    public OxygenExchange {
        if (!(x.value() >= 0 && x.value() <= 1)) {
            throw new IllegalArgumentException("x must lie within 0 and 1, got " + x.value());
        }
    }

    /// From the shares of the sodium in salt and product.
    ///
    /// @param salt share of NaCl in the sodium, dimensionless
    /// @param product share of the product in the sodium, dimensionless
    /// @return the exchange, `x = salt / 2 product`
    public static OxygenExchange ofShares(Measured salt, Measured product) {
        return new OxygenExchange(salt.dividedBy(product).scaled(0.5));
    }

    /// From the salt alone, where one Na₂O per NaTaCl₆ was weighed in and no sodium is lost: three
    /// sodium atoms share out as 1 : 2x : 2(1 − x).
    ///
    /// @param salt share of NaCl in the sodium, dimensionless
    /// @return the exchange, `x = 3 salt / 2`
    public static OxygenExchange ofClosure(Measured salt) {
        return new OxygenExchange(salt.scaled(1.5));
    }

    /// The product.
    ///
    /// @return its formula
    public ChemicalFormula product() {
        String oxygen = Digits.of(x.value(), 6);
        String chlorine = Digits.of(6 - 2 * x.value(), 6);
        return ChemicalFormula.parse(
                x.value() == 0 ? "NaTaCl6" : "NaTaO" + oxygen + "Cl" + chlorine);
    }

    /// Formula units of salt per formula unit of product.
    ///
    /// @return 2x
    public Measured saltPerProduct() {
        return x.scaled(2);
    }

    /// Share of the product in the sodium that goes with a share of salt.
    ///
    /// @param salt share of NaCl in the sodium, dimensionless
    /// @return share of the product, dimensionless
    public Measured productShare(Measured salt) {
        return salt.dividedBy(saltPerProduct());
    }

    /// Share of the salt in the sodium where one Na₂O per NaTaCl₆ was weighed in.
    ///
    /// @return 2x/3
    public Measured saltAtClosure() {
        return x.scaled(2.0 / 3);
    }

    /// Share of the oxide left in the sodium where one Na₂O per NaTaCl₆ was weighed in.
    ///
    /// @return 2(1 − x)/3
    public Measured oxideAtClosure() {
        return Measured.exact(1).minus(x).scaled(2.0 / 3);
    }
}
