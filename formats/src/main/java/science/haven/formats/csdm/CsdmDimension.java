package science.haven.formats.csdm;

import science.haven.formats.FormatException;
import science.haven.formats.json.JsonPart;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Locale;

/// One dimension of a data set: its points, and what it says of the dimension after a Fourier
/// transform.
///
/// @param part where it stands
/// @param linear whether the points are equidistant by their nature
/// @param points number of points
/// @param first coordinate of the first point, in the unit of `unit`
/// @param step distance of two points of a linear dimension, in the unit of `unit`
/// @param coordinates the points of a dimension that is not linear, in the unit of `unit`
/// @param unit unit of the coordinates
/// @param name what the dimension is, in its own words
record CsdmDimension(
        JsonPart part,
        boolean linear,
        int points,
        double first,
        double step,
        double[] coordinates,
        Unit unit,
        String name) {

    static CsdmDimension of(JsonPart part) throws FormatException {
        String name = part.at("label").text("");
        if (name.isEmpty()) {
            name = part.at("quantity_name").text("");
        }
        name = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (part.at("type").text()) {
            case "linear" -> linear(part, name);
            case "monotonic" -> listed(part, part.at("coordinates"), name);
            case "labeled" -> listed(part, part.at("labels"), name);
            default -> throw part.at("type").wrong("linear, monotonic or labeled");
        };
    }

    /// The coordinate of point j is `increment · (j − T) + coordinates_offset`, where T is half the
    /// number of points if the dimension came out of a Fourier transform.
    private static CsdmDimension linear(JsonPart part, String name) throws FormatException {
        CsdmQuantity increment = CsdmQuantity.of(part.at("increment"));
        if (increment.value() == 0) {
            throw part.at("increment").wrong("an increment other than 0");
        }
        int points = part.at("count").count();
        double offset = offset(part, "coordinates_offset", increment.unit());
        int zero = part.at("complex_fft").truth() ? points / 2 : 0;
        double first = offset - zero * increment.value();
        if (!Double.isFinite(first + points * increment.value())) {
            throw part.at("increment").wrong("an increment with finite coordinates");
        }
        return new CsdmDimension(
                part,
                true,
                points,
                first,
                increment.value(),
                new double[0],
                increment.unit(),
                name);
    }

    private static CsdmDimension listed(JsonPart part, JsonPart list, String name)
            throws FormatException {
        List<JsonPart> items = list.items();
        if (items.isEmpty()) {
            throw list.wrong("coordinates");
        }
        Unit unit = CsdmQuantity.of(items.getFirst()).unit();
        double[] coordinates = new double[items.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = CsdmQuantity.of(items.get(i)).in(unit, items.get(i));
        }
        return new CsdmDimension(part, false, items.size(), 0, 0, coordinates, unit, name);
    }

    /// An offset of this dimension; 0 if it is not given.
    static double offset(JsonPart part, String name, Unit unit) throws FormatException {
        JsonPart offset = part.at(name);
        return offset.isThere() ? CsdmQuantity.of(offset).in(unit, offset) : 0;
    }

    double at(int i) {
        return linear ? first + i * step : coordinates[i];
    }

    boolean is(Unit other) {
        return unit.dimension().equals(other.dimension());
    }
}
