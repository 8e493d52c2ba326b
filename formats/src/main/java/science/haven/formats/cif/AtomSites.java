package science.haven.formats.cif;

import science.haven.data.Atom;
import science.haven.data.UnitCell;
import science.haven.formats.FormatException;
import science.haven.quantity.Element;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sites of a data block and all atoms that symmetry makes of them.
final class AtomSites {

    static final String X = "_atom_site_fract_x";

    private static final String OCCUPANCY = "an occupancy from 0 to 1";

    /// Images this close, in m, are one atom: coordinates such as 0.333 leave a little over.
    private static final double SAME = 5e-12;

    /// Occupancies are rounded; a sum of 1.02 is still 1.
    private static final double ROUNDING = 0.02;

    private static final Pattern LETTERS = Pattern.compile("^([A-Za-z]{1,2})");

    private final CifBlock block;
    private final UnitCell cell;
    private final List<SymmetryOperation> operations;
    private final List<Remark> remarks;

    AtomSites(
            CifBlock block,
            UnitCell cell,
            List<SymmetryOperation> operations,
            List<Remark> remarks) {
        this.block = block;
        this.cell = cell;
        this.operations = operations;
        this.remarks = remarks;
    }

    List<Atom> atoms() throws FormatException {
        List<CifToken> x = required(X);
        List<CifToken> y = required("_atom_site_fract_y");
        List<CifToken> z = required("_atom_site_fract_z");
        Optional<List<CifToken>> occupancies = column("_atom_site_occupancy");
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            String label = label(i, x.get(i));
            if (!(x.get(i).isGiven() && y.get(i).isGiven() && z.get(i).isGiven())) {
                remarks.add(new CifRemark.SiteWithoutPlace(label));
                continue;
            }
            double[] place = {
                block.number("a fractional coordinate", x.get(i)),
                block.number("a fractional coordinate", y.get(i)),
                block.number("a fractional coordinate", z.get(i))
            };
            double occupancy = occupancies.isEmpty() ? 1 : occupancy(occupancies.get().get(i));
            if (occupancy > 0) {
                List<double[]> images = images(place);
                checkMultiplicity(i, label, images.size());
                String element = element(i, label, x.get(i));
                images.forEach(
                        p -> atoms.add(new Atom(label, element, p[0], p[1], p[2], occupancy)));
            }
        }
        if (atoms.isEmpty()) {
            throw block.lines().wrong(x.getFirst().line(), "a site that is occupied", "none");
        }
        checkFilling(atoms);
        return atoms;
    }

    private List<CifToken> required(String tag) throws FormatException {
        Optional<List<CifToken>> column = column(tag);
        if (column.isEmpty()) {
            throw block.lines()
                    .wrong(block.line(), tag + " beside " + X + " in this block", "none");
        }
        return column.get();
    }

    /// A column of the table of sites.
    private Optional<List<CifToken>> column(String... tags) throws FormatException {
        Optional<List<CifToken>> column = block.column(tags);
        int rows = block.column(X).map(List::size).orElse(0);
        if (column.isPresent() && column.get().size() != rows) {
            throw block.lines()
                    .wrong(
                            column.get().getFirst().line(),
                            "%d values of %s, as of %s".formatted(rows, tags[0], X),
                            column.get().size() + " values");
        }
        return column;
    }

    private double occupancy(CifToken token) throws FormatException {
        if (!token.isGiven()) {
            return 1;
        }
        double occupancy = block.number(OCCUPANCY, token);
        if (!(occupancy >= 0 && occupancy <= 1 + ROUNDING)) {
            throw block.lines().wrong(token.line(), OCCUPANCY, token.text());
        }
        return Math.min(1, occupancy);
    }

    private String label(int i, CifToken beside) throws FormatException {
        Optional<List<CifToken>> labels = column("_atom_site_label", "_atom_site_type_symbol");
        if (labels.isEmpty()) {
            throw block.lines().wrong(beside.line(), "_atom_site_label beside " + X, "none");
        }
        return labels.get().get(i).text();
    }

    /// The element by its symbol, `Li1+`, or by the letters a label begins with.
    private String element(int i, String label, CifToken beside) throws FormatException {
        String text =
                column("_atom_site_type_symbol")
                        .map(column -> column.get(i))
                        .filter(CifToken::isGiven)
                        .map(CifToken::text)
                        .orElse(label);
        Matcher letters = LETTERS.matcher(text);
        if (letters.find()) {
            String two = letters.group(1);
            String symbol =
                    two.substring(0, 1).toUpperCase(Locale.ROOT)
                            + two.substring(1).toLowerCase(Locale.ROOT);
            for (String candidate : List.of(symbol, symbol.substring(0, 1))) {
                if (candidate.equals("D") || Element.of(candidate).isPresent()) {
                    return candidate;
                }
            }
        }
        throw block.lines().wrong(beside.line(), "the symbol of an element", text);
    }

    /// All places that symmetry makes of one, each once.
    private List<double[]> images(double[] place) {
        List<double[]> images = new ArrayList<>();
        for (SymmetryOperation operation : operations) {
            double[] image = operation.apply(place);
            if (images.stream().noneMatch(other -> isSame(image, other))) {
                images.add(image);
            }
        }
        return images;
    }

    private boolean isSame(double[] one, double[] other) {
        double[] apart = new double[3];
        for (int k = 0; k < 3; k++) {
            double fraction = one[k] - other[k];
            apart[k] = fraction - Math.rint(fraction);
        }
        double[] r = cell.cartesian(apart[0], apart[1], apart[2]);
        return r[0] * r[0] + r[1] * r[1] + r[2] * r[2] < SAME * SAME;
    }

    private void checkMultiplicity(int i, String label, int made) throws FormatException {
        Optional<CifToken> stated =
                column("_atom_site_symmetry_multiplicity", "_atom_site_site_symmetry_multiplicity")
                        .map(column -> column.get(i))
                        .filter(CifToken::isGiven);
        if (stated.isPresent()) {
            int number = (int) block.number("a multiplicity", stated.get());
            if (number != made) {
                remarks.add(new CifRemark.MultiplicityDiffers(label, made, number));
            }
        }
    }

    /// Looks at one atom of each site whether it shares its place with too many others.
    private void checkFilling(List<Atom> atoms) {
        List<String> seen = new ArrayList<>();
        for (Atom atom : atoms) {
            if (seen.contains(atom.label())) {
                continue;
            }
            double sum = 0;
            double[] place = {atom.x(), atom.y(), atom.z()};
            for (Atom other : atoms) {
                if (isSame(place, new double[] {other.x(), other.y(), other.z()})) {
                    sum += other.occupancy();
                    seen.add(other.label());
                }
            }
            if (sum > 1 + ROUNDING) {
                remarks.add(new CifRemark.Overfilled(atom.label(), sum));
            }
        }
    }
}
