package science.haven.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Elements and their amounts in a formula unit.
///
/// @param text the formula as written
/// @param amounts atoms of each element per formula unit, in order of appearance
public record ChemicalFormula(String text, Map<Element, Double> amounts) {

    public ChemicalFormula {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("a formula needs an element");
        }
    }

    /// Reads a formula such as `Li0.29La0.57TiO3`, `Na3.4Sc0.4Zr1.6(SiO4)2PO4`, `Li6PS5Cl`,
    /// `Na₂CO₃·10H₂O`; `[]` and `□` are vacancies and weigh nothing.
    ///
    /// @param text the formula
    /// @return elements and amounts
    /// @throws NotationException if the text is not a formula; it points at the character
    public static ChemicalFormula parse(String text) {
        return new ChemicalFormula(text, new FormulaParser(text).parse());
    }

    /// Atoms of an element per formula unit.
    ///
    /// @param symbol symbol of the element
    /// @return amount, dimensionless; 0 if the formula lacks the element
    public double amount(String symbol) {
        return Element.of(symbol).map(element -> amounts.getOrDefault(element, 0.0)).orElse(0.0);
    }

    /// Mass of a mole of formula units.
    ///
    /// @return molar mass in kg/mol
    public double molarMass() {
        double grams = 0;
        for (var part : amounts.entrySet()) {
            grams += part.getValue() * part.getKey().atomicWeight();
        }
        return grams * 1e-3;
    }

    /// Share of the atoms.
    ///
    /// @param symbol symbol of the element
    /// @return atoms of the element over all atoms, dimensionless
    public double atomFraction(String symbol) {
        double all = amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        return amount(symbol) / all;
    }

    /// Share of the mass.
    ///
    /// @param symbol symbol of the element
    /// @return mass of the element over all mass, dimensionless
    public double massFraction(String symbol) {
        return Element.of(symbol)
                .map(element -> amount(symbol) * element.atomicWeight() * 1e-3 / molarMass())
                .orElse(0.0);
    }

    /// Charge of a formula unit with the common oxidation states; 0 if the formula balances.
    ///
    /// @return charge in elementary charges, dimensionless
    public double charge() {
        return charge(Map.of());
    }

    /// Charge of a formula unit.
    ///
    /// @param oxidationStates oxidation states by symbol where they are not the common ones; mean
    ///   values such as 3.4 are allowed
    /// @return charge in elementary charges, dimensionless
    public double charge(Map<String, Double> oxidationStates) {
        double charge = 0;
        for (var part : amounts.entrySet()) {
            Element element = part.getKey();
            double state =
                    oxidationStates.getOrDefault(
                            element.symbol(), (double) element.commonOxidationState());
            charge += part.getValue() * state;
        }
        return charge;
    }

    /// Atoms of an element per volume.
    ///
    /// @param symbol symbol of the element
    /// @param density mass density in kg/m³
    /// @return number density in m⁻³
    public double numberDensity(String symbol, double density) {
        if (!(density > 0)) {
            throw new IllegalArgumentException("density must be > 0 kg/m³, got " + density);
        }
        return amount(symbol) * density / molarMass() * Constants.AVOGADRO;
    }

    /// The formula as written.
    @Override
    public String toString() {
        return text;
    }
}
