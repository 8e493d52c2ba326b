package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class FigureFilesTest {

    static Stream<String> names() {
        return Gallery.figures().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesThreeFiles(String name) throws IOException {
        List<Path> files =
                FigureFiles.write(Gallery.figure(name), Path.of("target", "figures"), name);
        for (Path file : files) {
            assertThat(Files.size(file)).isGreaterThan(1000);
        }
    }
}
