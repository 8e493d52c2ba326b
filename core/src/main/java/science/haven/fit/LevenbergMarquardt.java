package science.haven.fit;

/// Levenberg-Marquardt in a trust region and a box.
///
/// The region is measured in the greatest derivatives seen so far, so the path does not depend on
/// units. Near the end, where χ² changes by less than its rounding error, steps are judged by the
/// gradient instead, so that the values reach full precision.
///
/// @see "J. J. Moré, in: Numerical Analysis, Lecture Notes in Mathematics 630 (1978) 105"
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

    /// Residuals count as stationary when their part along the columns is smaller than this: every
    /// estimate is then within 1e-10 · √(N − k) of its standard uncertainty.
    private static final double STATIONARY = 1e-10;

    /// Relative change of χ² too small to be seen through rounding.
    private static final double BLIND = 1e-12;

    /// Part of χ² still to be gained, at which an unfinished fit counts as good enough.
    private static final double NEARLY = 1e-6;

    private static final double LEAST_GAIN = 1e-4;
    private static final double FIRST_RADIUS = 10;
    private static final int MOST_EVALUATIONS = 2000;
    private static final double[][] NO_DERIVATIVES = new double[0][];

    private final BoundedStep search;
    private final double[] greatestNorms;
    private final double[] damping;
    private Point here;
    private Point there;
    private double stationarity;
    private double radius;
    private int evaluations;

    LevenbergMarquardt(Model model, int[] free, double[] start) {
        here = new Point(model, free, start);
        there = new Point(model, free, start);
        search = new BoundedStep(free.length);
        greatestNorms = new double[free.length];
        damping = new double[free.length];
    }

    /// The point reached.
    Point point() {
        return here;
    }

    int evaluations() {
        return evaluations;
    }

    End run() {
        evaluations = 1;
        if (!here.evaluate(here.jacobian) || !here.linearise()) {
            return End.NOT_FINITE;
        }
        arrive();
        radius = firstRadius();
        while (!stationary()) {
            if (!advance()) {
                boolean nearly = stationarity * stationarity <= NEARLY * here.chiSquared;
                if (nearly || stationarity <= 1e3 * here.roundingFloor()) {
                    return stationarity <= 1e-6 * Math.sqrt(here.chiSquared)
                            ? End.CONVERGED
                            : End.STALLED;
                }
                return evaluations >= MOST_EVALUATIONS ? End.EXHAUSTED : End.STUCK;
            }
        }
        return End.CONVERGED;
    }

    private boolean stationary() {
        return stationarity <= STATIONARY * Math.sqrt(here.chiSquared)
                || stationarity <= here.roundingFloor();
    }

    /// Takes note of the point just reached.
    private void arrive() {
        for (int k = 0; k < damping.length; k++) {
            double norm = here.linear.norms[k];
            greatestNorms[k] = Math.max(greatestNorms[k], norm);
            damping[k] = greatestNorms[k] / norm;
        }
        stationarity = search.stationarity(here.linear, here.lower, here.upper);
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
        boolean rejected = false;
        while (evaluations < MOST_EVALUATIONS) {
            double length = search.solve(here.linear, radius, damping, here.lower, here.upper);
            double predicted = search.reduction(here.linear);
            if (!there.moveFrom(here, search.step)) {
                return false;
            }
            evaluations++;
            boolean finite = there.evaluate(rejected ? NO_DERIVATIVES : there.jacobian);
            if (predicted <= BLIND * here.chiSquared) {
                return finite && differentiate(rejected) && acceptByGradient();
            }
            double gain = finite ? (here.chiSquared - there.chiSquared) / predicted : -1;
            if (gain > LEAST_GAIN && differentiate(rejected)) {
                resize(gain, length, predicted);
                accept();
                return true;
            }
            resize(Math.min(gain, 0), length, predicted);
            rejected = true;
        }
        return false;
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
        Point left = here;
        here = there;
        there = left;
        arrive();
    }

    private boolean acceptByGradient() {
        double before = stationarity;
        double increase = there.chiSquared - here.chiSquared;
        if (increase > 10 * BLIND * here.chiSquared) {
            return false;
        }
        accept();
        if (stationarity < 0.99 * before) {
            return true;
        }
        Point worse = here;
        here = there;
        there = worse;
        stationarity = before;
        return false;
    }

    /// Adapts the radius to how well χ² was predicted.
    private void resize(double gain, double length, double predicted) {
        if (gain > 0.75) {
            radius = Math.max(radius, 2 * length);
        } else if (gain < 0.25) {
            // Minimum of the parabola through χ² here, its slope, and χ² there.
            double rise = there.chiSquared - here.chiSquared;
            double best = predicted / (2 * predicted + rise);
            double factor = best > 0.1 && best < 0.5 ? best : rise < 0 ? 0.5 : 0.1;
            radius = factor * Math.min(length, radius);
        }
    }
}
