package science.haven.lineshape;

import science.haven.lineshape.powder.PowderPatterns;
import science.haven.lineshape.sideband.SidebandPatterns;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.TransitionFrequency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The spectrum of a site in a powder.
///
/// An instance keeps the tables of its grids, so that a fit pays for them once; it serves one
/// thread.
public final class LineShapes {

    private static final double STRONG = 0.1;

    private final PowderPatterns counted = new PowderPatterns();
    private final PowderPatterns shared = new PowderPatterns(true);
    private final SidebandPatterns sidebands = new SidebandPatterns();
    private final Convolution convolution = new Convolution();

    /// Makes room to work in.
    public LineShapes() {}

    /// Computes the pattern of a site.
    ///
    /// @param site the site
    /// @param broadening what blurs it
    /// @param experiment how it is observed
    /// @param sampling how finely orientations are sampled
    /// @param parameters the parameters whose derivatives are wanted
    /// @return the pattern
    public Pattern pattern(
            Site site,
            Broadening broadening,
            Experiment experiment,
            Sampling sampling,
            Set<LineParameter> parameters) {
        List<PowderPatterns.Line> lines = lines(site, experiment, parameters);
        double whole = lines.stream().mapToDouble(PowderPatterns.Line::weight).sum();
        Row row =
                switch (experiment.spinning()) {
                    case Spinning.Static _ ->
                            powder(lines, experiment.axis(), broadening, sampling, parameters);
                    case Spinning.Infinite(double angle) ->
                            powder(
                                    spun(lines, angle),
                                    experiment.axis(),
                                    broadening,
                                    sampling,
                                    parameters);
                    case Spinning.Finite finite ->
                            ladder(
                                    lines,
                                    new SidebandPatterns.Observation(
                                            finite, experiment.axis(), broadening, sampling),
                                    parameters);
                };
        List<LineShapeRemark> remarks = remarks(site, experiment, whole, row.inside);
        if (sampling instanceof Sampling.Automatic(double asked) && row.error > asked) {
            remarks.add(new LineShapeRemark.LessAccurate(asked, row.error));
        }
        return new Pattern(experiment.axis(), row.bins, row.derivatives, row.error, remarks);
    }

    /// Bins with their derivatives, the error of the bins, and the signal inside the axis before it
    /// was blurred.
    private record Row(
            double[] bins, Map<LineParameter, double[]> derivatives, double error, double inside) {

        static Row empty(FrequencyAxis axis, Set<LineParameter> parameters) {
            Map<LineParameter, double[]> derivatives = new EnumMap<>(LineParameter.class);
            for (LineParameter parameter : parameters) {
                derivatives.put(parameter, new double[axis.points()]);
            }
            return new Row(new double[axis.points()], derivatives, 0, 0);
        }

        Row with(double newError, double newInside) {
            return new Row(bins, derivatives, newError, newInside);
        }

        double sum() {
            double sum = 0;
            for (double bin : bins) {
                sum += bin;
            }
            return sum;
        }
    }

    /// Sharp lines are counted bin by bin; what is blurred is laid down smoothly, on finer bins if
    /// need be, and becomes bins by the blurring.
    private Row powder(
            List<PowderPatterns.Line> lines,
            FrequencyAxis axis,
            Broadening broadening,
            Sampling sampling,
            Set<LineParameter> parameters) {
        if (broadening.none()) {
            Row row = Row.empty(axis, parameters);
            double error =
                    counted.add(lines, axis, broadening, sampling, row.bins, row.derivatives);
            double inside = row.sum();
            convolution.apply(broadening, axis, row.bins, row.derivatives);
            return row.with(error, inside);
        }
        int factor = broadening.finer(axis.step());
        FrequencyAxis fine = Convolution.refined(axis, factor);
        Row row = Row.empty(fine, parameters);
        double error = shared.add(lines, fine, broadening, sampling, row.bins, row.derivatives);
        double inside = row.sum();
        convolution.applyShared(broadening, fine, row.bins, row.derivatives);
        Map<LineParameter, double[]> derivatives = new EnumMap<>(LineParameter.class);
        row.derivatives.forEach((p, d) -> derivatives.put(p, Convolution.coarser(d, factor)));
        return new Row(Convolution.coarser(row.bins, factor), derivatives, error, inside);
    }

    /// Sidebands are counted bin by bin, of which a broadening spans eight or a bin holds four, so
    /// that it matters little where within one a sideband lies.
    private Row ladder(
            List<PowderPatterns.Line> lines,
            SidebandPatterns.Observation observation,
            Set<LineParameter> parameters) {
        Broadening broadening = observation.broadening();
        int factor =
                broadening.none() ? 1 : Convolution.finerCounted(broadening, observation.axis());
        FrequencyAxis fine = Convolution.refined(observation.axis(), factor);
        Row row = Row.empty(fine, parameters);
        double error =
                sidebands.add(
                        lines,
                        new SidebandPatterns.Observation(
                                observation.spinning(), fine, broadening, observation.sampling()),
                        row.bins,
                        row.derivatives);
        double inside = row.sum();
        convolution.apply(broadening, fine, row.bins, row.derivatives);
        Map<LineParameter, double[]> derivatives = new EnumMap<>(LineParameter.class);
        row.derivatives.forEach((p, d) -> derivatives.put(p, Convolution.coarser(d, factor)));
        return new Row(Convolution.coarser(row.bins, factor), derivatives, error, inside);
    }

    private static List<PowderPatterns.Line> spun(List<PowderPatterns.Line> lines, double angle) {
        return lines.stream()
                .map(line -> new PowderPatterns.Line(line.frequency().spun(angle), line.weight()))
                .toList();
    }

    /// A sampling for patterns that are compared with each other, as those of a fit: it does not
    /// change from one to the next, so that the sum of squares has no steps.
    ///
    /// @param sites the sites
    /// @param broadenings what blurs each
    /// @param experiment how they are observed
    /// @param error error of the patterns over their highest bin, dimensionless
    /// @return the finest density that any of them needs
    public static Sampling fixed(
            List<Site> sites, List<Broadening> broadenings, Experiment experiment, double error) {
        FrequencyAxis axis = experiment.axis();
        int density = 1;
        for (int k = 0; k < sites.size(); k++) {
            List<PowderPatterns.Line> lines = lines(sites.get(k), experiment, Set.of());
            Broadening broadening = broadenings.get(k);
            int needed =
                    switch (experiment.spinning()) {
                        case Spinning.Static _ ->
                                PowderPatterns.density(lines, axis, broadening, error);
                        case Spinning.Infinite(double angle) ->
                                PowderPatterns.density(spun(lines, angle), axis, broadening, error);
                        case Spinning.Finite finite ->
                                SidebandPatterns.density(
                                        lines,
                                        new SidebandPatterns.Observation(
                                                finite, axis, broadening, Sampling.DEFAULT),
                                        error);
                    };
            density = Math.max(density, needed);
        }
        return new Sampling.Density(density);
    }

    private static List<PowderPatterns.Line> lines(
            Site site, Experiment experiment, Set<LineParameter> parameters) {
        List<PowderPatterns.Line> lines = new ArrayList<>();
        for (Excitation.Weighted weighted :
                experiment.excitation().transitions(site.nuclide().spin())) {
            TransitionFrequency frequency =
                    TransitionFrequency.of(
                            site, experiment.larmorFrequency(), weighted.transition(), parameters);
            lines.add(PowderPatterns.Line.of(frequency, weighted));
        }
        return lines;
    }

    private static List<LineShapeRemark> remarks(
            Site site, Experiment experiment, double whole, double inside) {
        List<LineShapeRemark> remarks = new ArrayList<>();
        double larmor = experiment.larmorFrequency();
        double spin = site.nuclide().spin();
        double nuQ =
                site.quadrupole().map((QuadrupolarCoupling q) -> q.frequency(spin)).orElse(0.0);
        double ratio = Math.abs(nuQ) / larmor;
        if (ratio > STRONG) {
            remarks.add(new LineShapeRemark.StrongCoupling(ratio, ratio * ratio * Math.abs(nuQ)));
        }
        if (experiment.spinning() instanceof Spinning.Finite finite
                && nuQ != 0
                && finite.rate() > Math.abs(nuQ)) {
            remarks.add(new LineShapeRemark.FasterThanCoupling(finite.rate(), Math.abs(nuQ)));
        }
        if (whole - inside > 1e-6 * whole) {
            remarks.add(new LineShapeRemark.OutsideAxis((whole - inside) / whole));
        }
        return remarks;
    }
}
