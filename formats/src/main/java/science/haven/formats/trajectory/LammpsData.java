package science.haven.formats.trajectory;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The kinds of the atoms of a LAMMPS data file, in the order of their numbers. A comment behind a
/// mass names the kind (`1 6.94 # Li`); without it the number stands for it.
///
/// @see "LAMMPS documentation, read_data"
final class LammpsData {

    private final LineScanner lines;
    private final Map<Long, String> kinds = new TreeMap<>();
    private final Map<Long, String> atoms = new TreeMap<>();

    private LammpsData(SourceFile file) {
        lines = new LineScanner(file.name(), new ByteArrayInputStream(file.bytes()));
    }

    /// Whether a text looks like a data file.
    static boolean recognises(String head) {
        return head.contains(" atom types") && head.contains("xlo xhi");
    }

    /// Reads the kinds.
    static List<String> species(SourceFile file) throws IOException {
        LammpsData data = new LammpsData(file);
        String section = "";
        String style = "";
        while (data.lines.nextLine()) {
            String text = data.lines.text();
            String bare = text.replaceFirst("#.*", "").strip();
            if (bare.isEmpty()) {
                continue;
            }
            if (bare.matches("[A-Z][A-Za-z ]*")) {
                section = bare;
                style = text.contains("#") ? text.replaceFirst(".*#", "").strip() : "";
            } else if (section.equals("Masses")) {
                data.mass(text);
            } else if (section.equals("Atoms")) {
                data.atom(style, bare.split("\\s+").length);
            }
        }
        if (data.atoms.isEmpty()) {
            throw new FormatException(file.name(), "file", "a section 'Atoms'", "none");
        }
        return List.copyOf(data.atoms.values());
    }

    private void mass(String text) throws FormatException {
        long kind = lines.whole("the number of a kind of atoms", 1, Integer.MAX_VALUE);
        boolean named = text.contains("#") && !text.replaceFirst(".*#", "").isBlank();
        kinds.put(
                kind,
                named
                        ? text.replaceFirst(".*#", "").strip().split("\\s+", -1)[0]
                        : String.valueOf(kind));
    }

    /// `id type x y z` (atomic), `id type q x y z` (charge), `id molecule type …` (the others).
    private void atom(String style, int words) throws FormatException {
        long id = lines.whole("the number of an atom", 1, Long.MAX_VALUE);
        String name = style.toLowerCase(Locale.ROOT);
        boolean plain = name.isEmpty() ? words == 5 || words == 8 : name.matches("atomic|charge");
        if (!plain) {
            lines.skip(1);
        }
        long kind = lines.whole("the number of a kind of atoms", 1, Integer.MAX_VALUE);
        atoms.put(id, kinds.getOrDefault(kind, String.valueOf(kind)));
    }
}
