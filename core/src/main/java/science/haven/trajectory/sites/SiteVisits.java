package science.haven.trajectory.sites;

import science.haven.data.Lattice;
import science.haven.trajectory.IonPaths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which site each ion occupies when. An ion enters a site when it comes closer than an inner
/// radius, and keeps it until it enters another: coming back to the same site is no jump.
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

    /// Follows all ions.
    ///
    /// @param paths their paths
    /// @param set the sites
    /// @return visits and jumps
    public static SiteVisits of(IonPaths paths, SiteSet set) {
        double inner = INNER * set.closest();
        Neighbours neighbours = new Neighbours(set, inner);
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
                double[] u = new double[3];
                for (int e = 0; e < 3; e++) {
                    u[e] =
                            path[0][k] * inverse[e]
                                    + path[1][k] * inverse[3 + e]
                                    + path[2][k] * inverse[6 + e];
                }
                int near = neighbours.within(u);
                if (near >= 0) {
                    int[] cells = cells(set, near, u);
                    if (held >= 0 && (near != held || !Arrays.equals(cells, heldCells))) {
                        jumps.add(jump(set, ion, k, new int[] {held, near}, heldCells, cells));
                    }
                    held = near;
                    heldCells = cells;
                }
                if (held >= 0) {
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
                SiteSet.Site site = set.sites().get(s);
                double[] step =
                        SiteSet.step(set.cell(), u[0] - site.u(), u[1] - site.v(), u[2] - site.w());
                if (step[0] * step[0] + step[1] * step[1] + step[2] * step[2] < inner * inner) {
                    return s;
                }
            }
            return -1;
        }
    }
}
