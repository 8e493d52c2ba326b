package science.haven.lineshape;

import science.haven.lineshape.firstorder.FirstOrderPattern;
import science.haven.lineshape.pulse.Pulsed;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;

import java.util.List;
import java.util.Map;

/// The spectrum of a quadrupolar site at rest after pulses of finite strength, to first order.
///
/// A pulse excites an orientation by its splitting, and where the shift is isotropic a satellite
/// lies at a multiple of its splitting: its weight is a function of the frequency. So the
/// satellites lose their outer parts, which no mean weight of the powder shows.
///
/// ```text
/// bin of m ↔ m−1 at ν  =  pattern · weight(m, ν_q = (ν − δ ν_L)/(m − ½))
/// ```
public final class PulsedPattern {

    private PulsedPattern() {}

    /// Computes the pattern.
    ///
    /// @param pulse the pulses
    /// @param site a site with a coupling, whose shift is isotropic
    /// @param broadening what blurs it
    /// @param experiment how it is observed, at rest; what it says of the excitation does not count
    /// @return the pattern, without derivatives
    public static Pattern of(
            Pulsed pulse, Site site, Broadening broadening, Experiment experiment) {
        QuadrupolarCoupling coupling =
                site.quadrupole()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "site must have a quadrupolar coupling"));
        if (site.shift().anisotropy() != 0) {
            throw new IllegalArgumentException(
                    "site must have an isotropic shift, got an anisotropy of "
                            + site.shift().anisotropy());
        }
        if (!(experiment.spinning() instanceof Spinning.Static)) {
            throw new IllegalArgumentException("experiment must be at rest");
        }
        double[] bins = new double[experiment.axis().points()];
        double centre = site.shift().isotropic() * experiment.larmorFrequency();
        double spin = site.nuclide().spin();
        List<Excitation.Weighted> means = pulse.excitation(spin, coupling).chosen();
        for (int k = 0; k < means.size(); k++) {
            double order = means.get(k).transition().m() - 0.5;
            if (order == 0) {
                int bin =
                        (int)
                                Math.rint(
                                        (centre - experiment.axis().at(0))
                                                / experiment.axis().step());
                if (bin >= 0 && bin < bins.length) {
                    bins[bin] += means.get(k).weight();
                }
            } else {
                add(pulse, site, coupling, new Satellite(k, order, centre), experiment, bins);
            }
        }
        new Convolution().apply(broadening, experiment.axis(), bins, Map.of());
        return new Pattern(experiment.axis(), bins, Map.of(), 0, List.of());
    }

    /// @param place its place among all transitions
    /// @param order its frequency over the splitting
    private record Satellite(int place, double order, double centre) {}

    private static void add(
            Pulsed pulse,
            Site site,
            QuadrupolarCoupling coupling,
            Satellite satellite,
            Experiment experiment,
            double[] bins) {
        double spin = site.nuclide().spin();
        double[] pattern = new double[bins.length];
        FirstOrderPattern.of(
                        satellite.centre,
                        satellite.order * coupling.frequency(spin),
                        coupling.asymmetry())
                .addTo(1, experiment.axis(), pattern);
        for (int i = 0; i < bins.length; i++) {
            if (pattern[i] > 0) {
                double splitting = (experiment.axis().at(i) - satellite.centre) / satellite.order;
                bins[i] +=
                        pattern[i]
                                * pulse.transitions(spin, splitting).get(satellite.place).weight();
            }
        }
    }
}
