package science.haven.transport.retention;

import science.haven.fit.law.Candidate;
import science.haven.fit.linear.LinearFit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How a conductivity can fade while a sample is kept, in moist air or in a cell.
public enum RetentionLaw {
    /// No change.
    CONSTANT("a constant value"),
    /// The same loss each day.
    LINEAR("a linear loss"),
    /// `σ₀ − b ln(1 + t/τ)`: a layer that hinders its own growth.
    LOGARITHMIC("a logarithmic loss"),
    /// `σ_∞ + (σ₀ − σ_∞) exp(−t/τ)`: decay to a floor.
    EXPONENTIAL("an exponential decay to a floor"),
    /// `σ₀ exp(−(t/τ)^β)`: a spread of rates.
    STRETCHED("a stretched exponential decay");

    private static final int GRID = 60;

    private final String words;

    RetentionLaw(String words) {
        this.words = words;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }

    /// All laws with start values for these points, the simplest first.
    static List<Candidate<RetentionLaw>> candidates(double[] time, double[] y, double[] sigma) {
        List<Candidate<RetentionLaw>> candidates = new ArrayList<>();
        double span = Arrays.stream(time).max().orElse(1);
        candidates.add(
                new Candidate<>(CONSTANT, new RetentionCurve.Constant(), fit(y, sigma), Set.of()));
        candidates.add(
                new Candidate<>(
                        LINEAR,
                        new RetentionCurve.Linear(span),
                        fit(y, sigma, scaled(time, span)),
                        Set.of()));
        candidates.add(logarithmic(time, y, sigma, span));
        candidates.add(exponential(time, y, sigma, span));
        candidates.add(stretched(time, y, sigma, span));
        return candidates;
    }

    private static Candidate<RetentionLaw> logarithmic(
            double[] time, double[] y, double[] sigma, double span) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double tau : timeConstants(time, span)) {
            double[] column = Arrays.stream(time).map(t -> -Math.log1p(t / tau)).toArray();
            LinearFit fit = LinearFit.of(withOne(column), y, sigma);
            if (fit.chiSquared() < least) {
                least = fit.chiSquared();
                best = new double[] {fit.coefficients()[0], fit.coefficients()[1], tau};
            }
        }
        return new Candidate<>(
                LOGARITHMIC,
                new RetentionCurve.Logarithmic(span),
                best,
                Set.of(RetentionCurve.TAU));
    }

    private static Candidate<RetentionLaw> exponential(
            double[] time, double[] y, double[] sigma, double span) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double tau : timeConstants(time, span)) {
            double[] column = Arrays.stream(time).map(t -> Math.expm1(-t / tau)).toArray();
            LinearFit fit = LinearFit.of(withOne(column), y, sigma);
            if (fit.chiSquared() < least) {
                least = fit.chiSquared();
                double first = fit.coefficients()[0];
                best = new double[] {first, first - fit.coefficients()[1], tau};
            }
        }
        return new Candidate<>(
                EXPONENTIAL,
                new RetentionCurve.Exponential(span),
                best,
                Set.of(RetentionCurve.TAU));
    }

    private static Candidate<RetentionLaw> stretched(
            double[] time, double[] y, double[] sigma, double span) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (int tenths = 2; tenths <= 10; tenths++) {
            for (double tau : timeConstants(time, 30 * span)) {
                double exponent = tenths / 10.0;
                double[] column =
                        Arrays.stream(time)
                                .map(t -> Math.exp(-Math.pow(t / tau, exponent)))
                                .toArray();
                LinearFit fit = LinearFit.of(new double[][] {column}, y, sigma);
                if (fit.chiSquared() < least) {
                    least = fit.chiSquared();
                    best = new double[] {fit.coefficients()[0], tau, exponent};
                }
            }
        }
        return new Candidate<>(
                STRETCHED,
                new RetentionCurve.Stretched(span),
                best,
                Set.of(RetentionCurve.TAU, RetentionCurve.BETA));
    }

    /// From a third of the first step to three times the longest time.
    private static double[] timeConstants(double[] time, double longest) {
        double firstStep = Arrays.stream(time).filter(t -> t > 0).min().orElse(longest);
        double shortest = Math.max(firstStep / 3, longest * 1e-5);
        double ratio = Math.log(3 * longest / shortest);
        double[] grid = new double[GRID];
        for (int g = 0; g < GRID; g++) {
            grid[g] = shortest * Math.exp(ratio * g / (GRID - 1));
        }
        return grid;
    }

    private static double[] fit(double[] y, double[] sigma, double[]... columns) {
        double[][] all = columns.length == 0 ? new double[][] {one(y.length)} : withOne(columns[0]);
        return LinearFit.of(all, y, sigma).coefficients();
    }

    private static double[][] withOne(double[] column) {
        return new double[][] {one(column.length), column};
    }

    private static double[] one(int length) {
        double[] one = new double[length];
        Arrays.fill(one, 1);
        return one;
    }

    private static double[] scaled(double[] values, double by) {
        return Arrays.stream(values).map(v -> -v / by).toArray();
    }
}
