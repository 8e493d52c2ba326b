package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Couplings from point charges, of a tetragonal crystal of our own.
class FieldCommandTest {

    private static final String CRYSTAL =
            """
            data_made
            _symmetry_space_group_name_H-M 'P 1'
            _cell_length_a 4
            _cell_length_b 4
            _cell_length_c 4.2
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 Na 0 0 0
            Nb1 Nb 0.5 0.5 0.5
            O1 O 0.5 0.5 0
            O2 O 0.5 0 0.5
            O3 O 0 0.5 0.5
            """;

    @TempDir private Path folder;

    private Path crystal;

    @BeforeEach
    void write() throws IOException {
        crystal = Files.writeString(folder.resolve("made.cif"), CRYSTAL);
    }

    private Console field(String... options) {
        Object[] words = new Object[3 + options.length];
        words[0] = "lineshape";
        words[1] = "field";
        words[2] = crystal;
        System.arraycopy(options, 0, words, 3, options.length);
        return Console.haven(words);
    }

    @Test
    void printsEverySite() {
        Console console = field();
        assertThat(console.code()).as(console.err()).isZero();
        assertThat(console.out())
                .contains("charges in e: Na 1, Nb 5, O −2", "23Na", "93Nb", "17O")
                .contains("Point charges give a first idea")
                .contains("which multiply C_Q by 1 − γ∞");
    }

    @Test
    void antishieldingMultiplies() {
        double bare = coupling(field("--site", "Na1"));
        double whole = coupling(field("--site", "Na1", "--antishielding=-4"));
        assertThat(whole / bare).isBetween(4.97, 5.03);
        assertThat(field("--site", "Na1", "--antishielding=-4").out()).doesNotContain("1 − γ∞");
    }

    private static double coupling(Console console) {
        String row =
                console.out().lines().filter(line -> line.contains("23Na")).findFirst().orElse("");
        return Double.parseDouble(row.strip().split(" +", 5)[3].replace('−', '-'));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(field("--site", "K1").err())
                .contains("expected K1 with a nucleus that has a quadrupole, found 'Na1, Nb1");
        assertThat(field("--nuclide", "1H").err()).contains("needs a spin above 1/2, got 1H");
        assertThat(field("--charge", "O=-1").out()).contains("The charges of a cell sum to 3 e");
    }
}
