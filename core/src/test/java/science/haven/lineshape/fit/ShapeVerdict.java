package science.haven.lineshape.fit;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;

import java.util.List;
import java.util.Optional;

/// What became of a spectrum whose sites are known.
enum ShapeVerdict {
    /// As many sites as there are; shift, coupling, asymmetry and amount of each within four
    /// uncertainties of the truth, or where a fit that starts from the truth ends.
    FOUND,

    /// Not found, but no worse than a fit from the truth by Akaike's criterion and what the search
    /// asks of a further site, and the fit says which other answers the noise leaves open.
    NOT_TOLD_APART,

    /// The same, but the fit does not say so: no search can do better.
    BETTER_THAN_TRUTH,

    /// The search missed it.
    MISSED;

    private static final double MANY = 4;
    private static final double SAME = 0.3;
    private static final List<String> COMPARED = List.of("A", "δ", "C_Q", "η");

    static ShapeVerdict of(ShapeDraw draw, ShapeFit fit, Optional<ShapeFit> reference) {
        int sites = draw.truth().size();
        if (fit.sites().size() == sites
                && (worst(fit.fit(), order(fit.fit(), draw.truth()), draw.truth()) < MANY
                        || reference.filter(r -> same(fit.fit(), r.sites())).isPresent())) {
            return FOUND;
        }
        double price = ShapeAnalysis.EVIDENCE * (sites - fit.sites().size());
        if (reference.isEmpty() || fit.fit().aicc() > reference.get().fit().aicc() + price) {
            return MISSED;
        }
        return fit.others().isEmpty() ? BETTER_THAN_TRUTH : NOT_TOLD_APART;
    }

    private static boolean same(Converged fit, List<ShapeSite> other) {
        return worst(fit, order(fit, other), other) < SAME;
    }

    /// Which site of the fit is which of the given ones: the order of least difference.
    static int[] order(Converged fit, List<ShapeSite> truth) {
        int[] best = {};
        for (int[] order : orders(truth.size())) {
            if (best.length == 0 || worst(fit, order, truth) < worst(fit, best, truth)) {
                best = order;
            }
        }
        return best;
    }

    private static List<int[]> orders(int n) {
        return switch (n) {
            case 1 -> List.of(new int[] {1});
            case 2 -> List.of(new int[] {1, 2}, new int[] {2, 1});
            default ->
                    List.of(
                            new int[] {1, 2, 3},
                            new int[] {1, 3, 2},
                            new int[] {2, 1, 3},
                            new int[] {2, 3, 1},
                            new int[] {3, 1, 2},
                            new int[] {3, 2, 1});
        };
    }

    /// Largest difference over its uncertainty.
    private static double worst(Converged fit, int[] order, List<ShapeSite> truth) {
        double worst = 0;
        for (int s = 0; s < truth.size(); s++) {
            for (String symbol : COMPARED) {
                Estimate e = fit.estimate(symbol + order[s]);
                double off = Math.abs(e.measured().value() - value(symbol, truth.get(s)));
                worst = Math.max(worst, off / e.measured().uncertainty());
            }
        }
        return worst;
    }

    /// How many of the parameters lie in their intervals, of how many: 68 %, 95 %, all.
    static int[] held(ShapeFit fit, List<ShapeSite> truth) {
        int[] held = new int[3];
        int[] order = order(fit.fit(), truth);
        for (int s = 0; s < truth.size(); s++) {
            for (String symbol : COMPARED) {
                Estimate e = fit.fit().estimate(symbol + order[s]);
                double value = value(symbol, truth.get(s));
                held[0] +=
                        e.interval68().lower() <= value && value <= e.interval68().upper() ? 1 : 0;
                held[1] +=
                        e.interval95().lower() <= value && value <= e.interval95().upper() ? 1 : 0;
                held[2]++;
            }
        }
        return held;
    }

    private static double value(String symbol, ShapeSite site) {
        return switch (symbol) {
            case "A" -> site.amount();
            case "δ" -> site.site().shift().isotropic();
            case "C_Q" -> site.site().quadrupole().orElseThrow().coupling();
            default -> site.site().quadrupole().orElseThrow().asymmetry();
        };
    }
}
