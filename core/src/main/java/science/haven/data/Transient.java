package science.haven.data;

/// A current and a voltage over time: DC polarisation, chronoamperometry, chronopotentiometry.
///
/// @param time time in s since the start of the file, ascending
/// @param voltage voltage in V, one per time
/// @param current current in A, one per time
/// @param provenance where the data come from
public record Transient(double[] time, double[] voltage, double[] current, Provenance provenance)
        implements Measurement {

    public Transient {
        time = time.clone();
        voltage = voltage.clone();
        current = current.clone();
        if (voltage.length != time.length || current.length != time.length) {
            throw new IllegalArgumentException(
                    "time, voltage and current must have the same length, got %d, %d, %d"
                            .formatted(time.length, voltage.length, current.length));
        }
    }

    /// Number of points.
    ///
    /// @return number of times
    public int size() {
        return time.length;
    }
}
