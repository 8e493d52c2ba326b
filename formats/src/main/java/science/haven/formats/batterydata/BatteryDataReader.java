package science.haven.formats.batterydata;

import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.Sweeps;
import science.haven.formats.Trace;
import science.haven.quantity.Unit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads comma-separated tables with the column names of the Battery Data Format, as
/// [BatteryDataWriter] writes them. Other columns are passed over.
public final class BatteryDataReader implements FormatReader {

    private static final String FORMAT = "Battery Data Format";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final List<BatteryDataColumn> SPECTRUM =
            List.of(
                    BatteryDataColumn.FREQUENCY,
                    BatteryDataColumn.REAL,
                    BatteryDataColumn.IMAGINARY);
    private static final List<BatteryDataColumn> TRACE =
            List.of(BatteryDataColumn.TIME, BatteryDataColumn.VOLTAGE, BatteryDataColumn.CURRENT);

    /// A reader; it has no state.
    public BatteryDataReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        List<Optional<BatteryDataColumn>> columns =
                columns(file.head().lines().findFirst().orElse(""));
        return SPECTRUM.stream().allMatch(c -> columns.contains(Optional.of(c)))
                || TRACE.stream().allMatch(c -> columns.contains(Optional.of(c)));
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        List<String> lines =
                new String(file.bytes(), StandardCharsets.UTF_8).stripTrailing().lines().toList();
        List<Optional<BatteryDataColumn>> columns = columns(lines.getFirst());
        Map<BatteryDataColumn, double[]> values = new EnumMap<>(BatteryDataColumn.class);
        columns.forEach(c -> c.ifPresent(k -> values.put(k, new double[lines.size() - 1])));
        for (int i = 1; i < lines.size(); i++) {
            List<String> fields = List.of(lines.get(i).split(",", -1));
            if (fields.size() != columns.size()) {
                throw new FormatException(
                        file.name(),
                        i + 1,
                        columns.size() + " columns",
                        fields.size() + ": " + lines.get(i));
            }
            for (int k = 0; k < fields.size(); k++) {
                if (columns.get(k).isPresent()) {
                    BatteryDataColumn column = columns.get(k).get();
                    get(values, column)[i - 1] = number(file, i + 1, column, fields.get(k));
                }
            }
        }
        return values.keySet().containsAll(SPECTRUM)
                ? spectra(file, values)
                : List.of(trace(file, values));
    }

    private static List<Measurement> spectra(
            SourceFile file, Map<BatteryDataColumn, double[]> values) throws FormatException {
        double[] frequency = get(values, BatteryDataColumn.FREQUENCY);
        double[] real = get(values, BatteryDataColumn.REAL);
        double[] imaginary = get(values, BatteryDataColumn.IMAGINARY);
        double[] cycle = values.getOrDefault(BatteryDataColumn.CYCLE, new double[frequency.length]);
        Optional<double[]> celsius = Optional.ofNullable(values.get(BatteryDataColumn.TEMPERATURE));
        Sweeps sweeps = Sweeps.ofLines(file);
        for (int i = 0; i < frequency.length; i++) {
            if (i > 0 && cycle[i] != cycle[i - 1]) {
                sweeps.cut();
            }
            sweeps.add(i + 2, frequency[i], real[i], imaginary[i]);
            int row = i;
            celsius.ifPresent(t -> sweeps.temperature(t[row] + Unit.CELSIUS.offset()));
        }
        return sweeps.spectra(new Header(FORMAT));
    }

    private static Transient trace(SourceFile file, Map<BatteryDataColumn, double[]> values)
            throws FormatException {
        double[] time = get(values, BatteryDataColumn.TIME);
        if (time.length == 0) {
            throw new FormatException(file.name(), 2, "rows of numbers", "none");
        }
        double[] voltage = get(values, BatteryDataColumn.VOLTAGE);
        double[] current = get(values, BatteryDataColumn.CURRENT);
        Trace trace = Trace.ofLines(file.name());
        for (int i = 0; i < time.length; i++) {
            trace.add(i + 2, time[i], voltage[i], current[i]);
        }
        Header header = new Header(FORMAT);
        Optional.ofNullable(values.get(BatteryDataColumn.TEMPERATURE))
                .map(celsius -> Arrays.stream(celsius).average().orElseThrow())
                .ifPresent(mean -> header.condition("temperature", mean, Unit.CELSIUS));
        return trace.measured(header.provenance(file.name(), file.sha256()));
    }

    private static double[] get(Map<BatteryDataColumn, double[]> values, BatteryDataColumn column) {
        return values.getOrDefault(column, new double[0]);
    }

    private static List<Optional<BatteryDataColumn>> columns(String line) {
        String[] names = line.replace("\ufeff", "").split(",", -1);
        return IntStream.range(0, names.length)
                .mapToObj(i -> BatteryDataColumn.find(names[i].strip()))
                .toList();
    }

    private static double number(SourceFile file, int line, BatteryDataColumn column, String text)
            throws FormatException {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new FormatException(file.name(), line, "a number for " + column.label, text);
        }
        double value = Double.parseDouble(text.strip());
        if (!Double.isFinite(value)) {
            throw new FormatException(file.name(), line, "a finite " + column.label, text);
        }
        return value;
    }
}
