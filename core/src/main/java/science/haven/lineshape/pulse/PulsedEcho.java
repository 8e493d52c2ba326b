package science.haven.lineshape.pulse;

import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Transition;

import java.util.ArrayList;
import java.util.List;

/// Two pulses of finite strength, along x and y, and the echo after them: what of each transition
/// is there at its top.
///
/// ```text
/// ρ₁ = U₁ I_z U₁⁺                                    the first pulse
/// (m, m−1) of the echo =  U₂(m, m−1) ρ₁(m−1, m) U₂*(m−1, m)         its order turned around
///                       + U₂(m, 1−m) ρ₁(1−m, −m) U₂*(m−1, −m)       its splitting turned around
/// ```
///
/// Both terms have the splitting in phase at the top, of whatever size it is; all others spread
/// over a powder. The first has the shift in phase, too, and is all that phase cycling leaves of a
/// Hahn echo. A solid echo has both, as long as shifts are small. Short 90° pulses thus give all of
/// spin 1 back as a solid echo; a short 180° pulse leaves of a Hahn echo the central transition
/// alone.
///
/// @param kind which echo
/// @param nutationFrequency ν₁, the nutation frequency of a nucleus without splitting, in Hz
/// @param first duration of the first pulse in s
/// @param second duration of the second pulse in s
/// @see "J. H. Davis, K. R. Jeffrey, M. Bloom, M. I. Valic, T. P. Higgs, Chem. Phys. Lett. 42
///   (1976) 390; I. Solomon, Phys. Rev. 110 (1958) 61"
public record PulsedEcho(Kind kind, double nutationFrequency, double first, double second)
        implements Pulsed {

    /// Which echo is recorded.
    public enum Kind {
        /// Whatever has the splitting in phase.
        SOLID,
        /// What has shift and splitting in phase, by phase cycling.
        HAHN
    }

    public PulsedEcho {
        if (!(nutationFrequency > 0 && Double.isFinite(nutationFrequency))) {
            throw new IllegalArgumentException(
                    "nutationFrequency must be > 0 Hz, got " + nutationFrequency);
        }
        if (!(first > 0 && second > 0 && Double.isFinite(first + second))) {
            throw new IllegalArgumentException(
                    "first and second must be > 0 s, got %s and %s".formatted(first, second));
        }
    }

    @Override
    public double length() {
        return first + second;
    }

    @Override
    public List<Excitation.Weighted> transitions(double spin, double splitting) {
        Turn one = Turn.of(spin, splitting, nutationFrequency, first);
        Turn two = Turn.of(spin, splitting, nutationFrequency, second);
        double whole = Turn.whole(spin);
        List<Excitation.Weighted> weighted = new ArrayList<>();
        List<Transition> transitions = Transition.all(spin);
        int last = transitions.size();
        for (int i = 0; i < last; i++) {
            double[] echo = one.polarisation(spin, i + 1, i);
            two.transfer(i, i + 1, i + 1, i, echo);
            double signal = echo[1];
            if (kind == Kind.SOLID) {
                int j = last - 1 - i;
                double[] kept = one.polarisation(spin, j, j + 1);
                two.transfer(i, j, i + 1, j + 1, kept);
                signal += kept[1];
            }
            double size = 2 * signal * Turn.ladder(spin, spin - i) / whole;
            weighted.add(new Excitation.Weighted(transitions.get(i), size));
        }
        return weighted;
    }
}
