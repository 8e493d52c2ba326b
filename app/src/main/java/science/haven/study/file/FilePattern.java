package science.haven.study.file;

import science.haven.data.Condition;
import science.haven.formats.Formats;
import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of files, with `*` and `?` as in a shell, and placeholders that read a condition:
/// `eis/s1-{temperature °C}deg.txt`.
///
/// @param text the pattern as written
/// @param place where it stands in the study
/// @param parts its folders and, last, its file name
public record FilePattern(String text, Place place, List<Part> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /// One folder or file name of the pattern.
    ///
    /// @param step the folder to go to whatever lies there: `/`, `.` or `..`
    /// @param regex what the name must look like
    /// @param conditions the condition behind each group of the regex
    public record Part(Optional<String> step, Pattern regex, Map<String, Unit> conditions) {

        /// Keeps the order of the placeholders.
        public Part {
            conditions = new LinkedHashMap<>(conditions);
        }
    }

    /// A file that fits the pattern.
    ///
    /// @param path the file
    /// @param conditions what its name says
    public record Match(Path path, List<Condition> conditions) {

        /// Keeps a copy of the list.
        public Match {
            conditions = List.copyOf(conditions);
        }
    }

    /// Keeps a copy of the list.
    public FilePattern {
        parts = List.copyOf(parts);
    }

    static FilePattern parse(YamlNode.Scalar scalar) throws StudyException {
        List<Part> parts = new ArrayList<>();
        for (String part : scalar.text().split("/", -1)) {
            parts.add(part(part, scalar.place()));
        }
        return new FilePattern(scalar.text(), scalar.place(), parts);
    }

    /// Reads several patterns.
    ///
    /// @param texts the patterns as written
    /// @return one pattern per text
    /// @throws StudyException if one of them cannot be read
    public static List<FilePattern> all(List<YamlNode.Scalar> texts) throws StudyException {
        List<FilePattern> patterns = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            patterns.add(parse(text));
        }
        return patterns;
    }

    private static Part part(String text, Place place) throws StudyException {
        Map<String, Unit> conditions = new LinkedHashMap<>();
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            regex.append(globbed(text.substring(end, placeholder.start())));
            regex.append("([+\\-−]?[0-9]+(?:[.,][0-9]+)?)");
            end = placeholder.end();
            String inside = placeholder.group(1).strip();
            int space = inside.lastIndexOf(' ');
            String name = space < 0 ? inside : inside.substring(0, space).strip();
            String unit = space < 0 ? "" : inside.substring(space + 1);
            conditions.put(name, unit(name, unit, placeholder.group(), place));
        }
        regex.append(globbed(text.substring(end)));
        Optional<String> step =
                switch (text) {
                    case "" -> Optional.of("/");
                    case ".", ".." -> Optional.of(text);
                    default -> Optional.empty();
                };
        return new Part(step, Pattern.compile(regex.toString()), conditions);
    }

    private static Unit unit(String name, String unit, String found, Place place)
            throws StudyException {
        Unit kind = Conditions.kind(name, place);
        try {
            Unit parsed = Unit.parse(unit);
            if (parsed.dimension().equals(kind.dimension())) {
                return parsed;
            }
        } catch (NotationException e) {
            throw new StudyException(place, "placeholder %s: %s".formatted(found, e.getMessage()));
        }
        String expected = "a placeholder like {%s %s}".formatted(name, kind.symbol());
        throw new StudyException(place, expected, found);
    }

    private static String globbed(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }

    /// The files that fit, sorted by name.
    ///
    /// @param folder the folder the pattern starts from
    /// @return the files, at least one
    /// @throws StudyException if there is none
    public List<Match> files(Path folder) throws StudyException {
        List<Match> matches = List.of(new Match(folder, List.of()));
        for (int i = 0; i < parts.size(); i++) {
            matches = below(matches, parts.get(i), i == parts.size() - 1);
        }
        if (matches.isEmpty()) {
            throw new StudyException(
                    place, "expected files that fit '%s', found none".formatted(text));
        }
        return matches;
    }

    private List<Match> below(List<Match> parents, Part part, boolean last) throws StudyException {
        List<Match> matches = new ArrayList<>();
        for (Match parent : parents) {
            if (part.step().isPresent()) {
                Path next = parent.path().resolve(part.step().get());
                matches.add(new Match(next, parent.conditions()));
                continue;
            }
            for (Path child : children(parent.path())) {
                if (last ? isData(child) : Files.isDirectory(child)) {
                    named(child, part, parent.conditions()).ifPresent(matches::add);
                }
            }
        }
        return matches;
    }

    /// A file, or a folder that an instrument filled with one experiment.
    private boolean isData(Path child) throws StudyException {
        try {
            return Files.isRegularFile(child) || Formats.experiment(child).isPresent();
        } catch (IOException e) {
            throw new StudyException(place, "cannot look into " + child);
        }
    }

    private List<Path> children(Path folder) throws StudyException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new StudyException(place, "cannot look into " + folder);
        }
    }

    private static Optional<Match> named(Path child, Part part, List<Condition> known) {
        String name = child.getFileName().toString();
        Matcher matcher = part.regex().matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Condition> conditions = new ArrayList<>(known);
        int group = 1;
        for (Map.Entry<String, Unit> condition : part.conditions().entrySet()) {
            String number = matcher.group(group++).replace(',', '.').replace('−', '-');
            Measured value = Quantity.parse(number + " " + condition.getValue().symbol()).si();
            conditions.add(
                    new Condition(
                            condition.getKey(),
                            value,
                            condition.getValue(),
                            Condition.Origin.NAME,
                            Optional.empty()));
        }
        return Optional.of(new Match(child, conditions));
    }
}
