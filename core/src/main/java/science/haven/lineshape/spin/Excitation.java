package science.haven.lineshape.spin;

import java.util.List;

/// Which transitions a pulse excites, and how strongly.
///
/// The unit of all weights is the signal of a short, strong pulse: its transitions sum to 1. Thus
/// areas of a central line alone and of a whole spectrum compare: 0.4 to 1 for spin 3/2.
public sealed interface Excitation {

    /// The excited transitions of a spin.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @return transitions with their weights
    List<Weighted> transitions(double spin);

    /// A transition and its signal.
    ///
    /// @param transition the transition
    /// @param weight its signal, dimensionless
    record Weighted(Transition transition, double weight) {}

    /// A pulse so short that it excites every transition alike: weights `I(I+1) − m(m−1)`.
    record HardPulse() implements Excitation {
        @Override
        public List<Weighted> transitions(double spin) {
            return Transition.all(spin).stream().map(t -> new Weighted(t, t.share(spin))).toList();
        }
    }

    /// The central transition alone, as strong as within a hard pulse.
    record Central() implements Excitation {
        @Override
        public List<Weighted> transitions(double spin) {
            double share = Transition.CENTRAL.share(spin);
            return List.of(new Weighted(Transition.CENTRAL, share));
        }
    }

    /// What the user says.
    ///
    /// @param chosen transitions with their weights
    record Chosen(List<Weighted> chosen) implements Excitation {
        public Chosen {
            chosen = List.copyOf(chosen);
        }

        @Override
        public List<Weighted> transitions(double spin) {
            chosen.forEach(w -> w.transition().share(spin));
            return chosen;
        }
    }
}
