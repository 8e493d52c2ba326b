package science.haven.formats.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.dipolar.DipolarField;
import science.haven.relaxation.dipolar.DipolarRemark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class CifReaderTest {

    /// Lithium fluoride, a = 4.0263 Å (Wyckoff, Crystal Structures 1, 1963), and β-eucryptite's
    /// screw axis as a second block.
    private static final String SAMPLE =
            """
            # two structures and one block without atoms
            data_global
            _publ_section_title
            ;
             A title with a 'quote and # no comment
            ;
            data_LiF
            _chemical_name_common 'Lithium''s fluoride'
            _cell_length_a   4.0263(2)
            _cell_length_b   4.0263(2)
            _cell_length_c   4.0263(2)
            _cell_volume     65.27
            _symmetry_space_group_name_H-M 'F m -3 m'
            loop_
            _symmetry_equiv_pos_as_xyz
            x,y,z "x, y+1/2, z+0.5" '1/2+x, y, 1/2 + z' x+1/2,y+1/2,z
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            _atom_site_symmetry_multiplicity
            Li1 Li1+ 0 0 0 1.0 4
            F1  F1-  0.5 0 0 . 4
            H1  H    ? ? ? 1 4
            DATA_screw
            _cell_length_a 5.2
            _cell_length_b 5.2
            _cell_length_c 11.1
            _cell_angle_gamma 120
            loop_
            _space_group_symop_operation_xyz
            x,y,z -y,x-y,z+2/3 -x+y,-x,z+1/3
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Al1 0.3333 0.6667 0.1
            D2 0.1 0.2 0.3
            """;

    private static List<CrystalStructure> read(String text) throws FormatException {
        SourceFile file = new SourceFile("a", text.getBytes(StandardCharsets.UTF_8));
        assertThat(new CifReader().recognises(file)).isTrue();
        return new CifReader().read(file);
    }

    @Test
    void readsEachBlockWithAtoms() throws FormatException {
        List<CrystalStructure> structures = read(SAMPLE);
        assertThat(structures).hasSize(2);
        CrystalStructure fluoride = structures.getFirst();
        assertThat(fluoride.name()).isEqualTo("Lithium''s fluoride");
        assertThat(fluoride.cell().a()).isCloseTo(4.0263e-10, within(1e-20));
        assertThat(fluoride.cell().alpha()).isCloseTo(Math.PI / 2, within(1e-12));
        assertThat(fluoride.perCell("Li")).isEqualTo(4);
        assertThat(fluoride.atoms()).hasSize(8);
        assertThat(fluoride.atoms().get(1)).isEqualTo(new Atom("Li1", "Li", 0, 0.5, 0.5, 1));
        assertThat(fluoride.numberDensity("Li")).isCloseTo(6.128e28, within(1e25));
        assertThat(fluoride.provenance().remarks())
                .containsExactly(new CifRemark.SiteWithoutPlace("H1"));
        assertThat(fluoride.provenance().format()).isEqualTo("CIF");
        CrystalStructure screw = structures.get(1);
        assertThat(screw.name()).isEqualTo("screw");
        assertThat(screw.perCell("Al")).isEqualTo(3);
        assertThat(screw.perCell("D")).isEqualTo(3);
        assertThat(screw.cell().volume()).isCloseTo(259.93e-30, within(1e-32));
    }

    /// The structure of the argyrodite: 24 lithium ions on 48 split places, sulphur and chlorine
    /// mixed on two, four formula units.
    @Test
    void readsAnArgyrodite() throws IOException {
        CrystalStructure argyrodite = Formats.structures(argyrodite()).getFirst();
        assertThat(argyrodite.name()).isEqualTo("Li6PS5Cl");
        assertThat(argyrodite.perCell("Li")).isCloseTo(24, within(1e-9));
        assertThat(argyrodite.perCell("P")).isEqualTo(4);
        assertThat(argyrodite.perCell("S")).isCloseTo(20, within(1e-3));
        assertThat(argyrodite.perCell("Cl")).isCloseTo(4, within(1e-3));
        assertThat(argyrodite.provenance().remarks()).isEmpty();
        DipolarField field = DipolarField.of(argyrodite, Nuclide.of("7Li").orElseThrow());
        assertThat(field.sources().getFirst().partner().symbol()).isEqualTo("7Li");
        assertThat(field.secondMoment().gaussianWidth()).isBetween(3000.0, 8000.0);
        assertThat(field.remarks())
                .extracting(Remark::code)
                .contains("SPLIT_SITES_EXCLUDED", "RANDOM_OCCUPANCY");
        assertThat(field.remarks())
                .filteredOn(DipolarRemark.SplitSitesExcluded.class::isInstance)
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).contains("as close as 1.96 Å"));
    }

    private static Path argyrodite() {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    CifReaderTest.class.getResource(
                                            "/structures/Li6PS5Cl_Neutron.cif"))
                            .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "4.0263(2)\\n_cell_length_b | four\\n_cell_length_b | a:9: expected a length > 0 Å,"
                        + " found 'four'",
                "_cell_length_c   4.0263(2) | _cell_length_c -4 | a:11: expected a length > 0 Å,"
                        + " found '-4'",
                "_cell_length_c   4.0263(2) | _cell_length_d 4 | a:7: expected _cell_length_c in"
                        + " this block, found 'none'",
                "_cell_angle_gamma 120 | _cell_angle_gamma 190 | a:32: expected angles that close"
                        + " a cell, found '90.0°, 90.0°, 190.0°'",
                "-y,x-y,z+2/3 | -y,x-w,z+2/3 | a:35: expected a symmetry operation such as '-x,"
                        + " y+1/2, z', found '-y,x-w,z+2/3'",
                "-y,x-y,z+2/3 | x,x-y,z x,x | a:35: expected a symmetry operation such as '-x,"
                        + " y+1/2, z', found 'x,x'",
                "Li1 Li1+ 0 0 0 1.0 4 | Li1 Li1+ 0 0 0 1.0 | a:27: expected rows of 7 values, as"
                        + " the loop of line 17 has tags, found '20 values'",
                "F1  F1-  0.5 0 0 . 4 | F1  F1-  half 0 0 . 4 | a:26: expected a fractional"
                        + " coordinate, found 'half'",
                "F1  F1-  0.5 0 0 . 4 | F1  F1-  0.5 0 0 50 4 | a:26: expected an occupancy from 0"
                        + " to 1, found '50'",
                "F1  F1-  0.5 0 0 . 4 | F1  Xx 0.5 0 0 . 4 | a:26: expected the symbol of an"
                        + " element, found 'Xx'",
                "'1/2+x, y, 1/2 + z' | '1/2+x, y, 1/2 + z | a:16: expected a closing ', found",
                "_cell_length_a   4.0263(2) | _cell_length_a | a:9: expected a value behind"
                        + " _cell_length_a, found '_cell_length_a'",
                "_cell_length_a   4.0263(2) | 4.0263(2) | a:9: expected a tag that begins with _,"
                        + " found '4.0263(2)'",
                "_cell_length_b   4.0263(2) | _cell_length_a 4 | a:10: expected each tag once in a"
                        + " block, found '_cell_length_a'",
                "# no comment\\n; | # no comment | a:4: expected a text field that ends with a line"
                        + " ';', found ';'",
                "_symmetry_equiv_pos_as_xyz | _something | a:7: expected symmetry operations"
                        + " (_space_group_symop_operation_xyz) or the space group P 1 in this"
                        + " block, found 'neither'",
                "data_global | save_global | a:2: expected a CIF of data, not a dictionary, found"
                        + " 'save_global'",
            })
    void namesThePlace(String sound, String broken, String message) {
        String text = SAMPLE.replace(sound.replace("\\n", "\n"), broken.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(SAMPLE);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void saysWhatDoesNotAgree() throws FormatException {
        String text =
                SAMPLE.replace("65.27", "66.9")
                        .replace("0 0 0 1.0 4", "0 0 0 1.0 8")
                        .replace("H1  H    ? ? ?", "Na1 NA   0 0 0");
        assertThat(read(text).getFirst().provenance().remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "The cell has a volume of 65.271 Å³, the file says 66.9 Å³.",
                        "Symmetry makes 4 atoms of site Li1, the file says 8.",
                        "The occupancies at the place of Li1 add up to 2.");
    }

    @Test
    void aStructureIsNoMeasurement() {
        SourceFile file = new SourceFile("a", SAMPLE.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Formats.read(file))
                .hasMessage("a: file: expected a measurement, found 'a crystal structure (CIF)'");
        assertThatThrownBy(() -> read("data_empty\n_cell_length_a 3\n"))
                .hasMessage("a: file: expected a data block with _atom_site_fract_x, found 'none'");
    }
}
