package science.haven.spectrum.peak;

import science.haven.fit.law.ModelComparison;
import science.haven.math.Columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Finds how many lines there are and where, one line at a time: each new line is put where the
/// residuals ask for it, all lines are fitted again, and AICc says whether it was worth it.
///
/// A line that could have been found at any of M places, M widths of it filling the region, has to
/// be M times as convincing: noise has that many chances to look like one. So n + 1 lines are taken
/// when
///
/// ```text
/// AICc(n) − AICc(n + 1) > 2 ln(10 M)
/// ```
final class LineSearch {

    /// How many places are tried for a new line.
    private static final int TRIES = 3;

    /// How much more than the first-order guess a new line may bring, after all lines have moved.
    private static final double HOPE = 2;

    /// Part of the gain of the best place from which on another place is tried too.
    private static final double RIVAL = 0.5;

    /// Margin from which a number of lines is not questioned again.
    private static final double BEYOND_DOUBT = 20;

    /// How finely noise can place a line that is not there.
    private static final double PLACES_PER_WIDTH = 4;

    /// Parameters of a line.
    private static final int PER_LINE = 4;

    private final PeakOptions options;
    private final Region region;
    private final Blocks blocks;
    private final double inflation;
    private final int order;
    private final double[][] baseline;
    private final Map<Integer, Found> best = new TreeMap<>();

    /// @param inflation τ of the noise, whose σ is in the weights of the blocks
    /// @param order order of the baseline
    LineSearch(PeakOptions options, Region region, Blocks blocks, double inflation, int order) {
        this.options = options;
        this.region = region;
        this.blocks = blocks;
        this.inflation = inflation;
        this.order = order;
        baseline = ReducedModel.baseline(region, blocks, order);
    }

    /// Lines with their fit.
    ///
    /// @param state position, width and form of each line
    /// @param areas area of each line
    /// @param chiSquared χ² as if the noise were white
    /// @param aicc AICc with the colour of the noise, less a constant
    record Found(double[][] state, double[] areas, double chiSquared, double aicc) {

        int lines() {
            return state.length;
        }

        /// The same lines in the order of their positions.
        Found ascending() {
            Integer[] order = IntStream.range(0, lines()).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(i -> state[i][0]));
            double[][] sorted = Arrays.stream(order).map(i -> state[i]).toArray(double[][]::new);
            double[] sortedAreas = Arrays.stream(order).mapToDouble(i -> areas[i]).toArray();
            return new Found(sorted, sortedAreas, chiSquared, aicc);
        }
    }

    /// The best found with each number of lines.
    Map<Integer, Found> found() {
        return best;
    }

    int order() {
        return order;
    }

    /// As many lines as asked for, or as the data speak for, from a first guess on.
    Found best(double[][] start) {
        return options.lines().isPresent()
                ? exactly(options.lines().getAsInt(), start)
                : choose(start);
    }

    /// The lines of another search, fitted again.
    Found refit(double[][] state) {
        return fit(state, options).orElseGet(this::nothing);
    }

    private Found choose(double[][] start) {
        Found here = refit(start);
        boolean moved = true;
        while (moved) {
            Found grown = grow(here);
            Found pruned = prune(grown);
            moved = pruned.lines() != here.lines() && pruned.aicc() < here.aicc();
            here = pruned;
        }
        return here;
    }

    /// The best fit with a given number of lines; fewer if there is no place left for one more.
    private Found exactly(int lines, double[][] start) {
        Optional<Found> family = family(lines);
        if (start.length == 0 && family.isPresent()) {
            return family.get();
        }
        PeakOptions free = options.links().isEmpty() ? options : options.withLines(lines);
        Found here = fit(start, free).orElseGet(this::nothing);
        while (here.lines() < lines) {
            Optional<Found> next = oneMore(here, free);
            if (next.isEmpty()) {
                return here;
            }
            here = next.get();
        }
        if (options.links().isEmpty()) {
            return here;
        }
        double[][] ordered = here.state().clone();
        Arrays.sort(ordered, (a, b) -> Double.compare(a[0], b[0]));
        return fit(ordered, options).orElse(here);
    }

    /// Lines whose positions all follow one of them: each of them is tried at the strongest places.
    private Optional<Found> family(int lines) {
        LineSystem system = new LineSystem(options, lines, region);
        if (lines < 2 || !system.followsOnePosition()) {
            return Optional.empty();
        }
        Optional<Found> best = Optional.empty();
        for (CandidateScan.Candidate candidate :
                CandidateScan.best(blocks, data(), baseline, region.length() / 2, true, TRIES)) {
            for (int i = 0; i < lines; i++) {
                double leader = (candidate.position() - system.offset[i][0]) / system.factor[i][0];
                double[][] state = new double[lines][];
                for (int j = 0; j < lines; j++) {
                    state[j] =
                            new double[] {
                                system.factor[j][0] * leader + system.offset[j][0],
                                candidate.width(),
                                options.shape().commonForm()
                            };
                }
                best = better(best, fit(state, options));
            }
        }
        return best;
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        boolean keep =
                other.isEmpty()
                        || (one.isPresent() && one.get().chiSquared() <= other.get().chiSquared());
        return keep ? one : other;
    }

    private Found grow(Found start) {
        Found here = start;
        while (here.lines() < options.mostLines()) {
            Optional<Found> one = oneMore(here, options);
            if (one.isEmpty()) {
                return here;
            }
            if (convincing(here, one.get())) {
                here = one.get();
                continue;
            }
            Optional<Found> two =
                    here.lines() + 2 > options.mostLines()
                            ? Optional.empty()
                            : oneMore(one.get(), options);
            if (two.isEmpty() || !convincing(here, two.get())) {
                return here;
            }
            here = two.get();
        }
        return here;
    }

    private Found prune(Found start) {
        Found here = start;
        boolean moved = true;
        while (moved && here.lines() > 0) {
            moved = false;
            Found known = best.get(here.lines() - 1);
            if (known != null && margin(known, here) > BEYOND_DOUBT) {
                return here;
            }
            Optional<Found> fewer = oneLess(here);
            if (fewer.isPresent() && !convincing(fewer.get(), here)) {
                here = fewer.get();
                moved = true;
            }
        }
        return here;
    }

    private Optional<Found> oneLess(Found here) {
        Optional<Found> best = Optional.empty();
        for (int gone = 0; gone < here.lines(); gone++) {
            List<double[]> left = new ArrayList<>(List.of(here.state()));
            left.remove(gone);
            best = better(best, fit(left.toArray(double[][]::new), options));
        }
        return best;
    }

    /// Whether more lines are worth it, with all the places where noise could have made them.
    private boolean convincing(Found fewer, Found more) {
        return margin(fewer, more) > 0;
    }

    /// By how much AICc falls more than it must for more lines.
    double margin(Found fewer, Found more) {
        return fewer.aicc() - more.aicc() - price(fewer, more);
    }

    /// What AICc must fall by.
    private double price(Found fewer, Found more) {
        double price = 0;
        for (int i = fewer.lines(); i < more.lines(); i++) {
            price = price == 0 ? price(more.state()[i][1]) : price + 2 * Math.log(places(more, i));
        }
        return price;
    }

    private double places(Found found, int line) {
        return Math.max(1, PLACES_PER_WIDTH * region.length() / found.state()[line][1]);
    }

    private double price(double width) {
        return price(region, width);
    }

    /// What AICc must fall by for one line of a given width.
    static double price(Region region, double width) {
        double places = Math.max(1, PLACES_PER_WIDTH * region.length() / width);
        return 2 * Math.log(ModelComparison.LEAST_EVIDENCE * places);
    }

    private Optional<Found> oneMore(Found here, PeakOptions rules) {
        double[] residual;
        double[][] tangent;
        if (here.lines() == 0) {
            residual = data();
            tangent = baseline;
        } else {
            LineSystem system = new LineSystem(rules, here.lines(), region);
            ReducedModel model = new ReducedModel(system, blocks, baseline);
            double[] free = system.free(here.state());
            tangent = model.tangent(free);
            residual = new double[blocks.size()];
            model.evaluate(free, residual, new double[0][]);
            for (int i = 0; i < residual.length; i++) {
                residual[i] = -residual[i];
            }
        }
        Optional<Found> best = Optional.empty();
        boolean either = options.sign() == PeakOptions.Sign.EITHER;
        List<CandidateScan.Candidate> candidates =
                CandidateScan.best(blocks, residual, tangent, region.length() / 2, either, TRIES);
        for (CandidateScan.Candidate candidate : candidates) {
            boolean rival = candidate.gain() > RIVAL * candidates.getFirst().gain();
            boolean worthwhile = options.lines().isPresent() || promising(candidate);
            if (!worthwhile || !rival) {
                continue;
            }
            double[][] state = Arrays.copyOf(here.state(), here.lines() + 1);
            state[here.lines()] =
                    new double[] {
                        candidate.position(), candidate.width(), options.shape().commonForm()
                    };
            best = better(best, fit(state, rules));
        }
        return best;
    }

    /// Whether a new line may be worth it once all lines have moved.
    private boolean promising(CandidateScan.Candidate candidate) {
        double needed = 2 * PER_LINE + price(candidate.width());
        return HOPE * candidate.gain() > inflation * needed;
    }

    private double[] data() {
        double[] data = new double[blocks.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = blocks.weight[i] * blocks.y[i];
        }
        ReducedModel.takeOut(baseline, data);
        return data;
    }

    private Found nothing() {
        double[] data = data();
        Found found =
                rated(
                        new double[0][],
                        new double[0],
                        Columns.dot(data, data, 0, data.length),
                        order + 1);
        best.putIfAbsent(0, found);
        return found;
    }

    /// Fits from a state; empty if it fails or a line points the wrong way.
    private Optional<Found> fit(double[][] start, PeakOptions rules) {
        if (start.length == 0) {
            return Optional.of(nothing());
        }
        LineSystem system = new LineSystem(rules, start.length, region);
        ReducedModel model = new ReducedModel(system, blocks, baseline);
        double[] free = system.free(start);
        QuickFit quick = new QuickFit(model, free);
        if (!quick.run()) {
            return Optional.empty();
        }
        free = quick.values();
        double[] residuals = new double[blocks.size()];
        model.evaluate(free, residuals, new double[0][]);
        double chiSquared = quick.chiSquared();
        double[] groups = model.areas();
        double[] areas = new double[start.length];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = groups[system.group[i]] * system.ratio[i];
            if (!(areas[i] > 0) && options.sign() == PeakOptions.Sign.POSITIVE) {
                return Optional.empty();
            }
        }
        int parameters = free.length + system.groups + order + 1;
        Found found = rated(system.state(free), areas, chiSquared, parameters);
        Found other = best.get(found.lines());
        if (other == null || found.chiSquared() < other.chiSquared()) {
            best.put(found.lines(), found);
        }
        return Optional.of(found);
    }

    private Found rated(double[][] state, double[] areas, double chiSquared, int k) {
        double left = region.size() / inflation - k - 1;
        double aicc =
                left > 0
                        ? chiSquared / inflation + 2 * k + 2 * k * (k + 1) / left
                        : Double.MAX_VALUE;
        return new Found(state, areas, chiSquared, aicc);
    }
}
