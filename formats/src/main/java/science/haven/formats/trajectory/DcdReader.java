package science.haven.formats.trajectory;

import science.haven.data.Frame;
import science.haven.data.Lattice;
import science.haven.data.UnitCell;
import science.haven.formats.FormatException;
import science.haven.formats.UnsupportedFormatException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// DCD files of CHARMM, NAMD and LAMMPS with a unit cell, either order of bytes; lengths in Å. They
/// name no atoms, and the unit of their time differs from program to program: both must be given.
///
/// @see "CHARMM documentation, dynamc: DCD files"
final class DcdReader implements FrameReader {

    private static final double ANGSTROM = 1e-10;
    private static final int MOST_ATOMS = 10_000_000;
    private static final int CELL_BYTES = 48;
    private static final String UNNAMED = "atom";

    private final ByteScanner in;
    private final int atoms;
    private final double[] places;
    private long step;
    private final long stride;
    private int frames;

    /// Reads the head.
    DcdReader(String file, InputStream in) throws IOException {
        byte[] length = in.readNBytes(4);
        if (length.length < 4) {
            throw new FormatException(file, "byte 0", "the length of the head", "the end");
        }
        boolean big = length[3] == 84;
        this.in = new ByteScanner(file, in, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        ByteBuffer head = this.in.bytes(88, "the head of a DCD file");
        int[] control = new int[20];
        for (int i = 0; i < 20; i++) {
            control[i] = head.getInt(4 + 4 * i);
        }
        if (control[19] == 0 || control[10] == 0) {
            throw new UnsupportedFormatException(
                    file, "a DCD file without unit cell", "write the cell into it");
        }
        if (control[8] != 0 || control[11] != 0) {
            throw new UnsupportedFormatException(
                    file, "a DCD file with fixed atoms or four dimensions", "write all of them");
        }
        step = control[1];
        stride = Math.max(1, control[2]);
        record("titles", -1);
        atoms = record("the number of atoms", 4).getInt(0);
        if (atoms < 1 || atoms > MOST_ATOMS) {
            throw this.in.wrong(8, "a number of atoms", String.valueOf(atoms));
        }
        places = new double[3 * atoms];
    }

    /// Whether the bytes look like a DCD file.
    static boolean recognises(String head) {
        return head.length() > 8
                && head.startsWith("CORD", 4)
                && (head.startsWith("T\0\0\0") || head.startsWith("\0\0\0T"));
    }

    @Override
    public List<String> species() {
        return Collections.nCopies(atoms, UNNAMED);
    }

    @Override
    public Optional<Frame> next() throws IOException {
        OptionalInt length = in.begin("the length of a record");
        if (length.isEmpty()) {
            return Optional.empty();
        }
        frames++;
        ByteBuffer box = record("the cell of frame " + frames, CELL_BYTES, length.getAsInt());
        Lattice cell = cell(box);
        double[] inverse = cell.inverse();
        double[][] x = new double[3][atoms];
        for (double[] axis : x) {
            ByteBuffer values = record("coordinates of frame " + frames, 4 * atoms);
            for (int i = 0; i < atoms; i++) {
                axis[i] = values.getFloat(4 * i) * ANGSTROM;
                if (!Double.isFinite(axis[i])) {
                    throw in.wrong(4 * (atoms - i) + 4, "a coordinate in Å", "no number");
                }
            }
        }
        for (int i = 0; i < atoms; i++) {
            for (int k = 0; k < 3; k++) {
                places[3 * i + k] =
                        x[0][i] * inverse[k] + x[1][i] * inverse[3 + k] + x[2][i] * inverse[6 + k];
            }
        }
        Frame frame =
                new Frame(frames, cell, places, OptionalLong.of(step), OptionalDouble.empty());
        step += stride;
        return Optional.of(frame);
    }

    /// Edges with angles, or with their cosines, in the order A, γ, B, β, α, C.
    private Lattice cell(ByteBuffer box) throws FormatException {
        double[] six = new double[6];
        for (int i = 0; i < 6; i++) {
            six[i] = box.getDouble(8 * i);
        }
        double[] angles = {six[4], six[3], six[1]};
        for (int k = 0; k < 3; k++) {
            boolean cosine = Math.abs(angles[k]) <= 1;
            angles[k] = cosine ? Math.acos(angles[k]) : Math.toRadians(angles[k]);
        }
        try {
            return Lattice.of(
                    new UnitCell(
                            six[0] * ANGSTROM,
                            six[2] * ANGSTROM,
                            six[5] * ANGSTROM,
                            angles[0],
                            angles[1],
                            angles[2]));
        } catch (IllegalArgumentException e) {
            FormatException wrong =
                    in.wrong(CELL_BYTES + 4, "edges and angles of a cell", "others");
            wrong.initCause(e);
            throw wrong;
        }
    }

    private ByteBuffer record(String expected, int length) throws IOException {
        return record(expected, length, in.bytes(4, expected).getInt(0));
    }

    /// A record of Fortran: its length before and behind it.
    private ByteBuffer record(String expected, int length, int found) throws IOException {
        if (found < 0 || (length >= 0 && found != length)) {
            throw in.wrong(
                    4,
                    length < 0 ? expected : "%s: %d bytes".formatted(expected, length),
                    found + " bytes");
        }
        ByteBuffer bytes = in.bytes(found, expected);
        int again = in.bytes(4, expected).getInt(0);
        if (again != found) {
            throw in.wrong(4, "the end of a record of %d bytes".formatted(found), again + " bytes");
        }
        return bytes;
    }
}
