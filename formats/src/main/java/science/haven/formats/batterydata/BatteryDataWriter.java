package science.haven.formats.batterydata;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Writes measurements as comma-separated tables with the column names of the Battery Data Format.
///
/// Numbers are the shortest that read back as the same bits.
public final class BatteryDataWriter {

    /// Degrees Celsius come out of kelvin by a subtraction; beyond this they are rounding noise.
    private static final double CELSIUS_DIGITS = 1e9;

    private BatteryDataWriter() {}

    /// Writes spectra; several are told apart by their cycle count.
    ///
    /// @param spectra at least one spectrum
    /// @return the table with its header row
    public static String spectra(List<ImpedanceSpectrum> spectra) {
        boolean many = spectra.size() > 1;
        boolean warm = spectra.stream().allMatch(s -> celsius(s).isPresent());
        StringBuilder table = new StringBuilder();
        List<BatteryDataColumn> columns = new ArrayList<>();
        if (many) {
            columns.add(BatteryDataColumn.CYCLE);
        }
        columns.add(BatteryDataColumn.FREQUENCY);
        columns.add(BatteryDataColumn.REAL);
        columns.add(BatteryDataColumn.IMAGINARY);
        if (warm) {
            columns.add(BatteryDataColumn.TEMPERATURE);
        }
        head(table, columns);
        for (int k = 0; k < spectra.size(); k++) {
            ImpedanceSpectrum spectrum = spectra.get(k);
            String first = many ? (k + 1) + "," : "";
            String last = warm ? "," + celsius(spectrum).orElseThrow() : "";
            double[] frequency = spectrum.frequency();
            double[] real = spectrum.real();
            double[] imaginary = spectrum.imaginary();
            rows(
                    table,
                    spectrum.size(),
                    i -> first + frequency[i] + "," + real[i] + "," + imaginary[i] + last);
        }
        return table.toString();
    }

    /// Writes a transient.
    ///
    /// @param trace the transient
    /// @return the table with its header row
    public static String trace(Transient trace) {
        StringBuilder table = new StringBuilder();
        List<BatteryDataColumn> columns =
                new ArrayList<>(
                        List.of(
                                BatteryDataColumn.TIME,
                                BatteryDataColumn.VOLTAGE,
                                BatteryDataColumn.CURRENT));
        OptionalDouble celsius = celsius(trace);
        celsius.ifPresent(_ -> columns.add(BatteryDataColumn.TEMPERATURE));
        head(table, columns);
        String last = celsius.isPresent() ? "," + celsius.getAsDouble() : "";
        double[] time = trace.time();
        double[] voltage = trace.voltage();
        double[] current = trace.current();
        rows(table, trace.size(), i -> time[i] + "," + voltage[i] + "," + current[i] + last);
        return table.toString();
    }

    private static void head(StringBuilder table, List<BatteryDataColumn> columns) {
        table.append(columns.stream().map(c -> c.label).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static void rows(StringBuilder table, int count, IntFunction<String> row) {
        for (int i = 0; i < count; i++) {
            table.append(row.apply(i)).append('\n');
        }
    }

    private static OptionalDouble celsius(Measurement measurement) {
        return measurement
                .provenance()
                .condition("temperature")
                .map(Condition::value)
                .map(kelvin -> kelvin.value() - Unit.CELSIUS.offset())
                .map(celsius -> Math.rint(celsius * CELSIUS_DIGITS) / CELSIUS_DIGITS)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
