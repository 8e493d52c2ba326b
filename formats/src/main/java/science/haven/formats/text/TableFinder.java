package science.haven.formats.text;

import science.haven.formats.FormatException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for a table in a text file: its headings, wherever they stand and however they are
/// separated, and its first row.
public final class TableFinder {

    static final String COLUMNS = "columns with frequency in Hz, Z′ and Z″ in Ω (or |Z| and phase)";
    private static final int LINES_TO_SEARCH = 1000;

    private final TextLines lines;

    /// Looks into a file.
    ///
    /// @param lines the file
    public TableFinder(TextLines lines) {
        this.lines = lines;
    }

    /// A table found.
    ///
    /// @param headingLine number of the line with the headings; 0 if there is none
    /// @param headings the headings; empty if there are none
    /// @param dialect how its rows are written
    /// @param firstRow number of the first row
    public record Found(int headingLine, List<Heading> headings, Dialect dialect, int firstRow) {
        public Found {
            headings = List.copyOf(headings);
        }
    }

    /// Finds the first table with readable headings, or else the first rows of three or more
    /// numbers.
    ///
    /// @return the table, if there is one
    public Optional<Found> find() {
        int last = Math.min(lines.count(), LINES_TO_SEARCH);
        for (int n = 1; n <= last; n++) {
            Optional<Found> titled = titled(n);
            if (titled.isPresent()) {
                return titled;
            }
            if (isRow(n, 3)
                    && (n == lines.count() || lines.line(n + 1).isBlank() || isRow(n + 1, 3))) {
                return Optional.of(new Found(0, List.of(), Dialect.of(lines.sample(n)), n));
            }
        }
        return Optional.empty();
    }

    /// Reads the headings in a line and checks them against the first row below.
    ///
    /// @param number number of the line
    /// @return the table, if the line has headings of an impedance spectrum or a transient
    public Optional<Found> titled(int number) {
        String line = lines.line(number).strip();
        if (!mayBeHeading(line)) {
            return Optional.empty();
        }
        int row = nextFilled(number + 1);
        if (row > lines.count()) {
            return Optional.empty();
        }
        boolean unitRow = isUnitRow(row) && row < lines.count();
        int first = unitRow ? row + 1 : row;
        Dialect dialect = Dialect.of(lines.sample(first));
        int columns = dialect.split(lines.line(first)).size();
        String names = line.startsWith("#") || line.startsWith("%") ? line.substring(1) : line;
        return splits(names).stream()
                .map(s -> headings(s, unitRow ? units(row) : List.of()))
                .filter(h -> isReadable(h, dialect) && isFollowedByRows(first, h.size()))
                .min(Comparator.comparingInt(h -> Math.abs(h.size() - columns)))
                .map(h -> new Found(number, h, dialect, first));
    }

    /// Prose has words that look like headings, but no rows of numbers below. The first row may be
    /// damaged.
    private boolean isFollowedByRows(int first, int columns) {
        int n = first;
        for (int tries = 0; tries < 3 && n <= lines.count(); tries++) {
            if (isRow(n, 2) && fields(n).size() == columns) {
                return true;
            }
            n = nextFilled(n + 1);
        }
        return false;
    }

    private List<String> fields(int number) {
        return Dialect.of(List.of(lines.line(number))).split(lines.line(number));
    }

    private int nextFilled(int number) {
        int n = number;
        while (n <= lines.count() && lines.line(n).isBlank()) {
            n++;
        }
        return n;
    }

    private boolean isReadable(List<Heading> headings, Dialect dialect) {
        Table table = new Table(lines, dialect, headings);
        return table.isImpedance() || table.isTransient();
    }

    /// Letters, and not the numbers of a row.
    private static boolean mayBeHeading(String line) {
        return line.length() > 2
                && line.length() < 4000
                && line.chars().anyMatch(Character::isLetter)
                && !Character.isDigit(line.charAt(0));
    }

    /// All ways to cut a line of headings.
    private static List<List<String>> splits(String line) {
        List<List<String>> ways = new ArrayList<>();
        for (Dialect.Separator separator : Dialect.Separator.values()) {
            List<String> names = new Dialect(separator, false).split(line);
            if (separator == Dialect.Separator.SPACE) {
                ways.add(Stream.of(line.strip().split(" {2,}")).toList());
                names = joinUnits(names);
            }
            ways.add(names);
            ways.add(names.stream().filter(n -> !n.isEmpty()).toList());
        }
        return ways;
    }

    /// `Freq. [Hz]` between spaces is one heading.
    private static List<String> joinUnits(List<String> words) {
        List<String> names = new ArrayList<>();
        for (String word : words) {
            boolean unit = word.startsWith("[") || word.startsWith("(");
            if (unit && !names.isEmpty()) {
                names.set(names.size() - 1, names.getLast() + " " + word);
            } else {
                names.add(word);
            }
        }
        return names;
    }

    private static List<Heading> headings(List<String> names, List<String> units) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean unitBelow = units.size() == names.size() && !units.get(i).isEmpty();
            headings.add(
                    unitBelow && Role.named(names.get(i)) != Role.OTHER
                            ? Heading.parse(names.get(i), units.get(i))
                            : Heading.parse(names.get(i)));
        }
        return headings;
    }

    /// Units and empty fields only; `10 1` is a row of numbers.
    private boolean isUnitRow(int number) {
        List<String> units = units(number);
        return units.size() > 1
                && units.stream().noneMatch(u -> u.chars().anyMatch(Character::isDigit))
                && units.stream().anyMatch(u -> ColumnUnit.parse(u).isPresent())
                && units.stream().allMatch(TableFinder::isUnit);
    }

    private static boolean isUnit(String text) {
        return text.isEmpty() || text.equals("#") || ColumnUnit.parse(text).isPresent();
    }

    private List<String> units(int number) {
        String line = lines.line(number);
        return Dialect.of(List.of(line)).split(line).stream()
                .map(u -> u.startsWith("[") || u.startsWith("(") ? u.substring(1) : u)
                .map(u -> u.endsWith("]") || u.endsWith(")") ? u.substring(0, u.length() - 1) : u)
                .toList();
    }

    /// At least so many numbers, and no more words than numbers.
    private boolean isRow(int number, int least) {
        String line = lines.line(number);
        if (line.isBlank() || line.length() > 4000) {
            return false;
        }
        Dialect dialect = Dialect.of(List.of(line));
        List<String> fields = dialect.split(line);
        long numbers = fields.stream().filter(f -> !Double.isNaN(dialect.number(f))).count();
        return numbers >= least && 2 * numbers >= fields.size();
    }

    /// Complains about a file without a readable table.
    ///
    /// @param number number of the line to show
    /// @return the exception to throw
    public FormatException noColumns(int number) {
        return lines.wrong(number, COLUMNS);
    }
}
