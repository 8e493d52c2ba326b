package science.haven.relaxation.dipolar;

import science.haven.data.Atom;
import science.haven.data.UnitCell;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;

/// Walks over the neighbours within the smooth cutoff, adds the continuum outside, and takes out
/// what the smooth part holds of pairs that are none.
final class Neighbours {

    /// Distance of an atom to itself, relative to the cell.
    private static final double SAME = 1e-5;

    private final UnitCell cell;
    private final LatticeSum.Sites sites;
    private final double eta;
    private final Weight weight;
    private final double meanWeight;
    private final double radius;
    private final double same;
    private final int[] reach = new int[3];
    private final double[][] edges;

    private double nearest = Double.POSITIVE_INFINITY;
    private double excludedPairs;
    private double closest = Double.POSITIVE_INFINITY;

    /// Weight of a neighbour by its place in m and the square of its distance in m².
    interface Weight {
        double of(double x, double y, double z, double square);
    }

    /// @param eta width of the cutoff in m⁻¹
    /// @param meanWeight mean of the weight over all directions
    Neighbours(
            UnitCell cell, LatticeSum.Sites sites, double eta, Weight weight, double meanWeight) {
        this.cell = cell;
        this.sites = sites;
        this.eta = eta;
        this.weight = weight;
        this.meanWeight = meanWeight;
        radius = Math.sqrt(LatticeSum.NEGLIGIBLE) / eta;
        double[] spacings = cell.spacings();
        for (int k = 0; k < 3; k++) {
            reach[k] = (int) Math.ceil(radius / spacings[k]) + 1;
        }
        same = SAME * Math.cbrt(cell.volume());
        edges =
                new double[][] {
                    cell.cartesian(1, 0, 0), cell.cartesian(0, 1, 0), cell.cartesian(0, 0, 1)
                };
    }

    LatticeSum sum() {
        double sum = 0;
        for (Atom atom : sites.observed()) {
            sum += atom.occupancy() * around(atom);
        }
        return new LatticeSum(sum / sites.count(), nearest, radius, remarks());
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (sites.partners().stream().anyMatch(atom -> atom.occupancy() < 1)) {
            remarks.add(new DipolarRemark.RandomOccupancy(sites.partners().getFirst().element()));
        }
        if (excludedPairs > 0) {
            remarks.add(
                    new DipolarRemark.SplitSitesExcluded(excludedPairs / sites.count(), closest));
        }
        return remarks;
    }

    private double around(Atom atom) {
        double density = 0;
        double sum = 0;
        for (Atom partner : sites.partners()) {
            density += partner.occupancy() / cell.volume();
            double[] first =
                    cell.cartesian(
                            shortened(partner.x() - atom.x()),
                            shortened(partner.y() - atom.y()),
                            shortened(partner.z() - atom.z()));
            sum += partner.occupancy() * images(first, atom, partner);
        }
        double beyond = density * Math.pow(Math.PI, 1.5) * eta * eta * eta / 3;
        return sum + meanWeight * beyond;
    }

    /// All translations of one neighbour.
    private double images(double[] first, Atom atom, Atom partner) {
        double sum = 0;
        for (int i = -reach[0]; i <= reach[0]; i++) {
            for (int j = -reach[1]; j <= reach[1]; j++) {
                double x = first[0] + i * edges[0][0] + j * edges[1][0];
                double y = first[1] + i * edges[0][1] + j * edges[1][1];
                for (int k = -reach[2]; k <= reach[2]; k++) {
                    double px = x + k * edges[2][0];
                    double py = y + k * edges[2][1];
                    double pz = first[2] + k * edges[2][2];
                    double square = px * px + py * py + pz * pz;
                    if (square < same * same) {
                        sum -= meanWeight * Math.pow(eta, 6) / 6;
                    } else if (square < radius * radius) {
                        double share = share(atom, partner, square);
                        sum += weight.of(px, py, pz, square) * share / (square * square * square);
                    }
                }
            }
        }
        return sum;
    }

    /// The part of `r⁻⁶` that belongs here: w for a neighbour, w − 1 for one that is never there.
    private double share(Atom atom, Atom partner, double square) {
        double a = eta * eta * square;
        double window = Math.exp(-a) * (1 + a + a * a / 2);
        boolean exclusive =
                square < LatticeSum.EXCLUSION * LatticeSum.EXCLUSION
                        && atom.occupancy() + partner.occupancy() <= 1 + 1e-9;
        if (exclusive) {
            excludedPairs += atom.occupancy() * partner.occupancy();
            closest = Math.min(closest, Math.sqrt(square));
            return window - 1;
        }
        nearest = Math.min(nearest, Math.sqrt(square));
        return window;
    }

    private static double shortened(double fraction) {
        return fraction - Math.rint(fraction);
    }
}
