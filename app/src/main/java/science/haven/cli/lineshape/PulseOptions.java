package science.haven.cli.lineshape;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.PulsedPattern;
import science.haven.lineshape.pulse.DecayedEcho;
import science.haven.lineshape.pulse.FinitePulse;
import science.haven.lineshape.pulse.Pulsed;
import science.haven.lineshape.pulse.PulsedEcho;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Pulses of finite strength, as options.
final class PulseOptions {

    private static final int SPLITTINGS = 50;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--nutation",
            paramLabel = "60kHz",
            description =
                    "Strength of the pulses, as a nutation frequency; short pulses if not given.")
    private Optional<String> nutation = Optional.empty();

    @Option(names = "--pulse", paramLabel = "2us", description = "Duration of the first pulse.")
    private Optional<String> pulse = Optional.empty();

    @Option(
            names = "--echo",
            paramLabel = "kind",
            description = "solid or hahn: the echo after a second pulse, 90° away.")
    private Optional<PulsedEcho.Kind> echo = Optional.empty();

    @Option(names = "--refocus", paramLabel = "4us", description = "Duration of the second pulse.")
    private Optional<String> refocus = Optional.empty();

    @Option(names = "--delay", paramLabel = "50us", description = "From pulse to pulse.")
    private Optional<String> delay = Optional.empty();

    @Option(
            names = "--t2",
            split = ",",
            paramLabel = "2ms",
            description = "T₂ of the central transition, then of the satellites outwards.")
    private List<String> decay = List.of();

    /// The pattern of a site after the pulses. At rest and to first order the weights are those of
    /// each orientation, else their means.
    Pattern pattern(LineShapes shapes, Site site, Broadening broadening, Experiment experiment) {
        Optional<Pulsed> pulsed = pulsed();
        if (pulsed.isEmpty() || site.quadrupole().isEmpty()) {
            return shapes.pattern(site, broadening, experiment, Sampling.DEFAULT, Set.of());
        }
        QuadrupolarCoupling coupling = site.quadrupole().get();
        double spin = site.nuclide().spin();
        double split = coupling.frequency(spin);
        double second = split * split / experiment.larmorFrequency();
        boolean firstOrder =
                experiment.spinning() instanceof Spinning.Static
                        && site.shift().anisotropy() == 0
                        && second < experiment.axis().step();
        if (firstOrder) {
            return PulsedPattern.of(pulsed.get(), site, broadening, experiment);
        }
        Excitation.Chosen weighted = pulsed.get().excitation(spin, coupling);
        Experiment after =
                new Experiment(
                        experiment.larmorFrequency(),
                        experiment.spinning(),
                        weighted,
                        experiment.axis());
        Pattern pattern = shapes.pattern(site, broadening, after, Sampling.DEFAULT, Set.of());
        List<LineShapeRemark> remarks = new ArrayList<>(pattern.remarks());
        remarks.add(spread(pulsed.get(), spin, coupling));
        return new Pattern(
                pattern.axis(),
                pattern.intensity(),
                pattern.derivatives(),
                pattern.error(),
                remarks);
    }

    /// How much the weights of orientations differ from their means.
    private static LineShapeRemark spread(
            Pulsed pulsed, double spin, QuadrupolarCoupling coupling) {
        List<Excitation.Weighted> means = pulsed.excitation(spin, coupling).chosen();
        double least = 1;
        double most = 1;
        for (int s = -SPLITTINGS; s <= SPLITTINGS; s++) {
            double splitting = coupling.frequency(spin) * s / SPLITTINGS;
            List<Excitation.Weighted> own = pulsed.transitions(spin, splitting);
            for (int k = 0; k < own.size(); k++) {
                double mean = means.get(k).weight();
                double ratio = mean == 0 ? 1 : own.get(k).weight() / mean;
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
            }
        }
        return new LineShapeRemark.MeanWeights(least, most);
    }

    private Optional<Pulsed> pulsed() {
        if (nutation.isEmpty() && pulse.isEmpty() && echo.isEmpty()) {
            return Optional.empty();
        }
        if (nutation.isEmpty() || pulse.isEmpty()) {
            throw wrong("--nutation and --pulse go together");
        }
        double strength = given("--nutation", nutation.get(), Unit.HERTZ);
        double first = given("--pulse", pulse.get(), Unit.SECOND);
        if (echo.isEmpty()) {
            return Optional.of(new FinitePulse(strength, first));
        }
        String second =
                refocus.orElseThrow(() -> wrong("--echo needs --refocus, the second pulse"));
        double other = given("--refocus", second, Unit.SECOND);
        return Optional.of(decayed(new PulsedEcho(echo.get(), strength, first, other)));
    }

    private Pulsed decayed(PulsedEcho whole) {
        if (decay.isEmpty()) {
            return whole;
        }
        String between = delay.orElseThrow(() -> wrong("--t2 needs --delay, from pulse to pulse"));
        return new DecayedEcho(
                whole,
                given("--delay", between, Unit.SECOND),
                decay.stream().map(text -> given("--t2", text, Unit.SECOND)).toList());
    }

    private double given(String option, String text, Unit unit) {
        try {
            double value = Quantity.parse(text, unit).si().value();
            if (!(value > 0)) {
                throw wrong("%s must be > 0 %s, got '%s'".formatted(option, unit.symbol(), text));
            }
            return value;
        } catch (NotationException e) {
            throw wrong(option + " " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
