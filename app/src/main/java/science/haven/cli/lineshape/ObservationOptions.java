package science.haven.cli.lineshape;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a spectrum is observed, as options.
final class ObservationOptions {

    private static final int POINTS = 2048;
    private static final double MARGIN = 1.2;
    private static final int SIDEBANDS = 12;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--field",
            required = true,
            paramLabel = "9.4T",
            description = "Magnetic field.")
    private String field = "";

    @Option(
            names = "--spinning",
            paramLabel = "10kHz",
            description = "Spinning rate at the magic angle, or 'infinite'; at rest if not given.")
    private Optional<String> spinning = Optional.empty();

    @Option(names = "--central", description = "The central transition alone; else all of them.")
    private boolean central;

    @Option(
            names = "--width",
            paramLabel = "100kHz",
            description = "Spectral width around shift zero; wide enough if not given.")
    private Optional<String> width = Optional.empty();

    @Option(names = "--points", paramLabel = "N", description = "Points, ${DEFAULT-VALUE}.")
    private int points = POINTS;

    @Option(
            names = "--gaussian",
            paramLabel = "200Hz",
            description = "Full width at half maximum of a Gaussian broadening.")
    private Optional<String> gaussian = Optional.empty();

    @Option(
            names = "--lorentzian",
            paramLabel = "50Hz",
            description = "Full width at half maximum of a Lorentzian broadening.")
    private Optional<String> lorentzian = Optional.empty();

    /// The experiment on sites of one nucleus.
    Experiment experiment(List<Site> sites) {
        Nuclide nuclide = sites.getFirst().nuclide();
        double strength = given("--field", field, Unit.TESLA);
        double larmor = Math.abs(nuclide.larmorFrequencyInField(strength));
        Spinning turning = spinning.map(this::turning).orElse(new Spinning.Static());
        Excitation excitation = central ? new Excitation.Central() : new Excitation.HardPulse();
        if (central && nuclide.spin() == Math.rint(nuclide.spin())) {
            throw wrong("--central needs a half-integer spin, got " + nuclide.symbol());
        }
        if (points < 2) {
            throw wrong("--points must be >= 2, got " + points);
        }
        double wide =
                width.map(text -> given("--width", text, Unit.HERTZ))
                        .orElseGet(() -> needed(sites, larmor, turning, excitation));
        FrequencyAxis axis = FrequencyAxis.ofWidth(wide, points);
        return new Experiment(larmor, turning, excitation, axis);
    }

    Broadening broadening() {
        return new Broadening(
                gaussian.map(text -> notNegative("--gaussian", text)).orElse(0.0),
                lorentzian.map(text -> notNegative("--lorentzian", text)).orElse(0.0));
    }

    private Spinning turning(String text) {
        return text.equals("infinite")
                ? new Spinning.Infinite(Spinning.MAGIC_ANGLE)
                : new Spinning.Finite(given("--spinning", text, Unit.HERTZ), Spinning.MAGIC_ANGLE);
    }

    /// Wide enough for all frequencies, or for a dozen sidebands to each side.
    private double needed(
            List<Site> sites, double larmor, Spinning turning, Excitation excitation) {
        double farthest = 0;
        for (Site site : sites) {
            for (Excitation.Weighted w : excitation.transitions(site.nuclide().spin())) {
                TransitionFrequency still =
                        TransitionFrequency.of(site, larmor, w.transition(), Set.of());
                FrequencyTensor seen =
                        turning instanceof Spinning.Infinite(double angle)
                                ? still.spun(angle).value()
                                : still.value();
                farthest = Math.max(farthest, Math.abs(seen.isotropic()) + reach(seen, turning));
            }
        }
        Broadening blur = broadening();
        double blurred = 2 * blur.gaussian() + 10 * blur.lorentzian();
        return Math.max(2 * MARGIN * farthest + blurred, larmor * 1e-6);
    }

    private static double reach(FrequencyTensor tensor, Spinning turning) {
        double second = 0;
        double fourth = 0;
        for (int k = 1; k < FrequencyTensor.SIZE; k++) {
            double square = tensor.components()[k] * tensor.components()[k];
            second += k < 6 ? square : 0;
            fourth += k < 6 ? 0 : square;
        }
        double reach = Math.sqrt(second) + Math.sqrt(fourth);
        return turning instanceof Spinning.Finite finite
                ? Math.min(reach, SIDEBANDS * finite.rate()) + finite.rate()
                : reach;
    }

    private double given(String option, String text, Unit unit) {
        double value = parsed(option, text, unit);
        if (!(value > 0)) {
            throw wrong("%s must be > 0 %s, got '%s'".formatted(option, unit.symbol(), text));
        }
        return value;
    }

    private double notNegative(String option, String text) {
        double value = parsed(option, text, Unit.HERTZ);
        if (!(value >= 0)) {
            throw wrong("%s must be >= 0 Hz, got '%s'".formatted(option, text));
        }
        return value;
    }

    private double parsed(String option, String text, Unit unit) {
        try {
            return Quantity.parse(text, unit).si().value();
        } catch (NotationException e) {
            ParameterException wrong = wrong(option + " " + e.getMessage());
            wrong.initCause(e);
            throw wrong;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
