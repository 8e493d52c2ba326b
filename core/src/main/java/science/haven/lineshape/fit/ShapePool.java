package science.haven.lineshape.fit;

import science.haven.math.Nnls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The patterns of a dictionary that together make a spectrum, with no regard to how many they are.
///
/// Amounts are fitted together and may not be negative; so the patterns gather around the sites
/// there are, where a search for one site after the other begins with a pattern that does for
/// several. Few sites are then chosen among them by trying all combinations.
final class ShapePool {

    private static final int ROUNDS = 12;
    private static final int ADDED = 6;
    private static final int MOST = 26;

    private final double[] data;
    private List<ShapeSite> sites = new ArrayList<>();
    private List<double[]> columns = new ArrayList<>();
    private double[] amounts = {};

    /// Some of the patterns, and what they leave.
    ///
    /// @param squares what is left, less the sum of the squared data
    record Choice(List<ShapeSite> sites, List<double[]> bins, double squares) {}

    ShapePool(ShapeDictionary dictionary, double[] data) {
        this.data = data;
        for (int round = 0; round < ROUNDS; round++) {
            List<ShapeDictionary.Match> matches = dictionary.matches(rest(), List.of());
            int[] taken = new int[dictionary.scales() + 1];
            int added = 0;
            for (ShapeDictionary.Match match : matches) {
                if (added < ADDED && taken[match.scale()]++ == 0) {
                    sites.add(match.site());
                    columns.add(dictionary.bins(match));
                    added++;
                }
            }
            solve();
        }
    }

    private double[] rest() {
        double[] rest = data.clone();
        for (int k = 0; k < amounts.length; k++) {
            double[] column = columns.get(k);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= amounts[k] * column[i];
            }
        }
        return rest;
    }

    /// Fits all amounts, and drops the patterns that have none.
    private void solve() {
        double[] all = new double[columns.size()];
        new Nnls(all.length).solve(gram(columns), moments(columns), all);
        List<ShapeSite> keptSites = new ArrayList<>();
        List<double[]> kept = new ArrayList<>();
        for (int k = 0; k < all.length; k++) {
            if (all[k] > 0) {
                keptSites.add(sites.get(k));
                kept.add(columns.get(k));
            }
        }
        sites = keptSites;
        columns = kept;
        amounts = Arrays.stream(all).filter(a -> a > 0).toArray();
    }

    private double[] gram(List<double[]> rows) {
        int n = rows.size();
        double[] gram = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                gram[j * n + k] = dot(rows.get(j), rows.get(k));
                gram[k * n + j] = gram[j * n + k];
            }
        }
        return gram;
    }

    private double[] moments(List<double[]> rows) {
        return rows.stream().mapToDouble(row -> dot(row, data)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Combinations of a few patterns, those that leave least first.
    List<Choice> choices(int count, int wanted) {
        int[] largest =
                IntStream.range(0, amounts.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(k -> -amounts[k]))
                        .limit(MOST)
                        .mapToInt(k -> k)
                        .toArray();
        List<double[]> rows = Arrays.stream(largest).mapToObj(columns::get).toList();
        Combinations combinations = new Combinations(gram(rows), moments(rows), count);
        combinations.descend(0, 0);
        return combinations.found.stream()
                .sorted(Comparator.comparingDouble(Combination::squares))
                .limit(wanted)
                .map(
                        c ->
                                new Choice(
                                        Arrays.stream(c.members)
                                                .mapToObj(m -> sites.get(largest[m]))
                                                .toList(),
                                        Arrays.stream(c.members).mapToObj(rows::get).toList(),
                                        c.squares))
                .toList();
    }

    private record Combination(int[] members, double squares) {}

    /// All combinations of so many of the rows of a Gram matrix.
    private static final class Combinations {

        private final double[] gram;
        private final double[] moments;
        private final int[] members;
        private final Nnls nnls;
        private final List<Combination> found = new ArrayList<>();

        Combinations(double[] gram, double[] moments, int count) {
            this.gram = gram;
            this.moments = moments;
            members = new int[count];
            nnls = new Nnls(count);
        }

        void descend(int depth, int from) {
            if (depth == members.length) {
                found.add(new Combination(members.clone(), squares()));
                return;
            }
            for (int m = from; m < moments.length; m++) {
                members[depth] = m;
                descend(depth + 1, m + 1);
            }
        }

        private double squares() {
            int n = members.length;
            double[] part = new double[n * n];
            double[] right = new double[n];
            for (int j = 0; j < n; j++) {
                right[j] = moments[members[j]];
                for (int k = 0; k < n; k++) {
                    part[j * n + k] = gram[members[j] * moments.length + members[k]];
                }
            }
            double[] amounts = new double[n];
            nnls.solve(part, right, amounts);
            double squares = 0;
            for (int j = 0; j < n; j++) {
                squares -= amounts[j] * right[j];
            }
            return squares;
        }
    }
}
