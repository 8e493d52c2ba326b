package science.haven.lineshape.jump;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.math.Recent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The spectrum of a powder at rest whose ions jump.
///
/// ```text
/// I(ν) = 2 Re ∫ dn √pᵀ [i2π(ν − ν_j(n)) + S]⁻¹ √p        each direction n by its modes
/// ```
///
/// Exact for any rate, as long as the jumps are slow against the Larmor frequency: frequencies of
/// second order are exchanged, not tensors. Modes are found per direction and laid into bins as
/// tents between directions; directions are added until the spectrum no longer changes.
///
/// An instance keeps its tables, so that a fit pays for them once; it serves one thread.
public final class JumpPatterns {

    private static final int[] DENSITIES = {8, 12, 18, 27, 40, 60, 90, 135, 200};

    /// Error of the finer of two grids over their difference: an upper envelope to axial and
    /// asymmetric tensors at slow, intermediate and fast jumps.
    private static final double FINER = 1.2;

    private static final Widths.Nodes BINS = Widths.Nodes.BINS;

    /// Weights of a central difference of sixth order, and of a forward one of second order.
    private static final double[] CENTRAL = {
        -1.0 / 60, 9.0 / 60, -45.0 / 60, 0, 45.0 / 60, -9.0 / 60, 1.0 / 60
    };

    private static final double[] FORWARD = {-1.5, 2, -0.5};

    private final Recent<Integer, JumpGrid> grids = new Recent<>(4);
    private Widths wide = new Widths(1, BINS);
    private Widths close = new Widths(1, BINS);

    /// Makes room to work in.
    public JumpPatterns() {}

    /// Computes a pattern.
    ///
    /// @param ion the jumping ion
    /// @param broadening what blurs it besides
    /// @param experiment how it is observed; at rest
    /// @param sampling how finely orientations are sampled
    /// @return the pattern
    public JumpPattern pattern(
            JumpingSite ion, Broadening broadening, Experiment experiment, Sampling sampling) {
        JumpTask task = JumpTask.of(ion, broadening, experiment);
        return switch (sampling) {
            case Sampling.Density(int density) -> {
                double[] coarse = spectrum(task, Math.max(1, density * 2 / 3));
                double[] bins = spectrum(task, density);
                yield task.done(bins, density, error(coarse, bins), 1);
            }
            case Sampling.Automatic(double asked) -> {
                int last = DENSITIES.length - 1;
                double[] bins = spectrum(task, DENSITIES[0]);
                double error = 1;
                int finest = 0;
                while (finest < last && error > asked) {
                    finest++;
                    double[] finer = spectrum(task, DENSITIES[finest]);
                    error = error(bins, finer);
                    bins = finer;
                }
                yield task.done(bins, DENSITIES[finest], error, asked);
            }
        };
    }

    /// How a pattern changes with what it depends on.
    ///
    /// Modes are taken steps to both sides over the same triangles and bins, so that no noise of
    /// the grid enters. A step moves frequencies by a part of what lines are wide, not less: where
    /// frequencies cross, modes change at once, and only steps that reach over this see what is
    /// left of it after the blur. Differences of sixth order make up for the steps.
    ///
    /// @param ion the jumping ion
    /// @param broadening what blurs it besides
    /// @param experiment how it is observed; at rest
    /// @param density intervals along an edge of an octant, as the pattern took
    /// @param parameters those that are wanted
    /// @return change of each bin with each parameter, in the inverse unit of the parameter
    public Map<JumpParameter, double[]> derivatives(
            JumpingSite ion,
            Broadening broadening,
            Experiment experiment,
            int density,
            Collection<JumpParameter> parameters) {
        JumpTask task = JumpTask.of(ion, broadening, experiment);
        Map<JumpParameter, double[]> derivatives = new LinkedHashMap<>();
        for (JumpParameter parameter : parameters) {
            parameter.check(ion);
            double step = task.step(parameter);
            List<JumpTask> moved = new ArrayList<>();
            double[] weights = task.atRim(parameter) ? FORWARD.clone() : CENTRAL.clone();
            int first = task.atRim(parameter) ? 0 : -weights.length / 2;
            for (int k = 0; k < weights.length; k++) {
                moved.add(task.varied(parameter, (first + k) * step));
                weights[k] /= step;
            }
            double[] change = new double[experiment.axis().points()];
            if (parameter.equals(new JumpParameter.OfAll(LineParameter.GAUSSIAN_WIDTH))) {
                for (int k = 0; k < weights.length; k++) {
                    double[] weight = {weights[k]};
                    add(task, List.of(moved.get(k)), weight, density, change);
                }
            } else {
                add(task, moved, weights, density, change);
            }
            derivatives.put(parameter, change);
        }
        return derivatives;
    }

    private static double error(double[] coarse, double[] fine) {
        double highest = 0;
        double difference = 0;
        for (int i = 0; i < fine.length; i++) {
            highest = Math.max(highest, Math.abs(fine[i]));
            difference = Math.max(difference, Math.abs(fine[i] - coarse[i]));
        }
        return highest == 0 ? 0 : FINER * difference / highest;
    }

    private double[] spectrum(JumpTask task, int density) {
        double[] bins = new double[task.experiment().axis().points()];
        add(task, List.of(), new double[] {1}, density, bins);
        return bins;
    }

    /// Adds patterns, each times its factor, over the triangles of another from which they differ
    /// little; that one itself if there are none. All are blurred alike.
    private void add(
            JumpTask like, List<JumpTask> tasks, double[] factors, int density, double[] bins) {
        JumpGrid grid = grids.of(density, JumpGrid::new);
        wide = widths(wide, like.bins(), like.blurred() ? Widths.Nodes.SPLINES : BINS);
        boolean any = like.lines().stream().anyMatch(JumpTask.Line::close);
        close = widths(close, any ? like.bins() : 1, like.blurred() ? Widths.Nodes.STICKS : BINS);
        List<JumpTask> all = new ArrayList<>(List.of(like));
        all.addAll(tasks);
        JumpTask last = all.getLast();
        for (int t = 0; t < like.lines().size(); t++) {
            List<FrequencyTensor> places = last.lines().get(t).places();
            for (Symmetry.Octant octant : Symmetry.octants(last.ion().jumps(), places)) {
                JumpDirections[] sets = new JumpDirections[all.size()];
                for (int k = 0; k < sets.length; k++) {
                    JumpTask task = all.get(k);
                    double alone = tasks.isEmpty() ? factors[0] : 0;
                    sets[k] =
                            new JumpDirections(
                                    new JumpModes(task.ion().jumps(), like.axis().step()),
                                    Symmetry.mirrored(
                                            task.lines().get(t).places(), octant.mirror()),
                                    task.lorentzian() / 2,
                                    k == 0 ? alone : factors[k - 1],
                                    grid.directions());
                }
                double weight = like.lines().get(t).weight() * octant.share();
                Widths widths = like.lines().get(t).close() ? close : wide;
                grid.lay(sets, weight, like.seen(), widths);
            }
        }
        double[] fine = new double[like.axis().points()];
        wide.emptyInto(last.gaussian(), like.before(), fine);
        close.emptyInto(last.gaussian(), like.before(), fine);
        int refined = fine.length / bins.length;
        for (int i = 0; i < fine.length; i++) {
            bins[i / refined] += fine[i];
        }
    }

    private static Widths widths(Widths before, int bins, Widths.Nodes nodes) {
        return before.bins() == bins && before.nodes() == nodes ? before : new Widths(bins, nodes);
    }
}
