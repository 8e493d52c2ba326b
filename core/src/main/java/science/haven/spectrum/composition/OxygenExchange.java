package science.haven.spectrum.composition;

import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Measured;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

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

    private static final List<String> HALOGENS = List.of("Cl", "Br", "I", "F");

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
        return ofClosure(salt, 3);
    }

    /// From the salt alone, whatever was weighed in: of all the metal, one atom per host, 2x is in
    /// the salt.
    ///
    /// @param salt share of the salt in the counted metal, dimensionless
    /// @param atoms atoms of the metal weighed in per formula unit of host, dimensionless
    /// @return the exchange, `x = salt · atoms / 2`
    public static OxygenExchange ofClosure(Measured salt, double atoms) {
        return new OxygenExchange(salt.scaled(atoms / 2));
    }

    /// The product of any halide that trades two halogen atoms for one oxygen atom.
    ///
    /// @param host the halide without oxygen, `NaTaCl6`
    /// @return formula of the product, `NaTaO0.06Cl5.88`
    public ChemicalFormula product(ChemicalFormula host) {
        String halogen = halogen(host);
        double left = host.amount(halogen) - 2 * x.value();
        StringBuilder text = new StringBuilder();
        for (var part : host.amounts().entrySet()) {
            String symbol = part.getKey().symbol();
            boolean traded = symbol.equals(halogen);
            text.append(traded ? written("O", x.value()) : "");
            text.append(written(symbol, traded ? left : part.getValue()));
        }
        return ChemicalFormula.parse(text.toString());
    }

    private static String halogen(ChemicalFormula host) {
        return HALOGENS.stream()
                .filter(symbol -> host.amount(symbol) >= 2)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        host + " has no two halogen atoms to trade for oxygen"));
    }

    private static String written(String symbol, double amount) {
        BigDecimal rounded = new BigDecimal(amount).setScale(6, RoundingMode.HALF_UP);
        return switch (rounded.stripTrailingZeros().toPlainString()) {
            case "0" -> "";
            case "1" -> symbol;
            case String digits -> symbol + digits;
        };
    }

    /// The product.
    ///
    /// @return its formula
    public ChemicalFormula product() {
        return product(ChemicalFormula.parse("NaTaCl6"));
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
