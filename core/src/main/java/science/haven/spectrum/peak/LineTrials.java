package science.haven.spectrum.peak;

import science.haven.fit.law.ModelComparison;
import science.haven.math.Columns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Fits lines from where they may be, says how good they are, and keeps the best fit of each number
/// of lines.
///
/// A line that could have been found at any of M places, M widths of it filling the region, has to
/// be M times as convincing: noise has that many chances to look like one. So n + 1 lines are taken
/// when
///
/// ```text
/// AICc(n) − AICc(n + 1) > 2 ln(10 M)
/// ```
final class LineTrials {

    /// Part of χ² that a fit may leave as long as more lines are to come.
    static final double ROUGHLY = 0.01;

    /// How finely noise can place a line that is not there.
    private static final double PLACES_PER_WIDTH = 4;

    final PeakOptions options;
    final Region region;
    final Blocks blocks;
    final double inflation;
    final int order;
    final double[][] baseline;
    private final Map<Integer, Found> best = new TreeMap<>();
    private long work;

    /// @param inflation τ of the noise, whose σ is in the weights of the blocks
    /// @param order order of the baseline
    LineTrials(PeakOptions options, Region region, Blocks blocks, double inflation, int order) {
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
    /// @param fine whether χ² moves no more
    record Found(double[][] state, double[] areas, double chiSquared, double aicc, boolean fine) {

        int lines() {
            return state.length;
        }

        /// The same lines in the order of their positions.
        Found ascending() {
            Integer[] order = IntStream.range(0, lines()).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(i -> state[i][0]));
            double[][] sorted = Arrays.stream(order).map(i -> state[i]).toArray(double[][]::new);
            double[] sortedAreas = Arrays.stream(order).mapToDouble(i -> areas[i]).toArray();
            return new Found(sorted, sortedAreas, chiSquared, aicc, fine);
        }
    }

    /// The best found with each number of lines.
    Map<Integer, Found> found() {
        return best;
    }

    /// Values of line profiles computed so far: what the search has cost.
    long work() {
        return work;
    }

    Found nothing() {
        double[] data = data();
        double chiSquared = Columns.dot(data, data, 0, data.length);
        Found found = rated(new double[0][], new double[0], chiSquared, order + 1, true);
        best.putIfAbsent(0, found);
        return found;
    }

    /// Weighted data less the baseline.
    double[] data() {
        double[] data = new double[blocks.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = blocks.weight[i] * blocks.y[i];
        }
        ReducedModel.takeOut(baseline, data);
        return data;
    }

    /// Fits from a state to the last digit that matters here.
    Optional<Found> fit(double[][] start, PeakOptions rules) {
        return fit(start, rules, 0, Double.MAX_VALUE);
    }

    /// Fits from a state.
    ///
    /// @param enough part of χ² that may be left
    /// @param goal χ² above which the lines are of no use
    /// @return the fit; empty if it fails, misses the goal, or a line points the wrong way
    Optional<Found> fit(double[][] start, PeakOptions rules, double enough, double goal) {
        if (start.length == 0) {
            return Optional.of(nothing());
        }
        LineSystem system = new LineSystem(rules, start.length, region);
        ReducedModel model = new ReducedModel(system, blocks, baseline);
        QuickFit quick = new QuickFit(model, system.free(start));
        boolean arrived = quick.run(enough, goal);
        work += (long) quick.evaluations() * start.length * blocks.size();
        if (!arrived) {
            return Optional.empty();
        }
        double[] free = quick.values();
        double[] groups = quick.areas();
        double[] areas = new double[start.length];
        for (int i = 0; i < areas.length; i++) {
            areas[i] = groups[system.group[i]] * system.ratio[i];
            if (!(areas[i] > 0) && options.sign() == PeakOptions.Sign.POSITIVE) {
                return Optional.empty();
            }
        }
        int parameters = free.length + system.groups + order + 1;
        boolean fine = enough == 0 || quick.settled();
        Found found = rated(system.state(free), areas, quick.chiSquared(), parameters, fine);
        Found other = best.get(found.lines());
        if (other == null || found.chiSquared() < other.chiSquared()) {
            best.put(found.lines(), found);
        }
        return Optional.of(found);
    }

    private Found rated(double[][] state, double[] areas, double chiSquared, int k, boolean fine) {
        double left = left(k);
        double aicc = left > 0 ? chiSquared / inflation + penalty(k) : Double.MAX_VALUE;
        return new Found(state, areas, chiSquared, aicc, fine);
    }

    private double left(int k) {
        return region.size() / inflation - k - 1;
    }

    private double penalty(int k) {
        return 2 * k + 2 * k * (k + 1) / left(k);
    }

    /// χ² that lines on this baseline must reach to be better than a given AICc.
    double goal(Found lines, double aicc) {
        LineSystem system = new LineSystem(options, lines.lines(), region);
        int k = system.parameters.size() + system.groups + order + 1;
        return left(k) > 0 ? inflation * (aicc - penalty(k)) : 0;
    }

    /// What present lines leave of the weighted data, and the directions in which they can move.
    Remainder remainder(Found here, PeakOptions rules) {
        if (here.lines() == 0) {
            return new Remainder(data(), baseline);
        }
        LineSystem system = new LineSystem(rules, here.lines(), region);
        ReducedModel model = new ReducedModel(system, blocks, baseline);
        double[] residual = new double[blocks.size()];
        double[][] tangent = model.tangent(system.free(here.state()), residual);
        for (int i = 0; i < residual.length; i++) {
            residual[i] = -residual[i];
        }
        return new Remainder(residual, tangent);
    }

    /// @param residual weighted data less lines
    /// @param tangent orthonormal columns
    record Remainder(double[] residual, double[][] tangent) {}

    /// Scatter of the blocks over the noise in their weights.
    double misfit(Found found) {
        return Math.sqrt(found.chiSquared() / Math.max(1, blocks.size() - 4 * found.lines()));
    }

    /// Areas over their standard uncertainties, which the colour of the noise and a misfit widen.
    double[] significance(Found found, PeakOptions rules) {
        LineSystem system = new LineSystem(rules, found.lines(), region);
        double[] free = system.free(found.state());
        FullModel model = new FullModel(system, region, blocks.x, blocks.y, blocks.weight, order);
        double[] values = Arrays.copyOf(free, free.length + system.groups + order + 1);
        for (int i = 0; i < found.lines(); i++) {
            values[free.length + system.group[i]] = found.areas()[i] / system.ratio[i];
        }
        double[] errors = model.errors(values);
        double widened = Math.sqrt(inflation) * Math.max(1, misfit(found));
        double[] significance = new double[found.lines()];
        for (int i = 0; i < significance.length; i++) {
            int k = free.length + system.group[i];
            significance[i] = Math.abs(values[k]) / (errors[k] * widened);
        }
        return significance;
    }

    /// By how much AICc falls more than it must for more lines.
    double margin(Found fewer, Found more) {
        return fewer.aicc() - more.aicc() - price(fewer, more);
    }

    /// What AICc must fall by.
    private double price(Found fewer, Found more) {
        double price = 0;
        for (int i = fewer.lines(); i < more.lines(); i++) {
            double width = more.state()[i][1];
            price += price == 0 ? price(region, width) : 2 * Math.log(places(region, width));
        }
        return price;
    }

    private static double places(Region region, double width) {
        return Math.max(1, PLACES_PER_WIDTH * region.length() / width);
    }

    /// What AICc must fall by for one line of a given width.
    static double price(Region region, double width) {
        return 2 * Math.log(ModelComparison.LEAST_EVIDENCE * places(region, width));
    }
}
