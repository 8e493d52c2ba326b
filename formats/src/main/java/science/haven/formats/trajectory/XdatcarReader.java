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

/// Frames of an XDATCAR of VASP 5.4 and later: fractions of the cell. The head stands once, or
/// before every frame where the cell changes; it may come again where pieces were joined.
///
/// @see "VASP Wiki, XDATCAR"
final class XdatcarReader implements FrameReader {

    private static final double ANGSTROM = 1e-10;
    private static final int MOST_ATOMS = 10_000_000;

    private final LineScanner lines;
    private Lattice cell = Lattice.box(1, 1, 1);
    private List<String> species = List.of();
    private double[] places = new double[0];
    private int frames;

    /// Reads the head.
    XdatcarReader(String file, InputStream in) throws IOException {
        lines = new LineScanner(file, in);
        lines.requireLine("a comment");
        readHead();
        if (!nextFrame()) {
            throw lines.wrong("a frame ('Direct configuration=')", "the end of the file");
        }
    }

    /// Whether a text looks like the head of an XDATCAR.
    static boolean recognises(String head) {
        String[] lines = head.split("\r?\n", 10);
        return lines.length > 8
                && lines[7].strip().startsWith("Direct configuration=")
                && lines[1].strip().matches("[-+.\\deE]+");
    }

    @Override
    public List<String> species() {
        return species;
    }

    /// Reads the head behind its first line.
    private void readHead() throws IOException {
        lines.requireLine("the scale of the cell");
        double scale = lines.number("the scale of the cell");
        double[] vectors = new double[9];
        for (int row = 0; row < 3; row++) {
            lines.requireLine("an edge of the cell in Å");
            for (int k = 0; k < 3; k++) {
                vectors[3 * row + k] = lines.number("an edge of the cell in Å") * ANGSTROM;
            }
        }
        try {
            cell = scaled(new Lattice(vectors), scale);
        } catch (IllegalArgumentException e) {
            FormatException flat = lines.wrong("edges that span a volume", lines.text().strip());
            flat.initCause(e);
            throw flat;
        }
        lines.requireLine("symbols of the elements");
        String[] symbols = lines.words();
        if (symbols.length == 0 || !symbols[0].matches("[A-Za-z].*")) {
            throw lines.wrong("symbols of the elements, as VASP 5 writes them", lines.text());
        }
        lines.requireLine("numbers of the atoms");
        List<String> atoms = new ArrayList<>();
        for (String symbol : symbols) {
            long count = lines.whole("a number of atoms for each symbol", 1, MOST_ATOMS);
            if (atoms.size() + count > MOST_ATOMS) {
                throw lines.wrong("at most " + MOST_ATOMS + " atoms", lines.text());
            }
            // Versions differ in whether a suffix names the potential: Li_sv.
            String element = symbol.replaceFirst("[_/].*", "");
            for (long n = 0; n < count; n++) {
                atoms.add(element);
            }
        }
        if (!species.isEmpty() && !species.equals(atoms)) {
            throw lines.wrong("the same atoms as in the head before", lines.text().strip());
        }
        species = List.copyOf(atoms);
        places = new double[3 * atoms.size()];
    }

    /// A negative scale is the volume of the cell in Å³.
    private static Lattice scaled(Lattice cell, double scale) {
        double factor = scale < 0 ? Math.cbrt(-scale * 1e-30 / cell.volume()) : scale;
        double[] vectors = cell.vectors().clone();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] *= factor;
        }
        return new Lattice(vectors);
    }

    /// Goes to the line above the next frame, through a head if there is one.
    private boolean nextFrame() throws IOException {
        do {
            if (!lines.nextLine()) {
                return false;
            }
        } while (lines.isBlank());
        if (lines.startsWith("Direct")) {
            return true;
        }
        readHead();
        lines.requireLine("a frame ('Direct configuration=')");
        if (!lines.startsWith("Direct")) {
            throw lines.wrong("a frame ('Direct configuration=')", lines.text().strip());
        }
        return true;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (frames > 0 && !nextFrame()) {
            return Optional.empty();
        }
        frames++;
        String text = lines.text();
        int equals = text.indexOf('=');
        OptionalLong step = configuration(text.substring(equals + 1).strip());
        for (int i = 0; i < places.length; i += 3) {
            if (!lines.nextLine()) {
                throw lines.wrong(
                        "%d atoms in frame %d".formatted(species.size(), frames),
                        "the end of the file after " + i / 3);
            }
            places[i] = lines.number("a fraction of the first edge");
            places[i + 1] = lines.number("a fraction of the second edge");
            places[i + 2] = lines.number("a fraction of the third edge");
        }
        return Optional.of(new Frame(frames, cell, places, step, OptionalDouble.empty()));
    }

    /// Number of the configuration; joined pieces begin again at 1, so that it counts for nothing
    /// there.
    private OptionalLong configuration(String text) throws FormatException {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            FormatException wrong = lines.wrong("the number of the configuration", text);
            wrong.initCause(e);
            throw wrong;
        }
    }
}
