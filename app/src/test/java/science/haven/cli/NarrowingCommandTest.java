package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class NarrowingCommandTest {

    private static final String FLUORIDE =
            """
            data_LiF
            _cell_length_a 4.0263
            _cell_length_b 4.0263
            _cell_length_c 4.0263
            loop_
            _space_group_symop_operation_xyz
            x,y,z 'x, y+1/2, z+1/2' 'x+1/2, y, z+1/2' 'x+1/2, y+1/2, z'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Li1 0 0 0
            F1 0.5 0 0
            """;

    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// A sigmoid at 260 K with a spread of 14 K, from 7 kHz to 300 Hz.
    private static String widths() {
        StringBuilder text = new StringBuilder("temperature / K,width / kHz,u(width) / kHz\n");
        for (int kelvin = 160; kelvin <= 400; kelvin += 12) {
            double width = 0.3 + 6.7 / (1 + Math.exp((kelvin - 260) / 14.0));
            text.append(String.format(Locale.ROOT, "%d,%.5f,%.5f%n", kelvin, width, 0.002 * width));
        }
        return text.toString();
    }

    @Test
    void widthsBecomeJumpRates() throws IOException {
        Path table = write("widths.csv", widths());
        Console console = Console.haven("relaxation", "narrowing", table);
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("a sigmoid", "inflection of", "260.0", "remark: The activation energy")
                .contains("AICc above the best");
        Console known = Console.haven("relaxation", "narrowing", table, "--rigid", "7kHz");
        assertThat(known.out()).containsPattern("rigid lattice +7 kHz");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "width / kHz | breadth / kHz | :1: expected heads such as",
                "width / kHz | width / K | :1: expected a unit such as Hz, found 'K'",
                "160, | -160, | :2: expected a temperature > 0 K, or its unit °C in the head",
                "160, | ten, | :2: expected a temperature up to 10 000 K, found 'ten'",
            })
    void namesThePlace(String sound, String broken, String message) throws IOException {
        Path table = write("widths.csv", widths().replaceFirst(sound, broken));
        Console console = Console.haven("relaxation", "narrowing", table);
        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err()).contains("widths.csv" + message);
    }

    @Test
    void refusesOptionsThatMeanNothing() throws IOException {
        Path table = write("widths.csv", widths());
        Console unit = Console.haven("relaxation", "narrowing", table, "--rigid", "7 K");
        assertThat(unit.code()).isEqualTo(2);
        assertThat(unit.err()).contains("expected rigid in Hz or the like, found '7 K'");
        Console order =
                Console.haven(
                        "relaxation", "narrowing", table, "--rigid", "7Hz", "--residual", "9Hz");
        assertThat(order.code()).isEqualTo(2);
        assertThat(order.err()).contains("a residual width below the rigid one of 7.0 Hz");
    }

    /// ¹⁹F and ⁷Li of lithium fluoride on two interpenetrating face-centred lattices.
    @Test
    void crystalsBecomeSecondMoments() throws IOException {
        Path crystal = write("LiF.cif", FLUORIDE);
        Console console = Console.haven("relaxation", "moment", crystal, "7Li");
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains(
                        "LiF",
                        "19F",
                        "7Li",
                        "6Li",
                        "Gaussian width of the rigid lattice: 17.76 kHz")
                .contains("remark: Van Vleck");
        Console none = Console.haven("relaxation", "moment", crystal, "23Na");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("expected Na among its atoms, found 'none'");
        Console wrong =
                Console.haven("relaxation", "moment", crystal, "7Li", "--abundance", "7Li=3");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--abundance must be 0 to 1, got 3.0");
    }
}
