package science.haven.fit;

import science.haven.fit.linear.Linearisation;
import science.haven.math.Columns;

import java.util.List;

/// Where the solver stands, or tries to stand: values, residuals, derivatives, and the room to the
/// bounds. Two of these are swapped during a fit, so that an iteration allocates nothing.
final class Point {

    /// Longest step of a logarithm or logit at once: a factor of 150.
    private static final double LONGEST_LOG_STEP = 5;

    private final Model model;
    private final Parameter[] parameters;
    private final int[] free;
    private final double[][] freeJacobian;
    private final double[] slopes;
    private final double[] u;

    final double[] values;
    final double[] residuals;
    final double[][] jacobian;
    final Linearisation linear;

    /// Room to the bounds in the coordinates of the linearisation; 0 means on the bound.
    final double[] lower;

    final double[] upper;
    double chiSquared;

    Point(Model model, int[] free, double[] start) {
        this.model = model;
        this.free = free;
        List<Parameter> all = model.parameters();
        int rows = model.residuals();
        parameters = new Parameter[free.length];
        u = new double[free.length];
        values = start.clone();
        residuals = new double[rows];
        jacobian = new double[all.size()][rows];
        freeJacobian = new double[free.length][];
        for (int k = 0; k < free.length; k++) {
            parameters[k] = all.get(free[k]);
            u[k] = parameters[k].toSolver(start[free[k]]);
            freeJacobian[k] = jacobian[free[k]];
        }
        slopes = new double[free.length];
        lower = new double[free.length];
        upper = new double[free.length];
        linear = new Linearisation(free.length, rows);
    }

    /// Steps from another point.
    ///
    /// @return false if no value changes by more than its last digit
    boolean moveFrom(Point other, double[] step) {
        boolean moved = false;
        for (int k = 0; k < free.length; k++) {
            double from = other.values[free[k]];
            Parameter parameter = parameters[k];
            double target = other.u[k] + step[k] / other.linear.norms[k];
            double value = parameter.toValue(target);
            if (step[k] == 0) {
                target = other.u[k];
                value = from;
            } else if (step[k] == other.lower[k] && other.reaches(k, parameter.solverLower())) {
                target = parameter.solverLower();
                value = parameter.lower();
            } else if (step[k] == other.upper[k] && other.reaches(k, parameter.solverUpper())) {
                target = parameter.solverUpper();
                value = parameter.upper();
            }
            u[k] = target;
            values[free[k]] = value;
            moved |= Math.abs(value - from) > 2e-16 * Math.abs(from);
        }
        return moved;
    }

    private boolean reaches(int k, double bound) {
        return parameters[k].scale() == Scale.LINEAR || Math.abs(bound - u[k]) <= LONGEST_LOG_STEP;
    }

    /// Computes the residuals, and the derivatives where asked.
    ///
    /// @return false if χ² is not finite
    boolean evaluate(double[][] derivatives) {
        model.evaluate(values, residuals, derivatives);
        chiSquared = Columns.dot(residuals, residuals, 0, residuals.length);
        return chiSquared < Double.POSITIVE_INFINITY;
    }

    /// Linearises at this point, after derivatives were computed.
    ///
    /// @return false if a derivative is not finite
    boolean linearise() {
        for (int k = 0; k < free.length; k++) {
            slopes[k] = parameters[k].slope(values[free[k]]);
        }
        if (!linear.take(freeJacobian, residuals, slopes)) {
            return false;
        }
        for (int k = 0; k < free.length; k++) {
            double least = parameters[k].solverLower() - u[k];
            double most = parameters[k].solverUpper() - u[k];
            if (parameters[k].scale() != Scale.LINEAR) {
                least = Math.max(least, -LONGEST_LOG_STEP);
                most = Math.min(most, LONGEST_LOG_STEP);
            }
            lower[k] = Math.min(0, least * linear.norms[k]);
            upper[k] = Math.max(0, most * linear.norms[k]);
        }
        return true;
    }

    double slope(int k) {
        return slopes[k];
    }

    /// The part, along the columns at this point, of the second derivative of the residuals along a
    /// step, from the residuals at a probe a small way down the step.
    void bend(Point probe, double[] step, double way, double[] work, double[] part) {
        for (int i = 0; i < residuals.length; i++) {
            work[i] = (probe.residuals[i] - residuals[i]) / way;
        }
        for (int k = 0; k < free.length; k++) {
            double rate = step[k] / linear.norms[k] * slopes[k];
            Columns.add(-rate, freeJacobian[k], work, 0, work.length);
        }
        linear.project(freeJacobian, work, part);
        for (int k = 0; k < part.length; k++) {
            part[k] *= 2 / way;
        }
    }

    /// Size of a natural step of one parameter: an e-fold, or the value itself.
    double natural(int k) {
        return parameters[k].scale() == Scale.LINEAR ? Math.abs(u[k]) : 1;
    }

    /// What a change of every value in its last digit does to the residuals.
    double roundingFloor() {
        double square = 0;
        for (int k = 0; k < free.length; k++) {
            double influence = linear.length(k) * values[free[k]];
            square += influence * influence;
        }
        return Math.ulp(1.0) * Math.sqrt(square);
    }
}
