package science.haven.formats;

import science.haven.data.Provenance;
import science.haven.data.Transient;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/// Collects the rows of voltage and current over time.
public final class Trace {

    /// Beyond these no instrument measures; a number there is damaged, or in another unit.
    private static final double LONGEST = 1e12;

    private static final double GREATEST = 1e9;

    private final String file;
    private final String place;
    private double[] time = new double[64];
    private double[] voltage = new double[64];
    private double[] current = new double[64];
    private int size;

    private Trace(String file, String place) {
        this.file = file;
        this.place = place;
    }

    /// For a text file; rows are named by their line.
    ///
    /// @param file name of the file
    /// @return an empty collection
    public static Trace ofLines(String file) {
        return new Trace(file, "");
    }

    /// For a binary file; rows are named by the number of the point.
    ///
    /// @param file name of the file
    /// @return an empty collection
    public static Trace ofPoints(String file) {
        return new Trace(file, "point ");
    }

    /// Adds a row.
    ///
    /// @param row number of the line or point, from 1
    /// @param t time in s
    /// @param u voltage in V
    /// @param i current in A
    /// @throws FormatException if time runs backwards, or something no instrument can measure
    public void add(int row, double t, double u, double i) throws FormatException {
        require(Math.abs(t) <= LONGEST, row, "time within ±1e12 s", t);
        require(size == 0 || t >= time[size - 1], row, "ascending time in s", t);
        require(Math.abs(u) <= GREATEST, row, "voltage within ±1e9 V", u);
        require(Math.abs(i) <= GREATEST, row, "current within ±1e9 A", i);
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            voltage = Arrays.copyOf(voltage, 2 * size);
            current = Arrays.copyOf(current, 2 * size);
        }
        time[size] = t;
        voltage[size] = u;
        current[size++] = i;
    }

    private void require(boolean met, int row, String expected, double found)
            throws FormatException {
        if (!met) {
            String value = Double.toString(found).replaceAll("\\.0$", "");
            throw place.isEmpty()
                    ? new FormatException(file, row, expected, value)
                    : new FormatException(file, place + row, expected, value);
        }
    }

    /// Number of rows.
    ///
    /// @return rows added so far
    public int size() {
        return size;
    }

    /// Makes the transient.
    ///
    /// @param provenance where the data come from
    /// @return the rows as measured
    public Transient measured(Provenance provenance) {
        return measured(Optional.empty(), provenance);
    }

    /// Makes the transient.
    ///
    /// @param started what the clock of the computer showed at time 0, if the file says so
    /// @param provenance where the data come from
    /// @return the rows as measured
    public Transient measured(Optional<LocalDateTime> started, Provenance provenance) {
        return new Transient(
                Arrays.copyOf(time, size),
                Arrays.copyOf(voltage, size),
                Arrays.copyOf(current, size),
                started,
                provenance);
    }
}
