package science.haven.study.relaxation;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.relaxation.coupling.RateKind;
import science.haven.relaxation.rates.RatePoint;
import science.haven.study.plan.RecoveryPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A table of relaxation times or rates over temperature; the heads carry the units:
///
/// ```text
/// temperature / K, frequency / MHz, T1 / s, u(T1) / s, spin lock / kHz, T1rho / ms
/// 295, 155.5, 0.182, 0.004, 20, 3.1
/// ```
///
/// Columns T1, T1rho, T2, T1Q and R1, R1rho, R2, R1Q may stand beside each other; empty fields are
/// rates nobody measured. Nucleus, frequency and spin lock may come from the study instead.
final class RatesTable {

    /// Name of the format.
    static final String FORMAT = "table of relaxation rates";

    /// Nothing relaxes faster or slower, in s⁻¹; a number beyond is damaged.
    private static final double FASTEST = 1e12;

    private static final double SLOWEST = 1e-9;

    /// Nothing is measured more exactly, dimensionless.
    private static final double LEAST_ERROR = 1e-9;

    /// No spin has been relaxed outside of these temperatures, in K.
    private static final double COLDEST = 0.01;

    private static final double HOTTEST = 1e4;

    private static final Pattern RATE = Pattern.compile("([tr])(1rho|1q|1|2)");

    private final LabelledTable table;
    private final RecoveryPlan.Given given;
    private final int temperature;
    private final List<RateColumn> columns;

    /// A column of rates.
    ///
    /// @param index its place
    /// @param time whether it holds times
    /// @param kind `1`, `1rho`, `2` or `1q`
    /// @param uncertainty place of its uncertainties
    private record RateColumn(int index, boolean time, String kind, OptionalInt uncertainty) {}

    private RatesTable(
            LabelledTable table,
            RecoveryPlan.Given given,
            int temperature,
            List<RateColumn> columns) {
        this.table = table;
        this.given = given;
        this.temperature = temperature;
        this.columns = columns;
    }

    /// Finds the table of a file, if it has one.
    ///
    /// @param file the file
    /// @param given what the study says that the table may not
    /// @return the table; empty if the file is something else
    /// @throws FormatException if the file cannot be read
    static Optional<RatesTable> find(SourceFile file, RecoveryPlan.Given given)
            throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt temperature = OptionalInt.empty();
        for (String name : List.of("temperature", "t")) {
            temperature = temperature.isPresent() ? temperature : column(table.get(), name);
        }
        List<RateColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.get().labels().size(); i++) {
            String name = plain(table.get().labels().get(i).name());
            Matcher matcher = RATE.matcher(name);
            if (matcher.matches()) {
                columns.add(
                        new RateColumn(
                                i,
                                matcher.group(1).equals("t"),
                                matcher.group(2),
                                column(table.get(), "u(" + name + ")")));
            }
        }
        return temperature.isPresent() && !columns.isEmpty()
                ? Optional.of(new RatesTable(table.get(), given, temperature.getAsInt(), columns))
                : Optional.empty();
    }

    private static OptionalInt column(LabelledTable table, String name) {
        return IntStream.range(0, table.labels().size())
                .filter(i -> plain(table.labels().get(i).name()).equals(name))
                .findFirst();
    }

    /// A name as people type it: small letters, no subscripts, no blanks.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("₁", "1")
                .replace("₂", "2")
                .replace("ρ", "rho")
                .replaceAll("1r(?!ho)", "1rho")
                .replaceAll("[\\s_-]", "");
    }

    /// All rates.
    ///
    /// @return the rates, row by row
    /// @throws FormatException if one of them cannot be read, or lacks nucleus or frequency
    List<RatePoint> points() throws FormatException {
        Unit kelvin = table.unit(temperature, Unit.KELVIN);
        List<RatePoint> points = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            double at = temperature(row, kelvin);
            for (RateColumn column : columns) {
                if (!row.fields().get(column.index()).isBlank()) {
                    points.add(point(row, column, at));
                }
            }
        }
        return points;
    }

    /// Temperatures below zero are named where all rates are looked at: they may be in °C.
    private double temperature(LabelledTable.Row row, Unit kelvin) throws FormatException {
        double at =
                table.within(
                        row,
                        temperature,
                        kelvin,
                        -HOTTEST,
                        HOTTEST,
                        "a temperature up to 10 000 K");
        if (at > 0 && at < COLDEST) {
            throw table.lines()
                    .wrong(row.line(), "a temperature above 0.01 K", row.fields().get(temperature));
        }
        return at;
    }

    private RatePoint point(LabelledTable.Row row, RateColumn column, double temperature)
            throws FormatException {
        Unit unit = table.unit(column.index(), unit(column));
        double value =
                table.si(
                        row,
                        column.index(),
                        unit,
                        Double.MIN_VALUE,
                        column.time() ? "a time > 0" : "a rate > 0");
        double rate = column.time() ? 1 / value : value;
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw table.lines().wrong(row.line(), "a rate between 1e-9 and 1e12 1/s", rate + "");
        }
        double relative = 0;
        if (column.uncertainty().isPresent()) {
            int place = column.uncertainty().getAsInt();
            Unit own = table.unit(place, unit(column));
            relative = table.si(row, place, own, 0, "an uncertainty >= 0") / value;
            if (!(relative == 0 || (relative > LEAST_ERROR && relative < 1))) {
                throw table.lines()
                        .wrong(
                                row.line(),
                                "an uncertainty below the value",
                                row.fields().get(place));
            }
        }
        return new RatePoint(
                kind(row, column),
                nucleus(row),
                frequency(row),
                temperature,
                new Measured(rate, relative * rate));
    }

    private static Unit unit(RateColumn column) {
        return column.time() ? Unit.SECOND : Unit.parse("1/s");
    }

    private RateKind kind(LabelledTable.Row row, RateColumn column) throws FormatException {
        return switch (column.kind()) {
            case "1rho" ->
                    new RateKind.RotatingFrame(
                            hertz(
                                    row,
                                    List.of("spinlock", "nu1", "ν1"),
                                    given.spinLock(),
                                    "spin lock"));
            case "2" -> new RateKind.Transverse();
            case "1q" -> new RateKind.QuadrupolarOrder();
            default -> new RateKind.SpinLattice();
        };
    }

    private double frequency(LabelledTable.Row row) throws FormatException {
        return hertz(
                row,
                List.of("frequency", "larmorfrequency", "nu0", "ν0"),
                given.frequency(),
                "frequency");
    }

    private double hertz(
            LabelledTable.Row row, List<String> names, Optional<Quantity> study, String key)
            throws FormatException {
        for (String name : names) {
            OptionalInt column = column(table, name);
            if (column.isPresent() && !row.fields().get(column.getAsInt()).isBlank()) {
                int place = column.getAsInt();
                Unit unit = table.unit(place, Unit.HERTZ);
                return table.within(
                        row, place, unit, 1, 1e12, "a frequency between 1 Hz and 1 THz");
            }
        }
        if (study.isPresent()) {
            return study.get().si().value();
        }
        throw table.lines()
                .wrong(
                        table.head(),
                        "a column '%s / kHz', or the key '%s' in the study".formatted(key, key),
                        table.lines().line(table.head()));
    }

    private Nuclide nucleus(LabelledTable.Row row) throws FormatException {
        OptionalInt column = column(table, "nucleus");
        if (column.isPresent()) {
            String text = row.fields().get(column.getAsInt());
            Optional<Nuclide> nuclide = Nuclide.of(text);
            if (nuclide.isEmpty()) {
                throw table.lines().wrong(row.line(), "a nucleus such as 7Li", text);
            }
            return nuclide.get();
        }
        if (given.nucleus().isEmpty()) {
            throw table.lines()
                    .wrong(
                            table.head(),
                            "a column 'nucleus', or the key 'nucleus' in the study",
                            table.lines().line(table.head()));
        }
        return given.nucleus().get();
    }
}
