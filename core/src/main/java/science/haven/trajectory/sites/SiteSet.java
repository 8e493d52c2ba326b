package science.haven.trajectory.sites;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.data.Lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sites that ions may occupy, in the cell of a simulation.
///
/// @param cell the cell of the simulation
/// @param sites the sites
public record SiteSet(Lattice cell, List<Site> sites) {

    /// A supercell whose edges are not multiples of the crystal's within this is another one.
    private static final double FIT = 0.05;

    private static final int SHIFTS = 24;

    /// A site.
    ///
    /// @param label name of its kind
    /// @param u fraction of a, dimensionless
    /// @param v fraction of b, dimensionless
    /// @param w fraction of c, dimensionless
    public record Site(String label, double u, double v, double w) {}

    /// Keeps a copy of the list.
    public SiteSet {
        sites = List.copyOf(sites);
    }

    /// The sites of a crystal, repeated over the cell of a simulation. A simulation may begin
    /// anywhere in the crystal, so the sites are shifted to where the ions are.
    ///
    /// @param crystal the crystal
    /// @param element the element whose sites are taken
    /// @param density where ions of the simulation are
    /// @return the sites; empty if the cell is no multiple of the crystal's or it has no such sites
    public static Optional<SiteSet> of(
            CrystalStructure crystal, String element, DensityMap density) {
        Lattice cell = density.cell();
        double[] edges = {crystal.cell().a(), crystal.cell().b(), crystal.cell().c()};
        int[] times = new int[3];
        for (int k = 0; k < 3; k++) {
            double ratio = cell.edge(k) / edges[k];
            times[k] = (int) Math.round(ratio);
            if (times[k] < 1 || Math.abs(ratio / times[k] - 1) > FIT) {
                return Optional.empty();
            }
        }
        List<Site> sites = new ArrayList<>();
        for (Atom atom : crystal.atoms()) {
            if (!atom.element().equals(element)) {
                continue;
            }
            for (int i = 0; i < times[0] * times[1] * times[2]; i++) {
                int a = i % times[0];
                int b = i / times[0] % times[1];
                int c = i / times[0] / times[1];
                sites.add(
                        new Site(
                                atom.label(),
                                (atom.x() + a) / times[0],
                                (atom.y() + b) / times[1],
                                (atom.z() + c) / times[2]));
            }
        }
        return sites.isEmpty()
                ? Optional.empty()
                : Optional.of(shifted(new SiteSet(cell, sites), times, density));
    }

    private static SiteSet shifted(SiteSet set, int[] times, DensityMap density) {
        double best = Double.NEGATIVE_INFINITY;
        double[] shift = new double[3];
        for (int i = 0; i < SHIFTS * SHIFTS * SHIFTS; i++) {
            double u = (double) (i % SHIFTS) / SHIFTS / times[0];
            int second = i / SHIFTS % SHIFTS;
            double v = (double) second / SHIFTS / times[1];
            int third = i / (SHIFTS * SHIFTS);
            double w = (double) third / SHIFTS / times[2];
            double sum = 0;
            for (Site site : set.sites) {
                sum += Math.log1p(1e-30 * density.at(site.u + u, site.v + v, site.w + w));
            }
            if (sum > best * (1 + 1e-12)) {
                best = sum;
                shift = new double[] {u, v, w};
            }
        }
        List<Site> moved = new ArrayList<>();
        for (Site site : set.sites) {
            moved.add(
                    new Site(site.label, site.u + shift[0], site.v + shift[1], site.w + shift[2]));
        }
        return new SiteSet(set.cell, moved);
    }

    /// Sites where the density is highest: its maxima above a share of the highest, none closer to
    /// a higher one than a distance. Between grid points they lie where a normal distribution
    /// through the neighbours has its maximum.
    ///
    /// @param density where ions are
    /// @param apart least distance of two sites in m
    /// @param share least density over the highest, dimensionless
    /// @return the sites, all of one kind
    public static SiteSet of(DensityMap density, double apart, double share) {
        List<Integer> order = new ArrayList<>();
        double highest = 0;
        for (double value : density.density()) {
            highest = Math.max(highest, value);
        }
        for (int i = 0; i < density.density().length; i++) {
            if (density.density()[i] >= share * highest && isMaximum(density, i)) {
                order.add(i);
            }
        }
        order.sort((x, y) -> Double.compare(density.density()[y], density.density()[x]));
        List<Site> sites = new ArrayList<>();
        for (int at : order) {
            Site site =
                    new Site("site", top(density, at, 0), top(density, at, 1), top(density, at, 2));
            boolean free = true;
            for (Site other : sites) {
                free &= distance(density.cell(), site, other) >= apart;
            }
            if (free) {
                sites.add(site);
            }
        }
        return new SiteSet(density.cell(), sites);
    }

    /// Where along an edge the maximum around a grid point lies, as a fraction of the edge.
    private static double top(DensityMap map, int at, int edge) {
        int[] n = map.points();
        int[] own = {at / n[2] / n[1], at / n[2] % n[1], at % n[2]};
        double[] log = new double[3];
        for (int i = 0; i < 3; i++) {
            int[] place = own.clone();
            place[edge] = Math.floorMod(own[edge] + i - 1, n[edge]);
            int index = (place[0] * n[1] + place[1]) * n[2] + place[2];
            log[i] = Math.log(Math.max(map.density()[index], Double.MIN_NORMAL));
        }
        double bent = log[0] - 2 * log[1] + log[2];
        double beside = bent < 0 ? 0.5 * (log[0] - log[2]) / bent : 0;
        return (own[edge] + 0.5 + Math.clamp(beside, -0.5, 0.5)) / n[edge];
    }

    private static boolean isMaximum(DensityMap map, int at) {
        int[] n = map.points();
        int[] own = {at / n[2] / n[1], at / n[2] % n[1], at % n[2]};
        for (int i = 0; i < 27; i++) {
            int a = Math.floorMod(own[0] + i % 3 - 1, n[0]);
            int b = Math.floorMod(own[1] + i / 3 % 3 - 1, n[1]);
            int c = Math.floorMod(own[2] + i / 9 - 1, n[2]);
            int other = (a * n[1] + b) * n[2] + c;
            double difference = map.density()[other] - map.density()[at];
            if (difference > 0 || (difference == 0 && other < at)) {
                return false;
            }
        }
        return true;
    }

    /// Distance of the nearest images of two sites.
    static double distance(Lattice cell, Site one, Site other) {
        double[] step = step(cell, other.u - one.u, other.v - one.v, other.w - one.w);
        return Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
    }

    /// The shortest way that differs by whole cells.
    static double[] step(Lattice cell, double u, double v, double w) {
        double a = u - Math.rint(u);
        double b = v - Math.rint(v);
        double c = w - Math.rint(w);
        double[] m = cell.vectors();
        return new double[] {
            a * m[0] + b * m[3] + c * m[6],
            a * m[1] + b * m[4] + c * m[7],
            a * m[2] + b * m[5] + c * m[8]
        };
    }

    /// Distance of the two closest sites.
    ///
    /// @return distance in m; infinite if there is one site
    public double closest() {
        double closest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sites.size(); i++) {
            for (int j = 0; j < i; j++) {
                closest = Math.min(closest, distance(cell, sites.get(i), sites.get(j)));
            }
        }
        return closest;
    }
}
