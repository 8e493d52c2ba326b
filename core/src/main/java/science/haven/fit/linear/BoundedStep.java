package science.haven.fit.linear;

import science.haven.math.Columns;
import science.haven.math.HouseholderQr;

import java.util.Arrays;

/// The longest step allowed in a box and a trust region:
///
/// ```text
/// minimise |M w + c|² + μ |D w|²    lower ≤ w ≤ upper,  μ ≥ 0 so large that |D w| ≤ radius
/// ```
///
/// The box is kept by an active set. A coordinate that stands at its bound with the gradient
/// pushing outward is held there, and let go when the gradient turns; one that the step would carry
/// across a bound is put on it, first come first held, and the others are solved again. A
/// coordinate whose whole way to its bound would gain nothing that can be seen counts as standing
/// there: a logarithm can run towards −∞ for ever after its value has ceased to matter.
public final class BoundedStep {

    /// Keeps directions the data say nothing about from moving on rounding errors.
    private static final double LEAST_DAMPING = 1e-20;

    /// Share of the radius by which a damped step may miss it.
    public static final double RADIUS_TOLERANCE = 0.1;

    private static final int MOST_TRIALS = 20;

    private final int count;
    private final double[][] stacked;
    private final double[] right;
    private final int[] freeIndex;
    private final boolean[] held;
    private double mu;

    /// Gain of χ² that is too small to be seen.
    private double negligible;

    /// The step w.
    public final double[] step;

    /// Room for steps of one size.
    ///
    /// @param count number of free parameters
    public BoundedStep(int count) {
        this.count = count;
        stacked = new double[count][2 * count];
        right = new double[2 * count];
        freeIndex = new int[count];
        held = new boolean[count];
        step = new double[count];
    }

    /// Length of the projection of c on the columns that are not held: how far from stationary.
    ///
    /// @param problem the linearisation
    /// @param lower lower bounds of w, in the unit of w
    /// @param upper upper bounds of w, in the unit of w
    /// @param negligible gain of χ² that is too small to be seen, here and in the steps that
    ///   follow; in the unit of χ²
    /// @return the length, in the unit of the residuals
    public double stationarity(
            Linearisation problem, double[] lower, double[] upper, double negligible) {
        this.negligible = negligible;
        if (!hold(problem, lower, upper)) {
            return Math.sqrt(Columns.dot(problem.right, problem.right, 0, count));
        }
        System.arraycopy(problem.right, 0, right, 0, count);
        int free = stackFree(problem);
        int[] order = Arrays.copyOf(freeIndex, free);
        int rank =
                HouseholderQr.reducePivoted(stacked, order, count, right, Linearisation.DEPENDENT);
        return Math.sqrt(Columns.dot(right, right, 0, rank));
    }

    /// Steepest descent that is left: the greatest part of c along any one column not held.
    ///
    /// @param problem the linearisation
    /// @param lower lower bounds of w, in the unit of w
    /// @param upper upper bounds of w, in the unit of w
    /// @return the part, in the unit of the residuals
    public double slope(Linearisation problem, double[] lower, double[] upper) {
        hold(problem, lower, upper);
        double slope = 0;
        for (int k = 0; k < count; k++) {
            slope = held[k] ? slope : Math.max(slope, Math.abs(problem.gradient(k)));
        }
        return slope;
    }

    /// Finds the step.
    ///
    /// @param problem the linearisation
    /// @param radius greatest length `|D w|`, in the unit of `D w`
    /// @param damping diagonal of D, in the unit of `D w` over that of w
    /// @param lower lower bounds of w, in the unit of w
    /// @param upper upper bounds of w, in the unit of w
    /// @return its length `|D w|`
    public double solve(
            Linearisation problem,
            double radius,
            double[] damping,
            double[] lower,
            double[] upper) {
        double length = solveDamped(problem, LEAST_DAMPING, damping, lower, upper);
        if (length <= radius * (1 + RADIUS_TOLERANCE)) {
            return length;
        }
        // |D w| falls from its undamped length like g / μ in the end: a first guess from both, and
        // then false position on ln |D w| over ln μ, halved where that creeps.
        double slope = freeGradient(problem, damping);
        double guess = slope * (1 / radius - 1 / length);
        double low = Math.max(LEAST_DAMPING, 1e-6 * guess);
        double lowLength = length;
        double high = slope / radius;
        double highLength = radius;
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            length = solveDamped(problem, guess, damping, lower, upper);
            if (Math.abs(length - radius) <= RADIUS_TOLERANCE * radius) {
                break;
            }
            if (length > radius) {
                low = guess;
                lowLength = length;
            } else {
                high = guess;
                highLength = length;
            }
            double fraction = Math.log(lowLength / radius) / Math.log(lowLength / highLength);
            fraction = Math.max(0.1, Math.min(0.9, fraction));
            guess = low * Math.pow(high / low, fraction);
        }
        return length;
    }

    private double freeGradient(Linearisation problem, double[] damping) {
        double square = 0;
        for (int k = 0; k < count; k++) {
            double gradient = problem.gradient(k) / damping[k];
            square += gradient * gradient;
        }
        return Math.sqrt(square);
    }

    /// Whether the last step was shortened by the trust region.
    ///
    /// @return true if μ had to be raised
    public boolean damped() {
        return mu > LEAST_DAMPING;
    }

    /// By how much the linearised model says that χ² will fall with this step.
    ///
    /// @param problem the linearisation
    /// @return the gain, > 0
    public double reduction(Linearisation problem) {
        Arrays.fill(right, 0, count, 0);
        for (int k = 0; k < count; k++) {
            Columns.add(step[k], problem.matrix[k], right, 0, count);
        }
        return -Columns.dot(right, right, 0, count)
                - 2 * Columns.dot(right, problem.right, 0, count);
    }

    private double solveDamped(
            Linearisation problem, double mu, double[] damping, double[] lower, double[] upper) {
        this.mu = mu;
        hold(problem, lower, upper);
        for (int pass = 0; pass <= count; pass++) {
            for (int i = 0; i < count; i++) {
                right[i] = -problem.right[i];
            }
            int free = stack(problem);
            solveStacked(free, damping);
            int first = firstToCross(free, lower, upper);
            for (int f = 0; f < free; f++) {
                step[freeIndex[f]] = right[f];
            }
            if (first < 0) {
                break;
            }
            held[first] = true;
            step[first] = step[first] < 0 ? lower[first] : upper[first];
        }
        return length(step, damping);
    }

    /// What must be added to the last step, for the same damping, to follow a bent valley.
    ///
    /// @param problem the linearisation
    /// @param damping diagonal of D, in the unit of `D w` over that of w
    /// @param bend the part of the second derivative of the residuals along the step, in the unit
    ///   of the residuals
    /// @param correction receives the correction in the unit of w, zero for what is held
    /// @return its length, compared with that of the step
    public double correct(
            Linearisation problem, double[] damping, double[] bend, double[] correction) {
        for (int i = 0; i < count; i++) {
            right[i] = -bend[i] / 2;
        }
        Arrays.fill(correction, 0);
        int free = stackFree(problem);
        solveStacked(free, damping);
        for (int f = 0; f < free; f++) {
            correction[freeIndex[f]] = right[f];
        }
        return length(correction, damping) / length(step, damping);
    }

    private double length(double[] w, double[] damping) {
        double square = 0;
        for (int k = 0; k < count; k++) {
            square += w[k] * w[k] * damping[k] * damping[k];
        }
        return Math.sqrt(square);
    }

    private void solveStacked(int free, double[] damping) {
        double root = Math.sqrt(mu);
        for (int f = 0; f < free; f++) {
            stacked[f][count + f] = root * damping[freeIndex[f]];
            right[count + f] = 0;
        }
        HouseholderQr.reduce(stacked, free, count + free, right);
        HouseholderQr.backSubstitute(stacked, free, right);
    }

    /// Holds what stands at a bound and would leave through it.
    private boolean hold(Linearisation problem, double[] lower, double[] upper) {
        boolean any = false;
        for (int k = 0; k < count; k++) {
            double gradient = problem.gradient(k);
            double room = gradient >= 0 ? -lower[k] : upper[k];
            held[k] = room * Math.abs(gradient) <= negligible && (room == 0 || gradient != 0);
            any |= held[k];
            step[k] = 0;
        }
        return any;
    }

    /// Adds to the right-hand side what the held coordinates do, and copies the free columns.
    private int stack(Linearisation problem) {
        for (int k = 0; k < count; k++) {
            if (held[k]) {
                Columns.add(-step[k], problem.matrix[k], right, 0, count);
            }
        }
        return stackFree(problem);
    }

    private int stackFree(Linearisation problem) {
        int free = 0;
        for (int k = 0; k < count; k++) {
            if (!held[k]) {
                Arrays.fill(stacked[free], 0);
                System.arraycopy(problem.matrix[k], 0, stacked[free], 0, count);
                freeIndex[free++] = k;
            }
        }
        return free;
    }

    private int firstToCross(int free, double[] lower, double[] upper) {
        int first = -1;
        double shortest = Double.POSITIVE_INFINITY;
        for (int f = 0; f < free; f++) {
            int k = freeIndex[f];
            double bound = right[f] < 0 ? lower[k] : upper[k];
            double fraction = Math.abs(bound / right[f]); // NaN where neither moves
            if (fraction < 1 && fraction < shortest) {
                shortest = fraction;
                first = k;
            }
        }
        return first;
    }
}
