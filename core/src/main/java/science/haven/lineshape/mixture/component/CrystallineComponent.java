package science.haven.lineshape.mixture.component;

import science.haven.fit.Parameter;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Sites that are all alike: a crystal, or the Knight-shifted line of a metal.
///
/// It keeps room to work in, so it serves one thread.
public final class CrystallineComponent implements Component {

    private final LineShapes shapes = new LineShapes();
    private final Experiment experiment;
    private final String label;
    private final Site site;
    private final Broadening broadening;
    private final double amount;
    private final EnumSet<LineParameter> free;
    private final List<Parameter> parameters;
    private Sampling sampling = Sampling.DEFAULT;

    /// Takes a site to begin with.
    ///
    /// @param label what its symbols end with, for example `1`
    /// @param site the site
    /// @param broadening what blurs it
    /// @param amount its signal, in the unit of the spectrum
    /// @param experiment how it is observed
    /// @param free which of its numbers are parameters; orientations are not
    public CrystallineComponent(
            String label,
            Site site,
            Broadening broadening,
            double amount,
            Experiment experiment,
            Set<LineParameter> free) {
        this.label = label;
        this.site = site;
        this.broadening = broadening;
        this.amount = amount;
        this.experiment = experiment;
        this.free = free.isEmpty() ? EnumSet.noneOf(LineParameter.class) : EnumSet.copyOf(free);
        parameters =
                Stream.concat(
                                Stream.of(Lines.amount(label)),
                                this.free.stream().map(p -> parameter(p, label)))
                        .toList();
    }

    /// The line of a metal: a Knight shift and a Voigt profile, whose quadrupolar couplings vanish
    /// or are averaged. All of its transitions count, whatever else the experiment excites.
    ///
    /// @param label what its symbols end with, for example `Na`
    /// @param nuclide the nucleus
    /// @param shift Knight shift, dimensionless, 1e-6 is 1 ppm
    /// @param broadening widths of the line
    /// @param amount its signal, in the unit of the spectrum
    /// @param experiment how the other sites are observed
    /// @return the component; shift and both widths are parameters
    public static CrystallineComponent metal(
            String label,
            Nuclide nuclide,
            double shift,
            Broadening broadening,
            double amount,
            Experiment experiment) {
        Experiment all =
                new Experiment(
                        experiment.larmorFrequency(),
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        experiment.axis());
        return new CrystallineComponent(
                label,
                Site.of(nuclide, ShiftTensor.isotropic(shift)),
                broadening,
                amount,
                all,
                EnumSet.of(
                        LineParameter.SHIFT,
                        LineParameter.GAUSSIAN_WIDTH,
                        LineParameter.LORENTZIAN_WIDTH));
    }

    /// The same with patterns of another density: one that is the same for all values lays no steps
    /// into a sum of squares.
    ///
    /// @param other how densely orientations are laid
    /// @return the component
    public CrystallineComponent sampled(Sampling other) {
        CrystallineComponent same =
                new CrystallineComponent(label, site, broadening, amount, experiment, free);
        same.sampling = other;
        return same;
    }

    private Parameter parameter(LineParameter parameter, String label) {
        return switch (parameter) {
            case SHIFT -> Parameter.real("δ" + label, "isotropic shift", Unit.NONE);
            case SHIFT_ANISOTROPY -> Parameter.real("Δ" + label, "shift anisotropy", Unit.NONE);
            case SHIFT_ASYMMETRY -> Lines.asymmetry("η_Δ" + label, "shift asymmetry");
            case COUPLING -> Parameter.positive("C_Q" + label, "coupling", Unit.HERTZ);
            case COUPLING_ASYMMETRY -> Lines.asymmetry("η" + label, "asymmetry");
            case GAUSSIAN_WIDTH ->
                    Lines.blur("G" + label, "width of the Gaussian", experiment.axis());
            case LORENTZIAN_WIDTH ->
                    Lines.blur("L" + label, "width of the Lorentzian", experiment.axis());
            case SHIFT_ALPHA,
                    SHIFT_BETA,
                    SHIFT_GAMMA,
                    COUPLING_ALPHA,
                    COUPLING_BETA,
                    COUPLING_GAMMA ->
                    throw new IllegalArgumentException(
                            "orientations are not fitted in a mixture, got " + parameter);
        };
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public double[] start() {
        double[] start = new double[parameters.size()];
        start[0] = amount;
        int k = 1;
        for (LineParameter parameter : free) {
            start[k++] = value(parameter, Map.of());
        }
        return start;
    }

    @Override
    public void add(double[] values, double[] intensity, double[][] derivatives) {
        Map<LineParameter, Double> changed = new EnumMap<>(LineParameter.class);
        int k = 1;
        for (LineParameter parameter : free) {
            changed.put(parameter, values[k++]);
        }
        Pattern pattern =
                shapes.pattern(
                        site(changed),
                        new Broadening(
                                value(LineParameter.GAUSSIAN_WIDTH, changed),
                                value(LineParameter.LORENTZIAN_WIDTH, changed)),
                        experiment,
                        sampling,
                        derivatives.length > 0 ? free : Set.of());
        Lines.add(values[0], pattern.intensity(), intensity, derivatives);
        if (derivatives.length > 0) {
            k = 1;
            for (LineParameter parameter : free) {
                double[] slope = Objects.requireNonNull(pattern.derivatives().get(parameter));
                Lines.addTo(derivatives[k++], values[0], slope);
            }
        }
    }

    private Site site(Map<LineParameter, Double> changed) {
        ShiftTensor shift =
                new ShiftTensor(
                        value(LineParameter.SHIFT, changed),
                        value(LineParameter.SHIFT_ANISOTROPY, changed),
                        value(LineParameter.SHIFT_ASYMMETRY, changed),
                        site.shift().orientation());
        return new Site(
                site.nuclide(),
                shift,
                site.quadrupole()
                        .map(
                                q ->
                                        new QuadrupolarCoupling(
                                                value(LineParameter.COUPLING, changed),
                                                value(LineParameter.COUPLING_ASYMMETRY, changed),
                                                q.orientation())));
    }

    private double value(LineParameter parameter, Map<LineParameter, Double> changed) {
        Double other = changed.get(parameter);
        if (other != null) {
            return other;
        }
        QuadrupolarCoupling coupling =
                site.quadrupole().orElse(new QuadrupolarCoupling(0, 0, EulerAngles.NONE));
        return switch (parameter) {
            case SHIFT -> site.shift().isotropic();
            case SHIFT_ANISOTROPY -> site.shift().anisotropy();
            case SHIFT_ASYMMETRY -> site.shift().asymmetry();
            case COUPLING -> coupling.coupling();
            case COUPLING_ASYMMETRY -> coupling.asymmetry();
            case GAUSSIAN_WIDTH -> broadening.gaussian();
            case LORENTZIAN_WIDTH -> broadening.lorentzian();
            case SHIFT_ALPHA,
                    SHIFT_BETA,
                    SHIFT_GAMMA,
                    COUPLING_ALPHA,
                    COUPLING_BETA,
                    COUPLING_GAMMA ->
                    throw new IllegalArgumentException("not a parameter: " + parameter);
        };
    }
}
