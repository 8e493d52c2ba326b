package science.haven.formats.ssnake;

import science.haven.formats.FormatException;
import science.haven.formats.json.JsonPart;

import java.util.ArrayList;
import java.util.List;

/// The nested lists of real or imaginary parts, taken apart: components, rows, points.
///
/// @param components number of hypercomplex components
/// @param rows number of rows of each component
/// @param points number of points of each row
/// @param values the parts, row after row, component after component, in the instrument's counts
record SsnakeArray(int components, int rows, int points, List<double[]> values) {

    /// Reads lists of a data set; old files have no level for the components.
    static SsnakeArray of(JsonPart part, int dimensions, boolean hyper) throws FormatException {
        List<JsonPart> components = hyper ? part.items() : List.of(part);
        List<double[]> values = new ArrayList<>();
        int rows = 0;
        for (JsonPart component : components) {
            List<JsonPart> lists = dimensions == 1 ? List.of(component) : component.items();
            if (rows != 0 && lists.size() != rows) {
                throw component.wrong(rows + " rows");
            }
            rows = lists.size();
            for (JsonPart list : lists) {
                double[] row = list.numbers();
                if (row.length == 0
                        || (!values.isEmpty() && row.length != values.getFirst().length)) {
                    throw list.wrong(
                            values.isEmpty() ? "points" : values.getFirst().length + " points");
                }
                values.add(row);
            }
        }
        if (values.isEmpty()) {
            throw part.wrong("rows of points");
        }
        return new SsnakeArray(components.size(), rows, values.getFirst().length, values);
    }
}
