package science.haven.study.exchange;

import science.haven.exchange.echo.EchoDecay;
import science.haven.exchange.exsy.ExsyVolumes;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A table of echoes or of the volumes of exchange peaks; the heads carry the units:
///
/// ```text
/// temperature / K, preparation time / µs, mixing time / s, echo, u(echo)
/// temperature / K, mixing time / ms, from, to, volume, u(volume)
/// ```
///
/// Sites count from 1. The temperature may be left out of volumes; errors may be left out of both.
final class ExchangeTable {

    /// Name of the format.
    static final String FORMAT = "table of exchange";

    /// Nobody resolves more sites.
    private static final int MOST_SITES = 40;

    /// What is smaller and not zero is damaged, in SI units.
    private static final double TINY = 1e-15;

    private static final Range KELVIN =
            new Range(Unit.KELVIN, 0.01, 1e4, "a number for '%s', 0.01 to 10 000 K");
    private static final Range SECONDS =
            new Range(Unit.SECOND, 1e-12, 1e9, "a number for '%s', 1 ps to 1e9 s");
    private static final Range MIXING =
            new Range(Unit.SECOND, 0, 1e9, "a number for '%s', 0 to 1e9 s");
    private static final Range SIGNAL =
            new Range(Unit.NONE, -1e15, 1e15, "a number for '%s', up to 1e15");
    private static final Range ERROR =
            new Range(Unit.NONE, 1e-15, 1e15, "a number for '%s', 1e-15 to 1e15");
    private static final Range SITE =
            new Range(Unit.NONE, 1, MOST_SITES, "a number for '%s', 1 to 40");

    private final LabelledTable table;

    /// What can be measured at all; a number beyond is damaged.
    ///
    /// @param words what is expected, with a place for the name of the column
    private record Range(Unit unit, double least, double most, String words) {}

    private ExchangeTable(LabelledTable table) {
        this.table = table;
    }

    /// What an exchange spectrum says at one temperature.
    ///
    /// @param temperature temperature in K; 0 K where the table does not tell
    /// @param spectra volumes at each mixing time
    record Volumes(double temperature, List<ExsyVolumes> spectra) {}

    static Optional<ExchangeTable> find(SourceFile file) throws FormatException {
        Optional<ExchangeTable> table = LabelledTable.of(file).map(ExchangeTable::new);
        return table.filter(t -> t.column("mixing time").isPresent())
                .filter(t -> t.column("echo").isPresent() || t.hasVolumes());
    }

    boolean hasVolumes() {
        return column("volume").isPresent()
                && column("from").isPresent()
                && column("to").isPresent();
    }

    private OptionalInt column(String name) {
        return IntStream.range(0, table.labels().size())
                .filter(
                        i ->
                                table.labels()
                                        .get(i)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .strip()
                                        .equals(name))
                .findFirst();
    }

    /// One decay per temperature and preparation time.
    List<EchoDecay> decays() throws FormatException {
        SortedMap<Double, SortedMap<Double, List<double[]>>> groups = new TreeMap<>();
        for (LabelledTable.Row row : table.rows()) {
            double kelvin = number(row, "temperature", KELVIN);
            double preparation = number(row, "preparation time", SECONDS);
            double[] point = {
                number(row, "mixing time", MIXING), number(row, "echo", SIGNAL), error(row, "echo")
            };
            groups.computeIfAbsent(kelvin, k -> new TreeMap<>())
                    .computeIfAbsent(preparation, p -> new ArrayList<>())
                    .add(point);
        }
        boolean errors = column("u(echo)").isPresent();
        List<EchoDecay> decays = new ArrayList<>();
        groups.forEach(
                (kelvin, times) ->
                        times.forEach(
                                (preparation, points) ->
                                        decays.add(
                                                new EchoDecay(
                                                        kelvin,
                                                        preparation,
                                                        column(points, 0),
                                                        column(points, 1),
                                                        errors
                                                                ? column(points, 2)
                                                                : new double[0]))));
        return decays;
    }

    private static double[] column(List<double[]> points, int index) {
        return points.stream().mapToDouble(point -> point[index]).toArray();
    }

    /// The volumes of each temperature.
    List<Volumes> volumes() throws FormatException {
        SortedMap<Double, SortedMap<Double, List<LabelledTable.Row>>> groups = new TreeMap<>();
        boolean warm = column("temperature").isPresent();
        int sites = 0;
        for (LabelledTable.Row row : table.rows()) {
            double kelvin = warm ? number(row, "temperature", KELVIN) : 0;
            double mixing = number(row, "mixing time", MIXING);
            sites = Math.max(sites, Math.max(site(row, "from"), site(row, "to")) + 1);
            groups.computeIfAbsent(kelvin, k -> new TreeMap<>())
                    .computeIfAbsent(mixing, m -> new ArrayList<>())
                    .add(row);
        }
        if (groups.values().stream().anyMatch(times -> times.lastKey() == 0)) {
            throw table.lines()
                    .wrong(table.head(), "a mixing time > 0 s at every temperature", "none");
        }
        if (sites < 2) {
            throw table.lines().wrong(table.head(), "peaks of at least two sites", "one");
        }
        List<Volumes> all = new ArrayList<>();
        for (var group : groups.entrySet()) {
            List<ExsyVolumes> spectra = new ArrayList<>();
            for (var spectrum : group.getValue().entrySet()) {
                spectra.add(spectrum(spectrum.getKey(), spectrum.getValue(), sites));
            }
            all.add(new Volumes(group.getKey(), spectra));
        }
        return all;
    }

    private ExsyVolumes spectrum(double mixing, List<LabelledTable.Row> rows, int sites)
            throws FormatException {
        double[][] volumes = new double[sites][sites];
        double[][] sigma = new double[sites][sites];
        boolean[][] seen = new boolean[sites][sites];
        for (LabelledTable.Row row : rows) {
            int from = site(row, "from");
            int to = site(row, "to");
            if (seen[to][from]) {
                throw table.lines()
                        .wrong(
                                row.line(),
                                "each peak once per mixing time",
                                "%d→%d again".formatted(from + 1, to + 1));
            }
            seen[to][from] = true;
            volumes[to][from] = number(row, "volume", SIGNAL);
            sigma[to][from] = error(row, "volume");
        }
        for (int to = 0; to < sites; to++) {
            for (int from = 0; from < sites; from++) {
                if (!seen[to][from]) {
                    throw table.lines()
                            .wrong(
                                    rows.getLast().line(),
                                    "a volume of the peak %d→%d at this mixing time"
                                            .formatted(from + 1, to + 1),
                                    "none");
                }
            }
        }
        return column("u(volume)").isPresent()
                ? new ExsyVolumes(mixing, volumes, sigma)
                : new ExsyVolumes(mixing, volumes);
    }

    /// A site, counted from 0.
    private int site(LabelledTable.Row row, String name) throws FormatException {
        double number = number(row, name, SITE);
        if (number != Math.rint(number)) {
            throw table.lines().wrong(row.line(), "a site from 1 to 40", number + "");
        }
        return (int) number - 1;
    }

    private double error(LabelledTable.Row row, String of) throws FormatException {
        return column("u(" + of + ")").isPresent() ? number(row, "u(" + of + ")", ERROR) : 0;
    }

    private double number(LabelledTable.Row row, String name, Range range) throws FormatException {
        Unit kind = range.unit();
        OptionalInt column = column(name);
        if (column.isEmpty()) {
            String unit = kind.symbol().isEmpty() ? "" : " / " + kind.symbol();
            throw table.lines()
                    .wrong(
                            table.head(),
                            "a column '%s%s'".formatted(name, unit),
                            table.lines().line(table.head()));
        }
        Unit unit = table.unit(column.getAsInt(), kind);
        String expected = range.words().formatted(name);
        int place = column.getAsInt();
        double number = table.within(row, place, unit, range.least(), range.most(), expected);
        if (number != 0 && Math.abs(number) < TINY) {
            throw table.lines().wrong(row.line(), expected, row.fields().get(place));
        }
        return number;
    }
}
