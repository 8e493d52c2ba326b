package science.haven.lineshape.mixture;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.distribution.Czjzek;
import science.haven.lineshape.distribution.DistributedSite;
import science.haven.lineshape.distribution.DistributionParameter;
import science.haven.lineshape.distribution.LibraryGrid;
import science.haven.lineshape.distribution.PatternLibrary;
import science.haven.lineshape.fit.ShapeOptions;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.mixture.component.BaselineComponent;
import science.haven.lineshape.mixture.component.Component;
import science.haven.lineshape.mixture.component.CrystallineComponent;
import science.haven.lineshape.mixture.component.DistributedComponent;
import science.haven.lineshape.mixture.component.PhaseComponent;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A spectrum, and the components that parts become on its axis.
final class Setting {

    private static final Set<DistributionParameter> GLASS =
            EnumSet.of(
                    DistributionParameter.TENSOR_WIDTH,
                    DistributionParameter.SHIFT,
                    DistributionParameter.SHIFT_WIDTH);

    /// Widths of a library over each other: one library serves all that are a little narrower.
    private static final double STEP = 1.5;

    private static final double REACH = 5;
    private static final int COUPLINGS = 60;
    private static final int ASYMMETRIES = 14;

    /// Width of a central transition that spins over the distance of its centre from the shift.
    private static final double WIDE = 2.5;

    private final ShapeSpectrum spectrum;
    private final Nuclide nuclide;
    private final double error;
    private final double coupling;
    private final double phase;
    private final double window;
    private final Map<Integer, PatternLibrary> libraries = new TreeMap<>();

    Setting(ShapeSpectrum spectrum, Nuclide nuclide, double error) {
        this(spectrum, nuclide, error, 1, 0, 0);
    }

    private Setting(
            ShapeSpectrum spectrum,
            Nuclide nuclide,
            double error,
            double coupling,
            double phase,
            double window) {
        this.spectrum = spectrum;
        this.nuclide = nuclide;
        this.error = error;
        this.coupling = coupling;
        this.phase = phase;
        this.window = window;
    }

    /// A spectrum beside the first one.
    static Setting of(Observed observed, Observed first, double error) {
        return new Setting(
                observed.spectrum(),
                observed.nuclide(),
                error,
                observed.couplingRatio(first),
                0,
                observed.window());
    }

    /// The same with a phase to begin with.
    ///
    /// @param start the phase in rad
    Setting turned(double start) {
        return new Setting(spectrum, nuclide, error, coupling, start, window);
    }

    /// The same with patterns twice as exact.
    Setting finer() {
        return new Setting(spectrum, nuclide, error / 2, coupling, phase, window);
    }

    /// The same with fewer bins.
    Setting coarser(int most, double coarseError) {
        int factor = Math.max(1, spectrum.intensity().length / most);
        return new Setting(
                factor > 1 ? spectrum.coarser(factor) : spectrum,
                nuclide,
                coarseError,
                coupling,
                phase,
                window);
    }

    /// Couplings over those of the first spectrum.
    double coupling() {
        return coupling;
    }

    ShapeSpectrum spectrum() {
        return spectrum;
    }

    Nuclide nuclide() {
        return nuclide;
    }

    Experiment experiment() {
        return spectrum.experiment();
    }

    /// Parts as components, the phase where it can be turned, and a baseline.
    List<Component> components(List<Part> parts, int baseline) {
        List<Component> components = new ArrayList<>();
        for (int c = 0; c < parts.size(); c++) {
            components.add(component(parts.get(c), Integer.toString(c + 1)));
        }
        if (spectrum.complex()) {
            components.add(new PhaseComponent(spectrum, phase));
        }
        components.add(new BaselineComponent(baseline));
        return components;
    }

    Component component(Part part, String label) {
        double larmor = experiment().larmorFrequency();
        double step = experiment().axis().step();
        return switch (part.kind()) {
            case CRYSTALLINE -> {
                Site site = site(part);
                Broadening blur = new Broadening(Math.max(part.gaussian(), step), window);
                Sampling sampling =
                        LineShapes.fixed(List.of(site), List.of(blur), experiment(), error);
                yield new CrystallineComponent(
                                label,
                                site,
                                blur,
                                part.amount(),
                                experiment(),
                                ShapeOptions.of(nuclide).free())
                        .sampled(sampling);
            }
            case CZJZEK ->
                    new DistributedComponent(
                            label,
                            new DistributedSite(
                                    new Czjzek(part.size()),
                                    part.shift(),
                                    Math.max(part.gaussian(), 0.5 * step)
                                            / (Part.FULL_WIDTH * larmor),
                                    0,
                                    new Broadening(0, window)),
                            part.amount(),
                            library(part.size()),
                            GLASS);
            case METAL, LINE ->
                    CrystallineComponent.metal(
                            label,
                            nuclide,
                            part.shift(),
                            new Broadening(
                                    Math.max(part.gaussian(), 0.02 * step),
                                    Math.max(part.lorentzian(), Math.max(window, 0.02 * step))),
                            part.amount(),
                            experiment());
        };
    }

    private Site site(Part part) {
        double asymmetry = Math.clamp(part.asymmetry(), 0.02, 1);
        return nuclide.spin() < 1
                ? Site.of(
                        nuclide,
                        new ShiftTensor(part.shift(), part.size(), asymmetry, EulerAngles.NONE))
                : Site.of(
                        nuclide,
                        ShiftTensor.isotropic(part.shift()),
                        QuadrupolarCoupling.of(part.size(), asymmetry));
    }

    /// A library that reaches well beyond a width.
    private PatternLibrary library(double width) {
        int rung = (int) Math.ceil(Math.log(width) / Math.log(STEP) + 0.3);
        return libraries.computeIfAbsent(
                rung,
                r ->
                        PatternLibrary.of(
                                nuclide,
                                experiment(),
                                middle(),
                                new LibraryGrid(
                                        REACH * Math.pow(STEP, r), COUPLINGS, ASYMMETRIES)));
    }

    /// Centre of gravity of the central transition, dimensionless like a shift.
    ///
    /// ```text
    /// δ − 3/40 (C_Q/ν_L)² [I(I+1) − 3/4] / [I(2I−1)]² (1 + η²/3)
    /// ```
    double centre(Part part) {
        double spin = nuclide.spin();
        if (spin < 1 || spin == Math.rint(spin)) {
            return part.shift();
        }
        double coupling = part.kind() == Kind.CZJZEK ? 2 * part.size() : part.size();
        double ratio = coupling / experiment().larmorFrequency();
        double asymmetry = 1 + part.asymmetry() * part.asymmetry() / 3;
        return part.shift() - 3 / 40.0 * ratio * ratio * levels(spin) * asymmetry;
    }

    /// The coupling of a crystal whose central transition is about as wide as a line.
    ///
    /// @param width in Hz
    double coupling(double width) {
        double spin = nuclide.spin();
        if (spin < 1 || spin == Math.rint(spin)) {
            return width;
        }
        double larmor = experiment().larmorFrequency();
        return Math.sqrt(width * larmor / (WIDE * 3 / 40.0 * levels(spin)));
    }

    private static double levels(double spin) {
        return (spin * (spin + 1) - 0.75) / Math.pow(spin * (2 * spin - 1), 2);
    }

    private double middle() {
        return experiment().axis().at(experiment().axis().points() / 2)
                / experiment().larmorFrequency();
    }

    /// What a part adds to the spectrum.
    double[] curve(Part part) {
        double[] curve = pattern(part);
        for (int i = 0; i < curve.length; i++) {
            curve[i] *= part.amount();
        }
        return curve;
    }

    /// One unit of a part.
    double[] pattern(Part part) {
        Component component = component(part.with(1), "");
        double[] bins = new double[spectrum.intensity().length];
        component.add(component.start(), bins, new double[0][]);
        return bins;
    }
}
