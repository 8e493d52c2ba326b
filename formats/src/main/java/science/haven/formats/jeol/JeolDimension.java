package science.haven.formats.jeol;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.quantity.Unit;

import java.nio.ByteBuffer;

/// One dimension of the data as the header tells of it.
///
/// @param kind what its points are
/// @param unit unit of `start` and `stop`
/// @param listed whether its values are a list of their own
/// @param stored number of points in the file, before they are filled up to whole blocks
/// @param first index of the first valid point
/// @param points number of valid points
/// @param start value of the first valid point in the unit of the dimension
/// @param stop value of the last valid point in the unit of the dimension
/// @param title what it runs over: a nucleus or the name of an array
/// @param list first byte of the list of values
/// @param listLength bytes of that list
record JeolDimension(
        Kind kind,
        Unit unit,
        boolean listed,
        int stored,
        int first,
        int points,
        double start,
        double stop,
        String title,
        long list,
        long listLength) {

    /// More would not fit into a file that Haven takes.
    private static final long MOST = 1L << 27;

    /// What the points of a dimension are.
    enum Kind {
        /// Nothing is said.
        NONE,
        /// Real points.
        REAL,
        /// Real points whose phase advances by 90° each.
        TPPI,
        /// Complex points.
        COMPLEX,
        /// Real points of data that are complex as a whole.
        REAL_COMPLEX,
        /// Smallest and largest values, for display.
        ENVELOPE
    }

    static JeolDimension of(SourceFile file, ByteBuffer bytes, int d) throws FormatException {
        int kind = bytes.get(24 + d);
        if (kind < 0 || kind >= Kind.values().length) {
            throw new FormatException(
                    file.name(), "byte " + (24 + d), "a kind of axis from 0 to 5", "" + kind);
        }
        long stored = JeolHeader.unsigned(bytes, 176 + 4 * d);
        if (stored < 1 || stored > MOST) {
            throw new FormatException(
                    file.name(),
                    "byte " + (176 + 4 * d),
                    "1 to %d points in dimension %d".formatted(MOST, d + 1),
                    String.valueOf(stored));
        }
        long first = JeolHeader.unsigned(bytes, 208 + 4 * d);
        long last = JeolHeader.unsigned(bytes, 240 + 4 * d);
        if (first > last || last >= stored) {
            throw new FormatException(
                    file.name(),
                    "byte " + (240 + 4 * d),
                    "valid points among 0 to %d in dimension %d".formatted(stored - 1, d + 1),
                    first + " to " + last);
        }
        int ranged = (bytes.get(172 + d / 2) >> (d % 2 == 0 ? 4 : 0)) & 0xf;
        return new JeolDimension(
                Kind.values()[kind],
                JeolUnit.read(bytes, 32 + 2 * d, 1),
                ranged == 1 || ranged == 3,
                (int) stored,
                (int) first,
                (int) (last - first) + 1,
                bytes.getDouble(272 + 8 * d),
                bytes.getDouble(336 + 8 * d),
                JeolParameters.text(bytes, 808 + 32 * d, 32),
                JeolHeader.unsigned(bytes, 1220 + 4 * d),
                JeolHeader.unsigned(bytes, 1252 + 4 * d));
    }

    /// Distance of two points, negative if the axis descends.
    ///
    /// @return the step in the SI unit; not finite or 0 if the header makes no sense
    double step() {
        return points < 2 ? 0 : (unit.inSi(stop) - unit.inSi(start)) / (points - 1);
    }
}
