package science.haven.formats.trajectory;

import science.haven.data.Frame;
import science.haven.data.Lattice;
import science.haven.formats.FormatException;
import science.haven.formats.UnsupportedFormatException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Text dumps of LAMMPS (`dump atom`, `dump custom`), orthogonal and triclinic boxes, in its units
/// with lengths in Å (`metal`, `real`). Atoms may stand in any order; they are sorted by `id`.
///
/// @see "LAMMPS documentation, dump and Howto triclinic"
final class LammpsReader implements FrameReader {

    private static final double ANGSTROM = 1e-10;
    private static final int MOST_ATOMS = 10_000_000;
    private static final String STEP = "ITEM: TIMESTEP";
    private static final String NUMBER = "ITEM: NUMBER OF ATOMS";
    private static final String BOX = "ITEM: BOX BOUNDS";
    private static final String ATOMS = "ITEM: ATOMS";
    private static final String TIME = "ITEM: TIME";
    private static final String UNITS = "ITEM: UNITS";

    /// How coordinates may be written, best first: unwrapped, then wrapped, then fractions.
    private static final List<List<String>> COORDINATES =
            List.of(
                    List.of("xu", "yu", "zu"),
                    List.of("x", "y", "z"),
                    List.of("xsu", "ysu", "zsu"),
                    List.of("xs", "ys", "zs"));

    private final String file;
    private final LineScanner lines;
    private Columns columns = new Columns(-1, -1, new int[3], false, 0);
    private List<String> species = List.of();
    private double[] places = new double[0];
    private double[] origin = new double[3];
    private Lattice cell = Lattice.box(1, 1, 1);
    private double[] inverse = new double[9];
    private OptionalDouble time = OptionalDouble.empty();
    private OptionalLong step = OptionalLong.empty();
    private int frames;
    private boolean ahead;

    /// Which column holds what.
    private record Columns(int id, int kind, int[] places, boolean fractions, int count) {}

    /// Reads the first frame, which tells the species.
    LammpsReader(String file, InputStream in) throws IOException {
        this.file = file;
        lines = new LineScanner(file, in);
        lines.requireLine(STEP);
        readFrame();
        ahead = true;
    }

    /// Whether a text looks like a dump.
    static boolean recognises(String head) {
        return head.startsWith(STEP)
                || (head.startsWith(UNITS) && head.contains(STEP))
                || (head.startsWith(TIME) && head.contains(STEP));
    }

    @Override
    public List<String> species() {
        return species;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (ahead) {
            ahead = false;
        } else {
            do {
                if (!lines.nextLine()) {
                    return Optional.empty();
                }
            } while (lines.isBlank());
            readFrame();
        }
        return Optional.of(new Frame(frames, cell, places, step, time));
    }

    private void readFrame() throws IOException {
        frames++;
        time = OptionalDouble.empty();
        long atoms = -1;
        boolean boxed = false;
        while (!lines.startsWith(ATOMS)) {
            if (lines.startsWith(STEP)) {
                lines.requireLine("the number of a step");
                step = OptionalLong.of(lines.whole("the number of a step", 0, Long.MAX_VALUE));
            } else if (lines.startsWith(NUMBER)) {
                lines.requireLine("the number of atoms");
                atoms = lines.whole("the number of atoms", 1, MOST_ATOMS);
            } else if (lines.startsWith(BOX)) {
                readBox(lines.text());
                boxed = true;
            } else if (lines.startsWith(UNITS)) {
                lines.requireLine("the units");
                String units = lines.text().strip();
                if (!List.of("metal", "real").contains(units)) {
                    throw new UnsupportedFormatException(
                            file, "LAMMPS units '" + units + "'", "write metal or real units");
                }
            } else if (lines.startsWith(TIME)) {
                lines.requireLine("the time");
                lines.number("the time"); // its unit is not told with it
            } else {
                throw lines.wrong("a line that begins with 'ITEM:'", lines.text().strip());
            }
            lines.requireLine(ATOMS);
        }
        if (atoms < 0 || !boxed) {
            throw lines.wrong(
                    (atoms < 0 ? NUMBER : BOX) + " before the atoms", lines.text().strip());
        }
        readAtoms((int) atoms);
    }

    private void readBox(String head) throws IOException {
        boolean tilted = head.contains("xy xz yz");
        double[][] bounds = new double[3][3];
        for (int k = 0; k < 3; k++) {
            lines.requireLine("bounds of the box in Å");
            for (int c = 0; c < (tilted ? 3 : 2); c++) {
                bounds[k][c] = lines.number("bounds of the box in Å") * ANGSTROM;
            }
        }
        double xy = bounds[0][2];
        double xz = bounds[1][2];
        double yz = bounds[2][2];
        // The bounds of a tilted box are those of the upright box around it.
        double xlo = bounds[0][0] - Math.min(Math.min(0, xy), Math.min(xz, xy + xz));
        double xhi = bounds[0][1] - Math.max(Math.max(0, xy), Math.max(xz, xy + xz));
        double ylo = bounds[1][0] - Math.min(0, yz);
        double yhi = bounds[1][1] - Math.max(0, yz);
        double zlo = bounds[2][0];
        double zhi = bounds[2][1];
        origin = new double[] {xlo, ylo, zlo};
        try {
            cell = new Lattice(new double[] {xhi - xlo, 0, 0, xy, yhi - ylo, 0, xz, yz, zhi - zlo});
        } catch (IllegalArgumentException e) {
            FormatException flat = lines.wrong("a box with a volume", lines.text().strip());
            flat.initCause(e);
            throw flat;
        }
        inverse = cell.inverse();
    }

    private void readAtoms(int atoms) throws IOException {
        Columns found = columns(lines.words());
        if (frames == 1) {
            places = new double[3 * atoms];
        } else if (places.length != 3 * atoms) {
            throw lines.wrong(
                    "%d atoms as in the frames before".formatted(places.length / 3),
                    String.valueOf(atoms));
        }
        columns = found;
        long[] ids = new long[atoms];
        String[] kinds = new String[atoms];
        double[] read = new double[3 * atoms];
        String[] words = new String[columns.count];
        for (int i = 0; i < atoms; i++) {
            lines.requireLine("%d atoms in frame %d".formatted(atoms, frames));
            ids[i] = i;
            for (int c = 0; c < columns.count; c++) {
                int axis = axis(c);
                if (axis >= 0) {
                    read[3 * i + axis] = lines.number("a coordinate");
                } else if (c == columns.id) {
                    ids[i] = lines.whole("the id of an atom", 0, Long.MAX_VALUE);
                } else if (c == columns.kind) {
                    words[c] = lines.word();
                    kinds[i] = words[c];
                } else {
                    lines.skip(1);
                }
            }
            if (String.valueOf(kinds[i]).isEmpty()) {
                throw lines.wrong("a kind of atom", lines.text().strip());
            }
        }
        sort(ids, kinds, read);
    }

    private int axis(int column) {
        for (int axis = 0; axis < 3; axis++) {
            if (columns.places[axis] == column) {
                return axis;
            }
        }
        return -1;
    }

    private Columns columns(String[] words) throws FormatException {
        List<String> names = Arrays.asList(words).subList(2, words.length);
        int kind = names.contains("element") ? names.indexOf("element") : names.indexOf("type");
        for (List<String> three : COORDINATES) {
            if (names.containsAll(three) && kind >= 0) {
                int[] at = three.stream().mapToInt(names::indexOf).toArray();
                boolean fractions = three.getFirst().startsWith("xs");
                return new Columns(names.indexOf("id"), kind, at, fractions, names.size());
            }
        }
        throw lines.wrong(
                "columns 'element' or 'type' and 'x y z', 'xu yu zu' or 'xs ys zs'",
                String.join(" ", names));
    }

    /// Brings the atoms into the order of their ids.
    private void sort(long[] ids, String[] kinds, double[] read) throws FormatException {
        Integer[] order = new Integer[ids.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(ids[a], ids[b]));
        List<String> sorted = new ArrayList<>(ids.length);
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            sorted.add(kinds[from]);
            if (i > 0 && ids[from] == ids[order[i - 1]]) {
                throw lines.wrong(
                        "every id once in frame " + frames, "atom " + ids[from] + " twice");
            }
            if (columns.fractions) {
                System.arraycopy(read, 3 * from, places, 3 * i, 3);
            } else {
                fractions(read, 3 * from, 3 * i);
            }
        }
        if (frames > 1 && !sorted.equals(species)) {
            throw lines.wrong(
                    "the same atoms as in the frames before", "others in frame " + frames);
        }
        species = List.copyOf(sorted);
    }

    private void fractions(double[] read, int from, int to) {
        double x = read[from] * ANGSTROM - origin[0];
        double y = read[from + 1] * ANGSTROM - origin[1];
        double z = read[from + 2] * ANGSTROM - origin[2];
        for (int k = 0; k < 3; k++) {
            places[to + k] = x * inverse[k] + y * inverse[3 + k] + z * inverse[6 + k];
        }
    }
}
