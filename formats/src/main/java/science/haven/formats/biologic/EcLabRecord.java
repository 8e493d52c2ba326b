package science.haven.formats.biologic;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one point is stored in a `VMP data` module: where each column lies in the record.
///
/// The width of a record follows from the number of points, so columns of unknown width do little
/// harm: those before the first unknown one are counted from the front, those behind the last from
/// the back.
///
/// @param points number of records
/// @param width bytes of a record
/// @param first offset of the first record in the module
/// @param offsets the columns whose place is known, with their offset in the record
/// @param unknown numbers of the columns that are not known
record EcLabRecord(
        int points,
        int width,
        int first,
        Map<EcLabColumn, Integer> offsets,
        List<Integer> unknown) {

    private static final String EXPORT =
            "export the file as text from EC-Lab (Experiment, Export as Text)";

    /// Where a version of the module keeps the column numbers and the records. The number of points
    /// is always the first four bytes.
    ///
    /// @param wideCount whether the number of columns takes two bytes
    /// @param wideNumbers whether a column number takes two bytes
    /// @param first offset of the first record
    private record Layout(boolean wideCount, boolean wideNumbers, int first) {
        static Layout of(SourceFile file, long version) throws FormatException {
            return switch ((int) version) {
                case 0 -> new Layout(false, false, 100);
                case 2 -> new Layout(false, true, 405);
                case 3 -> new Layout(false, true, 406);
                case 10, 11 -> new Layout(true, true, 1007);
                default ->
                        throw new UnsupportedFormatException(
                                file.name(),
                                "version %d of the .mpr data module".formatted(version),
                                EXPORT);
            };
        }
    }

    /// Reads the layout off the module.
    static EcLabRecord of(SourceFile file, EcLabModule data) throws FormatException {
        Layout layout = Layout.of(file, data.version());
        if (!data.holds(0, layout.first)) {
            throw new FormatException(
                    file.name(),
                    data.place(0),
                    "a data module of at least %d bytes".formatted(layout.first),
                    data.content().limit() + " bytes");
        }
        long points = data.unsigned(0);
        long bytes = data.content().limit() - (long) layout.first;
        if (points < 1 || points > bytes) {
            throw new FormatException(
                    file.name(),
                    data.place(0),
                    "1 to %d points in %d bytes".formatted(bytes, bytes),
                    String.valueOf(points));
        }
        if (bytes % points != 0) {
            throw new FormatException(
                    file.name(),
                    data.place(0),
                    "%d points of equal width".formatted(points),
                    bytes + " bytes");
        }
        int width = (int) (bytes / points);
        return place(file, data, numbers(file, data, layout), (int) points, width, layout.first);
    }

    private static int[] numbers(SourceFile file, EcLabModule data, Layout layout)
            throws FormatException {
        int count =
                layout.wideCount
                        ? data.content().getShort(4) & 0xffff
                        : data.content().get(4) & 0xff;
        int start = layout.wideCount ? 6 : 5;
        int size = layout.wideNumbers ? 2 : 1;
        if (count < 1 || start + count * size > layout.first) {
            throw new FormatException(
                    file.name(),
                    data.place(4),
                    "1 to %d columns".formatted((layout.first - start) / size),
                    String.valueOf(count));
        }
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int at = start + i * size;
            numbers[i] =
                    layout.wideNumbers
                            ? data.content().getShort(at) & 0xffff
                            : data.content().get(at) & 0xff;
        }
        return numbers;
    }

    private static EcLabRecord place(
            SourceFile file, EcLabModule data, int[] numbers, int points, int width, int first)
            throws FormatException {
        List<Integer> unknown =
                Arrays.stream(numbers)
                        .filter(number -> EcLabColumn.find(number).isEmpty())
                        .boxed()
                        .toList();
        List<Optional<EcLabColumn>> columns = EcLabColumn.stored(numbers);
        int sum = columns.stream().mapToInt(EcLabRecord::width).sum();
        if (unknown.isEmpty() ? sum != width : sum >= width) {
            throw new FormatException(
                    file.name(),
                    data.place(0),
                    "records of %s%d bytes from the listed columns"
                            .formatted(unknown.isEmpty() ? "" : "more than ", sum),
                    width + " bytes");
        }
        Map<EcLabColumn, Integer> offsets = offsets(columns, width);
        List<String> known =
                columns.stream().flatMap(Optional::stream).map(EcLabColumn::name).toList();
        Set<String> hidden = EcLabTable.wanted(known);
        offsets.keySet().forEach(column -> hidden.remove(column.name()));
        if (!hidden.isEmpty()) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "%s between the unknown .mpr columns %s"
                            .formatted(String.join(", ", hidden), unknown),
                    EXPORT);
        }
        return new EcLabRecord(points, width, first, offsets, unknown);
    }

    /// Offsets of the columns that can be counted from either end of the record.
    private static Map<EcLabColumn, Integer> offsets(
            List<Optional<EcLabColumn>> columns, int width) {
        Map<EcLabColumn, Integer> offsets = new LinkedHashMap<>();
        int front = 0;
        for (Optional<EcLabColumn> column : columns) {
            if (column.isEmpty()) {
                break;
            }
            offsets.putIfAbsent(column.get(), front);
            front += width(column);
        }
        int back = width;
        for (Optional<EcLabColumn> column : columns.reversed()) {
            if (column.isEmpty()) {
                break;
            }
            back -= width(column);
            offsets.putIfAbsent(column.get(), back);
        }
        return offsets;
    }

    private static int width(Optional<EcLabColumn> column) {
        return column.map(c -> c.type().width).orElse(0);
    }
}
