package science.haven.spectrum.peak;

import science.haven.fit.law.ModelComparison;
import science.haven.spectrum.peak.CandidateScan.Candidate;
import science.haven.spectrum.peak.LineTrials.Found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds how many lines there are and where. New lines are put where the residuals ask for them,
/// clear ones that do not touch at once and the others one by one; all lines are fitted again, and
/// AICc says whether it was worth it.
///
/// Lines of another shape than the fitted one always ask for more lines. Where the best fit leaves
/// more than noise, only lines that [LineIdentity] calls lines are kept.
final class LineSearch {

    /// How many places are tried for a new line.
    private static final int TRIES = 3;

    /// How many places are looked at for lines that do not touch.
    private static final int PLACES = 12;

    /// How much more than the first-order guess a new line may bring, after all lines have moved.
    private static final double HOPE = 2;

    /// Part of the gain of the best place from which on another place is tried too.
    private static final double RIVAL = 0.5;

    /// Gain over what is needed from which a line is there, whatever the others will do.
    private static final double CLEAR = 20;

    /// Distance, in sums of both widths, from which lines do not touch.
    private static final double APART = 1;

    /// Part of the needed gain that one line must bring before a pair is tried.
    private static final double HALF_WAY = 0.4;

    /// By how much more than worse a fit with fewer lines may be to be worth finishing.
    private static final double NEARLY = 6;

    /// Area over its uncertainty from which a line is not left out to see.
    private static final double CERTAIN = 50;

    /// Parameters of a line.
    private static final int PER_LINE = 4;

    /// Noise over height below which no real line has exactly the shape that is fitted.
    private static final double FINEST_SHAPE = 1.8e-3;

    /// Lines in a row that may only repair the shape of others, in case they lead to one.
    private static final int MOST_REPAIRS = 3;

    /// Values of line profiles a search may compute before it must end: some 15 ms.
    private static final long MOST_WORK = 300_000;

    private static final double EVIDENCE = ModelComparison.LEAST_EVIDENCE;

    /// Gain of a line that is asked for; more than none.
    private static final double LITTLE = Double.MIN_NORMAL;

    private final LineTrials trials;
    private final PeakOptions options;
    private final LineIdentity identity;
    private boolean shapeMisfit;

    LineSearch(LineTrials trials) {
        this.trials = trials;
        options = trials.options;
        identity = new LineIdentity(trials);
    }

    LineTrials trials() {
        return trials;
    }

    /// Whether lines of this shape cannot describe the data, whatever their number.
    boolean shapeMisfit() {
        return shapeMisfit;
    }

    /// As many lines as asked for, or as the data speak for, from a first guess on.
    Found best(double[][] start) {
        return options.lines().isPresent()
                ? exactly(options.lines().getAsInt(), start)
                : choose(refit(start));
    }

    /// The lines of another search, fitted again.
    Found refit(double[][] state) {
        return trials.fit(state, options).orElseGet(trials::nothing);
    }

    /// Lines on this baseline, if they are better than on another one.
    Optional<Found> better(Found other) {
        double goal = trials.goal(other, other.aicc());
        return trials.fit(other.state(), options, 0, goal);
    }

    /// As many lines as the data speak for.
    Found choose(Found start) {
        Found here = start;
        boolean moved = true;
        while (moved) {
            Found grown = grow(here);
            if (beyondShape(grown) && !identity.areLines(grown)) {
                here = grown; // its lines repair a shape, and AICc cannot say which of them do
                break;
            }
            Found pruned = prune(grown);
            boolean better = pruned.lines() != here.lines() && pruned.aicc() < here.aicc();
            moved = better && pruned.lines() < grown.lines() && !exhausted();
            here = pruned;
        }
        Found own = identity.ownLines(here);
        int repairs = here.lines() - own.lines();
        shapeMisfit = repairs > 0 && (repairs >= MOST_REPAIRS || beyondShape(here));
        return shapeMisfit ? own : here;
    }

    /// Whether the data say more than lines of this shape can: they leave more than noise, or the
    /// noise is less than what real lines deviate by.
    private boolean beyondShape(Found found) {
        return trials.blocks.sigma < FINEST_SHAPE || identity.misfit(found);
    }

    private boolean exhausted() {
        return trials.work() > MOST_WORK;
    }

    /// The best fit with a given number of lines; fewer if there is no place left for one more.
    private Found exactly(int lines, double[][] start) {
        Optional<Found> family = family(lines);
        if (start.length == 0 && family.isPresent()) {
            return family.get();
        }
        PeakOptions free = options.links().isEmpty() ? options : options.withLines(lines);
        Found here = trials.fit(start, free).orElseGet(trials::nothing);
        while (here.lines() < lines) {
            Places places = places(here, free, lines - here.lines());
            if (!places.clear() && !here.fine()) {
                here = finished(here, free);
                places = places(here, free, lines - here.lines());
            }
            Optional<Found> next = more(here, places, free, Double.MAX_VALUE);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        if (options.links().isEmpty()) {
            return finished(here, free);
        }
        return trials.fit(here.ascending().state(), options).orElse(here);
    }

    private Found finished(Found here, PeakOptions rules) {
        return here.fine() ? here : trials.fit(here.state(), rules).orElse(here);
    }

    /// Lines whose positions all follow one of them: each of them is tried at the strongest places.
    private Optional<Found> family(int lines) {
        LineSystem system = new LineSystem(options, lines, trials.region);
        if (lines < 2 || !system.followsOnePosition()) {
            return Optional.empty();
        }
        Optional<Found> best = Optional.empty();
        for (Candidate candidate : scan(trials.nothing(), options, 0)) {
            for (int i = 0; i < lines; i++) {
                double leader = (candidate.position() - system.offset[i][0]) / system.factor[i][0];
                double[][] state = new double[lines][];
                for (int j = 0; j < lines; j++) {
                    double place = system.factor[j][0] * leader + system.offset[j][0];
                    state[j] = line(place, candidate.width());
                }
                best = better(best, trials.fit(state, options));
            }
        }
        return best;
    }

    private double[] line(double position, double width) {
        return new double[] {position, width, options.shape().commonForm()};
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        boolean keep =
                other.isEmpty()
                        || (one.isPresent() && one.get().chiSquared() <= other.get().chiSquared());
        return keep ? one : other;
    }

    private Found grow(Found start) {
        Found here = start;
        int repairs = 0;
        while (here.lines() < options.mostLines() && !exhausted() && repairs < MOST_REPAIRS) {
            Places places = places(here, options, options.mostLines() - here.lines());
            if (!here.fine() && !places.clear()) {
                here = refit(here.state());
                continue;
            }
            Optional<Found> next = places.none() ? Optional.empty() : convincing(here, places);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
            repairs = beyondShape(here) && !identity.areLines(here) ? repairs + 1 : 0;
        }
        return here.fine() ? here : refit(here.state());
    }

    /// More lines, if they are worth it: one that is, or two that only are together.
    private Optional<Found> convincing(Found here, Places places) {
        double width = places.best().getFirst().width();
        double goal = here.chiSquared() - HALF_WAY * trials.inflation * needed(width);
        Optional<Found> one = more(here, places, options, goal);
        if (one.isEmpty() || trials.margin(here, one.get()) > 0) {
            return one;
        }
        int room = options.mostLines() - one.get().lines();
        return room < 1 || exhausted()
                ? Optional.empty()
                : more(one.get(), places(one.get(), options, 1), options, goal)
                        .filter(two -> trials.margin(here, two) > 0);
    }

    private Found prune(Found start) {
        Found here = start;
        boolean moved = true;
        while (moved && here.lines() > 0) {
            moved = false;
            Optional<Found> fewer = oneLess(here);
            if (fewer.isPresent() && trials.margin(fewer.get(), here) <= 0) {
                here = fewer.get();
                moved = true;
            }
        }
        return here;
    }

    private Optional<Found> oneLess(Found here) {
        Optional<Found> best = Optional.empty();
        double[] significance = trials.significance(here, options);
        for (int gone = 0; gone < here.lines(); gone++) {
            if (significance[gone] > CERTAIN) {
                continue;
            }
            List<double[]> left = new ArrayList<>(List.of(here.state()));
            double width = left.remove(gone)[1];
            double[][] state = left.toArray(double[][]::new);
            double most = here.aicc() + needed(width) + NEARLY;
            double goal =
                    state.length == 0
                            ? Double.MAX_VALUE
                            : trials.goal(new Found(state, new double[0], 0, 0, false), most);
            best = better(best, trials.fit(state, options, 0, goal));
        }
        return best;
    }

    /// Where more lines may be.
    ///
    /// @param best places for one more, best first
    /// @param apart places of clear lines that do not touch
    private record Places(List<Candidate> best, List<Candidate> apart) {

        boolean none() {
            return best.isEmpty();
        }

        boolean clear() {
            return !apart.isEmpty();
        }
    }

    private List<Candidate> scan(Found here, PeakOptions rules, double least) {
        LineTrials.Remainder remainder = trials.remainder(here, rules);
        return CandidateScan.best(
                trials.blocks,
                remainder,
                trials.region.length() / 2,
                options.sign() == PeakOptions.Sign.EITHER,
                least,
                here.lines() == 0 && least == 0 ? TRIES : PLACES);
    }

    private Places places(Found here, PeakOptions rules, int room) {
        boolean asked = options.lines().isPresent();
        double least = trials.inflation * (2 * PER_LINE + 2 * Math.log(EVIDENCE)) / HOPE;
        List<Candidate> all = new ArrayList<>(scan(here, rules, asked ? LITTLE : least));
        all.removeIf(candidate -> !asked && !promising(candidate));
        List<Candidate> apart = new ArrayList<>();
        for (Candidate candidate : all) {
            boolean free =
                    apart.stream()
                            .allMatch(
                                    other ->
                                            Math.abs(candidate.position() - other.position())
                                                    > APART * (candidate.width() + other.width()));
            double clear = CLEAR * trials.inflation * needed(candidate.width());
            if (free && apart.size() < room && candidate.gain() > clear) {
                apart.add(candidate);
            }
        }
        return new Places(all, apart);
    }

    private Optional<Found> more(Found here, Places places, PeakOptions rules, double goal) {
        Optional<Found> best = Optional.empty();
        double enough = places.clear() ? LineTrials.ROUGHLY : 0;
        if (places.apart().size() > 1) {
            best = trials.fit(with(here, places.apart()), rules, enough, goal);
        }
        double rival = places.none() ? 0 : RIVAL * places.best().getFirst().gain();
        for (int i = 0; i < Math.min(TRIES, places.best().size()); i++) {
            Candidate candidate = places.best().get(i);
            boolean placed = places.apart().size() > 1 && best.isPresent();
            if (placed || candidate.gain() < rival) {
                break;
            }
            double mark = Math.min(goal, best.map(Found::chiSquared).orElse(goal));
            best = better(best, trials.fit(with(here, List.of(candidate)), rules, enough, mark));
        }
        return best;
    }

    private double[][] with(Found here, List<Candidate> candidates) {
        double[][] state = Arrays.copyOf(here.state(), here.lines() + candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            state[here.lines() + i] = line(candidate.position(), candidate.width());
        }
        return state;
    }

    /// Whether a new line may be worth it once all lines have moved.
    private boolean promising(Candidate candidate) {
        return HOPE * candidate.gain() > trials.inflation * needed(candidate.width());
    }

    /// What a line of a width must bring.
    private double needed(double width) {
        return 2 * PER_LINE + LineTrials.price(trials.region, width);
    }
}
