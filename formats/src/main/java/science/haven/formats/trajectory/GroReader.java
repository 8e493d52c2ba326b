package science.haven.formats.trajectory;

import science.haven.data.Frame;
import science.haven.data.Lattice;
import science.haven.formats.FormatException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Frames in GROMACS's fixed columns (`.gro`), lengths in nm, time in ps in the title.
///
/// @see "GROMACS reference manual, gro file format"
final class GroReader implements FrameReader {

    private static final double NANOMETRE = 1e-9;
    private static final double PICOSECOND = 1e-12;
    private static final int MOST_ATOMS = 10_000_000;
    private static final int NAME = 10;
    private static final int PLACES = 20;
    private static final Pattern TIME = Pattern.compile("\\bt=\\s*([-+.\\deE]+)");
    private static final Pattern ATOM =
            Pattern.compile("[ \\d]{5}.{5}.{5}[ \\d]{5}( *-?\\d+\\.\\d+){3}.*");

    private final LineScanner lines;
    private List<String> species = List.of();
    private double[] places = new double[0];
    private Lattice cell = Lattice.box(1, 1, 1);
    private OptionalDouble time = OptionalDouble.empty();
    private int frames;
    private boolean ahead;

    /// Reads the first frame, which tells the atoms.
    GroReader(String file, InputStream in) throws IOException {
        lines = new LineScanner(file, in);
        lines.requireLine("a title");
        readFrame();
        ahead = true;
    }

    /// Whether a text looks like a file of this kind.
    static boolean recognises(String head) {
        String[] three = head.split("\r?\n", 4);
        return three.length > 3
                && three[1].strip().matches("\\d{1,9}")
                && ATOM.matcher(three[2]).matches();
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
            if (!lines.nextLine() || lines.isBlank()) {
                return Optional.empty();
            }
            readFrame();
        }
        return Optional.of(new Frame(frames, cell, places, OptionalLong.empty(), time));
    }

    private void readFrame() throws IOException {
        frames++;
        Matcher told = TIME.matcher(lines.text());
        time =
                told.find() && told.group(1).matches("[-+]?\\d{1,12}(\\.\\d*)?")
                        ? OptionalDouble.of(Double.parseDouble(told.group(1)) * PICOSECOND)
                        : OptionalDouble.empty();
        lines.requireLine("the number of atoms");
        int atoms = (int) lines.whole("the number of atoms", 1, MOST_ATOMS);
        double[] x = new double[3 * atoms];
        List<String> names = new ArrayList<>(atoms);
        for (int i = 0; i < atoms; i++) {
            lines.requireLine("%d atoms in frame %d".formatted(atoms, frames));
            String line = lines.text();
            if (line.length() < PLACES + 15) {
                throw lines.wrong("an atom in fixed columns", line.strip());
            }
            String name = line.substring(NAME, NAME + 5).strip().replaceFirst("\\d+$", "");
            if (name.isEmpty()) {
                throw lines.wrong("the name of an atom", line.strip());
            }
            names.add(name);
            readPlace(line, x, 3 * i);
        }
        if (frames > 1 && !names.equals(species)) {
            throw lines.wrong(
                    "the same atoms as in the frames before", "others in frame " + frames);
        }
        species = List.copyOf(names);
        lines.requireLine("the edges of the box in nm");
        readBox();
        double[] inverse = cell.inverse();
        places = new double[x.length];
        for (int i = 0; i < x.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                places[i + k] =
                        x[i] * inverse[k] + x[i + 1] * inverse[3 + k] + x[i + 2] * inverse[6 + k];
            }
        }
    }

    /// Columns are as wide as the distance of two decimal points.
    private void readPlace(String line, double[] x, int at) throws FormatException {
        int point = line.indexOf('.', PLACES);
        int second = line.indexOf('.', point + 1);
        int width = second - point;
        if (point < 0 || second < 0 || line.length() < PLACES + 3 * width) {
            throw lines.wrong("three coordinates in nm", line.substring(PLACES).strip());
        }
        for (int k = 0; k < 3; k++) {
            String text = line.substring(PLACES + k * width, PLACES + (k + 1) * width).strip();
            if (!text.matches("[-+]?\\d{1,9}\\.\\d{0,12}")) {
                throw lines.wrong("a coordinate in nm", text);
            }
            x[at + k] = Double.parseDouble(text) * NANOMETRE;
        }
    }

    /// Three edges, or nine components in the order xx, yy, zz, xy, xz, yx, yz, zx, zy.
    private void readBox() throws FormatException {
        int count = lines.words().length;
        double[] box = new double[9];
        for (int i = 0; i < Math.min(count, 9); i++) {
            box[i] = lines.number("an edge of the box in nm") * NANOMETRE;
        }
        double[] vectors = {box[0], box[3], box[4], box[5], box[1], box[6], box[7], box[8], box[2]};
        try {
            if (count != 3 && count != 9) {
                throw new IllegalArgumentException("3 or 9 numbers");
            }
            cell = new Lattice(vectors);
        } catch (IllegalArgumentException e) {
            FormatException wrong =
                    lines.wrong("three edges of the box in nm, or nine", lines.text().strip());
            wrong.initCause(e);
            throw wrong;
        }
    }
}
