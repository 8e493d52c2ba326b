package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ChemicalFormulaTest {

    @Test
    void bracketsMultiply() {
        ChemicalFormula formula = ChemicalFormula.parse("Na3.4Sc0.4Zr1.6(SiO4)2PO4");
        assertThat(formula.amount("Na")).isEqualTo(3.4);
        assertThat(formula.amount("O")).isEqualTo(12);
        assertThat(formula.amount("Si")).isEqualTo(2);
        assertThat(formula.amount("Li")).isZero();
        assertThat(formula).hasToString("Na3.4Sc0.4Zr1.6(SiO4)2PO4");
    }

    @ParameterizedTest(name = "{0} weighs {1} g/mol")
    @CsvSource({
        "H2O, 18.015",
        "NaCl, 58.44",
        "Na₂CO₃·10H₂O, 286.138",
        "Na2CO3*10 H2O, 286.138",
        "Li6PS5Cl, 268.364",
        "Na3.4Zr2Si2.4P0.6O12, 538.59",
        "K4[Fe(CN)6], 368.347",
        "Al{OH}3, 78.003",
    })
    void weighs(String text, double grams) {
        assertThat(ChemicalFormula.parse(text.replace(" ", "")).molarMass())
                .isCloseTo(grams * 1e-3, within(6e-6));
    }

    /// Compositions printed in the literature on oxide and chloride electrolytes; the second line
    /// of each pair in the paper on NaSICON glass ceramics (Tietz et al., 10.1002/batt.202500093)
    /// is a misprint, and its charge says so.
    @ParameterizedTest(name = "{0} has charge {1}")
    @CsvSource({
        "Li0.29La0.57[]0.14TiO3, 0",
        "Li₀.₂₉La₀.₅₇□₀.₁₄TiO₃, 0",
        "Li6PS5Cl, 0",
        "NaTaO0.04Cl5.92, 0",
        "Na3.4Zr2Si2.4P0.6O12, 0",
        "Na3.4Zr1.4Si2.2P0.8O10.9, 0",
        "Na3.4Zr1.4Si2.6P0.9O11.95, 0",
        "Na3.4Zr1.85Si2.35P0.65O11.725, 0",
        "Na3.4Zr1.85Si2.35P0.65O11.03, 1.39",
        "Na3.4Zr2.6Si0.9O11.95, -6.5",
        "Na3.25Zr1.65Si2.43P0.89O12, 0.02",
    })
    void balances(String text, double charge) {
        assertThat(ChemicalFormula.parse(text).charge()).isCloseTo(charge, within(1e-9));
    }

    @Test
    void oxidationStatesCanBeGiven() {
        assertThat(ChemicalFormula.parse("Fe3O4").charge(Map.of("Fe", 8.0 / 3)))
                .isCloseTo(0, within(1e-12));
        assertThat(ChemicalFormula.parse("LiFePO4").charge()).isEqualTo(1);
        assertThat(ChemicalFormula.parse("LiFePO4").charge(Map.of("Fe", 2.0))).isZero();
    }

    @Test
    void sharesOfAtomsAndMass() {
        assertThat(ChemicalFormula.parse("Na3.4Zr1.4Si2.2P0.8O10.9").atomFraction("Na"))
                .isCloseTo(0.18182, within(5e-6));
        assertThat(ChemicalFormula.parse("H2O").massFraction("O"))
                .isCloseTo(15.999 / 18.015, within(1e-12));
    }

    @Test
    void densityGivesCarriers() {
        ChemicalFormula salt = ChemicalFormula.parse("NaCl");
        assertThat(salt.numberDensity("Na", 2165)).isCloseTo(2.231e28, within(1e25));
        assertThatIllegalArgumentException().isThrownBy(() -> salt.numberDensity("Na", 0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LiXxO2      | 3  | unknown element 'Xx'",
                "Na2TcO4     | 4  | unknown element 'Tc'",
                "lithium     | 1  | expected an element, found 'l'",
                "Li2O)       | 5  | expected an element, found ')'",
                "Al(OH3      | 7  | expected ')'",
                "Al(OH]3     | 6  | expected ')'",
                "Al()3       | 4  | expected an element, found ')'",
                "Li0.2.9O    | 3  | expected a number, found '0.2.9'",
                "CuSO4·      | 7  | expected an element, found the end",
                "Li-O        | 3  | expected an element, found '-'",
                "□2          | 1  | expected an element",
            })
    void pointsAtTheTrouble(String text, int position, String trouble) {
        assertThatThrownBy(() -> ChemicalFormula.parse(text))
                .isInstanceOf(NotationException.class)
                .hasMessage("'" + text + "', character " + position + ": " + trouble);
    }

    @Test
    void anEmptyFormulaIsNone() {
        assertThatThrownBy(() -> ChemicalFormula.parse("")).isInstanceOf(NotationException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChemicalFormula("", Map.of()));
    }

    @Test
    void elementsAreInOrder() {
        assertThat(Element.of("Na")).get().extracting(Element::atomicNumber).isEqualTo(11);
        assertThat(Element.of("U")).get().extracting(Element::atomicWeight).isEqualTo(238.03);
        assertThat(Element.of("Pm")).isEmpty();
    }
}
