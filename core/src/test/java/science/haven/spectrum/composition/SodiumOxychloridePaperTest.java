package science.haven.spectrum.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.quantity.ChemicalFormula;
import science.haven.quantity.Measured;
import science.haven.spectrum.peak.area.CountedAreas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// ²³Na quantification of Na₂O-NaTaCl₆ mixtures (paper 4): `NaTaO_xCl_(6−2x)` beside NaCl.
///
/// ```text
/// x = 0.04 and 0.06    NaCl 2.29 % and 4.80 % of the sodium    product to salt 8 : 1
/// product "30.46 % increase" between both
/// ```
class SodiumOxychloridePaperTest {

    private static final OxygenExchange MILLED_1H = exchange(0.04);
    private static final OxygenExchange MILLED_4H = exchange(0.06);

    @Test
    void formulasBalance() {
        ChemicalFormula first = MILLED_1H.product();
        ChemicalFormula fourth = MILLED_4H.product();
        assertThat(first.amount("Cl")).isEqualTo(5.92);
        assertThat(fourth.amount("Cl")).isEqualTo(5.88);
        assertThat(first.charge(Map.of("Ta", 5.0))).isCloseTo(0, within(1e-12));
        assertThat(fourth.charge(Map.of("Ta", 5.0))).isCloseTo(0, within(1e-12));
    }

    /// The printed 8 : 1 is rounded: 0.06 means 8.33, and 8 means 0.0625.
    @Test
    void productToSaltIsEightToOneWhenRounded() {
        assertThat(1 / MILLED_4H.saltPerProduct().value()).isCloseTo(8.33, within(0.005));
        assertThat(OxygenExchange.ofShares(Measured.exact(1), Measured.exact(8)).x().value())
                .isCloseTo(0.0625, within(1e-12));
    }

    @Test
    void saltTellsTheShareOfTheProduct() {
        assertThat(MILLED_4H.productShare(Measured.exact(0.0480)).value())
                .isCloseTo(0.400, within(1e-4));
        assertThat(MILLED_1H.productShare(Measured.exact(0.0229)).value())
                .isCloseTo(0.28625, within(1e-6));
    }

    /// The printed increase of 30.46 % is a ratio of the shares, not a difference of them (E37):
    /// percentage points would contradict x = 0.04.
    @Test
    void theIncreaseIsRelative() {
        double ratio = 4.80 / 2.29 / 1.3046;
        assertThat(ratio).isCloseTo(1.60668, within(1e-5));
        assertThat(0.06 / ratio).isCloseTo(0.0373, within(5e-5));
        assertThat(0.0625 / ratio).isCloseTo(0.0389, within(5e-5));
        double product = MILLED_4H.productShare(Measured.exact(0.0480)).value();
        double before = product - 0.3046;
        assertThat(before).isCloseTo(0.0954, within(1e-4));
        double x =
                OxygenExchange.ofShares(Measured.exact(0.0229), Measured.exact(before)).x().value();
        assertThat(x).isGreaterThan(0.1);
    }

    /// With one Na₂O per NaTaCl₆ the salt alone tells x, and it does not meet the printed values:
    /// +20 % and −14 %, the error of the quantification. Pinned, not bent.
    @Test
    void massClosureMissesThePrintedOxygenByTwentyPercent() {
        Closure fourth = closure(0.0480, 0.06);
        Closure first = closure(0.0229, 0.04);
        assertThat(fourth.implied().value()).isCloseTo(0.0720, within(1e-6));
        assertThat(first.implied().value()).isCloseTo(0.03435, within(1e-6));
        assertThat(fourth.deviation()).isCloseTo(0.20, within(1e-3));
        assertThat(first.deviation()).isCloseTo(-0.14, within(2e-3));
        assertThat(fourth.holds(2)).isFalse();
        double shares =
                1.0 / 3 + MILLED_4H.saltAtClosure().value() + MILLED_4H.oxideAtClosure().value();
        assertThat(shares).isCloseTo(1, within(1e-12));
    }

    @Test
    void areasBecomeFractionsThatAddUpToOne() {
        List<ChemicalFormula> phases =
                List.of(
                        MILLED_4H.product(),
                        ChemicalFormula.parse("NaCl"),
                        ChemicalFormula.parse("Na2O"));
        double[] areas = {33.3, 4.0, 62.7};
        double[][] covariance = {{1, -0.2, 0}, {-0.2, 0.25, 0}, {0, 0, 4}};
        Composition composition = Composition.of("Na", phases, areas, covariance);
        assertThat(composition.atomFractions().get(1).value()).isCloseTo(0.04, within(1e-12));
        assertThat(composition.moleFractions().get(2).value())
                .isCloseTo(31.35 / 68.65, within(1e-12));
        double masses = composition.massFractions().stream().mapToDouble(Measured::value).sum();
        assertThat(masses).isCloseTo(1, within(1e-12));
        double rowSum = 0;
        for (double covarianceWithFirst : composition.massCovariance()[0]) {
            rowSum += covarianceWithFirst;
        }
        assertThat(rowSum).as("what one phase gains the others lose").isCloseTo(0, within(1e-12));
    }

    /// The same numbers through the phases: what was found beside what was weighed in, one Na₂O per
    /// NaTaCl₆. The printed shares leave 40 % of the sodium to the product where 33 % is possible.
    @Test
    void tantalumPerSodiumIsMissedToo() {
        List<ChemicalFormula> phases =
                List.of(
                        MILLED_4H.product(ChemicalFormula.parse("NaTaCl6")),
                        ChemicalFormula.parse("NaCl"),
                        ChemicalFormula.parse("Na2O"));
        Map<ChemicalFormula, Double> batch = new LinkedHashMap<>();
        List.of("Na2O", "NaCl", "TaCl5").forEach(f -> batch.put(ChemicalFormula.parse(f), 1.0));
        CountedAreas areas = new CountedAreas(new double[] {0.4, 0.048, 0.552}, new double[3][3]);
        List<Closure> closures = MassBalance.of("Na", phases, areas, batch);
        assertThat(closures)
                .extracting(Closure::what)
                .containsExactly("O per Na", "Cl per Na", "Ta per Na");
        assertThat(closures.get(2).stated().value()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(closures.get(2).implied().value()).isCloseTo(0.4, within(1e-12));
        assertThat(closures.get(1).implied().value()).isCloseTo(0.4 * 5.88 + 0.048, within(1e-12));
        List<List<String>> rows = new ArrayList<>();
        row(rows, "Cl in NaTaO_xCl_(6−2x), x = 0.04", 5.92, MILLED_1H.product().amount("Cl"));
        row(rows, "Cl in NaTaO_xCl_(6−2x), x = 0.06", 5.88, MILLED_4H.product().amount("Cl"));
        row(rows, "product to salt, x = 0.06", 8, 1 / MILLED_4H.saltPerProduct().value());
        row(
                rows,
                "x from 2.29 % of the sodium in salt, 1 h",
                0.04,
                closure(0.0229, 0.04).implied().value());
        row(
                rows,
                "x from 4.80 % of the sodium in salt, 4 h",
                0.06,
                closure(0.0480, 0.06).implied().value());
        row(rows, "Ta per Na, 4 h, weighed in 1 : 1", 1.0 / 3, closures.get(2).implied().value());
        ValidationTable.write(
                "sodium-oxychloride",
                List.of("quantity", "printed or weighed in", "implied", "deviation / %"),
                rows);
    }

    private static void row(
            List<List<String>> rows, String quantity, double printed, double implied) {
        rows.add(
                List.of(
                        quantity,
                        String.format(Locale.ROOT, "%.4g", printed),
                        String.format(Locale.ROOT, "%.4g", implied),
                        String.format(Locale.ROOT, "%.1f", 100 * (implied / printed - 1))));
    }

    private static Closure closure(double salt, double printed) {
        return new Closure(
                "oxygen per formula unit",
                Measured.exact(printed),
                OxygenExchange.ofClosure(new Measured(salt, 0.001)).x());
    }

    private static OxygenExchange exchange(double x) {
        return new OxygenExchange(Measured.exact(x));
    }
}
