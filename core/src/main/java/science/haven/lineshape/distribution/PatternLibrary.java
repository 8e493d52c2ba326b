package science.haven.lineshape.distribution;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.powder.PowderPatterns;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Powder patterns of one nucleus in one experiment over a grid of couplings, from which lines of
/// disordered solids are summed.
///
/// It is made once for an experiment; every [#pattern] then costs a weighted sum of its rows, and a
/// fit that asks for derivatives a sum for each parameter. It never changes, so threads may share
/// it.
///
/// Patterns are kept on an axis longer by a quarter at both ends than that of the experiment, so
/// that lines may move: what is shifted farther from `reference` than that leaves a gap.
public final class PatternLibrary {

    /// Largest error of one pattern over its highest bin: as the errors of hundreds average, the
    /// sum is off by less than by what a finer grid of couplings would change.
    private static final double ERROR = 0.05;

    /// Share of the signal whose loss is worth a remark.
    private static final double NOTICEABLE = 1e-3;

    private final Experiment experiment;
    private final double reference;
    private final LibraryGrid grid;
    private final FrequencyAxis axis;
    private final int margin;
    private final PatternRows[] rows;
    private final GaussLegendre rule;
    private final Blur blur;
    private final double signal;

    private PatternLibrary(
            Experiment experiment, double reference, LibraryGrid grid, double signal) {
        this.signal = signal;
        this.experiment = experiment;
        this.reference = reference;
        this.grid = grid;
        FrequencyAxis seen = experiment.axis();
        margin = seen.points() / 4;
        axis =
                new FrequencyAxis(
                        seen.start() - margin * seen.step(),
                        seen.step(),
                        seen.points() + 2 * margin);
        rows = new PatternRows[grid.couplings()];
        rule = grid.asymmetryRule();
        blur = new Blur(axis.points(), axis.step());
    }

    /// Computes all patterns of a library.
    ///
    /// @param nuclide the nucleus, of spin above ½
    /// @param experiment how it is observed; transitions `m ↔ m − 1` and `1 − m ↔ −m` excited alike
    /// @param reference a shift in the middle of those to come, dimensionless, 1e-6 is 1 ppm
    /// @param grid the couplings
    /// @return the library
    public static PatternLibrary of(
            Nuclide nuclide, Experiment experiment, double reference, LibraryGrid grid) {
        List<Excitation.Weighted> transitions = experiment.excitation().transitions(nuclide.spin());
        if (!mirrored(transitions)) {
            throw new IllegalArgumentException(
                    "excitation must treat m <-> m - 1 and 1 - m <-> -m alike, as only the size of"
                            + " C_Q is distributed");
        }
        PatternLibrary library =
                new PatternLibrary(
                        experiment,
                        reference,
                        grid,
                        transitions.stream().mapToDouble(Excitation.Weighted::weight).sum());
        library.fill(nuclide, transitions);
        return library;
    }

    private static boolean mirrored(List<Excitation.Weighted> transitions) {
        return transitions.stream()
                .allMatch(
                        one ->
                                transitions.stream()
                                        .anyMatch(
                                                other ->
                                                        other.transition().m()
                                                                        == 1 - one.transition().m()
                                                                && other.weight() == one.weight()));
    }

    /// How it is observed.
    ///
    /// @return the experiment
    public Experiment experiment() {
        return experiment;
    }

    private void fill(Nuclide nuclide, List<Excitation.Weighted> transitions) {
        PowderPatterns powder = new PowderPatterns();
        LineShapes shapes = new LineShapes();
        Experiment wide =
                new Experiment(
                        experiment.larmorFrequency(),
                        experiment.spinning(),
                        experiment.excitation(),
                        axis);
        double[] couplings = grid.couplingNodes();
        double[] asymmetries = rule.nodes();
        for (int j = 0; j < couplings.length; j++) {
            double[][] patterns = new double[asymmetries.length][];
            for (int k = 0; k < asymmetries.length; k++) {
                Site site =
                        Site.of(
                                nuclide,
                                ShiftTensor.isotropic(reference),
                                QuadrupolarCoupling.of(couplings[j], asymmetries[k]));
                patterns[k] =
                        switch (experiment.spinning()) {
                            case Spinning.Static _ -> average(powder, site, transitions);
                            case Spinning.Infinite _ -> average(powder, site, transitions);
                            case Spinning.Finite _ ->
                                    shapes.pattern(
                                                    site,
                                                    Broadening.NONE,
                                                    wide,
                                                    new Sampling.Automatic(ERROR),
                                                    Set.of())
                                            .intensity();
                        };
            }
            rows[j] = PatternRows.of(patterns);
        }
    }

    /// A pattern as fine as it needs to be among neighbours that blur it: those at the next
    /// coupling.
    private double[] average(
            PowderPatterns powder, Site site, List<Excitation.Weighted> transitions) {
        List<PowderPatterns.Line> lines = new ArrayList<>();
        double apart = Double.POSITIVE_INFINITY;
        for (Excitation.Weighted weighted : transitions) {
            TransitionFrequency frequency =
                    TransitionFrequency.of(
                            site,
                            experiment.larmorFrequency(),
                            weighted.transition(),
                            Set.of(LineParameter.COUPLING));
            TransitionFrequency seen =
                    experiment.spinning() instanceof Spinning.Infinite(double angle)
                            ? frequency.spun(angle)
                            : frequency;
            apart = Math.min(apart, grid.step() * anisotropy(seen));
            lines.add(
                    new PowderPatterns.Line(
                            new TransitionFrequency(seen.value(), Map.of()), weighted.weight()));
        }
        double[] bins = new double[axis.points()];
        powder.add(
                lines,
                axis,
                new Broadening(apart, 0),
                new Sampling.Automatic(ERROR),
                bins,
                Map.of());
        return bins;
    }

    /// Root mean square over the sphere of how the frequency changes with the coupling.
    private static double anisotropy(TransitionFrequency frequency) {
        double sum = 0;
        for (FrequencyTensor change : frequency.derivatives().values()) {
            double[] c = change.components();
            for (int i = 1; i < c.length; i++) {
                sum += c[i] * c[i] / (i < 6 ? 5 : 9);
            }
        }
        return Math.sqrt(sum);
    }

    /// The spectrum of a disordered solid, of all the signal that the experiment excites.
    ///
    /// @param site the sites
    /// @param derivatives whether derivatives are wanted too
    /// @return the pattern, with the derivative by every parameter of the distribution, of the
    ///   shift and of the widths
    public DistributedPattern pattern(DistributedSite site, boolean derivatives) {
        double[][] weights =
                Densities.of(site.couplings(), grid.couplingNodes(), rule.nodes(), derivatives);
        for (double[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= grid.step() * rule.weights()[i % grid.asymmetries()];
            }
        }
        LibrarySum sum = sum(site.slope(), weights, derivatives);
        Map<DistributionParameter, double[]> slopes = new EnumMap<>(DistributionParameter.class);
        int seen = experiment.axis().points();
        double[] intensity = new double[seen];
        double larmor = experiment.larmorFrequency();
        double moved = larmor * (site.shift() - reference - site.slope() * sum.mean());
        double[] kernel = blur.kernel(moved, larmor * site.shiftWidth(), site.broadening());
        double[] time = blur.signal(sum.bins()[0]);
        if (derivatives) {
            fill(site, sum, time, kernel, intensity, slopes);
        } else {
            double[] nothing = new double[kernel.length];
            blur.patterns(time, kernel, nothing, margin, intensity, new double[seen]);
        }
        return new DistributedPattern(
                experiment.axis(), intensity, slopes, remarks(site.couplings(), sum, moved));
    }

    private void fill(
            DistributedSite site,
            LibrarySum sum,
            double[] time,
            double[] kernel,
            double[] intensity,
            Map<DistributionParameter, double[]> slopes) {
        int seen = intensity.length;
        double larmor = experiment.larmorFrequency();
        double square = larmor * site.shiftWidth() * larmor;
        double g = -Math.PI * Math.PI * site.broadening().gaussian() / (2 * Math.log(2));
        double[] byShift = new double[seen];
        double[] byGaussian = new double[seen];
        double[] byLorentzian = new double[seen];
        double[] byWidth = new double[seen];
        blur.patterns(time, kernel, blur.byShift(kernel), margin, intensity, byShift);
        blur.patterns(
                time,
                blur.times(kernel, -4 * Math.PI * Math.PI, 2),
                blur.times(kernel, -Math.PI, 1),
                margin,
                byWidth,
                byLorentzian);
        for (int i = 0; i < seen; i++) {
            byShift[i] *= larmor;
            byGaussian[i] = byWidth[i] * g / (-4 * Math.PI * Math.PI);
            byWidth[i] *= square;
        }
        slopes.put(DistributionParameter.SHIFT, byShift);
        slopes.put(DistributionParameter.SHIFT_WIDTH, byWidth);
        slopes.put(DistributionParameter.GAUSSIAN_WIDTH, byGaussian);
        slopes.put(DistributionParameter.LORENTZIAN_WIDTH, byLorentzian);
        List<DistributionParameter> parameters = new ArrayList<>(site.couplings().parameters());
        parameters.add(DistributionParameter.SHIFT_SLOPE);
        for (int p = 0; p < parameters.size(); p += 2) {
            boolean pair = p + 1 < parameters.size();
            double[] first = sum.bins()[1 + p];
            double[] second = pair ? sum.bins()[2 + p] : new double[axis.points()];
            double[] one = new double[seen];
            double[] other = new double[seen];
            blur.both(first, second, kernel, margin, one, other);
            slopes.put(parameters.get(p), one);
            if (pair) {
                slopes.put(parameters.get(p + 1), other);
            }
        }
        // The mean coupling, from which the slope counts, moves with the distribution.
        for (int p = 0; p < parameters.size(); p++) {
            double[] slope = slopes.get(parameters.get(p));
            double pull =
                    p < parameters.size() - 1 ? site.slope() * sum.meanSlopes()[p] : sum.mean();
            for (int i = 0; i < seen && slope != null; i++) {
                slope[i] -= pull * byShift[i];
            }
        }
    }

    private LibrarySum sum(double slope, double[][] weights, boolean derivatives) {
        return LibrarySum.of(
                rows,
                grid.couplingNodes(),
                weights,
                slope * experiment.larmorFrequency() / axis.step(),
                derivatives ? experiment.larmorFrequency() / axis.step() : 0,
                axis.points());
    }

    private List<LineShapeRemark> remarks(
            CouplingDistribution couplings, LibrarySum sum, double moved) {
        List<LineShapeRemark> remarks = new ArrayList<>();
        double share = sum.share();
        if (couplings.detail() < grid.step()) {
            remarks.add(new LineShapeRemark.CoarseLibrary(couplings.detail(), grid.step()));
        } else if (1 - share > NOTICEABLE) {
            remarks.add(new LineShapeRemark.OutsideLibrary(1 - share, grid.largest()));
        }
        double first = margin - Math.rint(moved / axis.step());
        int start = (int) Math.clamp(first, 0, axis.points());
        int end = (int) Math.clamp(first + experiment.axis().points(), 0, axis.points());
        double inside = 0;
        for (int i = start; i < end; i++) {
            inside += sum.bins()[0][i];
        }
        double missing = 1 - inside / (signal * share);
        if (missing > NOTICEABLE) {
            remarks.add(new LineShapeRemark.OutsideAxis(missing));
        }
        return remarks;
    }
}
