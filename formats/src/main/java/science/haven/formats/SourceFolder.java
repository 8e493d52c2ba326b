package science.haven.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder of raw files that belong together. Files are read only when a reader asks for them,
/// because processed data beside them can be large.
public final class SourceFolder {

    /// Deep enough for `pdata/1/2rr`.
    private static final int DEPTH = 3;

    /// An instrument's folder holds dozens of files, not thousands.
    private static final int MOST_FILES = 2000;

    private final String name;
    private final Map<String, Content> contents;

    private SourceFolder(String name, Map<String, Content> contents) {
        this.name = name;
        this.contents = new TreeMap<>(contents);
    }

    private interface Content {
        SourceFile read() throws IOException;
    }

    /// A folder on the disk.
    ///
    /// @param path the folder
    /// @return the folder under the name the user gave
    /// @throws IOException if it cannot be listed
    public static SourceFolder of(Path path) throws IOException {
        return of(path, path.toString());
    }

    /// A folder on the disk under another name.
    ///
    /// @param path the folder
    /// @param name what it is called in messages and results
    /// @return the folder
    /// @throws IOException if it cannot be listed
    public static SourceFolder of(Path path, String name) throws IOException {
        Map<String, Content> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path, DEPTH)) {
            for (Path file : files.filter(Files::isRegularFile).limit(MOST_FILES).toList()) {
                String relative = path.relativize(file).toString().replace('\\', '/');
                contents.put(relative, () -> renamed(file, name + "/" + relative));
            }
        }
        return new SourceFolder(name, contents);
    }

    private static SourceFile renamed(Path file, String name) throws IOException {
        SourceFile source = SourceFile.read(file);
        return new SourceFile(name, source.bytes(), source.sha256());
    }

    /// A folder whose files are at hand.
    ///
    /// @param name the folder as the user named it
    /// @param files content of each file by its path inside the folder, with `/` between names
    /// @return the folder
    public static SourceFolder of(String name, Map<String, byte[]> files) {
        Map<String, Content> contents = new TreeMap<>();
        files.forEach(
                (relative, bytes) ->
                        contents.put(relative, () -> new SourceFile(name + "/" + relative, bytes)));
        return new SourceFolder(name, contents);
    }

    /// The folder as the user named it; stands in every message.
    ///
    /// @return the name
    public String name() {
        return name;
    }

    /// The files in it, with `/` between the names of folders.
    ///
    /// @return paths inside the folder, sorted
    public Stream<String> files() {
        return contents.keySet().stream();
    }

    /// Whether a file is there.
    ///
    /// @param relative its path inside the folder
    /// @return true if so
    public boolean has(String relative) {
        return contents.containsKey(relative);
    }

    /// Reads a file if it is there.
    ///
    /// @param relative its path inside the folder
    /// @return the file; empty if there is none of that name
    /// @throws FormatException if it is there and cannot be read
    public Optional<SourceFile> find(String relative) throws FormatException {
        return has(relative) ? Optional.of(file(relative)) : Optional.empty();
    }

    /// Reads a file that the experiment cannot do without.
    ///
    /// @param relative its path inside the folder
    /// @return the file
    /// @throws FormatException if it is missing or cannot be read
    public SourceFile file(String relative) throws FormatException {
        Content content = contents.get(relative);
        if (content == null) {
            throw new FormatException(name, "folder", "a file " + relative, "nothing there");
        }
        try {
            return content.read();
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            FormatException unreadable =
                    new FormatException(
                            name + "/" + relative, "file", "a readable file", reason(e));
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private static String reason(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
