package science.haven.study.lineshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.lineshape.mixture.Kind;
import science.haven.study.StudyReader;
import science.haven.study.file.StudyException;
import science.haven.study.plan.Technique;
import science.haven.study.plan.lineshape.JumpPlan;
import science.haven.study.plan.lineshape.ShapePlan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ShapeReaderTest {

    @TempDir private Path folder;

    private ShapePlan read(String options) throws IOException {
        Path file = folder.resolve("study.yaml");
        String start =
                """
                study: Shapes
                sample: {name: glass}
                measurements:
                  nmr:
                    technique: lineshape
                    files: "*/fid"
                """;
        Files.writeString(file, start + options.indent(4));
        return ((Technique.LineShapes) StudyReader.read(file).measurements().getFirst().technique())
                .plan();
    }

    @Test
    void sitesAloneIfNothingIsSaid() throws IOException {
        ShapePlan plan = read("");
        assertThat(plan.models()).isEmpty();
        assertThat(plan.joint()).isFalse();
        assertThat(plan.mostSites()).isEqualTo(3);
        assertThat(plan.phase()).isTrue();
        assertThat(read("phase: kept").phase()).isFalse();
    }

    @Test
    void readsWhatTheSpectraAreAMixtureOf() throws IOException {
        ShapePlan plan =
                read(
                        """
                        models: [crystalline, Czjzek, metal, line, Czjzek]
                        joint: yes
                        """);
        assertThat(plan.models())
                .containsExactly(Kind.CRYSTALLINE, Kind.CZJZEK, Kind.METAL, Kind.LINE, Kind.CZJZEK);
        assertThat(plan.joint()).isTrue();
    }

    @Test
    void theMixtureMayBeChosen() throws IOException {
        ShapePlan plan = read("models: auto");
        assertThat(plan.chosen()).isTrue();
        assertThat(plan.models()).isEmpty();
        assertThat(read("").chosen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "models: [glass] | crystalline, Czjzek, metal or line",
                "{models: [line], sites: 2} | either 'sites' or 'models'",
                "models: [line, auto] | or auto alone",
                "{models: auto, sites: 2} | either 'sites' or 'models'",
                "joint: yes | 'models' beside 'joint: yes'",
                "{joint: maybe, models: [line]} | maybe",
                "phase: turned | unknown phase 'turned'",
            })
    void saysWhatItCannotFollow(String options, String message) {
        String lines = options.replaceAll("^\\{|}$", "").replaceAll(", (sites|models)", "\n$1");
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsAmongWhatIonsJump() throws IOException {
        JumpPlan plan =
                read("jumps: flip:109.5deg\ncoupling: 160 kHz\nasymmetry: 0.1\n")
                        .jumps()
                        .orElseThrow();
        assertThat(plan).isEqualTo(new JumpPlan("flip:109.5deg", 160e3, 0.1));
        assertThatThrownBy(() -> read("jumps: octahedron\ncoupling: 160 kHz\n"))
                .hasMessageContaining("jumps: tetrahedron, flip:109.5deg or cone:54.7deg:3");
        assertThatThrownBy(() -> read("jumps: tetrahedron\n"))
                .hasMessageContaining("'coupling' beside 'jumps'");
        assertThatThrownBy(() -> read("coupling: 160 kHz\n"))
                .hasMessageContaining("'jumps' beside 'coupling'");
        assertThatThrownBy(() -> read("jumps: tetrahedron\ncoupling: 1 MHz\nasymmetry: 2\n"))
                .hasMessageContaining("asymmetry: 0 to 1");
        assertThatThrownBy(() -> read("jumps: tetrahedron\ncoupling: 1 MHz\nsites: 2\n"))
                .hasMessageContaining("either 'jumps' or 'sites'");
    }
}
