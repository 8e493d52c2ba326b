package science.haven.formats.text;

import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Sweeps;
import science.haven.formats.Trace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The columns of a table of numbers: which of them hold frequency and impedance, or time, voltage
/// and current, and how to read a row.
public final class Table {

    private final TextLines lines;
    private final Dialect dialect;
    private final List<Heading> headings;
    private final Map<Role, Integer> column = new EnumMap<>(Role.class);

    /// Takes the headings of a table.
    ///
    /// @param lines the file
    /// @param dialect how its rows are written
    /// @param headings one heading per column; if several columns hold the same, the first counts
    public Table(TextLines lines, Dialect dialect, List<Heading> headings) {
        this.lines = lines;
        this.dialect = dialect;
        this.headings = List.copyOf(headings);
        for (int i = 0; i < headings.size(); i++) {
            column.putIfAbsent(headings.get(i).role(), i);
        }
    }

    /// Whether there is a column of a kind.
    ///
    /// @param role the kind
    /// @return true if there is one
    public boolean has(Role role) {
        return column.containsKey(role);
    }

    /// Whether the columns make an impedance spectrum.
    ///
    /// @return true if there are frequency and either both parts or modulus and phase, and no unit
    ///   contradicts its name
    public boolean isImpedance() {
        return has(Role.FREQUENCY)
                && headings.stream().noneMatch(Heading::contradictsItself)
                && ((has(Role.REAL) && has(Role.IMAGINARY))
                        || (has(Role.MODULUS) && has(Role.PHASE)));
    }

    /// Whether the columns make a transient.
    ///
    /// @return true if there are time, voltage and current
    public boolean isTransient() {
        return has(Role.TIME) && has(Role.VOLTAGE) && has(Role.CURRENT);
    }

    /// Complains unless the columns make an impedance spectrum.
    ///
    /// @param number number of the line with the headings
    /// @throws FormatException naming the columns found
    public void requireImpedance(int number) throws FormatException {
        if (!isImpedance()) {
            throw lines.wrong(
                    number,
                    TableFinder.COLUMNS,
                    headings.stream().map(Heading::text).collect(Collectors.joining(", ")));
        }
    }

    /// Reads the rows of an impedance table; blank lines and comments are passed over.
    ///
    /// @param first number of the first row
    /// @param end number of the line behind the last row
    /// @param sweeps where the points go
    /// @return number of rows read
    /// @throws FormatException if a row is not what the headings promise
    public int readImpedance(int first, int end, Sweeps sweeps) throws FormatException {
        boolean cartesian = has(Role.REAL) && has(Role.IMAGINARY);
        int rows = 0;
        double cycle = Double.NaN;
        for (int n = first; n < end; n++) {
            if (isAside(lines.line(n))) {
                continue;
            }
            List<String> row = row(n);
            double frequency = value(n, row, Role.FREQUENCY);
            double a = value(n, row, cartesian ? Role.REAL : Role.MODULUS);
            double b = value(n, row, cartesian ? Role.IMAGINARY : Role.PHASE);
            if (has(Role.CYCLE)) {
                double now = value(n, row, Role.CYCLE);
                if (rows > 0 && now != cycle) {
                    sweeps.cut();
                }
                cycle = now;
            }
            if (cartesian) {
                sweeps.add(n, frequency, a, b);
            } else {
                sweeps.add(n, frequency, a * Math.cos(b), a * Math.sin(b));
            }
            if (has(Role.TEMPERATURE)) {
                sweeps.temperature(value(n, row, Role.TEMPERATURE));
            }
            rows++;
        }
        return rows;
    }

    /// Reads the rows of a transient; blank lines and comments are passed over.
    ///
    /// @param first number of the first row
    /// @param end number of the line behind the last row
    /// @param provenance where the data come from
    /// @return the transient
    /// @throws FormatException if a row is not what the headings promise, or time runs backwards
    public Transient readTransient(int first, int end, Provenance provenance)
            throws FormatException {
        Trace trace = Trace.ofLines(lines.name());
        for (int n = first; n < end; n++) {
            if (isAside(lines.line(n))) {
                continue;
            }
            List<String> row = row(n);
            trace.add(
                    n,
                    value(n, row, Role.TIME),
                    value(n, row, Role.VOLTAGE),
                    value(n, row, Role.CURRENT));
        }
        if (trace.size() == 0) {
            throw lines.wrong(end, "rows with time, voltage and current");
        }
        return trace.measured(provenance);
    }

    /// Reads the fields of a row.
    ///
    /// @param number number of the line
    /// @return its fields, one per heading
    /// @throws FormatException if there are more or fewer
    public List<String> row(int number) throws FormatException {
        List<String> row = dialect.split(lines.line(number));
        if (row.size() != headings.size()) {
            throw lines.wrong(
                    number, headings.size() + " columns", row.size() + ": " + lines.line(number));
        }
        return row;
    }

    /// Reads one value of a row.
    ///
    /// @param number number of the line
    /// @param row the fields of the row
    /// @param role which value; there is such a column
    /// @return the value in its SI unit
    /// @throws FormatException if there is no number
    public double value(int number, List<String> row, Role role) throws FormatException {
        int i = index(role);
        Heading heading = headings.get(i);
        double value = dialect.number(row.get(i)) * heading.toSi() + heading.offset();
        if (!Double.isFinite(value)) {
            throw lines.wrong(number, role.expected(), row.get(i));
        }
        return value;
    }

    private int index(Role role) {
        return Objects.requireNonNull(column.get(role), () -> "no column " + role);
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.startsWith("#") || line.startsWith("%");
    }
}
