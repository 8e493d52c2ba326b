package science.haven.lineshape.pulse;

import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Transition;

import java.util.List;

/// An echo whose transitions have lost their phase at rates of their own.
///
/// ```text
/// weight · exp(−2 delay / T₂)
/// ```
///
/// @param echo the echo
/// @param delay from the first pulse to the second in s; as much passes again to the top
/// @param decay T₂ in s by the distance from the centre: of the central transition, of the
///   satellites next to it, …; the last one holds for all farther out
public record DecayedEcho(PulsedEcho echo, double delay, List<Double> decay) implements Pulsed {

    public DecayedEcho {
        decay = List.copyOf(decay);
        if (!(delay >= 0 && Double.isFinite(delay))) {
            throw new IllegalArgumentException("delay must be >= 0 s, got " + delay);
        }
        if (decay.isEmpty() || !decay.stream().allMatch(t2 -> t2 > 0)) {
            throw new IllegalArgumentException("decay must hold T₂ > 0 s, got " + decay);
        }
    }

    @Override
    public double length() {
        return echo.length();
    }

    @Override
    public List<Excitation.Weighted> transitions(double spin, double splitting) {
        return echo.transitions(spin, splitting).stream()
                .map(
                        w ->
                                new Excitation.Weighted(
                                        w.transition(), w.weight() * left(w.transition())))
                .toList();
    }

    private double left(Transition transition) {
        int out = (int) Math.abs(transition.m() - 0.5);
        return Math.exp(-2 * delay / decay.get(Math.min(out, decay.size() - 1)));
    }
}
