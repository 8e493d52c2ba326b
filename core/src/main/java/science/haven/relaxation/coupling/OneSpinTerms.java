package science.haven.relaxation.coupling;

import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;

/// The terms of interactions that know one Larmor frequency only.
///
/// ```text
/// 1/T₁  = C [J(ω₀) + 4 J(2ω₀)]
/// 1/T₂  = C/2 [3 J(0) + 5 J(ω₀) + 2 J(2ω₀)]
/// 1/T₁ρ = C/2 [3 J(2ω₁) + 5 J(ω₀) + 2 J(2ω₀)]     on resonance
/// 1/T₁Q = 3 C J(ω₀)  (spin 1),  5 C [J(ω₀) + J(2ω₀)]  (spin 3/2)
/// ```
///
/// Off resonance the effective field ω_e is tilted by θ, tan θ = ω₁/Ω: the secular part becomes `3
/// sin²θ [cos²θ J(ω_e) + sin²θ J(2ω_e)]`, and 1/T₁ enters with cos²θ.
final class OneSpinTerms {

    private OneSpinTerms() {}

    static List<RateTerm> of(Observation at) {
        double omega = at.omega();
        List<RateTerm> lattice = List.of(new RateTerm(1, omega), new RateTerm(4, 2 * omega));
        return switch (at.kind()) {
            case RateKind.SpinLattice _ -> lattice;
            case RateKind.Transverse _ -> transverse(omega, List.of(new RateTerm(1.5, 0)));
            case RateKind.RotatingFrame lock ->
                    tilted(lock, lattice, transverse(omega, secular(lock)));
            case RateKind.QuadrupolarOrder _ -> order(at.nucleus(), omega);
        };
    }

    private static List<RateTerm> order(Nuclide nucleus, double omega) {
        if (nucleus.spin() == 1) {
            return List.of(new RateTerm(3, omega));
        }
        if (nucleus.spin() == 1.5) {
            return List.of(new RateTerm(5, omega), new RateTerm(5, 2 * omega));
        }
        throw new IllegalArgumentException(
                "quadrupolar order needs a nucleus of spin 1 or 3/2, got " + nucleus.symbol());
    }

    private static List<RateTerm> transverse(double omega, List<RateTerm> slow) {
        List<RateTerm> terms = new ArrayList<>(slow);
        terms.add(new RateTerm(2.5, omega));
        terms.add(new RateTerm(1, 2 * omega));
        return terms;
    }

    private static List<RateTerm> secular(RateKind.RotatingFrame lock) {
        double effective = effective(lock);
        double sine = sineSquared(lock);
        return sine == 1
                ? List.of(new RateTerm(1.5, 2 * effective))
                : List.of(
                        new RateTerm(1.5 * (1 - sine), effective),
                        new RateTerm(1.5 * sine, 2 * effective));
    }

    /// Mixes the rates along and across the field as the tilt of the effective field asks.
    static List<RateTerm> tilted(
            RateKind.RotatingFrame lock, List<RateTerm> along, List<RateTerm> across) {
        double sine = sineSquared(lock);
        if (sine == 1) {
            return across;
        }
        List<RateTerm> terms = new ArrayList<>();
        across.forEach(term -> terms.add(new RateTerm(sine * term.weight(), term.omega())));
        along.forEach(term -> terms.add(new RateTerm((1 - sine) * term.weight(), term.omega())));
        return terms;
    }

    static double effective(RateKind.RotatingFrame lock) {
        return 2 * Math.PI * Math.hypot(lock.spinLock(), lock.offset());
    }

    private static double sineSquared(RateKind.RotatingFrame lock) {
        double ratio = lock.spinLock() / Math.hypot(lock.spinLock(), lock.offset());
        return ratio * ratio;
    }
}
