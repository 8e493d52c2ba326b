package science.haven.lineshape.fit;

import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Sampling;
import science.haven.math.Median;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds start values for one, two, three … sites in a coarser copy of the spectrum.
///
/// The best patterns of a dictionary are taken first, then for each of them the best in what it
/// leaves, and so on; amounts are fitted together at each step. Sites that overlap mostly are
/// better found among patterns that were fitted all at once. The best few of each number of sites
/// are refined, then each of their sites is sought again beside the others, and the refined ones
/// are built upon as well.
final class ShapeSearch {

    private static final int MOST_POINTS = 512;
    private static final int FIRST = 14;
    private static final int BRANCHES = 5;
    private static final int STRATA = 6;

    /// Guesses that are brought nearer a little, evaluations spent on each; then the same again.
    private static final int TRIED = 70;

    private static final int QUICK = 8;
    private static final int BEAM = 14;
    private static final int KEPT = 24;
    private static final double SAME = 1e-3;
    private static final int IMPROVED = 3;
    private static final int ROUNDS = 5;
    private static final int AGAIN = 7;
    private static final int PAIRED = 4;
    private static final int NEAR = 5;
    private static final int POOLED = 60;
    private static final int BRIEF = 3;

    /// Standard deviations from which on what is left is more than noise.
    private static final double WHITE = 1;

    /// What a further site must take from χ² to be worth a long search.
    private static final double PROMISING = 10;

    /// The estimate of the noise is uncertain by a few per cent, and so many bins scatter.
    private static final double MORE_THAN_NOISE = 1.25;

    private static final int KICK = 20;
    private static final int MORE = 25;
    private static final Sampling SAMPLING = new Sampling.Density(27);

    private final ShapeSpectrum coarse;
    private final ShapeOptions options;
    private final LineShapes shapes;
    private final ShapeDictionary dictionary;
    private final double[] data;

    /// Standard deviation of the noise in a bin.
    private final double noise;

    private List<Guess> beam = List.of();
    private Optional<ShapePool> pool = Optional.empty();

    /// Sites that together might make the spectrum, with what they leave of it.
    private record Guess(
            List<ShapeSite> sites, List<double[]> bins, double[] rest, double squares) {}

    ShapeSearch(ShapeSpectrum spectrum, Nuclide nuclide, ShapeOptions options, LineShapes shapes) {
        int points = spectrum.intensity().length;
        int factor = Math.max(1, (points + MOST_POINTS - 1) / MOST_POINTS);
        coarse = spectrum.coarser(factor);
        noise = Math.sqrt(factor) * spectrum.noise();
        this.options = options;
        this.shapes = shapes;
        dictionary = new ShapeDictionary(coarse.experiment(), nuclide, shapes);
        data = coarse.intensity().clone();
        double level = options.baseline() == 0 ? 0 : edgeLevel(data);
        for (int i = 0; i < data.length; i++) {
            data[i] -= level;
        }
    }

    private static double edgeLevel(double[] values) {
        int edge = Math.max(1, values.length / 20);
        double[] ends = new double[2 * edge];
        System.arraycopy(values, 0, ends, 0, edge);
        System.arraycopy(values, values.length - edge, ends, edge, edge);
        return Median.of(ends);
    }

    /// Start values with one site more than the last time, best first.
    List<List<ShapeSite>> next() {
        return beam.isEmpty() ? first() : further();
    }

    private List<List<ShapeSite>> first() {
        List<Guess> guesses = extended(new Guess(List.of(), List.of(), data, 0), FIRST);
        List<Guess> solved = distinct(nearer(guesses, TRIED, QUICK));
        solved = distinct(improved(distinct(nearer(solved, BEAM, MORE))));
        return keep(solved, guesses);
    }

    private List<List<ShapeSite>> further() {
        // Where nothing but noise is left, another site needs no long search.
        boolean brief = described(beam.getFirst());
        List<Guess> guesses = new ArrayList<>();
        for (Guess guess : beam.subList(0, Math.min(brief ? BRIEF : beam.size(), beam.size()))) {
            guesses.addAll(extended(guess, BRANCHES));
        }
        guesses.sort(Comparator.comparingDouble(Guess::squares));
        List<Guess> tried =
                new ArrayList<>(
                        guesses.subList(0, Math.min(brief ? FIRST : TRIED, guesses.size())));
        if (!brief) {
            tried.addAll(pooled(beam.getFirst().sites.size() + 1));
        }
        List<Guess> reached = distinct(nearer(tried, tried.size(), QUICK));
        List<Guess> solved = distinct(nearer(reached, brief ? BRIEF : BEAM, MORE));
        double gain = beam.getFirst().squares - solved.getFirst().squares;
        if (!brief || gain > PROMISING * noise * noise) {
            solved = distinct(improved(solved));
        }
        return keep(solved, guesses);
    }

    /// What the next site is added to.
    private List<List<ShapeSite>> keep(List<Guess> solved, List<Guess> guesses) {
        beam = new ArrayList<>(solved);
        guesses.stream()
                .sorted(Comparator.comparingDouble(Guess::squares))
                .limit(KEPT)
                .forEach(beam::add);
        return solved.stream().map(Guess::sites).toList();
    }

    /// Whether what is left is no more than the noise, and neighbours in it differ as in noise.
    private boolean described(Guess guess) {
        double[] rest = guess.rest;
        double squares = 0;
        double differences = 0;
        for (int i = 1; i < rest.length; i++) {
            squares += rest[i] * rest[i];
            differences += (rest[i] - rest[i - 1]) * (rest[i] - rest[i - 1]) / 2;
        }
        return squares < MORE_THAN_NOISE * noise * noise * rest.length
                && squares < (1 + WHITE / Math.sqrt(rest.length)) * differences;
    }

    /// The best few, with each site sought again beside the others and then kicked, until neither
    /// brings them lower or nothing but noise is left.
    private List<Guess> improved(List<Guess> guesses) {
        List<Guess> lower = new ArrayList<>(guesses);
        for (Guess guess : guesses.stream().limit(IMPROVED).toList()) {
            Guess best = guess;
            boolean moved = true;
            for (int round = 0; moved && round < ROUNDS && !settled(lower, round); round++) {
                Guess from = best;
                best = soughtAgain(from);
                if (best.squares > (1 - SAME) * from.squares) {
                    best = kicked(from);
                }
                if (best.squares > (1 - SAME) * from.squares) {
                    best = pairsSoughtAgain(from);
                }
                moved = best.squares < (1 - SAME) * from.squares;
                lower.add(best);
                lower.sort(Comparator.comparingDouble(Guess::squares));
            }
        }
        return lower;
    }

    private boolean settled(List<Guess> guesses, int round) {
        return round > 0 && described(guesses.getFirst());
    }

    /// One site anew, beside the others.
    private Guess soughtAgain(Guess from) {
        List<Guess> guesses = new ArrayList<>();
        for (int s = 0; s < from.sites.size() && from.sites.size() > 1; s++) {
            List<Guess> without = new ArrayList<>();
            for (int other = 0; other < from.sites.size(); other++) {
                if (other != s) {
                    without.add(only(from, other));
                }
            }
            guesses.addAll(extended(joined(without), AGAIN));
        }
        return lowest(guesses, from);
    }

    /// All but one site anew.
    private Guess pairsSoughtAgain(Guess from) {
        List<Guess> guesses = new ArrayList<>();
        for (int s = 0; s < from.sites.size() && from.sites.size() > 2; s++) {
            for (Guess two : extended(only(from, s), AGAIN)) {
                guesses.addAll(extended(two, PAIRED));
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::squares));
        return lowest(guesses.subList(0, Math.min(TRIED, guesses.size())), from);
    }

    private List<Guess> pooled(int count) {
        if (pool.isEmpty()) {
            pool = Optional.of(new ShapePool(dictionary, data));
        }
        return pool.get().choices(count, POOLED).stream()
                .map(c -> fitted(c.sites(), c.bins()))
                .toList();
    }

    private Guess lowest(List<Guess> guesses, Guess from) {
        return Stream.concat(
                        Stream.of(from),
                        nearer(distinct(nearer(guesses, guesses.size(), QUICK)), NEAR, MORE)
                                .stream())
                .min(Comparator.comparingDouble(Guess::squares))
                .orElseThrow();
    }

    private Guess only(Guess from, int site) {
        return new Guess(List.of(from.sites.get(site)), List.of(from.bins.get(site)), data, 0);
    }

    private Guess joined(List<Guess> parts) {
        return new Guess(
                parts.stream().flatMap(g -> g.sites.stream()).toList(),
                parts.stream().flatMap(g -> g.bins.stream()).toList(),
                data,
                0);
    }

    /// With one site more, the best patterns of the dictionary in turn.
    private List<Guess> extended(Guess guess, int wanted) {
        return chosen(guess.bins, wanted).stream()
                .map(match -> extended(guess, match.site(), dictionary.bins(match)))
                .toList();
    }

    private Guess kicked(Guess from) {
        Guess best = from;
        for (List<ShapeSite> sites : ShapeKicks.of(from.sites, options.free())) {
            Guess landed = nearer(new Guess(sites, List.of(), data, 0), KICK);
            if (landed.squares < best.squares) {
                best = landed;
            }
        }
        return best;
    }

    /// The best few, each brought nearer to its minimum, best first.
    private List<Guess> nearer(List<Guess> guesses, int count, int evaluations) {
        return guesses.stream()
                .limit(count)
                .map(guess -> nearer(guess, evaluations))
                .sorted(Comparator.comparingDouble(Guess::squares))
                .toList();
    }

    /// Only one of those that went to the same place.
    private static List<Guess> distinct(List<Guess> guesses) {
        List<Guess> kept = new ArrayList<>();
        for (Guess guess : guesses) {
            if (kept.stream().noneMatch(k -> Math.abs(guess.squares / k.squares - 1) < SAME)) {
                kept.add(guess);
            }
        }
        return kept;
    }

    /// The best patterns beside others, no more than two of a coupling; where there are no others,
    /// also the best of every order of couplings.
    private List<ShapeDictionary.Match> chosen(List<double[]> others, int wanted) {
        List<ShapeDictionary.Match> matches = dictionary.matches(data, others);
        List<ShapeDictionary.Match> chosen = new ArrayList<>();
        int[] taken = new int[dictionary.scales() + 1];
        for (ShapeDictionary.Match match : matches) {
            if (chosen.size() < wanted && taken[match.scale()] < 2) {
                taken[match.scale()]++;
                chosen.add(match);
            }
        }
        if (others.isEmpty()) {
            for (int stratum = 0; stratum < STRATA; stratum++) {
                int low = stratum * dictionary.scales() / STRATA;
                int high = (stratum + 1) * dictionary.scales() / STRATA;
                matches.stream()
                        .filter(m -> m.scale() >= low && m.scale() < high)
                        .findFirst()
                        .filter(m -> !chosen.contains(m))
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    private Guess extended(Guess guess, ShapeSite site, double[] bins) {
        List<ShapeSite> sites = new ArrayList<>(guess.sites);
        sites.add(site);
        List<double[]> all = new ArrayList<>(guess.bins);
        all.add(bins);
        return fitted(sites, all);
    }

    /// Sites with the amounts that describe the spectrum best.
    private Guess fitted(List<ShapeSite> unscaled, List<double[]> all) {
        List<ShapeSite> sites = new ArrayList<>(unscaled);
        double[] amounts = amounts(all);
        double[] rest = data.clone();
        for (int s = 0; s < amounts.length; s++) {
            double[] b = all.get(s);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= amounts[s] * b[i];
            }
            ShapeSite old = sites.get(s);
            sites.set(s, new ShapeSite(old.site(), old.broadening(), amounts[s]));
        }
        return new Guess(sites, all, rest, Arrays.stream(rest).map(r -> r * r).sum());
    }

    /// Amounts of least squares, each at least a trace.
    private double[] amounts(List<double[]> columns) {
        int n = columns.size();
        double[] amounts = new double[n];
        // Coordinate descent: three positive unknowns need no solver.
        double[] rest = data.clone();
        for (int round = 0; round < 60; round++) {
            for (int s = 0; s < n; s++) {
                double[] c = columns.get(s);
                double dot = 0;
                double square = 0;
                for (int i = 0; i < rest.length; i++) {
                    dot += c[i] * rest[i];
                    square += c[i] * c[i];
                }
                double better = Math.max(0, amounts[s] + dot / Math.max(square, 1e-300));
                double change = better - amounts[s];
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= change * c[i];
                }
                amounts[s] = better;
            }
        }
        double largest = Arrays.stream(amounts).max().orElse(0);
        for (int s = 0; s < n; s++) {
            amounts[s] = Math.max(amounts[s], 1e-3 * largest);
        }
        return amounts;
    }

    private Guess nearer(Guess guess, int evaluations) {
        ShapeModel model = new ShapeModel(coarse, guess.sites, options, SAMPLING, shapes);
        double[] values =
                LeastSquares.approach(
                        new FitProblem(model, model.start(), Set.of(), Noise.ESTIMATED),
                        evaluations);
        double[] residuals = new double[data.length];
        model.evaluate(values, residuals, new double[0][]);
        double sigma = coarse.noise();
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] *= -sigma;
            squares += residuals[i] * residuals[i];
        }
        List<ShapeSite> sites = model.sites(values);
        List<double[]> bins =
                sites.stream()
                        .map(
                                s ->
                                        shapes.pattern(
                                                        s.site(),
                                                        s.broadening(),
                                                        coarse.experiment(),
                                                        SAMPLING,
                                                        Set.of())
                                                .intensity())
                        .toList();
        return new Guess(sites, bins, residuals, squares);
    }
}
