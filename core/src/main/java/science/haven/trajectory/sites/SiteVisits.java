package science.haven.trajectory.sites;

import science.haven.data.Lattice;
import science.haven.trajectory.IonPaths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which site each ion occupies when. An ion enters a site when it comes closer than an inner
/// radius, and keeps it until it enters another, or meanwhile holds none while it is farther away
/// than an outer radius: coming back to the same site is no jump.
///
/// @param set the sites
/// @param jumps all jumps, ion by ion in the order of time
/// @param frames of each site the number of frames in which an ion held it, over all ions
/// @param total frames of all ions
/// @param ions number of ions
/// @param interval time from one frame to the next in s
public record SiteVisits(
        SiteSet set, List<Jump> jumps, long[] frames, long total, int ions, double interval) {

    /// Share of the distance of the closest sites that the inner radius has: two such spheres and
    /// some room fit between any two sites.
    private static final double INNER = 0.4;

    /// Keeps copies.
    public SiteVisits {
        jumps = List.copyOf(jumps);
        frames = frames.clone();
    }

    /// How close to a site an ion must come to enter it, and how far it must go to leave it.
    ///
    /// @param inner radius in m; at most half the distance of the closest sites
    /// @param outer radius in m, at least the inner one; infinite if ions leave a site only when
    ///   they enter another
    public record Radii(double inner, double outer) {

        /// Radii that suit the sites.
        ///
        /// @param set the sites
        /// @return an inner radius, and no outer one
        public static Radii of(SiteSet set) {
            return new Radii(INNER * set.closest(), Double.POSITIVE_INFINITY);
        }

        private void requireFor(SiteSet set) {
            if (!(inner > 0 && inner <= set.closest() / 2 && outer >= inner)) {
                throw new IllegalArgumentException(
                        "inner must be > 0 m and <= %s m and outer >= inner, got %s"
                                .formatted(set.closest() / 2, this));
            }
        }
    }

    /// Follows all ions.
    ///
    /// @param paths their paths
    /// @param set the sites
    /// @return visits and jumps
    public static SiteVisits of(IonPaths paths, SiteSet set) {
        return of(paths, set, Radii.of(set));
    }

    /// Follows all ions.
    ///
    /// @param paths their paths
    /// @param set the sites
    /// @param radii when ions enter and leave a site
    /// @return visits and jumps
    public static SiteVisits of(IonPaths paths, SiteSet set, Radii radii) {
        radii.requireFor(set);
        Neighbours neighbours = new Neighbours(set, radii.inner());
        List<Jump> jumps = new ArrayList<>();
        long[] frames = new long[set.sites().size()];
        double[][] path = new double[3][paths.frames()];
        double[] inverse = paths.cell().inverse();
        for (int ion = 0; ion < paths.ions(); ion++) {
            for (int axis = 0; axis < 3; axis++) {
                paths.path(ion, axis, path[axis]);
            }
            int held = -1;
            int[] heldCells = new int[3];
            for (int k = 0; k < paths.frames(); k++) {
                double[] u = fractions(path, k, inverse);
                int near = neighbours.within(u);
                if (near >= 0) {
                    int[] cells = cells(set, near, u);
                    if (held >= 0 && (near != held || !Arrays.equals(cells, heldCells))) {
                        jumps.add(jump(set, ion, k, new int[] {held, near}, heldCells, cells));
                    }
                    held = near;
                    heldCells = cells;
                }
                if (held >= 0 && (held == near || isWithin(set, held, u, radii.outer()))) {
                    frames[held]++;
                }
            }
        }
        return new SiteVisits(
                set,
                jumps,
                frames,
                (long) paths.frames() * paths.ions(),
                paths.ions(),
                paths.interval());
    }

    private static double[] fractions(double[][] path, int frame, double[] inverse) {
        double[] u = new double[3];
        for (int e = 0; e < 3; e++) {
            for (int axis = 0; axis < 3; axis++) {
                u[e] += path[axis][frame] * inverse[3 * axis + e];
            }
        }
        return u;
    }

    private static boolean isWithin(SiteSet set, int site, double[] u, double radius) {
        return radius == Double.POSITIVE_INFINITY || distance(set, site, u) < radius;
    }

    /// How far a place is from the nearest image of a site.
    private static double distance(SiteSet set, int site, double[] u) {
        SiteSet.Site own = set.sites().get(site);
        double[] step = SiteSet.step(set.cell(), u[0] - own.u(), u[1] - own.v(), u[2] - own.w());
        return Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
    }

    /// In which cell the image of a site lies that an ion is near.
    private static int[] cells(SiteSet set, int site, double[] u) {
        SiteSet.Site own = set.sites().get(site);
        return new int[] {
            (int) Math.rint(u[0] - own.u()),
            (int) Math.rint(u[1] - own.v()),
            (int) Math.rint(u[2] - own.w())
        };
    }

    private static Jump jump(
            SiteSet set, int ion, int frame, int[] ends, int[] before, int[] after) {
        SiteSet.Site from = set.sites().get(ends[0]);
        SiteSet.Site to = set.sites().get(ends[1]);
        int[] cells = {after[0] - before[0], after[1] - before[1], after[2] - before[2]};
        double a = to.u() - from.u() + cells[0];
        double b = to.v() - from.v() + cells[1];
        double c = to.w() - from.w() + cells[2];
        double[] m = set.cell().vectors();
        double x = a * m[0] + b * m[3] + c * m[6];
        double y = a * m[1] + b * m[4] + c * m[7];
        double z = a * m[2] + b * m[5] + c * m[8];
        return new Jump(ion, frame, ends[0], ends[1], cells, Math.sqrt(x * x + y * y + z * z));
    }

    /// Share of the time in which any site is held by an ion that has entered one.
    ///
    /// @return share of all frames and ions, dimensionless
    public double coverage() {
        return (double) Arrays.stream(frames).sum() / total;
    }

    /// Mean number of ions on the sites of a kind.
    ///
    /// @param label name of the kind
    /// @return occupancy of one site, dimensionless
    public double occupancy(String label) {
        long sum = 0;
        int count = 0;
        for (int s = 0; s < frames.length; s++) {
            if (set.sites().get(s).label().equals(label)) {
                sum += frames[s];
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum * ions / total / count;
    }

    /// Finds the site near a place without looking at all of them.
    private static final class Neighbours {
        private final SiteSet set;
        private final double inner;
        private final int[] bins = new int[3];
        private final List<List<Integer>> content = new ArrayList<>();

        Neighbours(SiteSet set, double inner) {
            this.set = set;
            this.inner = inner;
            Lattice cell = set.cell();
            double[] spacings = cell.spacings();
            for (int k = 0; k < 3; k++) {
                bins[k] = Math.clamp((long) Math.floor(spacings[k] / inner), 1, 64);
            }
            for (int i = 0; i < bins[0] * bins[1] * bins[2]; i++) {
                content.add(new ArrayList<>());
            }
            for (int s = 0; s < set.sites().size(); s++) {
                SiteSet.Site site = set.sites().get(s);
                for (int i = 0; i < 27; i++) {
                    List<Integer> bin =
                            content.get(
                                    bin(site.u(), i % 3 - 1, 0) * bins[1] * bins[2]
                                            + bin(site.v(), i / 3 % 3 - 1, 1) * bins[2]
                                            + bin(site.w(), i / 9 - 1, 2));
                    if (!bin.contains(s)) {
                        bin.add(s);
                    }
                }
            }
        }

        private int bin(double fraction, int step, int edge) {
            return Math.floorMod((int) Math.floor(fraction * bins[edge]) + step, bins[edge]);
        }

        /// The site within the inner radius, of which there can be one only; −1 if there is none.
        int within(double[] u) {
            int at =
                    bin(u[0], 0, 0) * bins[1] * bins[2]
                            + bin(u[1], 0, 1) * bins[2]
                            + bin(u[2], 0, 2);
            for (int s : content.get(at)) {
                if (distance(set, s, u) < inner) {
                    return s;
                }
            }
            return -1;
        }
    }
}
