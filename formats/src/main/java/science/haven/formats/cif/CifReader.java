package science.haven.formats.cif;

import science.haven.data.CrystalStructure;
import science.haven.data.UnitCell;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// CIF: each data block with atoms becomes a crystal structure, its symmetry applied.
///
/// A structure is what a measurement is interpreted with, not a measurement, so this reader stands
/// beside those of [science.haven.formats.Formats].
public final class CifReader {

    private static final double ANGSTROM = 1e-10;
    private static final double VOLUME_TOLERANCE = 5e-3;
    private static final Pattern BLOCK = Pattern.compile("(?im)^\\s*data_\\S");
    private static final Pattern TAG = Pattern.compile("(?im)^\\s*(loop_|_\\S+)(\\s|$)");

    /// A reader; it has no state.
    public CifReader() {}

    /// Looks into the file.
    ///
    /// @param file the file
    /// @return whether it looks like a CIF
    public boolean recognises(SourceFile file) {
        String head = file.head();
        return BLOCK.matcher(head).find() && TAG.matcher(head).find();
    }

    /// Reads all structures of a file.
    ///
    /// @param file the file
    /// @return its structures, at least one, in the order of the file
    /// @throws FormatException if it is not what a CIF promises, or holds no structure
    public List<CrystalStructure> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        List<CrystalStructure> structures = new ArrayList<>();
        for (CifBlock block : CifBlock.of(lines)) {
            if (block.column(AtomSites.X).isPresent()) {
                structures.add(structure(file, block));
            }
        }
        if (structures.isEmpty()) {
            throw new FormatException(
                    file.name(), "file", "a data block with " + AtomSites.X, "none");
        }
        return structures;
    }

    private static CrystalStructure structure(SourceFile file, CifBlock block)
            throws FormatException {
        List<Remark> remarks = new ArrayList<>();
        UnitCell cell = cell(block);
        Optional<Double> stated = block.number("a volume in Å³", "_cell_volume");
        if (stated.isPresent()) {
            double volume = stated.get() * ANGSTROM * ANGSTROM * ANGSTROM;
            if (Math.abs(volume / cell.volume() - 1) > VOLUME_TOLERANCE) {
                remarks.add(new CifRemark.VolumeDiffers(cell.volume(), volume));
            }
        }
        AtomSites sites = new AtomSites(block, cell, operations(block), remarks);
        String name =
                block.value(
                                "_chemical_name_common",
                                "_chemical_formula_structural",
                                "_chemical_formula_sum")
                        .map(CifToken::text)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(block.name());
        return new CrystalStructure(
                name, cell, sites.atoms(), file.provenance("CIF", "", List.of(), remarks));
    }

    private static UnitCell cell(CifBlock block) throws FormatException {
        double[] edges = new double[3];
        double[] angles = new double[3];
        String[] edgeTags = {"_cell_length_a", "_cell_length_b", "_cell_length_c"};
        String[] angleTags = {"_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"};
        for (int k = 0; k < 3; k++) {
            Optional<CifToken> edge = block.value(edgeTags[k]);
            if (edge.isEmpty()) {
                throw block.lines().wrong(block.line(), edgeTags[k] + " in this block", "none");
            }
            edges[k] = block.number("a length > 0 Å", edge.get()) * ANGSTROM;
            if (!(edges[k] > 0)) {
                throw block.lines().wrong(edge.get().line(), "a length > 0 Å", edge.get().text());
            }
            // The dictionary of the format says that an angle not given is a right one.
            angles[k] = Math.toRadians(block.number("an angle in °", angleTags[k]).orElse(90.0));
        }
        try {
            return new UnitCell(edges[0], edges[1], edges[2], angles[0], angles[1], angles[2]);
        } catch (IllegalArgumentException e) {
            FormatException wrong =
                    block.lines()
                            .wrong(
                                    block.value(angleTags).map(CifToken::line).orElse(block.line()),
                                    "angles that close a cell",
                                    "%s°, %s°, %s°"
                                            .formatted(
                                                    Math.toDegrees(angles[0]),
                                                    Math.toDegrees(angles[1]),
                                                    Math.toDegrees(angles[2])));
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static List<SymmetryOperation> operations(CifBlock block) throws FormatException {
        Optional<List<CifToken>> column =
                block.column(
                        "_space_group_symop_operation_xyz",
                        "_space_group_symop.operation_xyz",
                        "_symmetry_equiv_pos_as_xyz");
        List<SymmetryOperation> operations = new ArrayList<>();
        if (column.isEmpty()) {
            if (!isTrivial(block)) {
                throw block.lines()
                        .wrong(
                                block.line(),
                                "symmetry operations (_space_group_symop_operation_xyz) or the "
                                        + "space group P 1 in this block",
                                "neither");
            }
            operations.add(SymmetryOperation.parse("x,y,z").orElseThrow());
            return operations;
        }
        for (CifToken token : column.get()) {
            Optional<SymmetryOperation> operation = SymmetryOperation.parse(token.text());
            if (operation.isEmpty()) {
                throw block.lines()
                        .wrong(
                                token.line(),
                                "a symmetry operation such as '-x, y+1/2, z'",
                                token.text());
            }
            operations.add(operation.get());
        }
        return operations;
    }

    private static boolean isTrivial(CifBlock block) {
        boolean named =
                block.value("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m")
                        .map(token -> token.text().replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                        .filter("P1"::equals)
                        .isPresent();
        boolean numbered =
                block.value("_space_group_it_number", "_symmetry_int_tables_number")
                        .filter(token -> token.text().equals("1"))
                        .isPresent();
        return named || numbered;
    }
}
