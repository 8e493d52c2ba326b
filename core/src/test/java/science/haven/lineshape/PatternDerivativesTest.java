package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Derivatives of a pattern beside those of the same pattern summed naively in numbers that carry
/// their derivative along.
///
/// Differences of patterns show no more than six or seven digits: corners of triangles cross nodes
/// at every step. The frequency of a direction has no corners. Its derivatives come from
/// differences of eighth order, all the rest from [Dual].
class PatternDerivativesTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double LARMOR = 132.294e6;
    private static final int DENSITY = 12;
    private static final Broadening BLUR = new Broadening(300, 80);
    private static final FrequencyAxis AXIS = FrequencyAxis.ofWidth(60e3, 512);

    private final OctahedralGrid grid = new OctahedralGrid(DENSITY);
    private final LineShapes shapes = new LineShapes();

    @Test
    void derivativesAreThoseOfArithmetic() {
        List<List<String>> rows = new ArrayList<>();
        for (LineParameter parameter : LineParameter.values()) {
            double atRest = deviation(parameter, new Spinning.Static());
            double spun = deviation(parameter, new Spinning.Infinite(Spinning.MAGIC_ANGLE));
            String name = parameter.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            rows.add(List.of(name, digits(atRest), digits(spun)));
            assertThat(atRest).as(name).isLessThan(1e-8);
            assertThat(spun).as(name).isLessThan(1e-8);
        }
        ValidationTable.write(
                "lineshape-derivatives",
                List.of("derivative by", "digits at rest", "digits under fast spinning"),
                rows);
    }

    private static String digits(double off) {
        return "%.1f".formatted(-Math.log10(off));
    }

    /// Root mean square of the derivative less the reference, over that of the reference.
    private double deviation(LineParameter parameter, Spinning spinning) {
        double[] found =
                Objects.requireNonNull(
                        pattern(BLUR, spinning, Set.of(parameter)).derivatives().get(parameter));
        double[] expected =
                parameter.movesFrequencies()
                        ? summed(parameter, spinning)
                        : byWidth(parameter, spinning);
        double rest = 0;
        double squares = 0;
        for (int i = 0; i < found.length; i++) {
            rest += (found[i] - expected[i]) * (found[i] - expected[i]);
            squares += expected[i] * expected[i];
        }
        return Math.sqrt(rest / squares);
    }

    /// The widths blur what does not change.
    private double[] byWidth(LineParameter parameter, Spinning spinning) {
        return difference(
                5,
                h -> {
                    boolean gaussian = parameter == LineParameter.GAUSSIAN_WIDTH;
                    Broadening wider =
                            new Broadening(
                                    BLUR.gaussian() + (gaussian ? h : 0),
                                    BLUR.lorentzian() + (gaussian ? 0 : h));
                    return pattern(wider, spinning, Set.of()).intensity();
                });
    }

    private Pattern pattern(
            Broadening broadening, Spinning spinning, Set<LineParameter> parameters) {
        return shapes.pattern(
                site(LineParameter.SHIFT, 0),
                broadening,
                new Experiment(LARMOR, spinning, new Excitation.Central(), AXIS),
                new Sampling.Density(DENSITY),
                parameters);
    }

    /// The derivative of the pattern by a parameter that moves frequencies.
    private double[] summed(LineParameter parameter, Spinning spinning) {
        int factor = BLUR.finer(AXIS.step());
        FrequencyAxis fine = Convolution.refined(AXIS, factor);
        double[] value = components(parameter, 0, spinning);
        double[] slope = difference(step(parameter), h -> components(parameter, h, spinning));
        Dual[] tensor =
                IntStream.range(0, value.length)
                        .mapToObj(k -> new Dual(value[k], slope[k]).times(1 / fine.step()))
                        .toArray(Dual[]::new);
        tensor[0] = tensor[0].plus(-fine.start() / fine.step());
        Dual[] nodes = new Dual[fine.points()];
        Arrays.fill(nodes, new Dual(0, 0));
        for (int octant = 0; octant < 4; octant++) {
            lay(tensor, octant, nodes);
        }
        double[] bins = Arrays.stream(nodes).mapToDouble(Dual::value).toArray();
        double[] slopes = Arrays.stream(nodes).mapToDouble(Dual::slope).toArray();
        new Convolution().applyShared(BLUR, fine, bins, Map.of(parameter, slopes));
        return Convolution.coarser(slopes, factor);
    }

    private void lay(Dual[] tensor, int octant, Dual[] nodes) {
        Dual[] frequency = new Dual[grid.directions()];
        for (int n = 0; n < frequency.length; n++) {
            Dual sum = new Dual(0, 0);
            for (int k = 0; k < tensor.length; k++) {
                double[] one = new double[FrequencyTensor.SIZE];
                one[k] = 1;
                double sign = new FrequencyTensor(one).mirrored(octant).components()[k];
                sum = sum.plus(tensor[k].times(sign * grid.harmonics()[k][n]));
            }
            frequency[n] = sum;
        }
        for (int t = 0; t < grid.triangles(); t++) {
            Dual a = frequency[grid.corners()[3 * t]];
            Dual b = frequency[grid.corners()[3 * t + 1]];
            Dual c = frequency[grid.corners()[3 * t + 2]];
            int centre = grid.directions() - grid.triangles() + t;
            double[] values = new double[grid.directions()];
            double[] slopes = new double[grid.directions()];
            values[centre] = frequency[centre].value();
            slopes[centre] = frequency[centre].slope();
            Dual shift =
                    new Dual(
                            grid.shift(t, a.value(), b.value(), c.value(), values),
                            grid.shift(t, a.slope(), b.slope(), c.slope(), slopes));
            Dual[] corners = {a.plus(shift), b.plus(shift), c.plus(shift)};
            Arrays.sort(corners, (x, y) -> Double.compare(x.value(), y.value()));
            add(corners, 0.4 * grid.share()[t] / 4, nodes);
        }
    }

    /// Adds a tent, seen through cubic splines, or where it is narrower than half a bin, its mean
    /// and variance.
    private static void add(Dual[] x, double w, Dual[] nodes) {
        boolean slim = x[2].value() - x[0].value() < 0.5;
        Dual mean = x[0].plus(x[1]).plus(x[2]).times(1.0 / 3);
        Dual variance = new Dual(0, 0);
        for (Dual corner : x) {
            variance = variance.plus(corner.minus(mean).times(corner.minus(mean)).times(1.0 / 12));
        }
        int from = Math.max(0, (int) Math.ceil(x[0].value() - 2));
        int to = Math.min(nodes.length - 1, (int) Math.floor(x[2].value() + 2));
        for (int e = from; e <= to; e++) {
            Dual share;
            if (slim) {
                Dual q = mean.plus(-e);
                share = spline(q).plus(bend(q).times(variance).times(0.5));
            } else {
                Dual lower = side(x[0], x[1], e);
                Dual upper = side(x[1], x[2], e);
                share = upper.minus(lower).over(x[2].minus(x[0])).times(2);
            }
            nodes[e] = nodes[e].plus(share.times(w));
        }
    }

    /// Divided difference of the ramp seen through a spline.
    private static Dual side(Dual a, Dual b, int node) {
        return ramp(a, node).minus(ramp(b, node)).over(a.minus(b));
    }

    private static Dual ramp(Dual x, int node) {
        Dual q = x.times(-1).plus(node);
        return q.value() >= 2 ? q : powers(q, 5).times(1.0 / 120);
    }

    /// Fourth difference of the positive part's power.
    private static Dual powers(Dual q, int power) {
        int[] binomial = {1, -4, 6, -4, 1};
        Dual sum = new Dual(0, 0);
        for (int k = 0; k <= 4; k++) {
            Dual term = q.plus(2 - k);
            Dual positive = new Dual(binomial[k], 0);
            for (int p = 0; p < power; p++) {
                positive = positive.times(term);
            }
            if (term.value() > 0) {
                sum = sum.plus(positive);
            }
        }
        return sum;
    }

    private static Dual spline(Dual q) {
        return powers(q, 3).times(1.0 / 6);
    }

    private static Dual bend(Dual q) {
        return powers(q, 1);
    }

    private static double[] components(LineParameter parameter, double h, Spinning spinning) {
        FrequencyTensor tensor =
                TransitionFrequency.of(site(parameter, h), LARMOR, Transition.CENTRAL, Set.of())
                        .value();
        return (spinning instanceof Spinning.Infinite(double angle) ? tensor.spun(angle) : tensor)
                .components();
    }

    private interface Row {

        double[] at(double h);
    }

    /// Difference of eighth order.
    private static double[] difference(double h, Row row) {
        double[] weights = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
        double[] sum = new double[row.at(0).length];
        for (int s = 1; s <= weights.length; s++) {
            double[] up = row.at(s * h);
            double[] down = row.at(-s * h);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[s - 1] * (up[i] - down[i]) / h;
            }
        }
        return sum;
    }

    private static double step(LineParameter parameter) {
        return switch (parameter) {
            case SHIFT, SHIFT_ANISOTROPY -> 1e-6;
            case COUPLING -> 1e4;
            case SHIFT_ASYMMETRY, COUPLING_ASYMMETRY -> 0.02;
            default -> 5e-3;
        };
    }

    private static Site site(LineParameter p, double h) {
        return Site.of(
                SODIUM,
                new ShiftTensor(
                        moved(1e-5, LineParameter.SHIFT, p, h),
                        moved(9e-5, LineParameter.SHIFT_ANISOTROPY, p, h),
                        moved(0.4, LineParameter.SHIFT_ASYMMETRY, p, h),
                        new EulerAngles(
                                moved(0.3, LineParameter.SHIFT_ALPHA, p, h),
                                moved(0.7, LineParameter.SHIFT_BETA, p, h),
                                moved(1.9, LineParameter.SHIFT_GAMMA, p, h))),
                new QuadrupolarCoupling(
                        moved(2e6, LineParameter.COUPLING, p, h),
                        moved(0.6, LineParameter.COUPLING_ASYMMETRY, p, h),
                        new EulerAngles(
                                moved(0.1, LineParameter.COUPLING_ALPHA, p, h),
                                moved(0.2, LineParameter.COUPLING_BETA, p, h),
                                moved(0.5, LineParameter.COUPLING_GAMMA, p, h))));
    }

    /// The value of one parameter, moved if it is the one in question.
    private static double moved(double value, LineParameter of, LineParameter p, double h) {
        return p == of ? value + h : value;
    }
}
