package science.haven.study.result;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder beside a study file that holds its results.
///
/// New results are written into a folder of their own and moved into place when all of them are
/// there: whoever looks finds either the old results or the new ones, never half of each. Files of
/// the user's own in the folder stay where they are.
public final class ResultsFolder {

    /// Results of a run in which every file gave numbers.
    public static final String COMPLETE = "results";

    /// Results of a run in which some did not; the complete ones of an earlier run stay.
    public static final String INCOMPLETE = "results-incomplete";

    /// File of the results for machines.
    public static final String JSON = "results.json";

    private final Path study;

    /// The results of the study in a folder.
    ///
    /// @param study the study's folder
    public ResultsFolder(Path study) {
        this.study = study;
    }

    /// What writes the content of a results folder.
    public interface Content {

        /// Writes all files.
        ///
        /// @param folder an empty folder
        /// @throws IOException if that is not possible
        void writeTo(Path folder) throws IOException;
    }

    /// Writes results and moves them into place.
    ///
    /// @param name name of the folder: [#COMPLETE] or [#INCOMPLETE]
    /// @param content what to write
    /// @return the folder with the new results
    /// @throws IOException if they cannot be written; then the old ones are untouched
    public Path replace(String name, Content content) throws IOException {
        Path target = study.resolve(name);
        if (!Files.isWritable(study)) {
            throw new AccessDeniedException(study.toString());
        }
        if (Files.isRegularFile(target)) {
            throw new IOException(target + ": expected a folder for results, found a file");
        }
        Path fresh = Files.createTempDirectory(study, name + ".new-");
        Path old = Files.createTempDirectory(study, name + ".old-");
        try {
            content.writeTo(fresh);
            Files.createDirectories(target);
            for (Path entry : entries(fresh)) {
                Path place = target.resolve(entry.getFileName());
                if (Files.exists(place)) {
                    Files.move(place, old.resolve(entry.getFileName()));
                }
                Files.move(entry, place);
            }
        } finally {
            delete(fresh);
            delete(old);
        }
        if (name.equals(COMPLETE)) {
            delete(study.resolve(INCOMPLETE));
        }
        return target;
    }

    /// Content hashes of the files behind the complete results of the last run.
    ///
    /// @return file to SHA-256; empty if there are none
    /// @throws IOException if they are there and cannot be read
    public Map<String, String> hashes() throws IOException {
        Path json = study.resolve(COMPLETE).resolve(JSON);
        Map<String, String> hashes = new LinkedHashMap<>();
        if (Files.exists(json)) {
            try {
                JsonNode root = JsonMapper.shared().readTree(Files.readString(json));
                for (JsonNode measurement : root.path("measurements")) {
                    for (JsonNode result : measurement.path("results")) {
                        hashes.put(bare(text(result, "file")), text(result, "sha256"));
                        for (JsonNode source : result.path("sources")) {
                            hashes.put(bare(text(source, "file")), text(source, "sha256"));
                        }
                    }
                }
            } catch (JacksonException e) {
                throw new IOException(
                        "%s: not written by Haven, or damaged; delete it to run again"
                                .formatted(json),
                        e);
            }
        }
        return hashes;
    }

    /// The name of a file without the number of the data set in it.
    ///
    /// @param file for example `a.mpt#2`
    /// @return for example `a.mpt`
    public static String bare(String file) {
        int hash = file.lastIndexOf('#');
        return hash > 0 && file.substring(hash + 1).chars().allMatch(Character::isDigit)
                ? file.substring(0, hash)
                : file;
    }

    private static String text(JsonNode node, String key) {
        return Optional.ofNullable(node.path(key).stringValue("")).orElse("");
    }

    /// `results.json` last: while it is the old one, the old results are the valid ones.
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            java.util.Comparator.comparing((Path p) -> p.endsWith(JSON))
                                    .thenComparing(Path::getFileName))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Writes a text file in UTF-8.
    ///
    /// @param file the file; its folder is made if it is missing
    /// @param text the text
    /// @throws IOException if it cannot be written
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
