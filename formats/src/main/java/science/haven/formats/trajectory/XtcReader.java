package science.haven.formats.trajectory;

import science.haven.data.Frame;
import science.haven.data.Lattice;
import science.haven.formats.FormatException;

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

/// GROMACS's compressed trajectories (`.xtc`), lengths in nm and times in ps. They name no atoms.
///
/// @see "GROMACS reference manual, xtc file format"
final class XtcReader implements FrameReader {

    private static final int MAGIC = 1995;
    private static final int MAGIC_LARGE = 2023;
    private static final int FEW = 9;
    private static final int MOST_ATOMS = 100_000_000;
    private static final double NANOMETRE = 1e-9;
    private static final double PICOSECOND = 1e-12;

    private final ByteScanner in;
    private final int atoms;
    private final float[] x;
    private final double[] places;
    private final PackedPlaces packed = new PackedPlaces();
    private OptionalInt magic;
    private int frames;

    /// Looks at the first frame for the number of atoms.
    XtcReader(String file, InputStream in) throws IOException {
        this.in = new ByteScanner(file, in, ByteOrder.BIG_ENDIAN);
        magic = this.in.begin("the begin of a frame");
        atoms = this.in.bytes(4, "the number of atoms").getInt(0);
        if (atoms < 1 || atoms > MOST_ATOMS) {
            throw this.in.wrong(4, "a number of atoms", String.valueOf(atoms));
        }
        x = new float[3 * atoms];
        places = new double[3 * atoms];
    }

    /// Whether the bytes look like a file of this kind.
    static boolean recognises(String head) {
        return head.startsWith("\0\0\u0007\u00CB") || head.startsWith("\0\0\u0007\u00E7");
    }

    @Override
    public List<String> species() {
        return Collections.nCopies(atoms, "atom");
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (frames > 0) {
            magic = in.begin("the begin of a frame");
            if (magic.isEmpty()) {
                return Optional.empty();
            }
            int again = in.bytes(4, "the number of atoms").getInt(0);
            if (again != atoms) {
                throw in.wrong(
                        4,
                        "%d atoms as in the first frame".formatted(atoms),
                        String.valueOf(again));
            }
        }
        frames++;
        int kind = magic.orElse(0);
        if (kind != MAGIC && kind != MAGIC_LARGE) {
            throw in.wrong(8, "the begin of frame " + frames, String.valueOf(kind));
        }
        ByteBuffer head = in.bytes(48, "the head of frame " + frames);
        Lattice cell = cell(head);
        int count = head.getInt(44);
        if (count != atoms) {
            throw in.wrong(4, atoms + " atoms", String.valueOf(count));
        }
        double factor = readPlaces(kind == MAGIC_LARGE);
        fractions(cell, factor);
        double time = head.getFloat(4);
        return Optional.of(
                new Frame(
                        frames,
                        cell,
                        places,
                        OptionalLong.of(head.getInt(0)),
                        Double.isFinite(time)
                                ? OptionalDouble.of(time * PICOSECOND)
                                : OptionalDouble.empty()));
    }

    private Lattice cell(ByteBuffer head) throws FormatException {
        double[] vectors = new double[9];
        for (int i = 0; i < 9; i++) {
            vectors[i] = head.getFloat(8 + 4 * i) * NANOMETRE;
        }
        try {
            return new Lattice(vectors);
        } catch (IllegalArgumentException e) {
            FormatException flat = in.wrong(40, "edges that span a volume", "others");
            flat.initCause(e);
            throw flat;
        }
    }

    /// Reads the coordinates.
    ///
    /// @return what one of their units is in m
    private double readPlaces(boolean large) throws IOException {
        if (atoms <= FEW) {
            in.bytes(12L * atoms, "coordinates").asFloatBuffer().get(x);
            return NANOMETRE;
        }
        ByteBuffer head = in.bytes(large ? 40 : 36, "the head of packed coordinates");
        float precision = head.getFloat(0);
        if (!(precision > 0 && Float.isFinite(precision))) {
            throw in.wrong(36, "a precision > 0", String.valueOf(precision));
        }
        long bytes = large ? head.getLong(32) : head.getInt(32);
        // One atom takes at most 3 · 32 bits and a few more.
        if (bytes < 1 || bytes > 20L * atoms + 64) {
            throw in.wrong(4, "the number of packed bytes", String.valueOf(bytes));
        }
        byte[] data = in.array((bytes + 3) & ~3L, "packed coordinates of frame " + frames);
        if (!packed.unpack(head, data, (int) bytes, x)) {
            throw in.wrong((int) bytes, "packed coordinates of frame " + frames, "others");
        }
        return NANOMETRE / precision;
    }

    private void fractions(Lattice cell, double factor) throws FormatException {
        double[] m = cell.inverse();
        for (int i = 0; i < 9; i++) {
            m[i] *= factor;
        }
        for (int i = 0; i < x.length; i += 3) {
            double a = x[i];
            double b = x[i + 1];
            double c = x[i + 2];
            places[i] = a * m[0] + b * m[3] + c * m[6];
            places[i + 1] = a * m[1] + b * m[4] + c * m[7];
            places[i + 2] = a * m[2] + b * m[5] + c * m[8];
        }
        double sum = 0;
        for (double place : places) {
            sum += place;
        }
        if (!Double.isFinite(sum)) {
            throw in.wrong(4, "finite coordinates in frame " + frames, "others");
        }
    }
}
