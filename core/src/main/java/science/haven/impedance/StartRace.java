package science.haven.impedance;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lets several starts run towards their minima side by side and takes out those that fall behind,
/// so that the fit engine has to finish only the best.
///
/// A runner takes Marquardt steps on the normal equations, in logarithms of positive parameters:
/// quick and not precise, which is all it takes to see who leads.
final class StartRace {

    private static final int ROUNDS = 6;
    private static final int STEPS_PER_ROUND = 2;

    /// A runner whose χ² is so many times the leader's is out.
    private static final double HOPELESS = 30;

    /// A runner that gained less than this part of χ² over a round has arrived.
    private static final double ARRIVED = 1e-3;

    /// Greatest step of a logarithm, of an exponent a tenth of it.
    private static final double LONGEST = 2;

    /// Where a runner ended.
    ///
    /// @param values values of all parameters
    /// @param chiSquared χ² there
    record Finisher(double[] values, double chiSquared) {}

    private final Model model;
    private final List<Parameter> parameters;
    private final boolean[] free;
    private final double[] residuals;
    private final double[][] jacobian;
    private final double[] step;
    private final double[][] normal;
    private final double[][] factor;

    StartRace(Model model, boolean[] free) {
        this.model = model;
        this.free = free.clone();
        parameters = model.parameters();
        int n = parameters.size();
        residuals = new double[model.residuals()];
        jacobian = new double[n][model.residuals()];
        step = new double[n];
        normal = new double[n][n + 1];
        factor = new double[n][n + 1];
    }

    /// Runs the race.
    ///
    /// @param starts values of all parameters
    /// @return where those ended that were still in it, the best first
    List<Finisher> run(List<double[]> starts) {
        List<Runner> runners = new ArrayList<>();
        for (double[] start : starts) {
            runners.add(new Runner(start));
        }
        for (int round = 0; round < ROUNDS && runners.size() > 1; round++) {
            for (Runner runner : runners) {
                runner.advance();
            }
            runners.sort(Comparator.comparingDouble(runner -> runner.chiSquared));
            double leader = runners.getFirst().chiSquared;
            runners.removeIf(runner -> !(runner.chiSquared <= HOPELESS * leader));
            dropFollowers(runners);
            int most = Math.max(2, (runners.size() + 1) / 2);
            while (runners.size() > most) {
                runners.removeLast();
            }
        }
        return runners.stream().map(r -> new Finisher(r.values, r.chiSquared)).toList();
    }

    /// A runner that is behind and hardly gains any more will not win; nor will one that follows in
    /// the steps of a better one.
    private static void dropFollowers(List<Runner> runners) {
        for (int k = runners.size() - 1; k > 0; k--) {
            Runner runner = runners.get(k);
            boolean lost =
                    runner.arrived && runner.chiSquared > 1.05 * runners.getFirst().chiSquared;
            for (int ahead = 0; ahead < k && !lost; ahead++) {
                lost = runner.isNear(runners.get(ahead));
            }
            if (lost) {
                runners.remove(k);
            }
        }
    }

    private double chiSquared(double[] values) {
        model.evaluate(values, residuals, new double[0][]);
        return square(residuals);
    }

    private static double square(double[] residuals) {
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return sum;
    }

    private boolean isLogarithmic(int k) {
        return parameters.get(k).scale() == Scale.LOG;
    }

    /// `JᵀJ` and, in the last column, `−Jᵀr`, all in scaled parameters.
    private void assemble(double[] values) {
        model.evaluate(values, residuals, jacobian);
        int n = values.length;
        for (int k = 0; k < n; k++) {
            double slope = free[k] ? (isLogarithmic(k) ? values[k] : 1) : 0;
            double[] column = jacobian[k];
            for (int i = 0; i < column.length; i++) {
                column[i] *= slope;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int l = 0; l <= k; l++) {
                normal[k][l] = Amplitudes.product(jacobian[k], jacobian[l]);
            }
            normal[k][n] = -Amplitudes.product(jacobian[k], residuals);
        }
    }

    /// Solves the damped normal equations by Cholesky's factorisation into `step`.
    private void solve(double damping) {
        int n = step.length;
        for (int k = 0; k < n; k++) {
            double right = normal[k][n];
            for (int l = 0; l <= k; l++) {
                double sum = normal[k][l];
                if (l == k) {
                    sum *= 1 + damping;
                }
                for (int i = 0; i < l; i++) {
                    sum -= factor[k][i] * factor[l][i];
                }
                if (l < k) {
                    factor[k][l] = sum / factor[l][l];
                    right -= factor[k][l] * step[l];
                } else {
                    factor[k][k] = Math.sqrt(Math.max(sum, 1e-14 * normal[k][k] + 1e-300));
                }
            }
            step[k] = right / factor[k][k];
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = step[k];
            for (int l = k + 1; l < n; l++) {
                sum -= factor[l][k] * step[l];
            }
            step[k] = sum / factor[k][k];
        }
    }

    private void move(double[] from, double[] to) {
        for (int k = 0; k < from.length; k++) {
            Parameter parameter = parameters.get(k);
            double longest = isLogarithmic(k) ? LONGEST : LONGEST / 10;
            double bounded = Math.max(-longest, Math.min(longest, step[k]));
            double moved = isLogarithmic(k) ? from[k] * Math.exp(bounded) : from[k] + bounded;
            to[k] =
                    free[k]
                            ? Math.max(parameter.lower(), Math.min(parameter.upper(), moved))
                            : from[k];
        }
    }

    private final class Runner {
        private double[] values;
        private double[] trial;
        private double chiSquared;
        private double damping = 1e-2;
        private boolean arrived;

        Runner(double[] start) {
            values = start.clone();
            trial = start.clone();
            chiSquared = chiSquared(values);
        }

        void advance() {
            double before = chiSquared;
            for (int s = 0; s < STEPS_PER_ROUND && !arrived; s++) {
                assemble(values);
                takeStep();
            }
            arrived |= !(chiSquared < (1 - ARRIVED) * before);
        }

        private void takeStep() {
            for (int attempt = 0; attempt < 4; attempt++) {
                solve(damping);
                move(values, trial);
                double reached = chiSquared(trial);
                if (reached < chiSquared) {
                    double[] left = values;
                    values = trial;
                    trial = left;
                    chiSquared = reached;
                    damping = Math.max(1e-9, damping / 8);
                    return;
                }
                damping = Math.min(1e9, damping * 6);
            }
            arrived = true;
        }

        private boolean isNear(Runner other) {
            for (int k = 0; k < values.length; k++) {
                double distance =
                        isLogarithmic(k)
                                ? Math.log(values[k] / other.values[k])
                                : values[k] - other.values[k];
                if (!(Math.abs(distance) < 0.02)) {
                    return false;
                }
            }
            return true;
        }
    }
}
