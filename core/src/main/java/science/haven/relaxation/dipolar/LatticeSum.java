package science.haven.relaxation.dipolar;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.data.UnitCell;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.function.Predicate;

/// `Σ r⁻⁶` over the neighbours of one atom, weighted by their occupancy, on average over the atoms
/// observed.
///
/// The sum is cut off smoothly; what lies beyond is summed over the reciprocal lattice, where it
/// converges as fast (Ewald's way). Its first term is the continuum outside:
///
/// ```text
/// r⁻⁶ = r⁻⁶ w + r⁻⁶ (1 − w)      w = e^(−a²)(1 + a² + a⁴/2), a = ηr
/// Σ r⁻⁶ (1 − w) = n π^(3/2) η³/3 + terms of G ≠ 0, less what belongs to the atom itself, η⁶/6
/// ```
///
/// @param value the sum in m⁻⁶
/// @param nearest distance of the nearest neighbour that counts, in m
/// @param radius distance up to which atoms were summed one by one, in m
/// @param remarks what limits the sum
public record LatticeSum(double value, double nearest, double radius, List<Remark> remarks) {

    /// Sites closer than this, in m, whose occupancies together do not exceed 1 are never filled at
    /// once.
    public static final double EXCLUSION = 2e-10;

    /// Argument of the Gaussians at which they count no more: e^(−24) is 4e-11.
    static final double NEGLIGIBLE = 24;

    /// Neighbours summed for one direction, where the reciprocal lattice does not help.
    private static final double NEIGHBOURS = 1e5;

    private static final double POWDER = 0.8;

    public LatticeSum {
        remarks = List.copyOf(remarks);
    }

    /// Sum over all directions, as a powder needs it.
    ///
    /// @param structure the crystal
    /// @param observed element whose atoms are observed
    /// @param partner element of the neighbours, may be the same
    /// @return the sum
    public static LatticeSum of(CrystalStructure structure, String observed, String partner) {
        return of(structure, atom -> atom.element().equals(observed), partner);
    }

    /// Sum over all directions around some of the atoms, as those of one site.
    ///
    /// @param structure the crystal
    /// @param observed which atoms are observed
    /// @param partner element of the neighbours
    /// @return the sum
    public static LatticeSum of(
            CrystalStructure structure, Predicate<Atom> observed, String partner) {
        Sites sites = Sites.of(structure, observed, partner);
        UnitCell cell = structure.cell();
        double eta = 2 / Math.cbrt(cell.volume());
        Neighbours.Weight all = (x, y, z, square) -> 1;
        LatticeSum near = new Neighbours(cell, sites, eta, all, 1).sum();
        return new LatticeSum(
                near.value + ReciprocalSum.of(cell, sites, eta),
                near.nearest,
                near.radius,
                near.remarks);
    }

    /// Sum weighted by `(1 − 3 cos²θ)²` for a field along one direction of a single crystal, to
    /// about one part in a thousand.
    ///
    /// @param structure the crystal
    /// @param observed element whose atoms are observed
    /// @param partner element of the neighbours
    /// @param direction direction of the field in fractions of the cell's edges, dimensionless:
    ///   `{1, 1, 0}` is the diagonal of a and b
    /// @return the sum; 4/5 of that of [#of] on average over all directions
    public static LatticeSum along(
            CrystalStructure structure, String observed, String partner, double[] direction) {
        Sites sites = Sites.of(structure, atom -> atom.element().equals(observed), partner);
        UnitCell cell = structure.cell();
        double[] field = cell.cartesian(direction[0], direction[1], direction[2]);
        double norm = Math.sqrt(field[0] * field[0] + field[1] * field[1] + field[2] * field[2]);
        if (!(norm > 0)) {
            throw new IllegalArgumentException("direction must not be 0 (dimensionless)");
        }
        Neighbours.Weight weight =
                (x, y, z, square) -> {
                    double part = (x * field[0] + y * field[1] + z * field[2]) / norm;
                    double angular = 1 - 3 * part * part / square;
                    return angular * angular;
                };
        double density = sites.partners().size() / cell.volume();
        double radius = Math.cbrt(3 * NEIGHBOURS / (4 * Math.PI * density));
        double eta = Math.sqrt(NEGLIGIBLE) / radius;
        return new Neighbours(cell, sites, eta, weight, POWDER).sum();
    }

    /// The atoms observed and those around them.
    record Sites(List<Atom> observed, List<Atom> partners) {

        static Sites of(CrystalStructure structure, Predicate<Atom> observed, String partner) {
            List<Atom> partners =
                    structure.atoms().stream().filter(a -> a.element().equals(partner)).toList();
            if (partners.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s holds no %s".formatted(structure.name(), partner));
            }
            List<Atom> seen = structure.atoms().stream().filter(observed).toList();
            if (seen.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s holds none of the atoms observed".formatted(structure.name()));
            }
            return new Sites(seen, partners);
        }

        double count() {
            return observed.stream().mapToDouble(Atom::occupancy).sum();
        }
    }
}
