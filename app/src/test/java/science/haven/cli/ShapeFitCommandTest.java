package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// Line shapes on the command line.
class ShapeFitCommandTest {

    private static final Path SPECTRUM =
            Path.of(System.getProperty("haven.root", ".."), "examples/llto-quadrupole/static/3");

    @Test
    void couplingsComeWithoutStartValues() {
        Console console =
                Console.haven(
                        "lineshape",
                        "fit",
                        SPECTRUM,
                        "--spinning",
                        "none",
                        "--transitions",
                        "all",
                        "--sites",
                        "1");
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .containsPattern("C_Q1.*56[.,]?[012]")
                .contains("η1")
                .contains("φ");
    }

    @Test
    void mixturesAreNamedByTheirParts() {
        Path fields = SPECTRUM.resolve("../../../na2o-natacl6-lineshape/heated/4").normalize();
        Console console =
                Console.haven(
                        "lineshape",
                        "fit",
                        fields,
                        "--spinning",
                        "infinite",
                        "--models",
                        "czjzek,Voigt");
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("Czjzek + line")
                .containsPattern("share 2 +0[.]29[0-9]* ±")
                .contains("σ_δ1")
                .contains("φ");
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(Console.haven("lineshape", "fit", SPECTRUM, "--models", "glass").err())
                .contains("--models: expected crystalline, Czjzek, metal or line, or auto alone")
                .contains("found glass");
        assertThat(
                        Console.haven(
                                        "lineshape",
                                        "fit",
                                        SPECTRUM,
                                        "--models",
                                        "auto",
                                        "--sites",
                                        "2")
                                .err())
                .contains("either --sites or --models");
        Console console = Console.haven("lineshape", "fit", SPECTRUM, "--nucleus", "7Xx");
        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("--nucleus: expected a nucleus such as 7Li, found 7Xx");
        assertThat(Console.haven("lineshape", "fit", SPECTRUM, "--spinning", "fast").err())
                .contains("--spinning");
    }
}
