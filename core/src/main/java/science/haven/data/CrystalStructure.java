package science.haven.data;

import java.util.List;

/// A crystal: its cell and everything in it, symmetry already applied.
///
/// @param name name of the structure
/// @param cell the cell
/// @param atoms all atoms of one cell
/// @param provenance where it comes from
public record CrystalStructure(
        String name, UnitCell cell, List<Atom> atoms, Provenance provenance) {

    public CrystalStructure {
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("a structure must hold at least one atom");
        }
        atoms = List.copyOf(atoms);
    }

    /// How many atoms of an element a cell holds on average.
    ///
    /// @param element symbol of the element
    /// @return sum of the occupancies, dimensionless
    public double perCell(String element) {
        return atoms.stream()
                .filter(atom -> atom.element().equals(element))
                .mapToDouble(Atom::occupancy)
                .sum();
    }

    /// Number density of an element.
    ///
    /// @param element symbol of the element
    /// @return atoms per volume in m⁻³
    public double numberDensity(String element) {
        return perCell(element) / cell.volume();
    }
}
