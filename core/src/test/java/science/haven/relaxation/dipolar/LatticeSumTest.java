package science.haven.relaxation.dipolar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.data.Provenance;
import science.haven.data.UnitCell;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lattice sums of the cubic lattices and second moments that follow from them.
///
/// Sources: lattice sums of r⁻⁶ by Lennard-Jones and Ingham (1925), to seven digits by direct
/// summation with a continuum tail; CaF₂ after Van Vleck (1948) with d = 2.7315 Å; bcc lithium with
/// a = 3.51 Å; LiF with a = 4.0263 Å.
class LatticeSumTest {

    private static final double ANGSTROM = 1e-10;
    private static final double GAUSS_SQUARED = 1e-8;
    private static final Nuclide FLUORINE = Nuclide.of("19F").orElseThrow();
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();

    private static final double[][] FCC = {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};

    static CrystalStructure crystal(UnitCell cell, List<Atom> atoms) {
        Provenance provenance = new Provenance("by hand", "", "", "", List.of(), List.of());
        return new CrystalStructure("a crystal", cell, atoms, provenance);
    }

    private static List<Atom> atoms(String element, double occupancy, double[]... places) {
        List<Atom> atoms = new ArrayList<>();
        for (double[] p : places) {
            atoms.add(new Atom(element + "1", element, p[0], p[1], p[2], occupancy));
        }
        return atoms;
    }

    private static CrystalStructure cubic(double edge, String element, double[]... places) {
        return crystal(UnitCell.cubic(edge), atoms(element, 1, places));
    }

    @Test
    void goldens() {
        CrystalStructure simple = cubic(1, "F", new double[3]);
        double cubic = LatticeSum.of(simple, "F", "F").value();
        double faces = LatticeSum.of(cubic(Math.sqrt(2), "F", FCC), "F", "F").value();
        double bodies =
                LatticeSum.of(cubic(1, "Li", new double[3], new double[] {.5, .5, .5}), "Li", "Li")
                        .value();
        assertThat(cubic).isCloseTo(8.401924, within(1e-6));
        assertThat(faces).isCloseTo(14.45392, within(1e-5));
        assertThat(bodies).isCloseTo(29.0457, within(1e-4));
        CrystalStructure fluorite = cubic(2.7315 * ANGSTROM, "F", new double[3]);
        SecondMoment powder = DipolarField.of(fluorite, FLUORINE).secondMoment();
        SecondMoment metal =
                DipolarField.of(
                                cubic(
                                        3.51 * ANGSTROM,
                                        "Li",
                                        new double[3],
                                        new double[] {.5, .5, .5}),
                                LITHIUM)
                        .sources()
                        .getFirst()
                        .secondMoment();
        List<List<String>> rows = new ArrayList<>();
        row(rows, "Σ r⁻⁶, simple cubic / a⁻⁶", 8.401924, cubic);
        row(rows, "Σ r⁻⁶, face-centred / d⁻⁶", 14.45392, faces);
        row(rows, "Σ r⁻⁶, body-centred / a⁻⁶", 29.0457, bodies);
        row(rows, "CaF₂, ¹⁹F powder / 10⁹ rad²·s⁻²", 4.0706, powder.value() / 1e9);
        row(rows, "CaF₂, ¹⁹F powder / G²", 6.42, powder.inField(FLUORINE) / GAUSS_SQUARED);
        row(rows, "CaF₂, [100] / G²", 12.76, along(fluorite, 1, 0, 0));
        row(rows, "CaF₂, [110] / G²", 4.84, along(fluorite, 1, 1, 0));
        row(rows, "CaF₂, [111] / G²", 2.19, along(fluorite, 1, 1, 1));
        row(rows, "Li metal, ⁷Li / 10⁸ rad²·s⁻²", 4.20, metal.value() / 1e8);
        row(rows, "Li metal, ⁷Li, Gaussian width / kHz", 7.68, metal.gaussianWidth() / 1e3);
        ValidationTable.write("second-moments", List.of("quantity", "expected", "Haven"), rows);
        for (List<String> row : rows) {
            double expected = Double.parseDouble(row.get(1));
            assertThat(Double.parseDouble(row.get(2)))
                    .as(row.getFirst())
                    .isCloseTo(expected, withinPercentage(0.3));
        }
    }

    private static double along(CrystalStructure crystal, double... direction) {
        double sum = LatticeSum.along(crystal, "F", "F", direction).value();
        return SecondMoment.likeSpinsAlong(FLUORINE, sum).inField(FLUORINE) / GAUSS_SQUARED;
    }

    private static void row(List<List<String>> rows, String what, double expected, double ours) {
        rows.add(
                List.of(what, Double.toString(expected), String.format(Locale.ROOT, "%.7g", ours)));
    }

    /// The sum over a sphere with a continuum outside, as one does it by hand, in a triclinic cell
    /// with two partly occupied sites.
    @Test
    void agreesWithASphere() {
        UnitCell cell = new UnitCell(5, 6, 7, 1.4, 1.8, 1.9);
        CrystalStructure crystal =
                crystal(
                        scaled(cell),
                        List.of(
                                new Atom("Li1", "Li", 0.1, 0.2, 0.3, 1),
                                new Atom("P1", "P", 0.6, 0.4, 0.9, 0.5),
                                new Atom("P2", "P", 0.1, 0.8, 0.5, 0.9)));
        double reach = 90;
        double sphere = 0;
        for (double[] partner : new double[][] {{.5, .2, .6, .5}, {0, .6, .2, .9}}) {
            for (int i = -25; i <= 25; i++) {
                for (int j = -25; j <= 25; j++) {
                    for (int k = -25; k <= 25; k++) {
                        double[] r = cell.cartesian(partner[0] + i, partner[1] + j, partner[2] + k);
                        double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
                        sphere += square < reach * reach ? partner[3] * Math.pow(square, -3) : 0;
                    }
                }
            }
        }
        sphere += 4 * Math.PI / 3 * (1.4 / cell.volume()) / Math.pow(reach, 3);
        LatticeSum sum = LatticeSum.of(crystal, "Li", "P");
        assertThat(sum.value() * Math.pow(ANGSTROM, 6)).isCloseTo(sphere, withinPercentage(1e-3));
        assertThat(sum.remarks()).containsExactly(new DipolarRemark.RandomOccupancy("P"));
    }

    private static UnitCell scaled(UnitCell cell) {
        return new UnitCell(
                cell.a() * ANGSTROM,
                cell.b() * ANGSTROM,
                cell.c() * ANGSTROM,
                cell.alpha(),
                cell.beta(),
                cell.gamma());
    }

    /// The same crystal in a larger cell, and in one that leans, has the same sum.
    @Test
    void doesNotDependOnTheCell() {
        double primitive =
                LatticeSum.of(
                                crystal(
                                        new UnitCell(
                                                1, 1, 1, Math.PI / 3, Math.PI / 3, Math.PI / 3),
                                        atoms("F", 1, new double[3])),
                                "F",
                                "F")
                        .value();
        assertThat(primitive).isCloseTo(14.45392, within(1e-5));
        CrystalStructure doubled =
                crystal(
                        new UnitCell(1, 1, 2, Math.PI / 2, Math.PI / 2, Math.PI / 2),
                        atoms("F", 1, new double[3], new double[] {0, 0, 0.5}));
        assertThat(LatticeSum.of(doubled, "F", "F").value()).isCloseTo(8.401924, within(1e-6));
    }

    /// Half of the sites at random: half of the neighbours, and none on a split site.
    @Test
    void occupancies() {
        CrystalStructure half = crystal(UnitCell.cubic(4e-10), atoms("Na", 0.5, new double[3]));
        double whole = 8.401924 / Math.pow(4e-10, 6);
        assertThat(LatticeSum.of(half, "Na", "Na").value())
                .isCloseTo(whole / 2, withinPercentage(1e-5));
        CrystalStructure split =
                crystal(
                        UnitCell.cubic(8e-10),
                        atoms("Na", 0.5, new double[3], new double[] {0.05, 0, 0}));
        LatticeSum sum = LatticeSum.of(split, "Na", "Na");
        assertThat(sum.nearest()).isCloseTo(7.6e-10, within(1e-13));
        assertThat(sum.value() * Math.pow(8e-10, 6)).isCloseTo(8.48, within(0.1));
        assertThat(sum.remarks())
                .filteredOn(DipolarRemark.SplitSitesExcluded.class::isInstance)
                .singleElement()
                .satisfies(
                        remark ->
                                assertThat(remark.text())
                                        .contains("0.4 Å")
                                        .contains("0.5 neighbours"));
    }

    /// Lithium fluoride: ¹⁹F narrows and relaxes ⁷Li more than ⁷Li itself, ⁶Li hardly at all.
    @Test
    void sourcesOfTheFieldInLithiumFluoride() {
        List<Atom> atoms = new ArrayList<>(atoms("Li", 1, FCC));
        for (double[] p : FCC) {
            atoms.add(new Atom("F1", "F", p[0] + 0.5, p[1], p[2], 1));
        }
        CrystalStructure fluoride = crystal(UnitCell.cubic(4.0263e-10), atoms);
        DipolarField field = DipolarField.of(fluoride, LITHIUM);
        assertThat(field.sources())
                .extracting(source -> source.partner().symbol())
                .containsExactly("19F", "7Li", "6Li");
        DipolarField.Source own = field.sources().get(1);
        double distanceSum = 0.9241 * 14.45392 / Math.pow(4.0263e-10 / Math.sqrt(2), 6);
        assertThat(own.distanceSum()).isCloseTo(distanceSum, withinPercentage(1e-4));
        assertThat(own.coupling().strength())
                .isCloseTo(
                        Coupling.likeSpins(LITHIUM, distanceSum).strength(),
                        withinPercentage(1e-4));
        // 1/T₁ = (2/3) M₂ [J + 4 J] for like, (1/2) M₂ [J + 3 J + 6 J] for unlike spins
        assertThat(own.coupling().strength() / own.secondMoment().value())
                .isCloseTo(2.0 / 3, within(1e-9));
        DipolarField.Source other = field.sources().getFirst();
        assertThat(other.coupling().strength() / other.secondMoment().value())
                .isCloseTo(0.5, within(1e-9));
        assertThat(field.remarks()).containsExactly(new DipolarRemark.WholeSpectrum(LITHIUM));
        DipolarField pure = DipolarField.of(fluoride, LITHIUM, Map.of("7Li", 1.0, "6Li", 0.0));
        assertThat(pure.sources()).hasSize(2);
        assertThat(pure.secondMoment().value()).isGreaterThan(field.secondMoment().value());
    }

    @Test
    void namesWhatIsMissing() {
        CrystalStructure simple = cubic(1, "F", new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatticeSum.of(simple, "F", "Li"))
                .withMessage("a crystal holds no Li");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DipolarField.of(simple, LITHIUM))
                .withMessage("a crystal holds none of the atoms observed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DipolarField.of(simple, FLUORINE, Map.of("19F", 2.0)))
                .withMessage("abundance of 19F must be >= 0 and <= 1 (dimensionless), got 2.0");
    }
}
