package science.haven.lineshape.jump;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.math.Recent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final double FINER = 0.8;

    /// Frequencies this many axes beside the axis still count.
    private static final int BESIDE = 2;

    private static final double OUTSIDE = 0.03;
    private static final double STRONG = 0.1;
    private static final double STEP = 1e-3;
    private static final int ROUND = 32;

    /// Reach in bins of lines that would hide between them.
    private static final double CLOSE = 8;

    private final Recent<Integer, JumpGrid> grids = new Recent<>(4);
    private Widths wide = new Widths(1, Widths.Nodes.BINS);
    private Widths close = new Widths(1, Widths.Nodes.BINS);

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
        Task task = Task.of(ion, broadening, experiment);
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

    /// How a pattern changes if all jumps become faster.
    ///
    /// @param ion the jumping ion
    /// @param broadening what blurs it besides
    /// @param experiment how it is observed; at rest
    /// @param density intervals along an edge of an octant, as the pattern took
    /// @return change of each bin with the logarithm of the rate, dimensionless
    public double[] byLogarithmOfRate(
            JumpingSite ion, Broadening broadening, Experiment experiment, int density) {
        double[] up =
                spectrum(Task.of(ion.faster(Math.exp(STEP)), broadening, experiment), density);
        double[] down =
                spectrum(Task.of(ion.faster(Math.exp(-STEP)), broadening, experiment), density);
        for (int i = 0; i < up.length; i++) {
            up[i] = (up[i] - down[i]) / (2 * STEP);
        }
        return up;
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

    private double[] spectrum(Task task, int density) {
        JumpGrid grid = grids.of(density, JumpGrid::new);
        FrequencyAxis axis = task.axis;
        double gaussian = task.broadening.gaussian() / axis.step();
        double lorentzian = task.broadening.lorentzian() / axis.step();
        boolean blurred = task.broadening.smooth(axis.step());
        wide = widths(wide, task.bins, blurred ? Widths.Nodes.SPLINES : Widths.Nodes.BINS);
        boolean any = task.lines.stream().anyMatch(line -> line.reach() < CLOSE);
        close =
                widths(
                        close,
                        any ? task.bins : 1,
                        blurred ? Widths.Nodes.STICKS : Widths.Nodes.BINS);
        JumpModes modes = new JumpModes(task.ion.jumps(), axis.step());
        for (Line line : task.lines) {
            Widths widths = line.reach() < CLOSE ? close : wide;
            for (Symmetry.Octant octant : Symmetry.octants(task.ion.jumps(), line.places)) {
                double weight = line.weight * octant.share();
                grid.lay(modes, octant.places(), weight, lorentzian / 2, widths);
            }
        }
        double[] fine = new double[axis.points()];
        wide.emptyInto(gaussian, task.before, fine);
        close.emptyInto(gaussian, task.before, fine);
        double[] bins = new double[task.experiment.axis().points()];
        int factor = fine.length / bins.length;
        for (int i = 0; i < fine.length; i++) {
            bins[i / factor] += fine[i];
        }
        return bins;
    }

    private static Widths widths(Widths before, int bins, Widths.Nodes nodes) {
        return before.bins() == bins && before.nodes() == nodes ? before : new Widths(bins, nodes);
    }

    /// A transition: its signal, and its frequency at each place in bins.
    private record Line(double weight, List<FrequencyTensor> places) {

        /// How far frequencies lie from that of the first place.
        double reach() {
            double first = places.getFirst().isotropic();
            double reach = 0;
            for (FrequencyTensor place : places) {
                double apart = Math.abs(place.isotropic() - first);
                reach = Math.max(reach, apart + Task.reach(place.components()));
            }
            return reach;
        }
    }

    /// @param axis the bins that are computed, a whole number for each of the experiment
    /// @param before bins before the axis
    /// @param bins bins in which frequencies may lie
    private record Task(
            JumpingSite ion,
            Broadening broadening,
            Experiment experiment,
            FrequencyAxis axis,
            List<Line> lines,
            int before,
            int bins) {

        static Task of(JumpingSite ion, Broadening broadening, Experiment experiment) {
            if (!(experiment.spinning() instanceof Spinning.Static)) {
                throw new IllegalArgumentException(
                        "jumps are computed for a sample at rest (0 Hz), got "
                                + experiment.spinning());
            }
            FrequencyAxis axis = refined(experiment.axis(), broadening);
            double spin = ion.places().getFirst().nuclide().spin();
            List<double[][]> found = new ArrayList<>();
            double lowest = 0;
            double highest = axis.points();
            for (Excitation.Weighted weighted : experiment.excitation().transitions(spin)) {
                double[][] places = new double[ion.places().size()][];
                for (int j = 0; j < places.length; j++) {
                    places[j] = inBins(ion.places().get(j), experiment, axis, weighted);
                    double reach = reach(places[j]);
                    lowest = Math.min(lowest, places[j][0] - reach);
                    highest = Math.max(highest, places[j][0] + reach);
                }
                found.add(places);
            }
            int before = beside(-lowest, axis);
            int after = beside(highest - axis.points(), axis);
            List<Line> lines = new ArrayList<>();
            List<Excitation.Weighted> transitions = experiment.excitation().transitions(spin);
            for (int t = 0; t < found.size(); t++) {
                List<FrequencyTensor> places =
                        Arrays.stream(found.get(t)).map(c -> moved(c, before)).toList();
                lines.add(new Line(transitions.get(t).weight(), places));
            }
            return new Task(
                    ion,
                    broadening,
                    experiment,
                    axis,
                    lines,
                    before,
                    before + axis.points() + after);
        }

        /// Bins so narrow that the broadening is smooth over them.
        private static FrequencyAxis refined(FrequencyAxis axis, Broadening broadening) {
            int factor = broadening.none() ? 1 : broadening.finer(axis.step());
            double step = axis.step() / factor;
            return new FrequencyAxis(
                    axis.start() - (factor - 1) / 2.0 * step, step, axis.points() * factor);
        }

        private static int beside(double bins, FrequencyAxis axis) {
            double limited = Math.min(bins, (double) BESIDE * axis.points());
            return (int) Math.ceil(limited / ROUND) * ROUND;
        }

        private static double[] inBins(
                Site place,
                Experiment experiment,
                FrequencyAxis axis,
                Excitation.Weighted weighted) {
            double[] components =
                    TransitionFrequency.of(
                                    place,
                                    experiment.larmorFrequency(),
                                    weighted.transition(),
                                    Set.of())
                            .value()
                            .components()
                            .clone();
            components[0] -= axis.start() - axis.step() / 2;
            for (int k = 0; k < components.length; k++) {
                components[k] /= axis.step();
            }
            return components;
        }

        /// As the squares of the harmonics of a rank sum to 1.
        private static double reach(double[] c) {
            double second = 0;
            double fourth = 0;
            for (int k = 1; k < c.length; k++) {
                if (k < 6) {
                    second += c[k] * c[k];
                } else {
                    fourth += c[k] * c[k];
                }
            }
            return Math.sqrt(second) + Math.sqrt(fourth);
        }

        private static FrequencyTensor moved(double[] components, int bins) {
            double[] moved = components.clone();
            moved[0] += bins;
            return new FrequencyTensor(moved);
        }

        private List<FrequencyTensor> inHertz(Line line) {
            return line.places.stream()
                    .map(
                            place ->
                                    new FrequencyTensor(
                                            Arrays.stream(place.components())
                                                    .map(c -> c * axis.step())
                                                    .toArray()))
                    .toList();
        }

        JumpPattern done(double[] bins, int density, double error, double asked) {
            List<LineShapeRemark> remarks = new ArrayList<>();
            if (error > asked) {
                remarks.add(new LineShapeRemark.LessAccurate(asked, error));
            }
            double strongest = 0;
            for (Site place : ion.places()) {
                double spin = place.nuclide().spin();
                double nuQ = place.quadrupole().map(q -> q.frequency(spin)).orElse(0.0);
                strongest = Math.max(strongest, Math.abs(nuQ));
            }
            double ratio = strongest / experiment.larmorFrequency();
            if (ratio > STRONG) {
                remarks.add(new LineShapeRemark.StrongCoupling(ratio, ratio * ratio * strongest));
            }
            double blur = Math.max(broadening.gaussian(), broadening.lorentzian());
            remarks.addAll(
                    JumpRegime.remarks(
                            ion.jumps(),
                            lines.stream().map(this::inHertz).toList(),
                            experiment.larmorFrequency(),
                            Math.max(blur, experiment.axis().step())));
            double whole = lines.stream().mapToDouble(Line::weight).sum();
            double outside = 1 - Arrays.stream(bins).sum() / whole;
            if (outside > OUTSIDE) {
                remarks.add(new LineShapeRemark.OutsideAxis(outside));
            }
            return new JumpPattern(
                    new Pattern(experiment.axis(), bins, Map.of(), error, remarks), density);
        }
    }
}
