package science.haven.relaxation.rates;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.FitRemark;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.ModelComparison;
import science.haven.motion.SpectralDensity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Fits every number of motions with every spectral density, and says which the rates ask for.
final class MotionRanking {

    /// Descriptions whose AICc differ by less are equal; the simpler one is kept.
    private static final double NO_DIFFERENCE = 2;

    /// Starts that lead to the same minimum: enough to believe in it.
    private static final int AGREED = 3;

    private static final double SAME = 1e-6;

    private static final int SURPLUS_STARTS = 3;

    /// Times the least χ² of a richer description beyond which a description is out of question.
    private static final double HOPELESS = 4;

    private final RateTable table;
    private final RatesOptions options;

    /// A description with its model, for what comes after the choice.
    record Tried(RankedMotions motions, RatesModel model) {

        static Tried of(RatesModel model, Converged fit) {
            return new Tried(new RankedMotions(model.motions(), model.density(), fit), model);
        }
    }

    MotionRanking(RateTable table, RatesOptions options) {
        this.table = table;
        this.options = options;
    }

    /// Every description that has a minimum, the best AICc first.
    ///
    /// The richest density comes first: what is far worse than it needs no careful search, and
    /// neither does a motion more than the rates ask for.
    ///
    /// @param noise whether the errors are known
    List<Tried> all(Noise noise) {
        List<Tried> tried = new ArrayList<>();
        for (SpectralDensity density : options.densities().reversed()) {
            if (table.reachesZero() && !density.finiteAtZero()) {
                continue;
            }
            StartSearch search = new StartSearch(table, options, density);
            boolean enough = false;
            for (int motions = options.fewest(); motions <= options.most(); motions++) {
                double least =
                        tried.stream()
                                .mapToDouble(t -> t.motions().fit().chiSquared())
                                .min()
                                .orElse(Double.POSITIVE_INFINITY);
                RatesModel model = search.model(motions);
                int starts = enough ? SURPLUS_STARTS : 2 + 2 * motions;
                Optional<Converged> fit =
                        new Race(model, noise, least).best(search.starts(motions, starts));
                fit.ifPresent(found -> tried.add(Tried.of(model, found)));
                enough = noise == Noise.KNOWN && fit.map(LawComparison::believable).orElse(enough);
            }
        }
        tried.sort(Comparator.comparingDouble(t -> t.motions().aicc()));
        return tried;
    }

    /// Fits from one start after another, until more starts will not help.
    private record Race(RatesModel model, Noise noise, double least) {

        Optional<Converged> best(List<double[]> starts) {
            if (model.residuals() < model.parameters().size() + 2) {
                return Optional.empty();
            }
            Optional<Converged> best = Optional.empty();
            int agreeing = 0;
            for (int s = 0; s < starts.size() && !settled(best, agreeing, s); s++) {
                FitProblem problem = FitProblem.within(model, starts.get(s), model.fixed(), noise);
                if (LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                        && (model.motions() == 1 || isDetermined(fit))) {
                    double rise =
                            fit.chiSquared()
                                    - best.map(Converged::chiSquared)
                                            .orElse(Double.POSITIVE_INFINITY);
                    boolean same = Math.abs(rise) < SAME * fit.chiSquared();
                    agreeing = same ? agreeing + 1 : rise < 0 ? 1 : agreeing;
                    best = rise < 0 ? Optional.of(fit) : best;
                }
            }
            return best;
        }

        private boolean settled(Optional<Converged> best, int agreeing, int done) {
            if (best.isEmpty()) {
                return false;
            }
            Converged fit = best.get();
            if (fit.chiSquared() > HOPELESS * least) {
                return done >= 2;
            }
            boolean enough = noise == Noise.ESTIMATED || LawComparison.believable(fit);
            return enough && agreeing >= AGREED;
        }
    }

    static boolean isDetermined(Converged fit) {
        return fit.remarks().stream().noneMatch(FitRemark.NotDetermined.class::isInstance);
    }

    /// The description to keep: of each number of motions the best density, and one motion more
    /// only where the evidence for it is strong.
    static Tried chosen(List<Tried> tried) {
        Tried chosen = tried.getFirst();
        boolean first = true;
        int most = tried.stream().mapToInt(t -> t.motions().motions()).max().orElse(1);
        for (int motions = 1; motions <= most; motions++) {
            Optional<Tried> best = best(tried, motions);
            if (best.isEmpty()) {
                continue;
            }
            if (first
                    || ModelComparison.of(chosen.motions().fit(), best.get().motions().fit())
                                    .verdict()
                            == ModelComparison.Verdict.SECOND) {
                chosen = best.get();
                first = false;
            }
        }
        return chosen;
    }

    private static Optional<Tried> best(List<Tried> tried, int motions) {
        List<Tried> same = tried.stream().filter(t -> t.motions().motions() == motions).toList();
        return same.stream()
                .filter(
                        t ->
                                LawComparison.difference(
                                                t.motions().aicc(),
                                                same.getFirst().motions().aicc())
                                        <= NO_DIFFERENCE)
                .min(Comparator.comparingInt(t -> t.motions().fit().freeParameters()));
    }
}
