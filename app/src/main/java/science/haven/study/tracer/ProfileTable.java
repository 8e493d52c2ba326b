package science.haven.study.tracer;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Unit;
import science.haven.study.plan.TracerPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A profile as a table; the heads carry the units:
///
/// ```text
/// position / µm, 6Li, 7Li
/// depth / nm, fraction, u(fraction)
/// sputter time / s, 6Li, 7Li
/// ```
///
/// Names of isotopes head counts; the uncertainty of a fraction may be left out.
final class ProfileTable {

    /// Name of the format.
    static final String FORMAT = "table of a profile";

    private static final List<String> ABSCISSAE = List.of("position", "depth", "sputter time");

    private final LabelledTable table;
    private final TracerPlan.Ions ions;
    private final int abscissa;

    private ProfileTable(LabelledTable table, TracerPlan.Ions ions, int abscissa) {
        this.table = table;
        this.ions = ions;
        this.abscissa = abscissa;
    }

    static Optional<ProfileTable> find(SourceFile file, TracerPlan.Ions ions)
            throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        for (String name : ABSCISSAE) {
            OptionalInt column = column(table.get(), name);
            if (column.isPresent()) {
                return Optional.of(new ProfileTable(table.get(), ions, column.getAsInt()));
            }
        }
        return Optional.empty();
    }

    /// Whether a file looks like a profile, or the table of an image, of any isotopes.
    static boolean hasHeads(SourceFile file) throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        if (table.isEmpty()) {
            return false;
        }
        List<String> names =
                table.get().labels().stream().map(label -> label.name().strip()).toList();
        boolean place =
                ABSCISSAE.stream().anyMatch(a -> names.stream().anyMatch(a::equalsIgnoreCase))
                        || (names.contains("x") && names.contains("y"));
        long isotopes = names.stream().filter(name -> name.matches("\\d{1,3}[A-Z][a-z]?")).count();
        return place && (isotopes > 1 || names.contains("fraction"));
    }

    private static OptionalInt column(LabelledTable table, String name) {
        return IntStream.range(0, table.labels().size())
                .filter(i -> name(table, i).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String name(LabelledTable table, int column) {
        return table.labels().get(column).name().toLowerCase(Locale.ROOT).strip();
    }

    /// The points in the order of the file, which must be that of the abscissa.
    RawProfile read() throws FormatException {
        boolean isTime = name(table, abscissa).equals("sputter time");
        Unit unit = table.unit(abscissa, isTime ? Unit.SECOND : Unit.METRE);
        OptionalInt tracer = column(table, ions.tracer());
        OptionalInt other = column(table, ions.other());
        OptionalInt fraction = column(table, "fraction");
        if (fraction.isEmpty() && (tracer.isEmpty() || other.isEmpty())) {
            throw table.lines()
                    .wrong(
                            table.head(),
                            "columns '%s' and '%s', or 'fraction'"
                                    .formatted(ions.tracer(), ions.other()));
        }
        List<double[]> points = new ArrayList<>();
        for (LabelledTable.Row row : table.rows()) {
            double x = number(row, abscissa, unit, Double.NEGATIVE_INFINITY);
            if (!points.isEmpty() && !(x > points.getLast()[0])) {
                throw table.lines()
                        .wrong(
                                row.line(),
                                "a %s that rises from row to row".formatted(name(table, abscissa)),
                                row.fields().get(abscissa));
            }
            points.add(
                    fraction.isPresent()
                            ? fraction(row, x, fraction.getAsInt())
                            : counts(row, x, tracer.orElseThrow(), other.orElseThrow()));
        }
        if (points.isEmpty()) {
            throw table.lines().wrong(table.lines().count() + 1, "a row of numbers");
        }
        return new RawProfile(
                isTime,
                Stream.of(0, 1, 2)
                        .map(k -> points.stream().mapToDouble(point -> point[k]).toArray())
                        .toList(),
                kind(fraction.isPresent()));
    }

    private RawProfile.Kind kind(boolean fractions) {
        if (!fractions) {
            return RawProfile.Kind.COUNTS;
        }
        return column(table, "u(fraction)").isPresent()
                ? RawProfile.Kind.MEASURED
                : RawProfile.Kind.BARE;
    }

    private double[] counts(LabelledTable.Row row, double x, int tracer, int other)
            throws FormatException {
        double[] point = {x, 0, 0};
        for (int k = 1; k <= 2; k++) {
            int column = k == 1 ? tracer : other;
            point[k] =
                    table.si(
                            row,
                            column,
                            Unit.NONE,
                            0,
                            "counts of %s >= 0".formatted(k == 1 ? ions.tracer() : ions.other()));
        }
        return point;
    }

    private double[] fraction(LabelledTable.Row row, double x, int column) throws FormatException {
        Unit unit = table.unit(column, Unit.NONE);
        double fraction = number(row, column, unit, Double.NEGATIVE_INFINITY);
        if (!(fraction >= 0 && fraction <= 1)) {
            throw table.lines()
                    .wrong(row.line(), "an isotope fraction from 0 to 1", row.fields().get(column));
        }
        OptionalInt error = column(table, "u(fraction)");
        double sigma =
                error.isPresent()
                        ? number(
                                row,
                                error.getAsInt(),
                                table.unit(error.getAsInt(), Unit.NONE),
                                Double.MIN_VALUE)
                        : 0;
        return new double[] {x, fraction, sigma};
    }

    private double number(LabelledTable.Row row, int column, Unit unit, double least)
            throws FormatException {
        return table.si(
                row, column, unit, least, "a number for '%s'".formatted(name(table, column)));
    }
}
