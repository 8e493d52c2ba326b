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

    private final PowderPatterns powder = new PowderPatterns();
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
        FrequencyAxis axis = experiment.axis();
        int points = axis.points();
        double[] bins = new double[points];
        Map<LineParameter, double[]> derivatives = new EnumMap<>(LineParameter.class);
        for (LineParameter parameter : parameters) {
            derivatives.put(parameter, new double[points]);
        }
        List<PowderPatterns.Line> lines = new ArrayList<>();
        double whole = 0;
        for (Excitation.Weighted weighted :
                experiment.excitation().transitions(site.nuclide().spin())) {
            TransitionFrequency frequency =
                    TransitionFrequency.of(
                            site, experiment.larmorFrequency(), weighted.transition(), parameters);
            lines.add(PowderPatterns.Line.of(frequency, weighted));
            whole += weighted.weight();
        }
        double error =
                switch (experiment.spinning()) {
                    case Spinning.Static _ ->
                            powder.add(lines, axis, broadening, sampling, bins, derivatives);
                    case Spinning.Infinite(double angle) ->
                            powder.add(
                                    spun(lines, angle),
                                    axis,
                                    broadening,
                                    sampling,
                                    bins,
                                    derivatives);
                    case Spinning.Finite finite ->
                            sidebands.add(
                                    lines,
                                    new SidebandPatterns.Observation(
                                            finite, axis, broadening, sampling),
                                    bins,
                                    derivatives);
                };
        List<LineShapeRemark> remarks = remarks(site, experiment, whole, bins);
        if (sampling instanceof Sampling.Automatic(double asked) && error > asked) {
            remarks.add(new LineShapeRemark.LessAccurate(asked, error));
        }
        convolution.apply(broadening, axis, bins, derivatives);
        return new Pattern(axis, bins, derivatives, error, remarks);
    }

    private static List<PowderPatterns.Line> spun(List<PowderPatterns.Line> lines, double angle) {
        return lines.stream()
                .map(line -> new PowderPatterns.Line(line.frequency().spun(angle), line.weight()))
                .toList();
    }

    private static List<LineShapeRemark> remarks(
            Site site, Experiment experiment, double whole, double[] bins) {
        List<LineShapeRemark> remarks = new ArrayList<>();
        double larmor = experiment.larmorFrequency();
        double spin = site.nuclide().spin();
        double nuQ =
                site.quadrupole().map((QuadrupolarCoupling q) -> q.frequency(spin)).orElse(0.0);
        double ratio = Math.abs(nuQ) / larmor;
        if (ratio > STRONG) {
            remarks.add(new LineShapeRemark.StrongCoupling(ratio, ratio * ratio * Math.abs(nuQ)));
        }
        double sum = 0;
        for (double bin : bins) {
            sum += bin;
        }
        if (whole - sum > 1e-6 * whole) {
            remarks.add(new LineShapeRemark.OutsideAxis((whole - sum) / whole));
        }
        return remarks;
    }
}
