package science.haven.exchange.echo;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fits echo decays at one or several temperatures together, without start values.
public final class EchoAnalysis {

    private static final int FEWEST = 5;
    private static final double FAR_BETTER = 10;

    /// An exponent is held at 1 only where freeing it costs so much AICc, which is where it gains
    /// next to nothing: the intervals of a model picked for being simple are too narrow.
    private static final double HELD = -2;

    private static final double NEVER = 1e30;

    private EchoAnalysis() {}

    /// Fits. Decays of several temperatures share one barrier; decays with the same preparation
    /// time share their final amplitude; decays at the same temperature share τ and T₁Q.
    ///
    /// @param decays the decays, in any order; all of them with errors, or none
    /// @param options what takes the echo away besides jumps
    /// @return the jumps, or why there are none
    public static EchoOutcome fit(List<EchoDecay> decays, EchoOptions options) {
        if (decays.isEmpty()) {
            throw new IllegalArgumentException("decays must not be empty");
        }
        if (decays.stream().map(EchoDecay::noiseKnown).distinct().count() > 1) {
            throw new IllegalArgumentException("all decays must have errors, or none");
        }
        for (EchoDecay decay : decays) {
            long different = Arrays.stream(decay.mixing()).distinct().count();
            if (different < FEWEST) {
                return new EchoNotFitted(
                        "%d different mixing times are too few; a decay takes %d at least"
                                .formatted(different, FEWEST));
            }
        }
        double first = decays.getFirst().amplitude()[0];
        if (decays.stream()
                .flatMapToDouble(d -> Arrays.stream(d.amplitude()))
                .allMatch(e -> e == first)) {
            return new EchoNotFitted("all echoes are alike");
        }
        List<EchoDecay> upright = decays.stream().map(EchoAnalysis::upright).toList();
        long temperatures = decays.stream().mapToDouble(EchoDecay::temperature).distinct().count();
        EchoLayout layout = new EchoLayout(upright, temperatures > 1);
        List<double[]> starts = new EchoStart(layout, options).starts();
        Optional<Converged> best = Optional.empty();
        for (Set<String> exponents : exponents(options)) {
            Optional<Converged> fit = best(layout, options, starts, exponents);
            best = better(best, fit);
        }
        return best.isEmpty()
                ? new EchoNotFitted("no start of the grid leads to a minimum")
                : EchoReading.of(layout, options, best.get(), apart(upright, options, best.get()));
    }

    /// Sets of exponents that are held at 1, the simplest model first.
    private static List<Set<String>> exponents(EchoOptions options) {
        List<Set<String>> held = new ArrayList<>();
        held.add(Set.of("g", "g1"));
        held.add(Set.of("g1"));
        if (options.stretchedRelaxation()) {
            held.add(Set.of("g"));
            held.add(Set.of());
        }
        return held;
    }

    private static Optional<Converged> better(Optional<Converged> one, Optional<Converged> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().aicc() < one.get().aicc() - HELD ? other : one;
    }

    private static Optional<Converged> best(
            EchoLayout layout, EchoOptions options, List<double[]> starts, Set<String> held) {
        EchoModel model = new EchoModel(layout);
        Set<String> fixed = fixed(layout, options, held);
        Noise noise = layout.decays.getFirst().noiseKnown() ? Noise.KNOWN : Noise.ESTIMATED;
        Optional<Converged> best = Optional.empty();
        for (double[] start : starts) {
            double[] prepared = prepared(layout, options, start, held);
            if (!Arrays.stream(prepared).allMatch(Double::isFinite)) {
                continue;
            }
            FitProblem problem = FitProblem.within(model, prepared, fixed, noise);
            if (LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                    && (best.isEmpty() || fit.chiSquared() < best.get().chiSquared())) {
                best = Optional.of(fit);
            }
        }
        return best.flatMap(
                fit ->
                        LeastSquares.minimise(new FitProblem(model, fit.values(), fixed, noise))
                                        instanceof Converged refined
                                ? Optional.of(refined)
                                : Optional.of(fit));
    }

    private static Set<String> fixed(EchoLayout layout, EchoOptions options, Set<String> held) {
        Set<String> fixed = new HashSet<>(held);
        if (!layout.activated) {
            fixed.add("E");
        }
        for (int d = 0; d < layout.decays.size(); d++) {
            if (!options.relaxation()) {
                fixed.add(layout.parameters.get(layout.leak(d)).symbol());
            }
            if (options.normalised()) {
                fixed.add(layout.parameters.get(layout.amplitude(d)).symbol());
            }
            if (!options.offset()) {
                fixed.add(layout.parameters.get(layout.offset(d)).symbol());
            }
        }
        return fixed;
    }

    private static double[] prepared(
            EchoLayout layout, EchoOptions options, double[] start, Set<String> held) {
        double[] prepared = start.clone();
        if (held.contains("g")) {
            prepared[layout.stretch()] = 1;
        } else {
            prepared[layout.stretch()] = Math.min(0.95, start[layout.stretch()]);
        }
        prepared[layout.leakStretch()] = held.contains("g1") ? 1 : 0.9;
        for (int d = 0; d < layout.decays.size() && !options.relaxation(); d++) {
            prepared[layout.leak(d)] = NEVER;
        }
        return prepared;
    }

    /// By how much free times at each temperature fit better than one barrier.
    private static Optional<Double> apart(
            List<EchoDecay> decays, EchoOptions options, Converged joint) {
        EchoLayout threaded = new EchoLayout(decays, true);
        if (threaded.temperatures.size() < 3) {
            return Optional.empty();
        }
        EchoLayout free = new EchoLayout(decays, false);
        double[] values = joint.values();
        double[] start = new double[free.parameters.size()];
        int shift = free.energy() - threaded.energy();
        System.arraycopy(values, 0, start, shift, values.length);
        for (int d = 0; d < decays.size(); d++) {
            double x = threaded.inverse(decays.get(d).temperature());
            start[free.time(d)] = values[0] * Math.exp(values[threaded.energy()] * x);
        }
        start[free.energy()] = 0;
        Set<String> held = new HashSet<>();
        joint.estimates().stream()
                .filter(e -> e.fixed() && e.parameter().symbol().startsWith("g"))
                .forEach(e -> held.add(e.parameter().symbol()));
        return LeastSquares.minimise(
                                new FitProblem(
                                        new EchoModel(free),
                                        start,
                                        fixed(free, options, held),
                                        joint.noise()),
                                Intervals.COVARIANCE)
                        instanceof Converged fit
                ? Optional.of(joint.aicc() - fit.aicc()).filter(gain -> gain > FAR_BETTER)
                : Optional.empty();
    }

    /// The sign of an echo is the receiver's.
    private static EchoDecay upright(EchoDecay decay) {
        double[] amplitude = decay.amplitude();
        if (Arrays.stream(amplitude).sum() >= 0) {
            return decay;
        }
        for (int i = 0; i < amplitude.length; i++) {
            amplitude[i] = -amplitude[i];
        }
        return new EchoDecay(
                decay.temperature(), decay.preparation(), decay.mixing(), amplitude, decay.sigma());
    }
}
