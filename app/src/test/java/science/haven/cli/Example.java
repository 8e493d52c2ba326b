package science.haven.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The example that comes with Haven, copied to where a test may change it.
final class Example {

    private Example() {}

    static Path copyTo(Path folder) throws IOException {
        Path root = Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
        Path source = root.resolve("examples/ceramic-impedance");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path relative = source.relativize(file);
                if (Files.isRegularFile(file) && !relative.startsWith("results")) {
                    Path target = folder.resolve(relative.toString());
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(file, target);
                }
            }
        }
        return folder;
    }

    /// Every file below a folder with its content, byte for byte.
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> content.put(folder.relativize(f).toString(), bytes(f)));
        }
        return content;
    }

    private static String bytes(Path file) {
        try {
            return new String(
                    Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
