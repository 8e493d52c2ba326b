package science.haven.spectrum.peak;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.math.Columns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Brings lines near their best place: damped Gauss-Newton steps until χ² moves by less than the
/// choice of a number of lines would notice. The engine then does the last digits, once.
final class QuickFit {

    /// Fall of χ² that does not matter.
    static final double ENOUGH = 0.02;

    /// How much more than a straight line promises a walk may still bring.
    private static final double OPTIMISM = 3;

    /// Evaluations that every walk is given.
    private static final int FEWEST_EVALUATIONS = 4;

    private static final int MOST_EVALUATIONS = 40;
    private static final double FIRST_DAMPING = 1e-2;
    private static final double HOPELESS = 1e8;

    /// Largest step of a logarithm.
    private static final double LONGEST_LOG_STEP = 1;

    private final ReducedModel model;
    private final List<Parameter> parameters;
    private final int count;
    private final double[][] gram;
    private final double[] slope;
    private final double[] step;
    private double[] values;
    private double[] residuals;
    private double[][] jacobian;
    private double[] areas = new double[0];
    private double chiSquared;
    private int evaluations = 1;
    private double fall = Double.MAX_VALUE;

    QuickFit(ReducedModel model, double[] start) {
        this.model = model;
        parameters = model.parameters();
        count = start.length;
        values = start.clone();
        residuals = new double[model.residuals()];
        jacobian = new double[count][model.residuals()];
        gram = new double[count][count];
        slope = new double[count];
        step = new double[count];
    }

    double[] values() {
        return values.clone();
    }

    double chiSquared() {
        return chiSquared;
    }

    /// Walks.
    ///
    /// @param enough fall of χ² that does not matter, as a part of χ²; at least [#ENOUGH]
    /// @param goal χ² that has to come within reach; the walk ends where it is not
    /// @return false if the model is not finite where it starts, or the goal is out of reach
    boolean run(double enough, double goal) {
        chiSquared = evaluate(values, residuals, jacobian);
        if (!(chiSquared < Double.MAX_VALUE)) {
            return false;
        }
        areas = model.areas();
        double[] nextResiduals = new double[residuals.length];
        double[][] nextJacobian = new double[count][residuals.length];
        double damping = FIRST_DAMPING;
        int still = 0;
        linearise();
        int most = enough > 0 ? MOST_EVALUATIONS / 2 : MOST_EVALUATIONS;
        for (int i = 1; i < most && still < 2 && damping < HOPELESS; i++) {
            solve(damping);
            double promise = -OPTIMISM * Columns.dot(slope, step, 0, count);
            if (i >= FEWEST_EVALUATIONS && chiSquared - promise > goal) {
                return false;
            }
            double little = Math.max(ENOUGH, enough * chiSquared);
            evaluations++;
            double[] next = moved();
            double trial = evaluate(next, nextResiduals, nextJacobian);
            fall = chiSquared - trial;
            if (fall >= 0) {
                values = next;
                chiSquared = trial;
                areas = model.areas();
                double[] r = residuals;
                residuals = nextResiduals;
                nextResiduals = r;
                double[][] j = jacobian;
                jacobian = nextJacobian;
                nextJacobian = j;
                damping = Math.max(1e-9, damping / 8);
                still = fall < little ? still + 1 : 0;
                linearise();
            } else {
                damping *= 6;
                still = fall > -little ? still + 1 : still;
            }
        }
        return chiSquared <= goal;
    }

    /// Areas of the groups at the values.
    double[] areas() {
        return areas;
    }

    /// Whether the last step no longer mattered.
    boolean settled() {
        return Math.abs(fall) < ENOUGH;
    }

    /// Evaluations of the model so far.
    int evaluations() {
        return evaluations;
    }

    private double evaluate(double[] at, double[] r, double[][] derivatives) {
        model.evaluate(at, r, derivatives);
        return Columns.dot(r, r, 0, r.length);
    }

    private void linearise() {
        for (int k = 0; k < count; k++) {
            double scale = scale(k);
            for (int l = 0; l <= k; l++) {
                gram[k][l] = model.product(jacobian, k, l) * scale * scale(l);
                gram[l][k] = gram[k][l];
            }
            slope[k] = scale * Columns.dot(jacobian[k], residuals, 0, residuals.length);
        }
    }

    private double scale(int k) {
        return parameters.get(k).scale() == Scale.LOG ? values[k] : 1;
    }

    /// Solves `(H + μ diag H) δ = −g` for the parameters that are not pressed against a bound.
    private void solve(double damping) {
        int[] free = IntStream.range(0, count).filter(this::moves).toArray();
        int n = free.length;
        double[][] factor = new double[n][n];
        double[] right = new double[n];
        for (int a = 0; a < n; a++) {
            int k = free[a];
            for (int b = 0; b < a; b++) {
                double sum = gram[k][free[b]] - Columns.dot(factor[a], factor[b], 0, b);
                factor[a][b] = sum / factor[b][b];
            }
            double pivot = gram[k][k] * (1 + damping) - Columns.dot(factor[a], factor[a], 0, a);
            factor[a][a] = Math.sqrt(Math.max(pivot, 1e-12 * gram[k][k]));
            right[a] = (-slope[k] - Columns.dot(factor[a], right, 0, a)) / factor[a][a];
        }
        Arrays.fill(step, 0);
        for (int a = n - 1; a >= 0; a--) {
            right[a] /= factor[a][a];
            for (int b = 0; b < a; b++) {
                right[b] -= factor[a][b] * right[a];
            }
            step[free[a]] = right[a];
        }
    }

    private boolean moves(int k) {
        boolean down = slope[k] > 0 && values[k] <= parameters.get(k).lower();
        boolean up = slope[k] < 0 && values[k] >= parameters.get(k).upper();
        return gram[k][k] > 0 && !down && !up;
    }

    private double[] moved() {
        double[] next = Arrays.copyOf(values, count);
        for (int k = 0; k < count; k++) {
            Parameter parameter = parameters.get(k);
            if (parameter.scale() == Scale.LOG) {
                double log = Math.max(-LONGEST_LOG_STEP, Math.min(LONGEST_LOG_STEP, step[k]));
                next[k] *= Math.exp(log);
            } else {
                next[k] += step[k];
            }
            next[k] = Math.max(parameter.lower(), Math.min(parameter.upper(), next[k]));
        }
        return next;
    }
}
