package science.haven.lineshape.fit;

import science.haven.lineshape.LineShapes;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds start values for one, two, three … sites in a coarser copy of the spectrum.
///
/// To the best guesses with one site less the patterns of a dictionary are added that take most
/// from what is left while all parameters of the sites there are give way to first order. The same
/// number tells when to stop: where no pattern takes more than the noise lends to the best of
/// thousands, no other site is needed. Until then each site is sought again beside the others, then
/// combinations of patterns that were fitted all at once are tried.
final class ShapeSearch {

    private static final int FIRST = 14;
    private static final int STRATA = 6;

    /// Guesses of a number of sites that are built upon, and patterns added to each of them: beside
    /// sites that give way, and beside sites that stay.
    private static final int BUILT_UPON = 6;

    private static final int GIVING_WAY = 5;
    private static final int STAYING = 3;

    /// Evaluations spent on each guess, and again on the best of them.
    private static final int QUICK = 8;

    private static final int MORE = 25;
    private static final int BEST = 5;
    private static final int BEAM = 14;
    private static final int KEPT = 24;
    private static final int TRIED = 70;
    private static final int BRANCHES = 5;
    private static final int IMPROVED = 3;
    private static final int ROUNDS = 4;
    private static final int AGAIN = 7;
    private static final int PAIRED = 4;
    private static final int POOLED = 60;
    private static final int KICK = 20;
    private static final int BRIEF = 3;

    /// What a pattern takes from χ² at most where all sites were found: among thousands the noise
    /// lends this to one.
    private static final double FOUND = 18;

    /// Below this a further site is not worth a search.
    private static final double NOTHING_LEFT = 13;

    /// Rise of χ² over the best up to which another answer is brought to its end.
    private static final double WINDOW = 12;

    private static final double WIDE_WINDOW = 60;
    private static final int AROUND = 2;

    private final ShapeOptions options;
    private final ShapeDictionary dictionary;
    private final ShapeSolver solver;

    /// Guesses of one, two, three … sites, best first.
    private final List<List<ShapeGuess>> levels = new ArrayList<>();

    private boolean leftMuch = true;
    private Optional<ShapePool> pool = Optional.empty();

    ShapeSearch(ShapeSpectrum spectrum, Nuclide nuclide, ShapeOptions options, LineShapes shapes) {
        this.options = options;
        solver = new ShapeSolver(spectrum, options, shapes);
        dictionary = new ShapeDictionary(solver.experiment(), nuclide, shapes);
    }

    /// Start values with one site more than the last time, best first; none where nothing looks
    /// like a site.
    List<List<ShapeSite>> next() {
        levels.add(levels.isEmpty() ? first() : further(levels.getLast()));
        return starts();
    }

    private List<List<ShapeSite>> starts() {
        List<ShapeGuess> guesses = levels.getLast();
        if (guesses.isEmpty()) {
            return List.of();
        }
        double limit = limit(guesses.getFirst(), WIDE_WINDOW);
        return guesses.stream()
                .filter(guess -> guess.squares() <= limit)
                .map(ShapeGuess::sites)
                .toList();
    }

    /// Whether the best sites leave no more than the noise does.
    boolean isFound() {
        return found(levels.getLast().getFirst());
    }

    /// Whether the sites before left more than the noise does.
    boolean leftMuch() {
        return leftMuch;
    }

    /// Start values with one site less, best first.
    List<List<ShapeSite>> withoutOne(List<ShapeSite> sites) {
        List<ShapeGuess> fewer = new ArrayList<>();
        for (int s = 0; s < sites.size(); s++) {
            List<ShapeSite> others = new ArrayList<>(sites);
            others.remove(s);
            fewer.add(solver.nearer(others, MORE));
        }
        fewer.sort(Comparator.comparingDouble(ShapeGuess::squares));
        return fewer.stream().map(ShapeGuess::sites).toList();
    }

    /// Start values with as many sites as the last time, after a search that spares nothing.
    List<List<ShapeSite>> thorough() {
        int last = levels.size() - 1;
        for (int begin = last; begin > 0 && (begin == last || !isFound()); begin--) {
            for (int level = begin; level <= last; level++) {
                levels.set(level, wide(levels.get(level - 1), levels.get(level)));
            }
        }
        return starts();
    }

    /// Every guess with one site less is built upon, and sites that overlap mostly are chosen among
    /// patterns that were fitted all at once.
    private List<ShapeGuess> wide(List<ShapeGuess> fewer, List<ShapeGuess> known) {
        List<ShapeGuess> guesses = new ArrayList<>();
        for (ShapeGuess guess : fewer) {
            guesses.addAll(extended(guess, BRANCHES));
        }
        guesses.sort(Comparator.comparingDouble(ShapeGuess::squares));
        List<ShapeGuess> tried =
                new ArrayList<>(guesses.subList(0, Math.min(TRIED, guesses.size())));
        tried.addAll(pooled(fewer.getFirst().sites().size() + 1));
        tried.addAll(known.subList(0, Math.min(BEST, known.size())));
        List<ShapeGuess> best = best(tried, BEAM);
        return found(best.getFirst()) ? best : improved(best, IMPROVED, ROUNDS);
    }

    /// Start values with as many sites that leave about as little, best first.
    List<List<ShapeSite>> around(List<ShapeSite> sites) {
        ShapeGuess best = solver.nearer(sites, MORE);
        List<ShapeGuess> modes = new ArrayList<>();
        modes.add(best);
        boolean lower = true;
        for (int round = 0; lower && round < AROUND; round++) {
            double limit = limit(best, -1);
            modes.addAll(near(best));
            modes.sort(Comparator.comparingDouble(ShapeGuess::squares));
            best = modes.getFirst();
            lower = best.squares() < limit;
        }
        double limit = limit(best, WINDOW);
        return ShapeGuess.distinct(modes).stream()
                .filter(mode -> mode.squares() < limit)
                .map(ShapeGuess::sites)
                .toList();
    }

    private static double limit(ShapeGuess best, double window) {
        return best.squares() + window * best.variance();
    }

    private List<ShapeGuess> near(ShapeGuess mode) {
        List<List<ShapeSite>> starts = new ArrayList<>(ShapeKicks.of(mode.sites(), options.free()));
        starts.addAll(solver.alongValleys(mode));
        replaced(mode).forEach(guess -> starts.add(guess.sites()));
        double limit = limit(mode, WIDE_WINDOW);
        return starts.stream()
                .map(start -> solver.nearer(start, QUICK))
                .filter(guess -> guess.squares() < limit)
                .map(guess -> solver.nearer(guess.sites(), KICK))
                .toList();
    }

    /// Patterns that take most beside a guess that gives way.
    private List<ShapeDictionary.Match> open(ShapeGuess guess) {
        return dictionary.matches(guess.rest(), solver.slopes(guess));
    }

    /// What the best of them takes, in variances of the noise.
    private static double gain(List<ShapeDictionary.Match> open, ShapeGuess guess) {
        return open.isEmpty() ? 0 : open.getFirst().score() / guess.variance();
    }

    private boolean found(ShapeGuess guess) {
        return gain(open(guess), guess) < FOUND;
    }

    private List<ShapeGuess> first() {
        List<ShapeGuess> guesses = extended(ShapeGuess.none(solver.data()), FIRST);
        List<ShapeGuess> best = best(guesses, BEAM);
        return best.isEmpty() || found(best.getFirst()) ? best : improved(best, 1, 2);
    }

    private List<ShapeGuess> further(List<ShapeGuess> solved) {
        List<ShapeDictionary.Match> open = open(solved.getFirst());
        leftMuch = gain(open, solved.getFirst()) > NOTHING_LEFT;
        if (!leftMuch) {
            return solver.nearer(with(solved.getFirst(), open, BRIEF), BRIEF, MORE);
        }
        List<ShapeGuess> guesses = new ArrayList<>(with(solved.getFirst(), open, GIVING_WAY));
        guesses.addAll(extended(solved.getFirst(), STAYING));
        List<ShapeGuess> best = best(guesses, BEST);
        if (found(best.getFirst())) {
            return best;
        }
        guesses.clear();
        for (ShapeGuess guess : solved.stream().skip(1).limit(BUILT_UPON).toList()) {
            guesses.addAll(extended(guess, STAYING));
            guesses.addAll(with(guess, open(guess), GIVING_WAY));
        }
        guesses.addAll(best.subList(0, Math.min(BEST, best.size())));
        best = best(guesses, BEST);
        return found(best.getFirst()) ? best : improved(best, 1, ROUNDS);
    }

    /// Brings guesses nearer to their minima, the best of them more than the others.
    private List<ShapeGuess> best(List<ShapeGuess> guesses, int count) {
        List<ShapeGuess> quick = ShapeGuess.distinct(solver.nearer(guesses, guesses.size(), QUICK));
        List<ShapeGuess> best = new ArrayList<>(solver.nearer(quick, count, MORE));
        quick.stream().skip(count).limit(KEPT).forEach(best::add);
        return ShapeGuess.distinct(best);
    }

    /// The best few, with each site sought again beside the others and then kicked, until neither
    /// brings them lower or all sites are found.
    private List<ShapeGuess> improved(List<ShapeGuess> guesses, int count, int rounds) {
        List<ShapeGuess> lower = new ArrayList<>(guesses);
        for (ShapeGuess guess : guesses.stream().limit(count).toList()) {
            ShapeGuess best = guess;
            boolean moved = true;
            for (int round = 0; moved && round < rounds; round++) {
                ShapeGuess from = best;
                best = soughtAgain(from);
                if (!best.clearlyBelow(from)) {
                    best = kicked(from);
                }
                if (!best.clearlyBelow(from)) {
                    best = pairsSoughtAgain(from);
                }
                moved = best.clearlyBelow(from);
                lower.add(best);
                if (moved && found(best)) {
                    return sorted(lower);
                }
            }
        }
        return sorted(lower);
    }

    private static List<ShapeGuess> sorted(List<ShapeGuess> guesses) {
        guesses.sort(Comparator.comparingDouble(ShapeGuess::squares));
        return ShapeGuess.distinct(guesses);
    }

    /// One site anew, beside the others.
    private ShapeGuess soughtAgain(ShapeGuess from) {
        return lowest(replaced(from), from);
    }

    private List<ShapeGuess> replaced(ShapeGuess from) {
        List<ShapeGuess> guesses = new ArrayList<>();
        for (int s = 0; s < from.sites().size() && from.sites().size() > 1; s++) {
            int left = s;
            int[] others = IntStream.range(0, from.sites().size()).filter(o -> o != left).toArray();
            ShapeGuess rest = only(from, others);
            guesses.addAll(extended(rest, AGAIN));
            ShapeGuess free = solver.nearer(rest.sites(), QUICK);
            guesses.addAll(with(free, open(free), STAYING));
        }
        return guesses;
    }

    /// All but one site anew.
    private ShapeGuess pairsSoughtAgain(ShapeGuess from) {
        List<ShapeGuess> guesses = new ArrayList<>();
        for (int s = 0; s < from.sites().size() && from.sites().size() > 2; s++) {
            for (ShapeGuess two : extended(only(from, s), AGAIN)) {
                guesses.addAll(extended(two, PAIRED));
            }
        }
        guesses.sort(Comparator.comparingDouble(ShapeGuess::squares));
        return lowest(guesses.subList(0, Math.min(TRIED, guesses.size())), from);
    }

    private List<ShapeGuess> pooled(int count) {
        if (pool.isEmpty()) {
            pool = Optional.of(new ShapePool(dictionary, solver.data()));
        }
        return pool.get().choices(count, POOLED).stream()
                .map(c -> solver.fitted(c.sites(), c.bins()))
                .toList();
    }

    private ShapeGuess lowest(List<ShapeGuess> guesses, ShapeGuess from) {
        return Stream.concat(Stream.of(from), best(guesses, BEST).stream())
                .min(Comparator.comparingDouble(ShapeGuess::squares))
                .orElseThrow();
    }

    private ShapeGuess only(ShapeGuess from, int... kept) {
        return new ShapeGuess(
                IntStream.of(kept).mapToObj(from.sites()::get).toList(),
                IntStream.of(kept).mapToObj(from.bins()::get).toList(),
                solver.data(),
                0);
    }

    private ShapeGuess kicked(ShapeGuess from) {
        ShapeGuess best = from;
        for (List<ShapeSite> sites : ShapeKicks.of(from.sites(), options.free())) {
            ShapeGuess landed = solver.nearer(sites, KICK);
            if (landed.squares() < best.squares()) {
                best = landed;
            }
        }
        return best;
    }

    /// With one site more, the best patterns of the dictionary in turn beside sites that stay.
    private List<ShapeGuess> extended(ShapeGuess guess, int wanted) {
        List<ShapeDictionary.Match> matches = dictionary.matches(solver.data(), guess.bins());
        List<ShapeDictionary.Match> chosen = chosen(matches, wanted);
        if (guess.sites().isEmpty()) {
            chosen.addAll(strata(matches, chosen));
        }
        return with(guess, chosen, chosen.size());
    }

    private List<ShapeGuess> with(
            ShapeGuess guess, List<ShapeDictionary.Match> matches, int wanted) {
        List<ShapeGuess> extended = new ArrayList<>();
        for (ShapeDictionary.Match match : chosen(matches, wanted)) {
            List<ShapeSite> sites = new ArrayList<>(guess.sites());
            sites.add(match.site());
            List<double[]> all = new ArrayList<>(guess.bins());
            all.add(dictionary.bins(match));
            extended.add(solver.fitted(sites, all));
        }
        return extended;
    }

    /// The best patterns, no more than two of a coupling.
    private List<ShapeDictionary.Match> chosen(List<ShapeDictionary.Match> matches, int wanted) {
        List<ShapeDictionary.Match> chosen = new ArrayList<>();
        int[] taken = new int[dictionary.scales() + 1];
        for (ShapeDictionary.Match match : matches) {
            if (chosen.size() < wanted && taken[match.scale()] < 2) {
                taken[match.scale()]++;
                chosen.add(match);
            }
        }
        return chosen;
    }

    /// The best of every order of couplings that is not among the chosen.
    private List<ShapeDictionary.Match> strata(
            List<ShapeDictionary.Match> matches, List<ShapeDictionary.Match> chosen) {
        List<ShapeDictionary.Match> strata = new ArrayList<>();
        for (int stratum = 0; stratum < STRATA; stratum++) {
            int low = stratum * dictionary.scales() / STRATA;
            int high = (stratum + 1) * dictionary.scales() / STRATA;
            matches.stream()
                    .filter(m -> m.scale() >= low && m.scale() < high)
                    .findFirst()
                    .filter(m -> !chosen.contains(m))
                    .ifPresent(strata::add);
        }
        return strata;
    }
}
