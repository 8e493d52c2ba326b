package science.haven.fit;

import science.haven.fit.linear.BoundedStep;

/// Levenberg-Marquardt in a trust region and a box.
///
/// The region is measured in the greatest derivatives seen so far, so the path does not depend on
/// units. A step that the region shortens, and every step of a fit that takes long, is bent along
/// the valley of χ² by its second derivative, which costs one more evaluation and saves many. Near
/// the end, where χ² changes by less than its rounding error, steps are judged by the gradient
/// instead, so that the values reach full precision.
///
/// @see "J. J. Moré, in: Numerical Analysis, Lecture Notes in Mathematics 630 (1978) 105"
/// @see "M. K. Transtrum, J. P. Sethna, arXiv:1201.5885 (2012)"
final class LevenbergMarquardt {

    enum End {
        CONVERGED,
        /// Stopped near the minimum, before full precision.
        STALLED,
        /// No descent, although the gradient is not zero.
        STUCK,
        EXHAUSTED,
        NOT_FINITE
    }

    private enum Trial {
        ACCEPTED,
        REJECTED,
        NONE_LEFT
    }

    /// Residuals count as stationary when their part along the columns is smaller than this: every
    /// estimate is then within 1e-10 · √(N − k) of its standard uncertainty.
    private static final double STATIONARY = 1e-10;

    /// The same, where rounding errors stop the fit first.
    private static final double NEARLY_STATIONARY = 1e-6;

    /// Part of χ² still to be gained at which an unfinished fit is worth showing.
    private static final double WORTH_SHOWING = 1e-6;

    /// Relative change of χ² too small to be seen through rounding.
    private static final double BLIND = 1e-12;

    private static final double LEAST_GAIN = 1e-4;

    /// First radius, in natural steps: e-folds on a log scale, the value itself on a linear one.
    private static final double FIRST_RADIUS = 10;

    private static final int MOST_EVALUATIONS = 1000;

    /// A fit that has not arrived after so many evaluations goes through a bent valley.
    private static final int LONG_FIT = 12;

    /// How far down the step the second derivative is probed.
    private static final double PROBE = 0.1;

    /// Longest correction for the bend, compared with the step.
    private static final double MOST_BEND = 0.375;

    private static final double[][] NO_DERIVATIVES = new double[0][];

    private final double tolerance;
    private final int mostEvaluations;
    private final BoundedStep search;
    private final double[] greatestNorms;
    private final double[] damping;
    private final double[] probe;
    private final double[] bend;
    private final double[] correction;
    private final double[] work;
    private Point here;
    private Point there;
    private double stationarity;
    private double radius;
    private int evaluations;
    private int earlier;

    LevenbergMarquardt(Model model, int[] free, double[] start) {
        this(model, free, start, STATIONARY, MOST_EVALUATIONS);
    }

    /// @param tolerance when the residuals count as stationary, relative
    /// @param mostEvaluations when to give up
    LevenbergMarquardt(
            Model model, int[] free, double[] start, double tolerance, int mostEvaluations) {
        this.tolerance = tolerance;
        this.mostEvaluations = mostEvaluations;
        here = new Point(model, free, start);
        there = new Point(model, free, start);
        search = new BoundedStep(free.length);
        greatestNorms = new double[free.length];
        damping = new double[free.length];
        probe = new double[free.length];
        bend = new double[free.length];
        correction = new double[free.length];
        work = new double[model.residuals()];
    }

    /// The point reached, with derivatives.
    Point point() {
        return here;
    }

    /// Model evaluations spent, those of earlier tries included.
    int evaluations() {
        return earlier + evaluations;
    }

    /// Counts an earlier try as well.
    LevenbergMarquardt after(LevenbergMarquardt other) {
        earlier += other.evaluations();
        return this;
    }

    End run() {
        evaluations = 1;
        if (!here.evaluate(here.jacobian) || !here.linearise()) {
            return End.NOT_FINITE;
        }
        arrive();
        radius = firstRadius();
        while (!stationary()) {
            if (evaluations >= mostEvaluations || !advance()) {
                return unfinished();
            }
        }
        return End.CONVERGED;
    }

    private boolean stationary() {
        return stationarity <= tolerance * Math.sqrt(here.chiSquared)
                || stationarity <= here.roundingFloor();
    }

    private End unfinished() {
        double enough = NEARLY_STATIONARY * Math.sqrt(here.chiSquared);
        if (stationarity <= enough) {
            return End.CONVERGED;
        }
        if (search.slope(here.linear, here.lower, here.upper) <= enough) {
            return End.STALLED; // no way down, although the columns have become dependent
        }
        if (stationarity * stationarity <= WORTH_SHOWING * here.chiSquared
                || stationarity <= 1e3 * here.roundingFloor()) {
            return End.STALLED;
        }
        return evaluations >= mostEvaluations ? End.EXHAUSTED : End.STUCK;
    }

    /// Takes note of the point just reached.
    private void arrive() {
        for (int k = 0; k < damping.length; k++) {
            double norm = here.linear.norms[k];
            greatestNorms[k] = Math.max(greatestNorms[k], norm);
            damping[k] = greatestNorms[k] / norm;
        }
        stationarity = search.stationarity(here.linear, here.lower, here.upper, noise());
    }

    private double firstRadius() {
        double square = 0;
        for (int k = 0; k < damping.length; k++) {
            double natural = here.natural(k) * here.linear.length(k) * here.slope(k);
            square += natural * natural;
        }
        return square > 0 ? FIRST_RADIUS * Math.sqrt(square) : Double.MAX_VALUE;
    }

    /// Tries shorter and shorter steps until one is accepted.
    ///
    /// @return false if no step is left to try
    private boolean advance() {
        double noise = noise();
        boolean blind = stationarity * stationarity <= noise;
        if (blind) {
            radius = Double.MAX_VALUE;
        }
        Trial trial = attempt(noise, blind, false);
        while (trial == Trial.REJECTED && evaluations < mostEvaluations) {
            trial = attempt(noise, blind, true);
        }
        return trial == Trial.ACCEPTED;
    }

    /// Tries one step.
    ///
    /// @param noise change of χ² that cannot be seen
    /// @param blind whether no step can change χ² by more
    /// @param cautious whether to ask for derivatives only if the step is accepted
    private Trial attempt(double noise, boolean blind, boolean cautious) {
        double length = search.solve(here.linear, radius, damping, here.lower, here.upper);
        double predicted = search.reduction(here.linear);
        boolean small = blind || predicted <= noise;
        if (!small && inBentValley() && !followBend()) {
            radius = 0.3 * Math.min(length, radius);
            return Trial.REJECTED;
        }
        if (!there.moveFrom(here, search.step)) {
            return Trial.NONE_LEFT;
        }
        evaluations++;
        boolean finite = there.evaluate(cautious ? NO_DERIVATIVES : there.jacobian);
        if (small) {
            return finite ? acceptByGradient(noise, cautious) : Trial.NONE_LEFT;
        }
        double gain = finite ? (here.chiSquared - there.chiSquared) / predicted : -1;
        if (gain > LEAST_GAIN && differentiate(cautious)) {
            resize(gain, length, predicted);
            accept();
            return Trial.ACCEPTED;
        }
        resize(Math.min(gain, 0), length, predicted);
        return Trial.REJECTED;
    }

    private boolean inBentValley() {
        return search.damped() || evaluations > LONG_FIT;
    }

    /// Rounding error of a difference of two χ².
    private double noise() {
        double r = Math.sqrt(here.chiSquared);
        return r * (BLIND * r + 4 * here.roundingFloor());
    }

    /// Adds to the step what a straight line misses where the valley of χ² bends.
    ///
    /// @return false if the valley bends so much that the step should be shorter
    private boolean followBend() {
        for (int k = 0; k < probe.length; k++) {
            probe[k] = PROBE * search.step[k];
        }
        there.moveFrom(here, probe);
        evaluations++;
        if (!there.evaluate(NO_DERIVATIVES)) {
            return false;
        }
        here.bend(there, search.step, PROBE, work, bend);
        if (!(search.correct(here.linear, damping, bend, correction) <= MOST_BEND)) {
            return false;
        }
        for (int k = 0; k < correction.length; k++) {
            double bent = search.step[k] + correction[k];
            search.step[k] = Math.max(here.lower[k], Math.min(here.upper[k], bent));
        }
        return true;
    }

    private boolean differentiate(boolean missing) {
        if (missing) {
            evaluations++;
            if (!there.evaluate(there.jacobian)) {
                return false;
            }
        }
        return there.linearise();
    }

    private void accept() {
        swap();
        arrive();
    }

    private void swap() {
        Point left = here;
        here = there;
        there = left;
    }

    /// Accepts a step whose effect on χ² is lost in rounding if it brings the gradient down.
    private Trial acceptByGradient(double noise, boolean cautious) {
        double before = stationarity;
        if (there.chiSquared - here.chiSquared > 10 * noise || !differentiate(cautious)) {
            return Trial.NONE_LEFT;
        }
        accept();
        if (stationarity < 0.99 * before) {
            return Trial.ACCEPTED;
        }
        swap();
        stationarity = before;
        return Trial.NONE_LEFT;
    }

    /// Adapts the radius to how well the change of χ² was predicted.
    private void resize(double gain, double length, double predicted) {
        if (gain >= 0.75 || (gain > 0.25 && !search.damped())) {
            radius = 2 * length;
        } else if (gain <= 0.25) {
            // Minimum of the parabola through χ² here, its slope here, and χ² there.
            double rise = there.chiSquared - here.chiSquared;
            double best = predicted / (2 * predicted + rise);
            double factor = best > 0.1 && best < 0.5 ? best : rise < 0 ? 0.5 : 0.1;
            radius = factor * Math.min(length, radius);
        }
    }
}
