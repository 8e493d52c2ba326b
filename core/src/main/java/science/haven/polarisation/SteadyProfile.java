package science.haven.polarisation;

import org.hipparchus.distribution.continuous.TDistribution;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Profile likelihood of the steady state of a law with one time constant.
///
/// ```text
/// y = y_∞ + a shape(t/τ),  r² = [min_{a,τ} χ²(y_∞) − min χ²] / s²
/// ```
///
/// The response is linear in y_∞ and a, so on a grid of τ both minima are known exactly, and
/// between its places by a parabola. After a long step r follows Student's t. After a short one it
/// does not: diffusion between fixed ends is Cottrell's law until its end is near, and then y_∞
/// hangs on the little that the last points depart from it. There the distribution of |r| is taken
/// from draws of the law itself, with the amplitude, the time constant and the noise that suit the
/// steady state in question.
///
/// @see "D. M. Bates, D. G. Watts, Nonlinear Regression Analysis, Wiley, 1988, ch. 6"
/// @see "C. S. Chuang, T. L. Lai, Hybrid resampling methods for confidence intervals, Statist.
///   Sinica 10 (2000) 1"
final class SteadyProfile implements LawEnd {

    private static final int GRID = 120;
    private static final int DRAWS = 1000;

    /// Rise of χ²/s² at which a time constant does not matter any more.
    private static final double OUT_OF_SIGHT = 40;

    /// Beyond so many durations a time constant cannot be told from an infinite one.
    private static final double LONGEST = 1e3;

    /// A shape that varies by less than this, relative to its square, is a constant.
    private static final double CONSTANT = 1e-12;

    private static final double FIRST_REACH = 1e-3;
    private static final double GROWTH = 1.3;

    private final double[][] shapes;

    /// Products of the weighted columns: shape and shape, shape and one, shape and data.
    private final double[] ss;

    private final double[] us;
    private final double[] sz;

    /// Mean of a shape, and the inverse of its length without and with that mean.
    private final double[] mean;

    private final double[] freeInverse;
    private final double[] tiedInverse;
    private final double uu;
    private final double uz;
    private final double zz;
    private final double least;
    private final double value;
    private final double spread;
    private final int freedom;
    private final double[][] noise;

    /// Draws of the noise multiplied with the shapes, with one, with themselves; none after a long
    /// step.
    private final double[][] sn;

    private final double[] un;
    private final double[] nn;

    private SteadyProfile(double[][] shapes, Binned points, double[][] noise) {
        int n = points.time().length;
        double[] one = new double[n];
        double[] data = new double[n];
        for (int i = 0; i < n; i++) {
            one[i] = 1 / points.sigma()[i];
            data[i] = points.y()[i] / points.sigma()[i];
        }
        this.shapes = shapes;
        this.noise = noise;
        ss = Arrays.stream(shapes).mapToDouble(s -> dot(s, s)).toArray();
        us = products(shapes, one);
        sz = products(shapes, data);
        uu = dot(one, one);
        uz = dot(one, data);
        zz = dot(data, data);
        mean = Arrays.stream(us).map(s -> s / uu).toArray();
        tiedInverse = Arrays.stream(ss).map(s -> 1 / s).toArray();
        freeInverse = new double[ss.length];
        for (int g = 0; g < ss.length; g++) {
            double length = ss[g] - us[g] * mean[g];
            freeInverse[g] = length > CONSTANT * ss[g] ? 1 / length : 0;
        }
        freedom = Math.max(1, n - 3);
        int best = 0;
        for (int g = 1; g < shapes.length; g++) {
            best = free(g, uz, sz[g], zz) < free(best, uz, sz[best], zz) ? g : best;
        }
        int[] grid = IntStream.range(0, shapes.length).toArray();
        double[] misfits = Arrays.stream(grid).mapToDouble(g -> free(g, uz, sz[g], zz)).toArray();
        least = Math.max(lowest(misfits), Double.MIN_NORMAL);
        double variance = uu - us[best] * us[best] * tiedInverse[best];
        value = (uz - us[best] * sz[best] * tiedInverse[best]) / variance;
        spread = Math.sqrt(least / freedom / variance);
        sn = new double[noise.length][];
        Arrays.setAll(sn, b -> products(shapes, noise[b]));
        un = products(noise, one);
        nn = Arrays.stream(noise).mapToDouble(e -> dot(e, e)).toArray();
    }

    /// The profile of a law.
    ///
    /// @param law a law with one time constant
    /// @param points the step
    /// @param tau its time constant in s
    /// @param enough time constants after which the distribution is Student's
    static SteadyProfile of(Relaxation law, Binned points, double tau, double enough) {
        double[] time = points.time();
        double span = time[time.length - 1];
        double middle = Math.clamp(tau, time[0] / 2, LONGEST * span);
        double shortest = edge(law, points, middle, time[0] / 2);
        double longest = edge(law, points, middle, LONGEST * span);
        double[][] shapes = new double[GRID][];
        for (int g = 0; g < GRID; g++) {
            double at = shortest * Math.pow(longest / shortest, g / (GRID - 1.0));
            shapes[g] = column(law, points, at);
        }
        double[][] noise = new double[span < enough * middle ? DRAWS : 0][time.length];
        SplittableRandom random = new SplittableRandom(1);
        for (double[] draw : noise) {
            Arrays.setAll(draw, i -> random.nextGaussian());
        }
        return new SteadyProfile(shapes, points, noise);
    }

    /// Walks away from the best time constant until the law misses the data, or to the limit.
    private static double edge(Relaxation law, Binned points, double middle, double limit) {
        double reach = FIRST_REACH;
        double lowest = misfit(law, points, middle);
        int freedom = Math.max(1, points.time().length - 3);
        double sign = Math.signum(Math.log(limit / middle));
        double farthest = Math.abs(Math.log(limit / middle));
        while (reach < farthest) {
            double at = middle * Math.exp(sign * reach);
            double here = misfit(law, points, at);
            if (here > lowest * (1 + OUT_OF_SIGHT / freedom)) {
                return at;
            }
            lowest = Math.min(lowest, here);
            reach *= GROWTH;
        }
        return limit;
    }

    private static double misfit(Relaxation law, Binned points, double tau) {
        double[][] single = {column(law, points, tau)};
        return new SteadyProfile(single, points, new double[0][]).least;
    }

    private static double[] column(Relaxation law, Binned points, double tau) {
        double[] column = new double[points.time().length];
        Arrays.setAll(column, i -> law.shape(points.time()[i] / tau) / points.sigma()[i]);
        return column;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double spread() {
        return spread;
    }

    @Override
    public double below(double place) {
        int at = 0;
        double[] misfits = new double[ss.length];
        double total = zz - 2 * place * uz + place * place * uu;
        for (int g = 0; g < ss.length; g++) {
            misfits[g] = tied(g, sz[g] - place * us[g], total);
            at = misfits[g] < misfits[at] ? g : at;
        }
        double restricted = Math.max(lowest(misfits), least);
        double root = Math.sqrt((restricted - least) * freedom / least);
        double amplitude = (sz[at] - place * us[at]) * tiedInverse[at];
        double chance =
                noise.length == 0
                        ? 2 * new TDistribution(freedom).cumulativeProbability(-root)
                        : chance(at, amplitude, Math.sqrt(restricted / (freedom + 1)), root);
        return place > value ? 1 - chance / 2 : chance / 2;
    }

    /// Share of the draws whose |r| is at least as large. The steady state itself drops out, so it
    /// is 0 in the draws.
    private double chance(int at, double amplitude, double sigma, double root) {
        double[] signal = products(shapes, shapes[at]);
        double[] freeLoss = new double[ss.length];
        double[] tiedLoss = new double[ss.length];
        int larger = 0;
        for (int b = 0; b < noise.length; b++) {
            double one = amplitude * us[at] + sigma * un[b];
            double total =
                    amplitude * amplitude * ss[at]
                            + sigma * sigma * nn[b]
                            + 2 * amplitude * sigma * sn[b][at];
            double flat = total - one * one / uu;
            for (int g = 0; g < ss.length; g++) {
                double product = amplitude * signal[g] + sigma * sn[b][g];
                double rest = product - mean[g] * one;
                freeLoss[g] = -rest * rest * freeInverse[g];
                tiedLoss[g] = -product * product * tiedInverse[g];
            }
            double free = flat + lowest(freeLoss);
            double rise = total + lowest(tiedLoss) - free;
            larger += rise * freedom >= root * root * free ? 1 : 0;
        }
        return (larger + 0.5) / (noise.length + 1);
    }

    /// The least of values along the grid, by a parabola through the smallest and its neighbours.
    private static double lowest(double[] values) {
        int at = 0;
        for (int g = 1; g < values.length; g++) {
            at = values[g] < values[at] ? g : at;
        }
        if (at == 0 || at == values.length - 1) {
            return values[at];
        }
        double slope = values[at + 1] - values[at - 1];
        double bend = values[at + 1] - 2 * values[at] + values[at - 1];
        return bend > 0 ? values[at] - slope * slope / (8 * bend) : values[at];
    }

    /// χ² at a time constant, amplitude and steady state fitted.
    private double free(int g, double one, double product, double total) {
        double rest = product - mean[g] * one;
        return total - one * one / uu - rest * rest * freeInverse[g];
    }

    /// χ² at a time constant with the steady state at 0, the amplitude fitted.
    private double tied(int g, double product, double total) {
        return total - product * product * tiedInverse[g];
    }

    private static double[] products(double[][] columns, double[] other) {
        return Arrays.stream(columns).mapToDouble(column -> dot(column, other)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
