package science.haven.lineshape.fit;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.lineshape.LineShapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of a spectrum whose sites are known.
enum ShapeVerdict {
    /// As many sites as there are; shift, coupling, asymmetry and amount of each within four
    /// uncertainties of the truth, or where a fit that starts from the truth ends.
    FOUND,

    /// Not found, but no worse than a fit from the truth by Akaike's criterion and what the search
    /// asks of a further site, while the curvature of χ² at the truth leaves an amount, a coupling
    /// or a width uncertain by more than itself or an asymmetry by more than one.
    NOT_TOLD_APART,

    /// Other sites fit better than the truth does, by the same criterion, although the curvature at
    /// the truth promised that it would be found: no search can do better.
    BETTER_THAN_TRUTH,

    /// The search missed it.
    MISSED;

    private static final double MANY = 4;
    private static final double SAME = 0.3;
    private static final List<String> COMPARED = List.of("A", "δ", "C_Q", "η");

    static ShapeVerdict of(ShapeDraw draw, ShapeFit fit, Optional<ShapeFit> reference) {
        int sites = draw.truth().size();
        if (fit.sites().size() == sites
                && (worst(fit.fit(), order(fit, draw.truth()), draw.truth()) < MANY
                        || reference.filter(r -> same(fit, r)).isPresent())) {
            return FOUND;
        }
        double price = ShapeAnalysis.EVIDENCE * (sites - fit.sites().size());
        if (reference.isEmpty() || fit.fit().aicc() > reference.get().fit().aicc() + price) {
            return MISSED;
        }
        return undetermined(draw) ? NOT_TOLD_APART : BETTER_THAN_TRUTH;
    }

    private static boolean same(ShapeFit fit, ShapeFit other) {
        return worst(fit.fit(), order(fit, other.sites()), other.sites()) < SAME;
    }

    /// Which site of the fit is which of the given ones: the order of least difference.
    static int[] order(ShapeFit fit, List<ShapeSite> truth) {
        int[] best = {};
        for (int[] order : orders(truth.size())) {
            if (best.length == 0
                    || worst(fit.fit(), order, truth) < worst(fit.fit(), best, truth)) {
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
        int[] order = order(fit, truth);
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

    /// Whether the Fisher matrix at the truth leaves a parameter open.
    static boolean undetermined(ShapeDraw draw) {
        ShapeOptions options = ShapeOptions.of(draw.kind().nuclide());
        ShapeModel model =
                ShapeAnalysis.model(draw.spectrum(), draw.truth(), options, 1e-3, new LineShapes());
        double[] values = model.start();
        double[][] slopes = new double[values.length][model.residuals()];
        model.evaluate(values, new double[model.residuals()], slopes);
        for (int k = 0; k < values.length; k++) {
            String symbol = model.parameters().get(k).symbol();
            double limit = symbol.startsWith("η") ? 1 : Math.abs(values[k]);
            boolean judged = !symbol.startsWith("b") && !symbol.startsWith("δ");
            if (judged && uncertainty(slopes, k) > limit) {
                return true;
            }
        }
        return false;
    }

    /// One over the length of what no combination of the other columns makes of a column.
    private static double uncertainty(double[][] columns, int k) {
        List<double[]> basis = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            if (j != k) {
                double[] q = rest(columns[j], basis);
                double length = Math.sqrt(dot(q, q));
                if (length > 1e-10 * Math.sqrt(dot(columns[j], columns[j]))) {
                    for (int i = 0; i < q.length; i++) {
                        q[i] /= length;
                    }
                    basis.add(q);
                }
            }
        }
        double[] q = rest(columns[k], basis);
        return 1 / Math.sqrt(dot(q, q));
    }

    private static double[] rest(double[] column, List<double[]> basis) {
        double[] rest = column.clone();
        for (int round = 0; round < 2; round++) {
            for (double[] b : basis) {
                double along = dot(b, rest);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * b[i];
                }
            }
        }
        return rest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
