package science.haven.formats.ssnake;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.matlab.MatValue;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// The fields of a data set in a MATLAB file, as its JSON file would hold them.
///
/// @param file where they come from
/// @param fields the fields by their names
record SsnakeMatlab(SourceFile file, Map<String, MatValue> fields) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> LISTS = List.of("freq", "sw", "spec", "wholeEcho", "ref");

    ObjectNode tree() throws FormatException {
        ObjectNode tree = NODES.objectNode();
        for (String name : LISTS) {
            MatValue value = fields.get(name);
            if (value != null) {
                tree.set(name, list(numbers(name, value).real()));
            }
        }
        data(tree, fields.containsKey("hyper"));
        MatValue axes = fields.get("xaxArray");
        if (axes != null) {
            tree.set("xaxArray", axes(axes));
        }
        if (fields.get("metaData") instanceof MatValue.Struct notes
                && !notes.elements().isEmpty()) {
            tree.set("metaData", texts(notes.elements().getFirst()));
        }
        return tree;
    }

    /// The data, which MATLAB keeps with the first index running fastest.
    private void data(ObjectNode tree, boolean hyper) throws FormatException {
        MatValue.Numbers data = numbers("data", required("data"));
        int dimensions = numbers("freq", required("freq")).count();
        int[] sizes = data.sizes();
        int first = hyper ? 1 : 0;
        int components = hyper ? sizes[0] : 1;
        if (dimensions > 2) {
            return;
        }
        if (dimensions == 2 || hyper) {
            requireNoMore(sizes, first + dimensions, dimensions);
        }
        int rows = dimensions == 2 ? sizes[first] : 1;
        int points = components * rows == 0 ? 0 : data.count() / (components * rows);
        if (hyper) {
            tree.set("hyper", list(new double[components]));
        }
        ArrayNode real = NODES.arrayNode();
        ArrayNode imaginary = NODES.arrayNode();
        double[] none = new double[data.real().length];
        double[] second = data.complex() ? data.imaginary() : none;
        for (int c = 0; c < components; c++) {
            for (int r = 0; r < rows; r++) {
                int offset = c + components * r;
                int stride = components * rows;
                ArrayNode to = level(real, c, hyper);
                to(to, dimensions).addAll(row(data.real(), offset, stride, points));
                ArrayNode also = level(imaginary, c, hyper);
                to(also, dimensions).addAll(row(second, offset, stride, points));
            }
        }
        tree.set("dataReal", real);
        tree.set("dataImag", imaginary);
    }

    private void requireNoMore(int[] sizes, int from, int dimensions) throws FormatException {
        for (int i = from; i < sizes.length; i++) {
            if (sizes[i] != 1) {
                throw wrong("data", dimensions + " dimensions", "%d of them".formatted(i + 1));
            }
        }
    }

    /// Where the rows of a component are listed.
    private static ArrayNode level(ArrayNode root, int component, boolean hyper) {
        if (!hyper) {
            return root;
        }
        while (root.size() <= component) {
            root.addArray();
        }
        return (ArrayNode) root.get(component);
    }

    /// Where the points of a row are listed: with one dimension there is no level of rows.
    private static ArrayNode to(ArrayNode rows, int dimensions) {
        return dimensions == 1 ? rows : rows.addArray();
    }

    private static ArrayNode row(double[] values, int offset, int stride, int points) {
        ArrayNode row = NODES.arrayNode(points);
        for (int i = 0; i < points; i++) {
            row.add(values[offset + stride * i]);
        }
        return row;
    }

    /// Axes of different length are cells, others the rows of an array.
    private ArrayNode axes(MatValue value) throws FormatException {
        ArrayNode axes = NODES.arrayNode();
        if (value instanceof MatValue.Cells cells) {
            for (MatValue cell : cells.items()) {
                axes.add(list(numbers("xaxArray", cell).real()));
            }
            return axes;
        }
        MatValue.Numbers numbers = numbers("xaxArray", value);
        int rows = numbers.sizes()[0];
        for (int r = 0; r < rows; r++) {
            axes.add(row(numbers.real(), r, rows, numbers.count() / rows));
        }
        return axes;
    }

    private static ObjectNode texts(Map<String, MatValue> notes) {
        ObjectNode texts = NODES.objectNode();
        notes.forEach(
                (name, value) -> {
                    if (value instanceof MatValue.Text text) {
                        texts.put(name, text.text());
                    }
                });
        return texts;
    }

    private static ArrayNode list(double[] values) {
        return row(values, 0, 1, values.length);
    }

    private MatValue required(String name) throws FormatException {
        MatValue value = fields.get(name);
        if (value == null) {
            throw wrong(name, "numbers", "nothing");
        }
        return value;
    }

    private MatValue.Numbers numbers(String name, MatValue value) throws FormatException {
        if (value instanceof MatValue.Numbers numbers) {
            return numbers;
        }
        throw wrong(name, "numbers", "something else");
    }

    private FormatException wrong(String name, String expected, String found) {
        return new FormatException(file.name(), name, expected, found);
    }
}
