package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A folder below `examples` whose raw files are made by a seeded generator. With
/// `-Dexamples.write=true` they are written, otherwise they must be what the generator makes.
record ExampleFolder(String name) {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    Path path() {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        return root.resolve("examples").resolve(name);
    }

    /// Compares, or writes.
    ///
    /// @param files content by name, seen from the folder
    void holds(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = path().resolve(file.getKey());
            if (Boolean.getBoolean("examples.write")) {
                Files.createDirectories(path.resolveSibling(""));
                Files.write(path, file.getValue().getBytes(LATIN));
            }
            assertThat(new String(Files.readAllBytes(path), LATIN))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    /// Runs the study as `haven run` does.
    StudyOutcome run() throws IOException {
        return new StudyRun(StudyReader.read(path()), "test", Progress.SILENT).run();
    }
}
