package science.haven.formats.jcamp;

/// The equidistant abscissa that a table of ordinates leaves out.
///
/// @param first first value, in the unit of the table
/// @param last last value, in the unit of the table
/// @param points number of points
/// @param factor what the abscissa in front of a line has to be multiplied with, dimensionless
record Abscissa(double first, double last, int points, double factor) {

    double step() {
        return points > 1 ? (last - first) / (points - 1) : 0;
    }

    double at(int i) {
        return first + i * step();
    }

    /// Whether the number in front of a line is that of its first point, as far as its digits go.
    boolean agrees(double written, int decimals, int i) {
        double digit = Math.abs(factor) * Math.pow(10, -decimals);
        double allowed =
                0.6 * Math.abs(step()) + digit + 1e-6 * Math.max(Math.abs(first), Math.abs(last));
        return Math.abs(written * factor - at(i)) <= allowed;
    }
}
