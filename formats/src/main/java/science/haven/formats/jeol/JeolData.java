package science.haven.formats.jeol;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.nio.ByteBuffer;

/// The values of a file: one section behind the other for the real part, the imaginary part and,
/// where both dimensions are complex, the same again for the imaginary part of the rows.
///
/// Two-dimensional sections are cut into square blocks of 32 × 32 (or 4 × 4) values and filled up
/// to whole blocks; within a block, and among the blocks, the direct dimension runs faster.
///
/// @param sections 1, 2 or 4 of them
/// @param rows rows of a section
/// @param points points of a row
/// @param values real and imaginary parts in turn, row after row; with 4 sections, two rows each
record JeolData(int sections, int rows, int points, double[] values) {

    static JeolData of(SourceFile file, JeolHeader header) throws FormatException {
        JeolDimension direct = header.dimensions().getFirst();
        boolean plane = header.dimensions().size() > 1;
        int sections = sections(header);
        int width = filled(direct.stored(), header.edge());
        int height = plane ? filled(header.dimensions().get(1).stored(), header.edge()) : 1;
        long section = (long) width * height * header.bytesPerValue();
        long room = file.bytes().length - header.data();
        int points = direct.points();
        if (section * sections > room) {
            long complete = (room - section * (sections - 1)) / header.bytesPerValue();
            if (plane || complete <= direct.first()) {
                throw new FormatException(
                        file.name(),
                        "byte " + header.data(),
                        "%d bytes of data".formatted(section * sections),
                        Math.max(0, room) + " bytes left");
            }
            points = (int) Math.min(points, complete - direct.first());
        }
        Reading reading =
                new Reading(
                        header.ordered(file), header.bytesPerValue(), header.edge(), width, plane);
        int rows = plane ? header.dimensions().get(1).points() : 1;
        int firstRow = plane ? header.dimensions().get(1).first() : 0;
        int copies = sections == 4 ? 2 : 1;
        double[] values = new double[2 * rows * points * copies];
        for (int s = 0; s < sections; s++) {
            long start = header.data() + s * section;
            for (int r = 0; r < rows; r++) {
                int to = 2 * (r * copies + s / 2) * points + s % 2;
                for (int i = 0; i < points; i++) {
                    long at = reading.at(start, r + firstRow, i + direct.first());
                    values[to + 2 * i] = finite(file, at, reading.value(at));
                }
            }
        }
        return new JeolData(sections, rows, points, values);
    }

    /// Where a value lies and what it is.
    private record Reading(ByteBuffer bytes, int size, int edge, int width, boolean plane) {

        long at(long section, int row, int point) {
            if (!plane) {
                return section + (long) point * size;
            }
            long block = (long) (row / edge) * (width / edge) + point / edge;
            long inside = (long) (row % edge) * edge + point % edge;
            return section + (block * edge * edge + inside) * size;
        }

        double value(long at) {
            return size == Double.BYTES ? bytes.getDouble((int) at) : bytes.getFloat((int) at);
        }
    }

    private static double finite(SourceFile file, long at, double value) throws FormatException {
        if (!Double.isFinite(value)) {
            throw new FormatException(
                    file.name(), "byte " + at, "a finite number", String.valueOf(value));
        }
        return value;
    }

    private static int sections(JeolHeader header) {
        int sections = 1;
        boolean whole = false;
        for (JeolDimension dimension : header.dimensions()) {
            sections *= dimension.kind() == JeolDimension.Kind.COMPLEX ? 2 : 1;
            whole |= dimension.kind() == JeolDimension.Kind.REAL_COMPLEX;
        }
        return whole && sections == 1 ? 2 : sections;
    }

    private static int filled(int points, int edge) {
        return (points + edge - 1) / edge * edge;
    }
}
