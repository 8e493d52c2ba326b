package science.haven.relaxation.rates;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.FitRemark;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.LawComparison;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// From relaxation rates over temperature and frequency to motions, in one joint fit of ln R
/// without start values.
public final class RatesAnalysis {

    /// Exponents of the background to begin with: electrons, two phonons above and far below the
    /// Debye temperature lie among them or beyond.
    private static final double[] EXPONENTS = {1, 2, 4};

    /// An exponent less certain than this is not known.
    private static final double UNKNOWN_EXPONENT = 0.7;

    private RatesAnalysis() {}

    /// Finds the motions.
    ///
    /// @param points rates of any kinds, nuclei and frequencies
    /// @param options what the fit may use
    /// @return the motions, or why there are none
    public static RatesOutcome fit(List<RatePoint> points, RatesOptions options) {
        return options.background().fitted()
                ? withExponent(points, options)
                : described(points, options);
    }

    /// The best of a few exponents, then the exponent set free.
    private static RatesOutcome withExponent(List<RatePoint> points, RatesOptions options) {
        RatesOutcome best = new NoRatesFit("no background was tried", List.of());
        for (double exponent : EXPONENTS) {
            RatesOptions known = options.withBackground(options.background().fixed(exponent));
            RatesOutcome next = described(points, known);
            boolean better =
                    !(best instanceof RatesFit so)
                            || (next instanceof RatesFit other
                                    && other.fit().aicc() < so.fit().aicc());
            best = better ? next : best;
        }
        return best instanceof RatesFit fit ? released(fit, options) : best;
    }

    private static RatesFit released(RatesFit known, RatesOptions options) {
        RateTable table = new RateTable(known.points(), options);
        RatesModel model =
                new RatesModel(
                        table,
                        options,
                        known.processes().getFirst().density(),
                        known.processes().size());
        double[] start = Arrays.copyOf(known.fit().values(), known.fit().values().length + 1);
        double exponent = known.background().exponent().orElseThrow();
        double scale = Math.pow(options.background().unitOfTemperature(), exponent);
        for (int ground = 0; ground < table.grounds.size(); ground++) {
            start[model.backgroundAt(ground, 0)] *= scale;
        }
        start[start.length - 1] = exponent;
        FitProblem problem = new FitProblem(model, start, model.fixed(), known.fit().noise());
        if (!(LeastSquares.minimise(problem) instanceof Converged fit)
                || !MotionRanking.isDetermined(fit)
                || !(fit.estimate(Background.EXPONENT).measured().uncertainty()
                        < UNKNOWN_EXPONENT)) {
            List<Remark> remarks = new ArrayList<>(known.remarks());
            remarks.add(new RatesRemark.ExponentNotDetermined(exponent));
            return replaced(known, remarks);
        }
        RatesFit found =
                new RatesFit(
                        processes(model, fit, table, options),
                        options.background()
                                .at(fit.estimate(Background.EXPONENT).measured().value()),
                        known.meaning(),
                        fit,
                        problem,
                        known.ranking(),
                        known.points(),
                        List.of());
        List<Remark> remarks = new ArrayList<>(known.remarks());
        remarks.removeAll(RateLimits.of(replaced(known, List.of())));
        remarks.removeIf(FitRemark.class::isInstance);
        remarks.addAll(RateLimits.of(found));
        return with(found, remarks);
    }

    private static RatesOutcome described(List<RatePoint> points, RatesOptions options) {
        RateCheck check = RateCheck.of(points);
        List<Remark> remarks = new ArrayList<>(check.remarks());
        if (check.refusal().isPresent()) {
            return new NoRatesFit(check.refusal().get(), remarks);
        }
        RateTable table = new RateTable(check.usable(), options);
        MotionRanking ranking = new MotionRanking(table, options);
        if (table.reachesZero()) {
            options.densities().stream()
                    .filter(density -> !density.finiteAtZero())
                    .forEach(d -> remarks.add(new RatesRemark.NoTransverseRate(d.text())));
        }
        Noise noise = table.known ? Noise.KNOWN : Noise.ESTIMATED;
        List<MotionRanking.Tried> tried = ranking.all(noise);
        if (tried.isEmpty()) {
            return new NoRatesFit("no description of the rates has a minimum", remarks);
        }
        Converged first = MotionRanking.chosen(tried).motions().fit();
        if (Misreading.suspicious(MotionRanking.chosen(tried))) {
            remarks.addAll(new Misreading(check.usable(), options, noise, first.aicc()).remarks());
        }
        if (!table.known) {
            remarks.add(new ComparisonRemark.UncertaintyFromScatter(first.degreesOfFreedom()));
        } else if (tried.stream().noneMatch(t -> LawComparison.believable(t.motions().fit()))) {
            remarks.add(
                    new ComparisonRemark.ScatterExceedsErrors(
                            Math.sqrt(first.reducedChiSquared()), first.degreesOfFreedom()));
            tried = ranking.all(Noise.ESTIMATED);
        }
        if (tried.isEmpty()) {
            return new NoRatesFit("no description of the rates has a minimum", remarks);
        }
        return found(check.usable(), table, options, tried, remarks);
    }

    private static RatesOutcome found(
            List<RatePoint> points,
            RateTable table,
            RatesOptions options,
            List<MotionRanking.Tried> tried,
            List<Remark> remarks) {
        MotionRanking.Tried chosen = MotionRanking.chosen(tried);
        List<RankedMotions> ranked = tried.stream().map(MotionRanking.Tried::motions).toList();
        FitProblem problem = problem(chosen, table.reference());
        Intervals intervals =
                MotionRanking.isDetermined(chosen.motions().fit())
                        ? Intervals.PROFILE_WHERE_NEEDED
                        : Intervals.COVARIANCE;
        if (!(LeastSquares.minimise(problem, intervals) instanceof Converged fit)) {
            return new NoRatesFit("the fit does not converge again", remarks);
        }
        RatesFit found =
                new RatesFit(
                        processes(chosen.model(), fit, table, options),
                        options.background(),
                        options.meaning(),
                        fit,
                        problem,
                        ranked,
                        points,
                        List.of());
        remarks.addAll(RateLimits.of(found));
        return with(found, remarks);
    }

    private static RatesFit with(RatesFit fit, List<Remark> remarks) {
        List<Remark> all = new ArrayList<>(remarks);
        fit.fit().remarks().stream()
                .filter(remark -> !(remark instanceof FitRemark.Correlated))
                .forEach(all::add);
        return replaced(fit, all);
    }

    private static RatesFit replaced(RatesFit fit, List<Remark> remarks) {
        return new RatesFit(
                fit.processes(),
                fit.background(),
                fit.meaning(),
                fit.fit(),
                fit.problem(),
                fit.ranking(),
                fit.points(),
                remarks);
    }

    /// The problem from its minimum on, the fastest motion first.
    private static FitProblem problem(MotionRanking.Tried chosen, double reference) {
        RatesModel model = chosen.model();
        Converged fit = chosen.motions().fit();
        double[] values = fit.values();
        List<Integer> order =
                IntStream.range(0, model.motions())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        k ->
                                                model.time(values, k)
                                                        .logarithm(reference, new double[0])))
                        .toList();
        double[] sorted = values.clone();
        for (int k = 0; k < order.size(); k++) {
            System.arraycopy(
                    values,
                    order.get(k) * model.perMotion(),
                    sorted,
                    k * model.perMotion(),
                    model.perMotion());
        }
        return new FitProblem(model, sorted, model.fixed(), fit.noise());
    }

    private static List<MotionProcess> processes(
            RatesModel model, Converged fit, RateTable table, RatesOptions options) {
        List<MotionProcess> processes = new ArrayList<>();
        double[] values = fit.values();
        for (int k = 0; k < model.motions(); k++) {
            List<Estimate> own =
                    fit.estimates().subList(k * model.perMotion(), model.strengthAt(k, 0));
            List<MotionProcess.Strength> strengths = new ArrayList<>();
            for (int g = 0; g < table.nuclei.size(); g++) {
                Nuclide nucleus = table.nuclei.get(g);
                strengths.add(
                        new MotionProcess.Strength(
                                nucleus,
                                options.at(nucleus),
                                fit.estimates().get(model.strengthAt(k, g))));
            }
            processes.add(
                    new MotionProcess(
                            k + 1,
                            model.time(values, k),
                            model.density(values, k),
                            own,
                            strengths));
        }
        return processes;
    }
}
