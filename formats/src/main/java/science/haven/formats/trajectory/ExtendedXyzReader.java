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

/// Extended XYZ: a number of atoms, a line with `Lattice="…"` and `Properties=…`, then one line per
/// atom; lengths in Å.
///
/// @see "libAtoms, specification of extended XYZ"
final class ExtendedXyzReader implements FrameReader {

    private static final double ANGSTROM = 1e-10;
    private static final int MOST_ATOMS = 10_000_000;
    private static final Pattern LATTICE = Pattern.compile("(?i)\\bLattice=\"([^\"]*)\"");
    private static final Pattern PROPERTIES = Pattern.compile("(?i)\\bProperties=\"?([^\\s\"]+)");

    private final LineScanner lines;
    private List<String> species = List.of();
    private double[] places = new double[0];
    private Lattice cell = Lattice.box(1, 1, 1);
    private double[] inverse = new double[9];
    private int kind;
    private int first = 1;
    private int frames;
    private boolean ahead;

    /// Reads the first frame, which tells the species.
    ExtendedXyzReader(String file, InputStream in) throws IOException {
        lines = new LineScanner(file, in);
        lines.requireLine("the number of atoms");
        readFrame();
        ahead = true;
    }

    /// Whether a text looks like extended XYZ.
    static boolean recognises(String head) {
        String[] two = head.split("\r?\n", 3);
        return two.length > 2
                && two[0].strip().matches("\\d{1,9}")
                && LATTICE.matcher(two[1]).find();
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
        return Optional.of(
                new Frame(frames, cell, places, OptionalLong.empty(), OptionalDouble.empty()));
    }

    private void readFrame() throws IOException {
        frames++;
        int atoms = (int) lines.whole("the number of atoms", 1, MOST_ATOMS);
        if (frames > 1 && atoms != species.size()) {
            throw lines.wrong(
                    "%d atoms as in the frames before".formatted(species.size()),
                    String.valueOf(atoms));
        }
        lines.requireLine("a line with Lattice=\"…\"");
        readCell(lines.text());
        readProperties(lines.text());
        if (frames == 1) {
            places = new double[3 * atoms];
        }
        List<String> found = new ArrayList<>(atoms);
        double[] x = new double[3];
        for (int i = 0; i < atoms; i++) {
            lines.requireLine("%d atoms in frame %d".formatted(atoms, frames));
            String own = readAtom(x);
            boolean same = frames > 1 && own.equals(species.get(i));
            if (frames > 1 && !same) {
                throw lines.wrong(species.get(i) + " as in the frames before", own);
            }
            if (frames == 1) {
                found.add(own);
            }
            for (int k = 0; k < 3; k++) {
                places[3 * i + k] =
                        ANGSTROM
                                * (x[0] * inverse[k]
                                        + x[1] * inverse[3 + k]
                                        + x[2] * inverse[6 + k]);
            }
        }
        if (frames == 1) {
            species = List.copyOf(found);
        }
    }

    /// The species of an atom; its place goes into the array.
    private String readAtom(double[] x) throws FormatException {
        String own = "";
        for (int c = 0; c <= Math.max(kind, first); c++) {
            if (c == kind) {
                own = lines.word();
            } else if (c == first) {
                for (int k = 0; k < 3; k++) {
                    x[k] = lines.number("a coordinate in Å");
                }
            } else if (c < first || c > first + 2) {
                lines.skip(1);
            }
        }
        if (own.isEmpty()) {
            throw lines.wrong("the species of an atom", lines.text().strip());
        }
        return own;
    }

    private void readCell(String text) throws FormatException {
        Matcher lattice = LATTICE.matcher(text);
        if (!lattice.find()) {
            throw lines.wrong("Lattice=\"…\" with nine numbers in Å", text.strip());
        }
        String[] words = lattice.group(1).strip().split("\\s+", -1);
        try {
            double[] vectors = new double[9];
            for (int i = 0; i < 9; i++) {
                vectors[i] = Double.parseDouble(words[i]) * ANGSTROM;
            }
            cell = new Lattice(vectors);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            FormatException wrong =
                    lines.wrong("Lattice=\"…\" with nine numbers in Å", lattice.group(1));
            wrong.initCause(e);
            throw wrong;
        }
        inverse = cell.inverse();
    }

    /// `species:S:1:pos:R:3:…` tells the columns; without it they are species, x, y, z.
    private void readProperties(String text) throws FormatException {
        Matcher properties = PROPERTIES.matcher(text);
        kind = 0;
        first = 1;
        if (!properties.find()) {
            return;
        }
        String[] words = properties.group(1).split(":", -1);
        kind = -1;
        first = -1;
        int column = 0;
        for (int i = 0; i + 2 < words.length; i += 3) {
            if (words[i].equals("species")) {
                kind = column;
            } else if (words[i].equals("pos") && words[i + 2].equals("3")) {
                first = column;
            }
            column += words[i + 2].matches("[1-9]\\d?") ? Integer.parseInt(words[i + 2]) : 1;
        }
        if (kind < 0 || first < 0) {
            throw lines.wrong("Properties with species:S:1 and pos:R:3", properties.group(1));
        }
    }
}
