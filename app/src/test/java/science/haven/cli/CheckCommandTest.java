package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// The auditor on the command line.
class CheckCommandTest {

    private static final Path TABLES =
            Path.of(System.getProperty("haven.root", ".."), "examples", "published-numbers");

    @Test
    void contradictionsComeFirstWithTheirNumbers() {
        Console console = Console.haven("check", TABLES.resolve("llto.yaml"));
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("6 contradicted, 2 doubtful, 2 agree, 2 more follow.")
                .contains("✗ D_local (1.3): printed 1.28 × 10⁻⁷ cm²/s, follows 3.86 × 10⁻⁷ cm²/s")
                .contains("3.01 times the printed value, a factor of 3")
                .contains("the other way round: D_x over D_z is 18.48");
        assertThat(console.out().lines()).allMatch(line -> line.length() <= 120);
        assertThat(console.out().indexOf("does not fit"))
                .isLessThan(console.out().indexOf("What fits"));
    }

    @Test
    void theWordsCanBeListed() {
        assertThat(Console.haven("check", "--words").out())
                .contains("diffusion coefficient, in m²/s", "Haven ratio");
    }

    @Test
    void aMissingTableIsOneLine() {
        Console console = Console.haven("check", "nowhere.yaml");
        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err()).contains("nowhere.yaml");
        assertThat(console.err().lines()).hasSize(1);
    }
}
