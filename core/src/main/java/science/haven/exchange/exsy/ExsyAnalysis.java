package science.haven.exchange.exsy;

import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.fit.ProfileLikelihood;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.NestedTest;
import science.haven.math.SymmetricEigen;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Fits exchange spectra without start values, or says why they do not determine the rates.
///
/// Volumes of all mixing times are fitted together with detailed balance built in. Two extremes are
/// tried beside the best rates: no exchange at all, and exchange that is complete. If one of them
/// describes the volumes as well, the rates are refused.
public final class ExsyAnalysis {

    /// A simpler model is kept if chance makes the better one this good so often.
    private static final double CHANCE = 0.01;

    /// Integrals are never better than this part of the largest.
    private static final double BEST_INTEGRAL = 1e-6;

    private static final double CLEARLY = 5;
    private static final double NINETY_FIVE = 0.95;

    private ExsyAnalysis() {}

    /// Fits.
    ///
    /// @param spectra volumes, one per mixing time, in any order; all of them with errors, or none
    /// @param leak what relaxation takes
    /// @return the rates, or why there are none
    public static ExsyOutcome fit(List<ExsyVolumes> spectra, Leak leak) {
        check(spectra);
        ExsyModel model = new ExsyModel(spectra, leak);
        boolean single =
                spectra.stream().mapToDouble(ExsyVolumes::mixingTime).distinct().count() < 2;
        Set<String> fixed = single && leak == Leak.SHARED ? Set.of("R1") : Set.of();
        Optional<ExsyRemark> few = tooFew(spectra, model, leak, fixed.size());
        if (few.isPresent()) {
            return new ExsyRefused(few.get());
        }
        Noise noise = spectra.getFirst().noiseKnown() ? Noise.KNOWN : Noise.ESTIMATED;
        List<FitProblem> problems =
                spectra.stream()
                        .filter(spectrum -> spectrum.mixingTime() > 0)
                        .map(spectrum -> ExsyStart.from(model, spectra, spectrum))
                        .map(
                                start ->
                                        new FitProblem(
                                                model, released(start, fixed, model), fixed, noise))
                        .toList();
        FitProblem best =
                problems.stream()
                        .min(
                                Comparator.comparingDouble(
                                        problem -> chiSquared(model, problem.start())))
                        .orElseThrow();
        FitOutcome outcome = LeastSquares.minimise(best);
        for (int k = 0; k < problems.size() && outcome instanceof Failed; k++) {
            outcome = LeastSquares.minimise(problems.get(k));
        }
        return switch (outcome) {
            case Failed failed -> new ExsyRefused(failed(spectra, best, failed));
            case Converged fit -> judged(spectra, leak, best, fit);
        };
    }

    private static void check(List<ExsyVolumes> spectra) {
        if (spectra.stream().noneMatch(spectrum -> spectrum.mixingTime() > 0)) {
            throw new IllegalArgumentException("at least one mixingTime must be > 0 s");
        }
        ExsyVolumes first = spectra.getFirst();
        for (ExsyVolumes spectrum : spectra) {
            if (spectrum.sites() != first.sites() || spectrum.noiseKnown() != first.noiseKnown()) {
                throw new IllegalArgumentException(
                        "all spectra must have the same sites, and errors or none, got %d and %d sites"
                                .formatted(first.sites(), spectrum.sites()));
            }
        }
    }

    /// Volumes there and back are one number in equilibrium, so only one of them counts.
    private static Optional<ExsyRemark> tooFew(
            List<ExsyVolumes> spectra, ExsyModel model, Leak leak, int fixed) {
        int n = model.sites();
        int independent =
                spectra.stream().mapToInt(s -> s.mixingTime() > 0 ? n * (n + 1) / 2 : n).sum();
        int unknowns = model.parameters().size() - fixed;
        return independent < unknowns
                ? Optional.of(new ExsyRemark.TooFewVolumes(independent, unknowns, leak))
                : Optional.empty();
    }

    private static double[] released(double[] start, Set<String> fixed, ExsyModel model) {
        double[] values = start.clone();
        for (int k = 0; k < values.length; k++) {
            if (fixed.contains(model.parameters().get(k).symbol())) {
                values[k] = 0;
            }
        }
        return values;
    }

    private static double chiSquared(ExsyModel model, double[] values) {
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return sum;
    }

    private static ExsyOutcome judged(
            List<ExsyVolumes> spectra, Leak leak, FitProblem problem, Converged fit) {
        if (asGood(extreme(problem, fit.values(), false), fit, spectra)) {
            double longest =
                    spectra.stream().mapToDouble(ExsyVolumes::mixingTime).max().orElseThrow();
            return new ExsyRefused(new ExsyRemark.NoExchangeSeen(longest, highest(problem, fit)));
        }
        Optional<ExsyRemark> impossible =
                spectra.stream()
                        .filter(spectrum -> spectrum.mixingTime() > 0)
                        .flatMap(spectrum -> impossible(spectrum, fit).stream())
                        .findFirst();
        if (impossible.isPresent()) {
            return new ExsyRefused(impossible.get());
        }
        if (asGood(extreme(problem, fit.values(), true), fit, spectra)) {
            return new ExsyRefused(mixed(spectra, problem, fit));
        }
        return ExsyReading.of(spectra, leak, problem, fit);
    }

    private static ExsyRemark mixed(List<ExsyVolumes> spectra, FitProblem problem, Converged fit) {
        double limit = lowest(problem, fit);
        double scatter = Math.sqrt(fit.reducedChiSquared()) / largest(spectra);
        return limit > 0 || fit.noise() == Noise.KNOWN
                ? new ExsyRemark.ExchangeComplete(ExsyModel.shortest(spectra), limit)
                : new ExsyRemark.ScatterTooLarge(scatter);
    }

    /// Where all sites have mixed, χ² is flat and the fit may find no way.
    private static ExsyRemark failed(List<ExsyVolumes> spectra, FitProblem problem, Failed failed) {
        double best = BEST_INTEGRAL * largest(spectra);
        boolean complete =
                extreme(problem, problem.start(), true) instanceof Converged mixed
                        && (mixed.noise() == Noise.KNOWN
                                ? LawComparison.believable(mixed)
                                : mixed.reducedChiSquared() <= best * best);
        double shortest = ExsyModel.shortest(spectra);
        return complete
                ? new ExsyRemark.ExchangeComplete(shortest, 1 / shortest)
                : new ExsyRemark.FitFailed(failed.reason());
    }

    /// The fit with all rates at one of their ends.
    private static FitOutcome extreme(FitProblem problem, double[] values, boolean complete) {
        ExsyModel model = (ExsyModel) problem.model();
        double[] start = values.clone();
        Set<String> fixed = new HashSet<>(problem.fixed());
        for (int p = 0; p < model.pairs().length; p++) {
            int k = model.sites() + p;
            start[k] = complete ? model.parameters().get(k).upper() : 0;
            fixed.add(model.parameters().get(k).symbol());
        }
        return LeastSquares.minimise(
                new FitProblem(model, start, fixed, problem.noise()), Intervals.COVARIANCE);
    }

    private static boolean asGood(FitOutcome extreme, Converged fit, List<ExsyVolumes> spectra) {
        if (!(extreme instanceof Converged simpler)) {
            return false;
        }
        double gain = simpler.chiSquared() - fit.chiSquared();
        int extra = fit.freeParameters() - simpler.freeParameters();
        double best = BEST_INTEGRAL * largest(spectra);
        return (fit.noise() == Noise.ESTIMATED && gain <= extra * best * best)
                || NestedTest.of(simpler, fit).probability() > CHANCE;
    }

    private static double largest(List<ExsyVolumes> spectra) {
        return spectra.stream().mapToDouble(ExsyVolumes::largest).max().orElse(0);
    }

    /// A negative eigenvalue that noise cannot explain.
    private static Optional<ExsyRemark> impossible(ExsyVolumes spectrum, Converged fit) {
        SymmetricEigen modes = SymmetricEigen.of(ExsyStart.balanced(spectrum));
        double[] sums = ExsyStart.rowSums(spectrum);
        double scatter = fit.noise() == Noise.KNOWN ? 1 : Math.sqrt(fit.reducedChiSquared());
        for (int k = 0; k < modes.values().length; k++) {
            double variance = 0;
            for (int i = 0; i < sums.length; i++) {
                for (int j = 0; j < sums.length; j++) {
                    double weight = modes.vectors()[i][k] * modes.vectors()[j][k];
                    double error = scatter * spectrum.error(i, j);
                    variance += weight * weight * error * error / (sums[i] * sums[j]);
                }
            }
            double error = Math.sqrt(variance);
            // Where the noise comes from the misfit itself, that cannot make the judgement
            double limit = fit.noise() == Noise.KNOWN ? CLEARLY * error : 0.1;
            if (modes.values()[k] < -limit) {
                return Optional.of(
                        new ExsyRemark.NotAnExchange(
                                spectrum.mixingTime(), modes.values()[k], error));
            }
        }
        return Optional.empty();
    }

    private static double highest(FitProblem problem, Converged fit) {
        return means(problem)
                .mapToDouble(s -> ProfileLikelihood.interval(problem, fit, s, NINETY_FIVE).upper())
                .max()
                .orElseThrow();
    }

    private static double lowest(FitProblem problem, Converged fit) {
        return means(problem)
                .mapToDouble(s -> ProfileLikelihood.interval(problem, fit, s, NINETY_FIVE).lower())
                .max()
                .orElseThrow();
    }

    private static Stream<String> means(FitProblem problem) {
        return problem.model().parameters().stream()
                .map(Parameter::symbol)
                .filter(symbol -> symbol.startsWith("s"));
    }
}
