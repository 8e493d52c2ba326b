package science.haven.relaxation.dipolar;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// `Σ r⁻⁶` over the neighbours of one atom, weighted by their occupancy, on average over the atoms
/// observed.
///
/// The sum is cut off smoothly and the rest is a continuum. What that leaves out falls off like a
/// Gaussian with the radius, not like its third power as with a sphere:
///
/// ```text
/// r⁻⁶ = r⁻⁶ w + r⁻⁶ (1 − w)      w = e^(−a²)(1 + a² + a⁴/2), a = ηr
/// Σ r⁻⁶ (1 − w) → n π^(3/2) η³/3      less what belongs to the atom itself, η⁶/6
/// ```
///
/// @param value the sum in m⁻⁶
/// @param nearest distance of the nearest neighbour that counts, in m
/// @param radius distance up to which atoms were summed, in m
/// @param remarks what limits the sum
public record LatticeSum(double value, double nearest, double radius, List<Remark> remarks) {

    /// Sites closer than this, in m, whose occupancies together do not exceed 1 are never filled at
    /// once.
    public static final double EXCLUSION = 2e-10;

    /// Argument of the Gaussians at which they count no more: e^(−24) is 4e-11.
    private static final double NEGLIGIBLE = 24;

    private static final double SAME = 1e-12;

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
        return new Summation(structure, partner, 1, (x, y, z, square) -> 1).over(observed, 1);
    }

    /// Sum weighted by `(1 − 3 cos²θ)²` for a field along one direction of a single crystal.
    ///
    /// @param structure the crystal
    /// @param observed element whose atoms are observed
    /// @param partner element of the neighbours
    /// @param direction direction of the field in fractions of the cell's edges, dimensionless:
    ///   `{1, 1, 0}` is the diagonal of a and b
    /// @return the sum; 4/5 of that of [#of] on average over all directions
    public static LatticeSum along(
            CrystalStructure structure, String observed, String partner, double[] direction) {
        double[] field = structure.cell().cartesian(direction[0], direction[1], direction[2]);
        double norm = Math.sqrt(field[0] * field[0] + field[1] * field[1] + field[2] * field[2]);
        if (!(norm > 0)) {
            throw new IllegalArgumentException("direction must not be 0 (dimensionless)");
        }
        Weight weight =
                (x, y, z, square) -> {
                    double part = (x * field[0] + y * field[1] + z * field[2]) / norm;
                    double angular = 1 - 3 * part * part / square;
                    return angular * angular;
                };
        // The weight has no limit at the atom itself: a wider window keeps that mistake small.
        return new Summation(structure, partner, 4, weight)
                .over(atom -> atom.element().equals(observed), 0.8);
    }

    /// Weight of a neighbour by its place in m and the square of its distance in m².
    private interface Weight {
        double of(double x, double y, double z, double square);
    }

    /// Walks over the neighbours.
    private static final class Summation {
        private final CrystalStructure structure;
        private final List<Atom> partners;
        private final Weight weight;
        private final double eta;
        private final double radius;
        private final int[] reach = new int[3];
        private final double[][] edges;

        private double nearest = Double.POSITIVE_INFINITY;
        private double excludedPairs;
        private double closest = Double.POSITIVE_INFINITY;

        Summation(CrystalStructure structure, String partner, double wider, Weight weight) {
            this.structure = structure;
            this.weight = weight;
            partners = structure.atoms().stream().filter(a -> a.element().equals(partner)).toList();
            if (partners.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s holds no %s".formatted(structure.name(), partner));
            }
            var cell = structure.cell();
            double longest = Math.max(cell.a(), Math.max(cell.b(), cell.c()));
            eta = Math.PI / longest / Math.sqrt(NEGLIGIBLE) / wider;
            radius = Math.sqrt(NEGLIGIBLE) / eta;
            double[] spacings = cell.spacings();
            for (int k = 0; k < 3; k++) {
                reach[k] = (int) Math.ceil(radius / spacings[k]) + 1;
            }
            edges =
                    new double[][] {
                        cell.cartesian(1, 0, 0), cell.cartesian(0, 1, 0), cell.cartesian(0, 0, 1)
                    };
        }

        /// The mean over the atoms observed.
        LatticeSum over(Predicate<Atom> observed, double meanWeight) {
            double sum = 0;
            double count = 0;
            for (Atom atom : structure.atoms()) {
                if (observed.test(atom)) {
                    sum += atom.occupancy() * around(atom, meanWeight);
                    count += atom.occupancy();
                }
            }
            if (count == 0) {
                throw new IllegalArgumentException(
                        "%s holds none of the atoms observed".formatted(structure.name()));
            }
            return new LatticeSum(sum / count, nearest, radius, remarks(count));
        }

        private List<Remark> remarks(double count) {
            List<Remark> remarks = new ArrayList<>();
            if (partners.stream().anyMatch(atom -> atom.occupancy() < 1)) {
                remarks.add(new DipolarRemark.RandomOccupancy(partners.getFirst().element()));
            }
            if (excludedPairs > 0) {
                remarks.add(new DipolarRemark.SplitSitesExcluded(excludedPairs / count, closest));
            }
            return remarks;
        }

        private double around(Atom atom, double meanWeight) {
            double density = 0;
            double sum = 0;
            for (Atom partner : partners) {
                density += partner.occupancy() / structure.cell().volume();
                double[] first =
                        structure
                                .cell()
                                .cartesian(
                                        shortened(partner.x() - atom.x()),
                                        shortened(partner.y() - atom.y()),
                                        shortened(partner.z() - atom.z()));
                sum += partner.occupancy() * images(first, atom, partner, meanWeight);
            }
            double beyond = density * Math.pow(Math.PI, 1.5) * eta * eta * eta / 3;
            return sum + meanWeight * beyond;
        }

        /// All translations of one neighbour.
        private double images(double[] first, Atom atom, Atom partner, double meanWeight) {
            double sum = 0;
            boolean exclusive = atom.occupancy() + partner.occupancy() <= 1 + 1e-9;
            for (int i = -reach[0]; i <= reach[0]; i++) {
                for (int j = -reach[1]; j <= reach[1]; j++) {
                    double x = first[0] + i * edges[0][0] + j * edges[1][0];
                    double y = first[1] + i * edges[0][1] + j * edges[1][1];
                    for (int k = -reach[2]; k <= reach[2]; k++) {
                        double px = x + k * edges[2][0];
                        double py = y + k * edges[2][1];
                        double pz = first[2] + k * edges[2][2];
                        double square = px * px + py * py + pz * pz;
                        if (square > radius * radius) {
                            continue;
                        }
                        if (square < SAME * SAME) {
                            sum -= meanWeight * Math.pow(eta, 6) / 6;
                        } else if (exclusive && square < EXCLUSION * EXCLUSION) {
                            exclude(atom, partner, Math.sqrt(square));
                            sum -=
                                    weight.of(px, py, pz, square)
                                            * (1 - window(square))
                                            / cube(square);
                        } else {
                            nearest = Math.min(nearest, Math.sqrt(square));
                            sum += weight.of(px, py, pz, square) * window(square) / cube(square);
                        }
                    }
                }
            }
            return sum;
        }

        private void exclude(Atom atom, Atom partner, double distance) {
            excludedPairs += atom.occupancy() * partner.occupancy();
            closest = Math.min(closest, distance);
        }

        private double window(double square) {
            double a = eta * eta * square;
            return Math.exp(-a) * (1 + a + a * a / 2);
        }

        private static double cube(double square) {
            return square * square * square;
        }

        private static double shortened(double fraction) {
            return fraction - Math.rint(fraction);
        }
    }
}
