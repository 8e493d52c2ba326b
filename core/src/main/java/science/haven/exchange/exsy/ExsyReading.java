package science.haven.exchange.exsy;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.FitRemark;
import science.haven.fit.Interval;
import science.haven.fit.Noise;
import science.haven.fit.ProfileLikelihood;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From the parameters of a fit to rates, shares and what limits them.
final class ExsyReading {

    /// Excess over its own scatter that counts, of χ² or of a difference of two volumes.
    private static final double CLEARLY = 4;

    /// The same over their mean, where errors are not known.
    private static final double VISIBLY = 0.2;

    /// The least difference that then counts, over the largest volume.
    private static final double LARGE = 0.02;

    private static final double UNKNOWN = 0.5;

    /// Decay within the shortest mixing time beyond which two sites count as one.
    private static final double MIXED = 3;

    private ExsyReading() {}

    static ExsyFit of(List<ExsyVolumes> spectra, Leak leak, FitProblem problem, Converged fit) {
        int n = spectra.getFirst().sites();
        List<ExchangeRate> rates = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    rates.add(rate(fit, i, j));
                }
            }
        }
        List<Measured> leaks =
                fit.estimates().stream()
                        .filter(e -> e.parameter().symbol().startsWith("R1") && !e.fixed())
                        .map(Estimate::measured)
                        .toList();
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        remarks.removeIf(ExsyReading::isRateAtBound);
        if (leak == Leak.SHARED && leaks.isEmpty()) {
            remarks.add(new ExsyRemark.LeakNotSeen(spectra.getFirst().mixingTime()));
        }
        if (fit.noise() == Noise.KNOWN
                && fit.reducedChiSquared()
                        > 1 + CLEARLY * Math.sqrt(2.0 / fit.degreesOfFreedom())) {
            remarks.add(new ExsyRemark.PoorFit(fit.reducedChiSquared()));
        }
        spectra.forEach(spectrum -> addAsymmetry(spectrum, fit, remarks));
        rates.stream()
                .filter(r -> r.from() < r.to())
                .forEach(r -> addLimits(r, problem, fit, remarks));
        return new ExsyFit(rates, populations(fit, n), leaks, matrix(fit, n), fit, remarks);
    }

    /// The remarks on paths say it better.
    private static boolean isRateAtBound(Remark remark) {
        return remark instanceof FitRemark.AtBound bound
                && bound.parameter().symbol().startsWith("s");
    }

    private static ExchangeRate rate(Converged fit, int from, int to) {
        Estimate mean = fit.estimate(ExsyModel.meanSymbol(from, to));
        double[] values = fit.values();
        double s = mean.measured().value();
        double ratio = Math.sqrt(values[to] / values[from]);
        double[] gradient = new double[values.length];
        gradient[fit.indexOf(mean.parameter().symbol())] = ratio;
        gradient[to] = s * ratio / (2 * values[to]);
        gradient[from] = -s * ratio / (2 * values[from]);
        double error = fit.propagate(gradient);
        double alone = mean.measured().uncertainty() * ratio;
        double wider = alone > 0 ? error / alone : 1;
        return new ExchangeRate(
                from,
                to,
                new Measured(s * ratio, error),
                around(s, mean.interval68(), ratio, wider),
                around(s, mean.interval95(), ratio, wider));
    }

    /// An interval of the mean as one of a rate, wider by what the shares add.
    private static Interval around(double s, Interval interval, double ratio, double wider) {
        double down = interval.lower() <= 0 ? s : Math.min(s, wider * (s - interval.lower()));
        return new Interval(ratio * (s - down), ratio * (s + wider * (interval.upper() - s)));
    }

    private static List<Measured> populations(Converged fit, int n) {
        double[] values = fit.values();
        double sum = Arrays.stream(values, 0, n).sum();
        List<Measured> shares = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] gradient = new double[values.length];
            Arrays.fill(gradient, 0, n, -values[i] / (sum * sum));
            gradient[i] += 1 / sum;
            shares.add(new Measured(values[i] / sum, fit.propagate(gradient)));
        }
        return shares;
    }

    private static RateMatrix matrix(Converged fit, int n) {
        double[] values = fit.values();
        double sum = Arrays.stream(values, 0, n).sum();
        double[] shares = Arrays.stream(values, 0, n).map(m -> m / sum).toArray();
        double[][] means = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                means[i][j] = values[fit.indexOf(ExsyModel.meanSymbol(i, j))];
                means[j][i] = means[i][j];
            }
        }
        return new RateMatrix(shares, means);
    }

    private static void addAsymmetry(ExsyVolumes spectrum, Converged fit, List<Remark> remarks) {
        for (int i = 0; i < spectrum.sites(); i++) {
            for (int j = i + 1; j < spectrum.sites(); j++) {
                double there = spectrum.volume(j, i);
                double back = spectrum.volume(i, j);
                double limit =
                        spectrum.noiseKnown()
                                ? CLEARLY * Math.hypot(spectrum.error(j, i), spectrum.error(i, j))
                                : visible(spectrum, there + back, fit);
                if (Math.abs(there - back) > limit) {
                    String path = (i + 1) + "→" + (j + 1);
                    remarks.add(
                            new ExsyRemark.NotSymmetric(path, spectrum.mixingTime(), there, back));
                }
            }
        }
    }

    /// Difference that counts where only the scatter tells the noise. A single difference makes up
    /// the whole scatter of few volumes: then it is up to √(N − k) times its own deviation.
    private static double visible(ExsyVolumes spectrum, double sum, Converged fit) {
        double most = Math.min(CLEARLY, 0.7 * Math.sqrt(fit.degreesOfFreedom()));
        double scatter = Math.sqrt(2 * fit.reducedChiSquared());
        double share = Math.max(VISIBLY * Math.abs(sum) / 2, LARGE * spectrum.largest());
        return Math.max(share, most * scatter);
    }

    private static void addLimits(
            ExchangeRate rate, FitProblem problem, Converged fit, List<Remark> remarks) {
        Estimate mean = fit.estimate(ExsyModel.meanSymbol(rate.from(), rate.to()));
        if (rate.interval95().lower() > 0 && rate.rate().relative() < UNKNOWN) {
            return;
        }
        double s = mean.measured().value();
        double ratio = s > 0 ? rate.rate().value() / s : 1;
        ExsyModel model = (ExsyModel) problem.model();
        Interval limits = ProfileLikelihood.interval(problem, fit, mean.parameter().symbol(), 0.95);
        if (s * (ratio + 1 / ratio) * model.shortest() > MIXED) {
            remarks.add(new ExsyRemark.PathTooFast(rate.path(), ratio * limits.lower()));
        } else if (limits.upper() < mean.parameter().upper()) {
            remarks.add(new ExsyRemark.PathNotSeen(rate.path(), ratio * limits.upper()));
        } else {
            remarks.add(new ExsyRemark.PathNotDetermined(rate.path()));
        }
    }
}
