package science.haven.formats.biologic;

import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.Sweeps;
import science.haven.formats.Trace;
import science.haven.quantity.Unit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Makes measurements of an EC-Lab table: one spectrum per sweep if there is an impedance,
/// otherwise one transient.
final class EcLabMeasurements {

    private static final double MILLI = 1000;

    private EcLabMeasurements() {}

    /// Makes the measurements.
    ///
    /// @param table the rows
    /// @param loop number of the loop each row belongs to; all zeros if the file does not say
    /// @param header what the file says about all of them
    /// @param started when the acquisition began, on the clock of its computer
    /// @return the measurements, at least one
    /// @throws FormatException if a needed column is missing or a value is impossible
    static List<Measurement> of(
            EcLabTable table, int[] loop, Header header, Optional<LocalDateTime> started)
            throws FormatException {
        return table.hasImpedance()
                ? spectra(table, loop, header)
                : List.of(polarisation(table, header, started));
    }

    private static List<Measurement> spectra(EcLabTable table, int[] loop, Header header)
            throws FormatException {
        double[] frequency = table.column(EcLabTable.FREQUENCY);
        boolean polar =
                !(table.has(EcLabTable.REAL) && table.has(EcLabTable.MINUS_IMAGINARY))
                        && table.has(EcLabTable.PHASE);
        double[] first = table.column(polar ? EcLabTable.MODULUS : EcLabTable.REAL);
        double[] second = table.column(polar ? EcLabTable.PHASE : EcLabTable.MINUS_IMAGINARY);
        double[] cycle = optional(table, EcLabTable.CYCLE, frequency.length);
        double[] celsius = optional(table, EcLabTable.TEMPERATURE, 0);

        Sweeps sweeps = table.sweeps();
        for (int i = 0; i < frequency.length; i++) {
            if (i > 0 && (loop[i] != loop[i - 1] || cycle[i] != cycle[i - 1])) {
                sweeps.cut();
            }
            double phase = Math.toRadians(second[i]);
            double real = polar ? first[i] * Math.cos(phase) : first[i];
            double imaginary = polar ? first[i] * Math.sin(phase) : -second[i];
            sweeps.add(table.number(i), frequency[i], real, imaginary);
            if (celsius.length > 0) {
                sweeps.temperature(celsius[i] + Unit.CELSIUS.offset());
            }
        }
        return sweeps.spectra(header);
    }

    private static double[] optional(EcLabTable table, String name, int length)
            throws FormatException {
        return table.has(name) ? table.column(name) : new double[length];
    }

    private static Transient polarisation(
            EcLabTable table, Header header, Optional<LocalDateTime> started)
            throws FormatException {
        double[] time = table.column(EcLabTable.TIME);
        double[] voltage = table.column(EcLabTable.VOLTAGES);
        double[] current = table.column(EcLabTable.CURRENTS);
        if (time.length < 2) {
            throw new FormatException(
                    table.file().name(), table.namesAt(), "at least 2 rows", time.length + " rows");
        }
        Trace trace = table.trace();
        for (int i = 0; i < time.length; i++) {
            trace.add(table.number(i), time[i], voltage[i], current[i] / MILLI);
        }
        String sha256 = table.file().sha256();
        return trace.measured(started, header.provenance(table.file().name(), sha256));
    }
}
