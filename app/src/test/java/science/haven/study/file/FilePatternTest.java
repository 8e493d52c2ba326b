package science.haven.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Condition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FilePatternTest {

    private static final Place PLACE = new Place("study.yaml", 3, 5);

    @TempDir private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name :
                List.of(
                        "dry/a-25deg.txt",
                        "dry/a--10deg.txt",
                        "dry/notes.md",
                        "wet/a-30,5deg.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<FilePattern.Match> files(String pattern) throws StudyException {
        return FilePattern.parse(new YamlNode.Scalar(pattern, PLACE)).files(folder);
    }

    @Test
    void placeholdersReadConditionsWithSignAndDecimalComma() throws StudyException {
        List<FilePattern.Match> matches = files("*/a-{temperature °C}deg.txt");
        assertThat(matches).hasSize(3);
        assertThat(matches.stream().map(m -> m.conditions().getFirst()))
                .allSatisfy(c -> assertThat(c.origin()).isEqualTo(Condition.Origin.NAME));
        assertThat(matches.stream().map(m -> m.conditions().getFirst().value().value()).toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(263.15, 298.15, 303.65);
    }

    @Test
    void foldersCanHavePlaceholdersAndSteps() throws StudyException {
        assertThat(files("./dry/../wet/a-30?5deg.txt")).hasSize(1);
        assertThat(files("dry/notes.md").getFirst().path()).hasFileName("notes.md");
    }

    @Test
    void nothingFoundIsAnErrorAtThePattern() {
        assertThatThrownBy(() -> files("dry/b*.txt"))
                .hasMessage("study.yaml:3:5: expected files that fit 'dry/b*.txt', found none");
    }

    @Test
    void pointsInPatternsAreLiteral() {
        assertThatThrownBy(() -> files("dry/a-25degxtxt")).isInstanceOf(StudyException.class);
    }
}
