package science.haven.exchange.sites.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Among which sites ions jump.
///
/// @param sites number of sites
/// @param paths pairs of sites, from 0, the lower first
public record Topology(int sites, List<Path> paths) {

    /// Most sites that lines tell apart.
    public static final int MOST = 4;

    /// Jumps between two sites, both ways.
    ///
    /// @param first the one site, from 0
    /// @param second the other site, from 0, greater than `first`
    public record Path(int first, int second) {

        /// The path, counting sites from 1.
        ///
        /// @return text for people, for example `1–2`
        public String text() {
            return (first + 1) + "–" + (second + 1);
        }

        String symbol() {
            return (first + 1) + "-" + (second + 1);
        }
    }

    public Topology {
        paths = List.copyOf(paths);
        if (sites < 2 || sites > MOST) {
            throw new IllegalArgumentException("sites must be 2 to 4, got " + sites);
        }
        for (Path path : paths) {
            if (!(path.first() >= 0 && path.first() < path.second() && path.second() < sites)) {
                throw new IllegalArgumentException(
                        "paths must lead from a site to a later one of %d, got %s"
                                .formatted(sites, path.text()));
            }
        }
    }

    /// Every site is reached from every other.
    ///
    /// @param sites number of sites
    /// @return all paths
    public static Topology full(int sites) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < sites; i++) {
            for (int j = i + 1; j < sites; j++) {
                paths.add(new Path(i, j));
            }
        }
        return new Topology(sites, paths);
    }

    Topology without(int path) {
        List<Path> left = new ArrayList<>(paths);
        left.remove(path);
        return new Topology(sites, left);
    }

    /// Whether every site is reached from every other.
    ///
    /// @return false if ions of some sites never get to others
    public boolean isConnected() {
        int[] group = new int[sites];
        for (int j = 0; j < sites; j++) {
            group[j] = j;
        }
        for (Path path : paths) {
            int old = group[path.second()];
            int joined = group[path.first()];
            for (int j = 0; j < sites; j++) {
                group[j] = group[j] == old ? joined : group[j];
            }
        }
        return Arrays.stream(group).distinct().count() == 1;
    }
}
