package science.haven.formats.matlab;

import science.haven.formats.FormatException;
import science.haven.formats.UnsupportedFormatException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Elements of a MATLAB file, one after another.
final class MatElements {

    private static final int MATRIX = 14;
    private static final int PACKED = 15;
    private static final int LARGEST = 1 << 28;
    private static final int CHUNK = 1 << 16;
    private static final int DEEPEST = 16;

    private final String file;
    private final ByteBuffer bytes;

    /// What the place of a byte counts from: a packed element has bytes of its own.
    private final String origin;

    MatElements(String file, ByteBuffer bytes) {
        this(file, bytes, "");
    }

    private MatElements(String file, ByteBuffer bytes, String origin) {
        this.file = file;
        this.bytes = bytes;
        this.origin = origin;
    }

    boolean more() {
        return bytes.hasRemaining();
    }

    FormatException wrong(int at, String expected, String found) {
        return new FormatException(file, "%sbyte %d".formatted(origin, at), expected, found);
    }

    /// Reads the next variable, packed or not.
    void variable(Map<String, MatValue> variables) throws FormatException {
        int at = bytes.position();
        MatTag tag = MatTag.next(this, bytes);
        switch (tag.type()) {
            case MATRIX -> {
                MatMatrix matrix = matrix(tag, 0);
                variables.put(matrix.name(), matrix.value());
            }
            case PACKED -> {
                ByteBuffer unpacked = unpacked(tag, at);
                new MatElements(file, unpacked, "packed at byte %d, ".formatted(at))
                        .variable(variables);
            }
            default -> throw wrong(at, "a variable", "an element of type " + tag.type());
        }
    }

    /// The matrix in an element.
    private MatMatrix matrix(MatTag tag, int depth) throws FormatException {
        if (depth > DEEPEST) {
            throw wrong(tag.start(), "values at most %d deep".formatted(DEEPEST), "deeper ones");
        }
        if (tag.length() == 0) {
            return new MatMatrix(
                    "", new MatValue.Numbers(new int[] {0, 0}, new double[0], new double[0]));
        }
        ByteBuffer inside = bytes.duplicate().order(bytes.order());
        inside.position(tag.start()).limit(tag.start() + tag.length());
        return new MatElements(file, inside, origin).inside(depth);
    }

    private MatMatrix inside(int depth) throws FormatException {
        int at = bytes.position();
        double[] flags = numbers();
        if (flags.length < 1) {
            throw wrong(at, "the class of an array", "nothing");
        }
        int kind = (int) flags[0] & 0xFF;
        boolean complex = ((int) flags[0] & 0x800) != 0;
        int[] sizes = sizes();
        int count = count(at, sizes);
        String name = text();
        MatValue value =
                switch (kind) {
                    case 1 -> new MatValue.Cells(sizes, matrices(count, depth));
                    case 2 -> new MatValue.Struct(sizes, fields(count, depth));
                    case 4 -> new MatValue.Text(sizes, firstRow(text(), sizes));
                    case 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 ->
                            new MatValue.Numbers(
                                    sizes,
                                    exactly(count),
                                    complex ? exactly(count) : new double[0]);
                    case 3, 5, 16, 17, 18 -> new MatValue.Other(sizes, "an array of class " + kind);
                    default -> throw wrong(at, "a class from 1 to 18", String.valueOf(kind));
                };
        return new MatMatrix(name, value);
    }

    private int[] sizes() throws FormatException {
        int at = bytes.position();
        double[] numbers = numbers();
        int[] sizes = new int[numbers.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (int) numbers[i];
        }
        if (sizes.length < 2) {
            throw wrong(at, "the sizes of two dimensions at least", sizes.length + " of them");
        }
        return sizes;
    }

    private int count(int at, int[] sizes) throws FormatException {
        long count = 1;
        for (int size : sizes) {
            // every element takes a byte at least, be it packed with others
            if (size < 0 || (count *= size) > LARGEST) {
                throw wrong(at, "the sizes of an array", String.valueOf(size));
            }
        }
        return (int) count;
    }

    private double[] exactly(int count) throws FormatException {
        int at = bytes.position();
        double[] numbers = numbers();
        if (numbers.length != count) {
            throw wrong(at, count + " numbers", String.valueOf(numbers.length));
        }
        return numbers;
    }

    private List<MatValue> matrices(int count, int depth) throws FormatException {
        List<MatValue> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = bytes.position();
            MatTag tag = MatTag.next(this, bytes);
            if (tag.type() != MATRIX) {
                throw wrong(at, "an array", "an element of type " + tag.type());
            }
            values.add(matrix(tag, depth + 1).value());
        }
        return values;
    }

    private List<Map<String, MatValue>> fields(int count, int depth) throws FormatException {
        int at = bytes.position();
        double[] lengths = numbers();
        String names = text();
        int length = lengths.length == 1 ? (int) lengths[0] : 0;
        if (length < 1 || names.length() % length != 0) {
            throw wrong(at, "names of fields, equally long", names.length() + " characters");
        }
        List<Map<String, MatValue>> elements = new ArrayList<>();
        for (int i = 0; i < count && !names.isEmpty(); i++) {
            List<MatValue> values = matrices(names.length() / length, depth);
            Map<String, MatValue> fields = new LinkedHashMap<>();
            for (int k = 0; k < values.size(); k++) {
                String name = names.substring(k * length, (k + 1) * length);
                int end = name.indexOf('\0');
                fields.put(end < 0 ? name : name.substring(0, end), values.get(k));
            }
            elements.add(fields);
        }
        return elements;
    }

    private double[] numbers() throws FormatException {
        return MatTag.next(this, bytes).numbers(this, bytes);
    }

    private String text() throws FormatException {
        return MatTag.next(this, bytes).text(this, bytes);
    }

    /// Characters lie column after column.
    private static String firstRow(String text, int[] sizes) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < text.length() && sizes[0] > 0; i += sizes[0]) {
            row.append(text.charAt(i));
        }
        return row.toString();
    }

    private ByteBuffer unpacked(MatTag tag, int at) throws FormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.slice(tag.start(), tag.length()));
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw wrong(at, "a whole packed variable", "its beginning");
                }
                if (n > LARGEST - unpacked.size()) {
                    throw new UnsupportedFormatException(
                            file,
                            "a packed variable of more than %d bytes".formatted(LARGEST),
                            "save the part of interest");
                }
                unpacked.write(chunk, 0, n);
            }
            return ByteBuffer.wrap(unpacked.toByteArray()).order(bytes.order());
        } catch (DataFormatException e) {
            FormatException damaged =
                    wrong(at, "an undamaged packed variable", String.valueOf(e.getMessage()));
            damaged.initCause(e);
            throw damaged;
        } finally {
            inflater.end();
        }
    }

    /// An array with its name, which is empty within others.
    private record MatMatrix(String name, MatValue value) {}
}
