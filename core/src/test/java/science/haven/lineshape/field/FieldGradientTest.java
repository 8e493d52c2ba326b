package science.haven.lineshape.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.data.Provenance;
import science.haven.data.UnitCell;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class FieldGradientTest {

    private static final double EDGE = 4e-10;
    private static final double UNIT =
            Constants.ELEMENTARY_CHARGE / (4 * Math.PI * Constants.ELECTRIC);

    private static CrystalStructure crystal(UnitCell cell, Atom... atoms) {
        Provenance made =
                new Provenance("made.cif", "0".repeat(64), "made", "", List.of(), List.of());
        return new CrystalStructure("made", cell, List.of(atoms), made);
    }

    private static Atom atom(String element, double x, double y, double z) {
        return new Atom(element, element, x, y, z, 1);
    }

    private static CrystalStructure perovskite() {
        return crystal(
                UnitCell.cubic(EDGE),
                atom("Na", 0, 0, 0),
                atom("Nb", 0.5, 0.5, 0.5),
                atom("O", 0.5, 0.5, 0),
                atom("O", 0.5, 0, 0.5),
                atom("O", 0, 0.5, 0.5));
    }

    private static final Map<String, Double> PEROVSKITE = Map.of("Na", 1.0, "Nb", 5.0, "O", -2.0);

    @Test
    void cubicSitesFeelNothing() {
        CrystalStructure structure = perovskite();
        for (int site = 0; site < 2; site++) {
            FieldGradient gradient =
                    FieldGradient.at(structure, PEROVSKITE, structure.atoms().get(site));
            double scale = UNIT / (EDGE * EDGE * EDGE);
            assertThat(gradient.axes().largest() / scale).isCloseTo(0, within(1e-10));
            assertThat(gradient.remarks()).isEmpty();
        }
    }

    /// The axis of an oxygen of a perovskite points to the two ions nearest to it.
    @Test
    void oxygenOfAPerovskiteIsAxial() {
        CrystalStructure structure = perovskite();
        FieldGradient gradient = FieldGradient.at(structure, PEROVSKITE, structure.atoms().get(2));
        assertThat(gradient.axes().asymmetry()).isCloseTo(0, within(1e-9));
        double[][] tensor = gradient.axes().matrix();
        assertThat(tensor[2][2]).isCloseTo(gradient.axes().largest(), within(1e-3 * UNIT));
        assertThat(gradient.axes().largest()).isPositive();
    }

    @ParameterizedTest(name = "η = {0}")
    @ValueSource(doubles = {1.2, 3, 4})
    void howTheSumIsSplitDoesNotMatter(double width) {
        CrystalStructure structure =
                crystal(
                        new UnitCell(EDGE, 1.3 * EDGE, 0.9 * EDGE, 1.4, 1.7, 1.9),
                        atom("Li", 0.1, 0.2, 0.3),
                        atom("Cl", 0.6, 0.5, 0.8));
        Atom li = structure.atoms().getFirst();
        double[][] usual =
                GradientSum.at(
                        structure, a -> a.element().equals("Li") ? 1 : -1, li, GradientSum.USUAL);
        double[][] other =
                GradientSum.at(structure, a -> a.element().equals("Li") ? 1 : -1, li, width);
        double largest = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                largest = Math.max(largest, Math.abs(usual[i][j]));
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(other[i][j]).isCloseTo(usual[i][j], within(1e-9 * largest));
            }
        }
    }

    /// Close-packed metals, `V_zz a³/q = 0.0065 − 4.3584 (c/a − 1.6330)`.
    ///
    /// Source: T. P. Das, M. Pomerantz, Phys. Rev. 123 (1961) 2070; linear around the ideal ratio.
    /// Ours is 4.42 steep there and 0.0067 at the ideal ratio, however the sum is split.
    @Test
    void closePackedMetals() {
        List<List<String>> rows = new ArrayList<>();
        for (double ratio : new double[] {1.62, 1.6330, 1.645}) {
            CrystalStructure structure =
                    crystal(
                            UnitCell.hexagonal(EDGE, ratio * EDGE),
                            atom("Be", 1.0 / 3, 2.0 / 3, 0.25),
                            atom("Be", 2.0 / 3, 1.0 / 3, 0.75));
            FieldGradient gradient =
                    FieldGradient.at(structure, Map.of("Be", 1.0), structure.atoms().getFirst());
            double sum = gradient.axes().matrix()[2][2] / UNIT * EDGE * EDGE * EDGE;
            double printed = 0.0065 - 4.3584 * (ratio - 1.6330);
            assertThat(sum).isCloseTo(printed, within(2e-3));
            assertThat(gradient.remarks())
                    .anyMatch(r -> r.text().startsWith("The charges of a cell sum to 2"));
            rows.add(
                    List.of(
                            "%.4f".formatted(ratio),
                            "%.4f".formatted(printed),
                            "%.4f".formatted(sum)));
        }
        ValidationTable.write(
                "field-gradients", List.of("c/a", "V_zz a³/q, Das and Pomerantz", "ours"), rows);
    }

    @Test
    void becomesACoupling() {
        CrystalStructure structure = perovskite();
        FieldGradient gradient = FieldGradient.at(structure, PEROVSKITE, structure.atoms().get(2));
        Nuclide oxygen = Nuclide.of("17O").orElseThrow();
        QuadrupolarCoupling bare = gradient.coupling(oxygen, 0);
        assertThat(gradient.coupling(oxygen, -9).coupling())
                .isCloseTo(10 * bare.coupling(), within(1e-3));
        assertThat(bare.coupling())
                .isCloseTo(oxygen.quadrupolarCoupling(gradient.axes().largest()), within(1e-6));
        assertThatThrownBy(() -> gradient.coupling(Nuclide.of("29Si").orElseThrow(), 0))
                .hasMessage("a quadrupolar coupling needs a spin above 1/2, got 29Si");
        assertThatThrownBy(
                        () ->
                                FieldGradient.at(
                                        structure, Map.of("Na", 1.0), structure.atoms().get(1)))
                .hasMessage("charges must give a finite number of e for Nb, got null");
    }
}
