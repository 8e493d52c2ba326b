package science.haven.exchange.echo;

import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Start values from a grid: misfit of each decay over τ, final amplitude and exponent, with the
/// best relaxation and amplitude for each; then the barrier that threads the decays best.
final class EchoStart {

    private static final int TIMES = 48;
    private static final int ENDS = 11;
    private static final double[] EXPONENTS = {1, 0.6};
    private static final int LEAKS = 12;
    private static final int ENERGIES = 41;
    private static final double HIGHEST = 1.6 * Constants.ELEMENTARY_CHARGE;
    private static final int KEPT = 3;

    private final EchoLayout layout;
    private final EchoOptions options;
    private final double shortest;
    private final double longest;

    /// What relaxation leaves, by decay, T₁Q and mixing time.
    private final double[][][] kept;

    /// Misfit by exponent, decay, time and end.
    private final double[][][][] misfit;

    EchoStart(EchoLayout layout, EchoOptions options) {
        this.layout = layout;
        this.options = options;
        shortest = Math.log(positive(layout.decays) / 10);
        longest =
                Math.log(
                        30
                                * layout.decays.stream()
                                        .mapToDouble(EchoLayout::longest)
                                        .max()
                                        .orElseThrow());
        int count = layout.decays.size();
        kept = new double[count][][];
        for (int d = 0; d < count; d++) {
            kept[d] = kept(layout.decays.get(d));
        }
        misfit = new double[EXPONENTS.length][count][TIMES][ENDS];
        for (int g = 0; g < EXPONENTS.length; g++) {
            for (int d = 0; d < count; d++) {
                for (int k = 0; k < TIMES; k++) {
                    double[] jumps = jumps(layout.decays.get(d), time(k), EXPONENTS[g]);
                    for (int z = 0; z < ENDS; z++) {
                        misfit[g][d][k][z] = best(d, jumps, end(z))[0];
                    }
                }
            }
        }
    }

    private static double positive(List<EchoDecay> decays) {
        double least = Double.POSITIVE_INFINITY;
        for (EchoDecay decay : decays) {
            for (int i = 0; i < decay.size(); i++) {
                double t = decay.time(i);
                least = t > 0 ? Math.min(least, t) : least;
            }
        }
        return least;
    }

    private double time(int k) {
        return Math.exp(shortest + (longest - shortest) * k / (TIMES - 1));
    }

    private static double end(int z) {
        return (double) z / ENDS;
    }

    /// Misfit, T₁Q and amplitude of one decay for given jumps.
    private double[] best(int d, double[] jumps, double end) {
        EchoDecay decay = layout.decays.get(d);
        double[] shape = new double[decay.size()];
        double[] best = {Double.POSITIVE_INFINITY, 0, 0};
        for (int l = 0; l < kept[d].length; l++) {
            for (int i = 0; i < shape.length; i++) {
                shape[i] = (end + (1 - end) * jumps[i]) * kept[d][l][i];
            }
            double amplitude = options.normalised() ? 1 : amplitude(decay, shape);
            double sum = 0;
            for (int i = 0; i < shape.length; i++) {
                double r = (amplitude * shape[i] - decay.echo(i)) / decay.error(i);
                sum += r * r;
            }
            if (sum < best[0]) {
                best = new double[] {sum, leak(decay, l), amplitude};
            }
        }
        return best;
    }

    private static double[] jumps(EchoDecay decay, double tau, double exponent) {
        double[] jumps = new double[decay.size()];
        for (int i = 0; i < jumps.length; i++) {
            jumps[i] = Math.exp(-Math.pow(decay.time(i) / tau, exponent));
        }
        return jumps;
    }

    /// From 300 longest mixing times, which is none, to a thousandth of one.
    private static double leak(EchoDecay decay, int l) {
        double last = EchoLayout.longest(decay);
        return last * (l == 0 ? 300 : 10 * Math.pow(10, -4.0 * l / LEAKS));
    }

    /// What relaxation leaves of a decay, by T₁Q and mixing time.
    private double[][] kept(EchoDecay decay) {
        double[][] kept = new double[options.relaxation() ? LEAKS : 1][decay.size()];
        for (int l = 0; l < kept.length; l++) {
            for (int i = 0; i < decay.size(); i++) {
                kept[l][i] = options.relaxation() ? Math.exp(-decay.time(i) / leak(decay, l)) : 1;
            }
        }
        return kept;
    }

    private static double amplitude(EchoDecay decay, double[] shape) {
        double up = 0;
        double down = Double.MIN_NORMAL;
        double largest = 0;
        for (int i = 0; i < shape.length; i++) {
            double weight = 1 / (decay.error(i) * decay.error(i));
            up += weight * shape[i] * decay.echo(i);
            down += weight * shape[i] * shape[i];
            largest = Math.max(largest, Math.abs(decay.echo(i)));
        }
        return Math.max(up / down, 1e-3 * Math.max(largest, Double.MIN_NORMAL));
    }

    /// The best places of the grid.
    List<double[]> starts() {
        List<double[]> found = new ArrayList<>();
        int energies = layout.activated && layout.temperatures.size() > 1 ? ENERGIES : 1;
        for (int g = 0; g < EXPONENTS.length; g++) {
            for (int e = 0; e < energies; e++) {
                double energy = energies == 1 ? 0 : HIGHEST * e / (ENERGIES - 1);
                for (int k = 0; k < TIMES; k++) {
                    found.add(new double[] {threaded(g, energy, time(k)), g, energy, time(k)});
                }
            }
        }
        found.sort(Comparator.comparingDouble(place -> place[0]));
        List<double[]> starts = new ArrayList<>();
        List<double[]> taken = new ArrayList<>();
        for (double[] place : found) {
            boolean apart =
                    taken.stream()
                            .noneMatch(
                                    t ->
                                            t[1] == place[1]
                                                    && Math.abs(t[2] - place[2]) < HIGHEST / 10
                                                    && Math.abs(Math.log(t[3] / place[3])) < 1);
            if (apart && taken.size() < KEPT) {
                taken.add(place);
                starts.add(start((int) place[1], place[2], place[3]));
            }
        }
        return starts;
    }

    /// Misfit of all decays with the best final amplitude of each preparation time.
    private double threaded(int g, double energy, double middle) {
        double sum = 0;
        for (double preparation : layout.preparations) {
            double least = Double.POSITIVE_INFINITY;
            for (int z = 0; z < ENDS; z++) {
                least = Math.min(least, threaded(g, energy, middle, preparation, z));
            }
            sum += least;
        }
        return sum;
    }

    private double threaded(int g, double energy, double middle, double preparation, int z) {
        double sum = 0;
        for (int d = 0; d < layout.decays.size(); d++) {
            if (layout.decays.get(d).preparation() == preparation) {
                sum += misfit[g][d][nearest(d, energy, middle)][z];
            }
        }
        return sum;
    }

    private int nearest(int d, double energy, double middle) {
        double logarithm =
                Math.log(middle) + energy * layout.inverse(layout.decays.get(d).temperature());
        double place = (logarithm - shortest) / (longest - shortest) * (TIMES - 1);
        return (int) Math.max(0, Math.min(TIMES - 1, Math.round(place)));
    }

    private double[] start(int g, double energy, double middle) {
        double[] start = new double[layout.parameters.size()];
        start[layout.energy()] = energy;
        start[layout.stretch()] = EXPONENTS[g];
        start[layout.leakStretch()] = 1;
        for (int d = 0; d < layout.decays.size(); d++) {
            int least = 0;
            double preparation = layout.decays.get(d).preparation();
            for (int z = 1; z < ENDS; z++) {
                double here = threaded(g, energy, middle, preparation, z);
                least = here < threaded(g, energy, middle, preparation, least) ? z : least;
            }
            double tau =
                    middle * Math.exp(energy * layout.inverse(layout.decays.get(d).temperature()));
            double[] jumps = jumps(layout.decays.get(d), tau, EXPONENTS[g]);
            double[] best = best(d, jumps, end(least));
            start[layout.time(d)] = middle;
            start[layout.end(d)] = Math.max(0.01, end(least));
            start[layout.leak(d)] = best[1];
            start[layout.amplitude(d)] = best[2];
        }
        return start;
    }
}
