package science.haven.formats.batterydata;

import java.util.Arrays;
import java.util.Optional;

/// The columns of the Battery Data Format that Haven writes and reads; their units are fixed.
enum BatteryDataColumn {
    CYCLE("Cycle Count / 1", "cycle_count"),
    TIME("Test Time / s", "test_time_second"),
    VOLTAGE("Voltage / V", "voltage_volt"),
    CURRENT("Current / A", "current_ampere"),
    FREQUENCY("Frequency / Hz", "frequency_hertz"),
    REAL("Real Impedance / ohm", "real_impedance_ohm"),
    IMAGINARY("Imaginary Impedance / ohm", "imaginary_impedance_ohm"),
    TEMPERATURE("Ambient Temperature / degC", "ambient_temperature_celsius");

    /// Preferred label, which stands in the first row.
    final String label;

    /// Name for machines, which some programs write instead.
    final String machineName;

    BatteryDataColumn(String label, String machineName) {
        this.label = label;
        this.machineName = machineName;
    }

    static Optional<BatteryDataColumn> find(String name) {
        return Arrays.stream(values())
                .filter(c -> c.label.equalsIgnoreCase(name) || c.machineName.equals(name))
                .findFirst();
    }
}
