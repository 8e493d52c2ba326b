package science.haven.formats.biologic;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.Trace;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The measured rows of an EC-Lab file, whichever way they were stored.
///
/// @param file the file
/// @param namesAt where the column names stand: a line of a text file, a byte of a binary one
/// @param columns the values by the name EC-Lab's text export gives the column, in its unit
/// @param lines line of each row of a text file; empty for a binary file
record EcLabTable(
        SourceFile file, String namesAt, Map<String, double[]> columns, List<Integer> lines) {

    static final String FREQUENCY = "freq/Hz";
    static final String REAL = "Re(Z)/Ohm";
    static final String MINUS_IMAGINARY = "-Im(Z)/Ohm";
    static final String MODULUS = "|Z|/Ohm";
    static final String PHASE = "Phase(Z)/deg";
    static final String TIME = "time/s";
    static final String CYCLE = "cycle number";
    static final String TEMPERATURE = "Temperature/°C";

    /// Each of them says that this is an impedance file.
    private static final List<String> IMPEDANCE =
            List.of(FREQUENCY, REAL, MINUS_IMAGINARY, MODULUS);

    /// In the order in which they are looked for.
    static final List<String> VOLTAGES = List.of("Ewe/V", "<Ewe>/V", "Ecell/V", "Ewe-Ece/V");

    static final List<String> CURRENTS = List.of("I/mA", "<I>/mA");

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /// The first of these columns that exists.
    double[] column(List<String> names) throws FormatException {
        for (String name : names) {
            double[] values = columns.get(name);
            if (values != null) {
                return values;
            }
        }
        throw new FormatException(
                file.name(),
                namesAt,
                "a column " + String.join(" or ", names),
                columns.isEmpty() ? "none that Haven knows" : String.join(", ", columns.keySet()));
    }

    double[] column(String name) throws FormatException {
        return column(List.of(name));
    }

    /// Sweeps that name a row as this file does.
    Sweeps sweeps() {
        return lines.isEmpty() ? Sweeps.ofPoints(file) : Sweeps.ofLines(file);
    }

    /// A trace that names a row as this file does.
    Trace trace() {
        return lines.isEmpty() ? Trace.ofPoints(file.name()) : Trace.ofLines(file.name());
    }

    /// Line or point of a row, from 1.
    int number(int row) {
        return lines.isEmpty() ? row + 1 : lines.get(row);
    }

    /// The columns of use among those of a file; the others may hold words. Beside an impedance,
    /// time and voltage are not read, because a user can have exported them as a date.
    static Set<String> wanted(Collection<String> names) {
        Set<String> wanted = new TreeSet<>(IMPEDANCE);
        if (Collections.disjoint(names, IMPEDANCE)) {
            wanted.add(TIME);
            wanted.addAll(VOLTAGES);
            wanted.addAll(CURRENTS);
        } else {
            wanted.addAll(List.of(PHASE, CYCLE, TEMPERATURE));
        }
        wanted.retainAll(names);
        return wanted;
    }

    /// Whether there is an impedance, complete or not.
    boolean hasImpedance() {
        return !Collections.disjoint(columns.keySet(), IMPEDANCE);
    }
}
