package science.haven.trajectory.sites;

import science.haven.quantity.Measured;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What all jumps together say.
///
/// ```text
/// Γ = jumps / time on sites        D_jump = Σ ℓ² / (6 N T)        f = D* / D_jump
/// ```
///
/// @param paths jumps by kind, the most frequent first
/// @param residence mean time of an ion on a site in s; no jump: empty
/// @param diffusion diffusion coefficient of uncorrelated jumps in m²/s
/// @param returning share of jumps that lead back to the site the ion came from, dimensionless
/// @param percolation number of independent directions in which jumps lead through the crystal
/// @param directions whether some way leads through along a, b and c
public record JumpNetwork(
        List<JumpPath> paths,
        java.util.Optional<Measured> residence,
        Measured diffusion,
        double returning,
        int percolation,
        boolean[] directions) {

    /// Where distances in order are farther apart than this, another kind of jump begins.
    private static final double GAP = 0.1e-10;

    /// Keeps copies.
    public JumpNetwork {
        paths = List.copyOf(paths);
        directions = directions.clone();
    }

    /// Sorts jumps.
    ///
    /// @param visits visits and jumps
    /// @return rates and ways
    public static JumpNetwork of(SiteVisits visits) {
        List<Jump> jumps = visits.jumps();
        Measured[] squares = squares(visits);
        double held = Arrays.stream(visits.frames()).sum() * visits.interval();
        java.util.Optional<Measured> residence =
                jumps.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(
                                new Measured(
                                        held / jumps.size(),
                                        held / jumps.size() / Math.sqrt(jumps.size())));
        int back = 0;
        for (int i = 1; i < jumps.size(); i++) {
            Jump before = jumps.get(i - 1);
            Jump jump = jumps.get(i);
            boolean returns = true;
            for (int k = 0; k < 3; k++) {
                returns &= jump.cells()[k] == -before.cells()[k];
            }
            back += before.ion() == jump.ion() && before.from() == jump.to() && returns ? 1 : 0;
        }
        List<int[]> loops = loops(visits);
        boolean[] directions = new boolean[3];
        for (int[] loop : loops) {
            for (int k = 0; k < 3; k++) {
                directions[k] |= loop[k] != 0;
            }
        }
        return new JumpNetwork(
                kinds(visits),
                residence,
                squares[0],
                jumps.isEmpty() ? 0 : (double) back / jumps.size(),
                rank(loops),
                directions);
    }

    /// D of uncorrelated jumps; jumps of one ion depend on each other, so ions give the
    /// uncertainty.
    private static Measured[] squares(SiteVisits visits) {
        double[] own = new double[visits.ions()];
        double time = visits.total() / (double) visits.ions() * visits.interval();
        for (Jump jump : visits.jumps()) {
            own[jump.ion()] += jump.length() * jump.length() / (6 * time);
        }
        double mean = Arrays.stream(own).average().orElse(0);
        double variance = Arrays.stream(own).map(x -> (x - mean) * (x - mean)).sum();
        double n = own.length;
        return new Measured[] {new Measured(mean, n > 1 ? Math.sqrt(variance / (n - 1) / n) : 0)};
    }

    private static List<JumpPath> kinds(SiteVisits visits) {
        List<SiteSet.Site> sites = visits.set().sites();
        List<JumpPath> paths = new ArrayList<>();
        for (List<Jump> kind : alike(visits)) {
            String from = sites.get(kind.getFirst().from()).label();
            double held = 0;
            for (int s = 0; s < sites.size(); s++) {
                held += sites.get(s).label().equals(from) ? visits.frames()[s] : 0;
            }
            double rate = kind.size() / (held * visits.interval());
            paths.add(
                    new JumpPath(
                            from,
                            sites.get(kind.getFirst().to()).label(),
                            kind.stream().mapToDouble(Jump::length).average().orElse(0),
                            kind.size(),
                            new Measured(rate, rate / Math.sqrt(kind.size()))));
        }
        paths.sort((x, y) -> Integer.compare(y.jumps(), x.jumps()));
        return paths;
    }

    /// Jumps between sites of the same kinds at distances that lie close together.
    private static List<List<Jump>> alike(SiteVisits visits) {
        List<SiteSet.Site> sites = visits.set().sites();
        Map<String, List<Jump>> between = new TreeMap<>();
        for (Jump jump : visits.jumps()) {
            String key = sites.get(jump.from()).label() + "→" + sites.get(jump.to()).label();
            between.computeIfAbsent(key, _ -> new ArrayList<>()).add(jump);
        }
        List<List<Jump>> all = new ArrayList<>();
        for (List<Jump> jumps : between.values()) {
            jumps.sort(Comparator.comparingDouble(Jump::length));
            int start = 0;
            for (int i = 1; i <= jumps.size(); i++) {
                if (i == jumps.size() || jumps.get(i).length() - jumps.get(i - 1).length() > GAP) {
                    all.add(jumps.subList(start, i));
                    start = i;
                }
            }
        }
        return all;
    }

    /// Ways along jumps that end on the image of the site where they began: the cells between.
    private static List<int[]> loops(SiteVisits visits) {
        Map<Integer, List<Jump>> leaving = new HashMap<>();
        for (Jump jump : visits.jumps()) {
            leaving.computeIfAbsent(jump.from(), _ -> new ArrayList<>()).add(jump);
            int[] back = {-jump.cells()[0], -jump.cells()[1], -jump.cells()[2]};
            leaving.computeIfAbsent(jump.to(), _ -> new ArrayList<>())
                    .add(new Jump(0, 0, jump.to(), jump.from(), back, jump.length()));
        }
        Map<Integer, int[]> cells = new HashMap<>();
        List<int[]> loops = new ArrayList<>();
        for (int start : leaving.keySet()) {
            if (cells.containsKey(start)) {
                continue;
            }
            cells.put(start, new int[3]);
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int site = open.removeFirst();
                int[] own = cells.getOrDefault(site, new int[3]);
                for (Jump jump : leaving.getOrDefault(site, List.of())) {
                    int[] there = new int[3];
                    for (int k = 0; k < 3; k++) {
                        there[k] = own[k] + jump.cells()[k];
                    }
                    int[] known = cells.putIfAbsent(jump.to(), there);
                    if (known == null) {
                        open.addLast(jump.to());
                    } else if (!Arrays.equals(known, there)) {
                        loops.add(
                                new int[] {
                                    there[0] - known[0], there[1] - known[1], there[2] - known[2]
                                });
                    }
                }
            }
        }
        return loops;
    }

    /// Number of independent vectors, by elimination.
    private static int rank(List<int[]> vectors) {
        List<double[]> basis = new ArrayList<>();
        for (int[] vector : vectors) {
            double[] rest = {vector[0], vector[1], vector[2]};
            for (double[] known : basis) {
                double along = dot(rest, known) / dot(known, known);
                for (int k = 0; k < 3; k++) {
                    rest[k] -= along * known[k];
                }
            }
            if (dot(rest, rest) > 1e-6) {
                basis.add(rest);
            }
            if (basis.size() == 3) {
                return 3;
            }
        }
        return basis.size();
    }

    private static double dot(double[] x, double[] y) {
        return x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
    }
}
