package science.haven.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The sample files of the tests.
final class Samples {

    private Samples() {}

    static Path path(String name) {
        try {
            URL url = Samples.class.getResource("/" + name);
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// All sample files, without the texts that describe them.
    static List<Path> all() {
        Path root = path("eis-temperature-series").getParent();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(root))) {
            return files.filter(Files::isRegularFile)
                    .filter(
                            f ->
                                    !f.getFileName()
                                            .toString()
                                            .matches("README.*|LICENSE.*|.*\\.class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile text(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
