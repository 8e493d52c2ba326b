package science.haven.lineshape.fit;

import science.haven.lineshape.spin.LineParameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ways out of a false minimum: two sites that took each other's shift or width, an asymmetry or a
/// width from which no path leads downhill to the right one.
final class ShapeKicks {

    private static final double[] ASYMMETRIES = {0.1, 0.5, 0.9};
    private static final double[] WIDTHS = {0.3, 2.5};
    private static final Set<LineParameter> EXCHANGED =
            Set.of(
                    LineParameter.SHIFT,
                    LineParameter.COUPLING_ASYMMETRY,
                    LineParameter.SHIFT_ASYMMETRY,
                    LineParameter.GAUSSIAN_WIDTH);

    private ShapeKicks() {}

    /// Changed copies of sites.
    static List<List<ShapeSite>> of(List<ShapeSite> sites, Set<LineParameter> free) {
        List<List<ShapeSite>> kicked = new ArrayList<>();
        for (LineParameter parameter : free) {
            if (!EXCHANGED.contains(parameter)) {
                continue;
            }
            for (int a = 0; a < sites.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double left = sites.get(a).value(parameter);
                    double right = sites.get(b).value(parameter);
                    kicked.add(with(with(sites, a, parameter, right), b, parameter, left));
                }
                for (double value : values(parameter, sites.get(a))) {
                    kicked.add(with(sites, a, parameter, value));
                }
            }
        }
        for (int a = 0; a < sites.size(); a++) {
            for (int b = 0; b < a; b++) {
                kicked.add(crossed(sites, a, b));
            }
            if (free.contains(LineParameter.COUPLING)) {
                kicked.add(renamed(sites, a));
            }
        }
        return kicked;
    }

    /// A coupling whose second edge is taken for its first one, or the other way about.
    private static List<ShapeSite> renamed(List<ShapeSite> sites, int index) {
        ShapeSite site = sites.get(index);
        double coupling = site.value(LineParameter.COUPLING);
        double asymmetry = site.value(LineParameter.COUPLING_ASYMMETRY);
        boolean low = asymmetry < 0.5;
        List<ShapeSite> changed = new ArrayList<>(sites);
        changed.set(
                index,
                site.with(
                        Map.of(
                                LineParameter.COUPLING,
                                low ? coupling * (1 + asymmetry) / 1.8 : 1.5 * coupling,
                                LineParameter.COUPLING_ASYMMETRY,
                                low ? 0.85 : 0.25),
                        site.amount()));
        return changed;
    }

    /// Two sites that keep their tensors and exchange where they lie and how wide they are.
    private static List<ShapeSite> crossed(List<ShapeSite> sites, int a, int b) {
        List<ShapeSite> crossed = new ArrayList<>(sites);
        crossed.set(a, placedAs(sites.get(a), sites.get(b)));
        crossed.set(b, placedAs(sites.get(b), sites.get(a)));
        return crossed;
    }

    private static ShapeSite placedAs(ShapeSite site, ShapeSite other) {
        return site.with(
                Map.of(
                        LineParameter.SHIFT,
                        other.value(LineParameter.SHIFT),
                        LineParameter.GAUSSIAN_WIDTH,
                        other.value(LineParameter.GAUSSIAN_WIDTH)),
                site.amount());
    }

    private static double[] values(LineParameter parameter, ShapeSite site) {
        return switch (parameter) {
            case COUPLING_ASYMMETRY, SHIFT_ASYMMETRY -> ASYMMETRIES;
            case GAUSSIAN_WIDTH -> {
                double width = site.value(parameter);
                yield new double[] {WIDTHS[0] * width, WIDTHS[1] * width};
            }
            default -> new double[0];
        };
    }

    private static List<ShapeSite> with(
            List<ShapeSite> sites, int index, LineParameter parameter, double value) {
        List<ShapeSite> changed = new ArrayList<>(sites);
        ShapeSite site = sites.get(index);
        changed.set(index, site.with(Map.of(parameter, value), site.amount()));
        return changed;
    }
}
