package science.haven.lineshape.pulse;

import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Transition;

import java.util.ArrayList;
import java.util.List;

/// A rectangular pulse on resonance, too weak to treat all transitions of a quadrupolar nucleus
/// alike.
///
/// ```text
/// H/h = ν₁ I_x + (ν_q/2) I_z²        ρ(t_p) = U I_z U⁺        U = exp(−2πi H t_p / h)
/// ```
///
/// with the splitting ν_q = ν_Q (3cos²θ − 1 − η sin²θ cos 2φ)/2 of the first order. The signal of
/// `m ↔ m − 1` is the part of its coherence that all splittings have in phase, as a share of what a
/// short 90° pulse gives over all transitions. Between the limits lie
///
/// ```text
/// ν_q = 0      share · sin(2πν₁t_p)                              every transition
/// ν_q ≫ ν₁     share · sin[(I + ½) 2πν₁t_p] / (I + ½)            central transition, half-integer I
/// ```
///
/// The rotor stands still during the pulse, and offsets and the second order are small beside ν₁.
///
/// @param nutationFrequency ν₁, the nutation frequency of a nucleus without splitting, in Hz
/// @param duration t_p in s
/// @see "P. P. Man, J. Klinowski, A. Trokiner, H. Zanni, P. Papon, Chem. Phys. Lett. 151 (1988)
///   143"
public record FinitePulse(double nutationFrequency, double duration) implements Pulsed {

    public FinitePulse {
        if (!(nutationFrequency > 0 && Double.isFinite(nutationFrequency))) {
            throw new IllegalArgumentException(
                    "nutationFrequency must be > 0 Hz, got " + nutationFrequency);
        }
        if (!(duration > 0 && Double.isFinite(duration))) {
            throw new IllegalArgumentException("duration must be > 0 s, got " + duration);
        }
    }

    /// Angle by which a nucleus without splitting is turned.
    ///
    /// @return `2πν₁t_p` in rad
    public double angle() {
        return 2 * Math.PI * nutationFrequency * duration;
    }

    @Override
    public double length() {
        return duration;
    }

    @Override
    public List<Excitation.Weighted> transitions(double spin, double splitting) {
        Turn turn = Turn.of(spin, splitting, nutationFrequency, duration);
        List<Transition> transitions = Transition.all(spin);
        List<Excitation.Weighted> weighted = new ArrayList<>();
        for (int i = 0; i < transitions.size(); i++) {
            // 2 Im ρ(m, m−1) √[I(I+1) − m(m−1)] over that of the whole spin after 90°.
            double coherence = turn.polarisation(spin, i, i + 1)[1];
            double signal = 2 * coherence * Turn.ladder(spin, spin - i) / Turn.whole(spin);
            weighted.add(new Excitation.Weighted(transitions.get(i), signal));
        }
        return weighted;
    }
}
