package science.haven.data;

import java.time.LocalDateTime;
import java.util.Optional;

/// A current and a voltage over time: DC polarisation, chronoamperometry, chronopotentiometry.
///
/// @param time time in s since the start of the file, ascending
/// @param voltage voltage in V, one per time
/// @param current current in A, one per time
/// @param started what the clock of the instrument's computer showed when `time` was 0, if the file
///   says so; files tell it without a time zone
/// @param provenance where the data come from
public record Transient(
        double[] time,
        double[] voltage,
        double[] current,
        Optional<LocalDateTime> started,
        Provenance provenance)
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

    /// A transient of which nobody knows the day.
    ///
    /// @param time time in s since the start of the file, ascending
    /// @param voltage voltage in V, one per time
    /// @param current current in A, one per time
    /// @param provenance where the data come from
    public Transient(double[] time, double[] voltage, double[] current, Provenance provenance) {
        this(time, voltage, current, Optional.empty(), provenance);
    }

    /// Number of points.
    ///
    /// @return number of times
    public int size() {
        return time.length;
    }
}
