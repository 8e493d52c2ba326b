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
import java.util.Set;

/// Finds start values for one, two, three … sites in a coarser copy of the spectrum.
///
/// The best patterns of a dictionary are taken first, then for each of them the best in what it
/// leaves, and so on; amounts are fitted together at each step. The best few of each number of
/// sites are refined, and the refined ones are built upon as well.
final class ShapeSearch {

    private static final int MOST_POINTS = 480;
    private static final int FIRST = 14;
    private static final int BRANCHES = 5;
    private static final int STRATA = 6;

    /// Guesses that are brought nearer a little, evaluations spent on each; then the same again.
    private static final int TRIED = 70;

    private static final int QUICK = 8;
    private static final int BEAM = 14;
    private static final int KEPT = 24;
    private static final double SAME = 1e-3;
    private static final int KICKED = 2;
    private static final int ROUNDS = 3;
    private static final int KICK = 20;
    private static final int MORE = 25;
    private static final Sampling SAMPLING = new Sampling.Density(27);

    private final ShapeSpectrum coarse;
    private final ShapeOptions options;
    private final LineShapes shapes;
    private final ShapeDictionary dictionary;
    private final double[] data;
    private List<Guess> beam = List.of();

    /// Sites that together might make the spectrum, with what they leave of it.
    private record Guess(
            List<ShapeSite> sites, List<double[]> bins, double[] rest, double squares) {}

    ShapeSearch(ShapeSpectrum spectrum, Nuclide nuclide, ShapeOptions options, LineShapes shapes) {
        int points = spectrum.intensity().length;
        coarse = spectrum.coarser(Math.max(1, (points + MOST_POINTS - 1) / MOST_POINTS));
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
        boolean first = beam.isEmpty();
        List<Guess> from =
                first ? List.of(new Guess(List.of(), List.of(), data, Double.MAX_VALUE)) : beam;
        List<Guess> guesses = new ArrayList<>();
        for (Guess guess : from) {
            for (ShapeDictionary.Match match : chosen(guess, first)) {
                guesses.add(extended(guess, match.site(), dictionary.bins(match)));
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::squares));
        List<Guess> reached = distinct(nearer(guesses, TRIED, QUICK));
        List<Guess> solved = distinct(kicked(nearer(reached, BEAM, MORE)));
        beam = new ArrayList<>(solved);
        beam.addAll(guesses.subList(0, Math.min(KEPT, guesses.size())));
        return solved.stream().map(Guess::sites).toList();
    }

    /// The best few, each brought nearer to its minimum, best first.
    private List<Guess> nearer(List<Guess> guesses, int count, int evaluations) {
        return guesses.stream()
                .limit(count)
                .map(guess -> nearer(guess, evaluations))
                .sorted(Comparator.comparingDouble(Guess::squares))
                .toList();
    }

    /// The best few, kicked until no kick brings them lower.
    private List<Guess> kicked(List<Guess> guesses) {
        List<Guess> lower = new ArrayList<>(guesses);
        for (Guess guess : distinct(guesses).stream().limit(KICKED).toList()) {
            Guess best = guess;
            boolean moved = true;
            for (int round = 0; moved && round < ROUNDS; round++) {
                Guess from = best;
                for (List<ShapeSite> sites : ShapeKicks.of(from.sites, options.free())) {
                    Guess landed = nearer(new Guess(sites, List.of(), data, 0), KICK);
                    if (landed.squares < best.squares) {
                        best = landed;
                    }
                }
                moved = best.squares < (1 - SAME) * from.squares;
            }
            lower.add(best);
        }
        lower.sort(Comparator.comparingDouble(Guess::squares));
        return lower;
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

    private List<ShapeDictionary.Match> chosen(Guess guess, boolean first) {
        List<ShapeDictionary.Match> matches =
                dictionary.matches(dictionary.transformed(guess.rest));
        List<ShapeDictionary.Match> chosen = new ArrayList<>();
        int wanted = first ? FIRST : BRANCHES;
        int[] taken = new int[dictionary.scales() + 1];
        for (ShapeDictionary.Match match : matches) {
            if (chosen.size() < wanted && taken[match.scale()] < 2) {
                taken[match.scale()]++;
                chosen.add(match);
            }
        }
        if (first) {
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
