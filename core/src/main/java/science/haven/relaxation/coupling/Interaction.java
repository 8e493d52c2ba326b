package science.haven.relaxation.coupling;

import science.haven.quantity.Nuclide;

import java.util.List;

/// What fluctuates when ions jump: it decides at which frequencies a rate samples the motion.
///
/// ```text
/// like spins, quadrupolar, free    1/T₁ = C [J(ω₀) + 4 J(2ω₀)]
/// unlike spins                     1/T₁ = C [J(ω_I − ω_S) + 3 J(ω_I) + 6 J(ω_I + ω_S)]
/// ```
///
/// All other rates have the same strength C. Source: Abragam, Principles of Nuclear Magnetism, ch.
/// VIII; all prefactors were confirmed by operator calculations.
public sealed interface Interaction {

    /// The interaction in words.
    ///
    /// @return text for people
    String text();

    /// The spectral densities in a rate.
    ///
    /// @param at what is observed, and where
    /// @return the terms of the rate over C
    List<RateTerm> terms(Observation at);

    /// Dipoles of the nuclei observed among themselves.
    record LikeSpins() implements Interaction {

        @Override
        public String text() {
            return "dipolar, like spins";
        }

        @Override
        public List<RateTerm> terms(Observation at) {
            if (at.kind() instanceof RateKind.QuadrupolarOrder) {
                throw new IllegalArgumentException(
                        "quadrupolar order needs a quadrupolar interaction, got " + text());
            }
            return OneSpinTerms.of(at);
        }
    }

    /// Fluctuating field gradients: the rate from the initial slope; exact for spin 1 and in the
    /// limit of fast motion, see [SpinThreeHalves] for all rates of spin 3/2.
    record Quadrupolar() implements Interaction {

        @Override
        public String text() {
            return "quadrupolar";
        }

        @Override
        public List<RateTerm> terms(Observation at) {
            return OneSpinTerms.of(at);
        }
    }

    /// An interaction one need not name: the terms of like spins with a strength of its own.
    record Free() implements Interaction {

        @Override
        public String text() {
            return "free";
        }

        @Override
        public List<RateTerm> terms(Observation at) {
            return OneSpinTerms.of(at);
        }
    }

    /// Dipoles of another kind of nucleus.
    ///
    /// @param partner the other nucleus S
    record UnlikeSpins(Nuclide partner) implements Interaction {

        @Override
        public String text() {
            return "dipolar, with " + partner.symbol();
        }

        @Override
        public List<RateTerm> terms(Observation at) {
            Nuclide nucleus = at.nucleus();
            double omega = at.omega();
            double other =
                    omega
                            * (partner.frequencyRatio() / nucleus.frequencyRatio())
                            * Math.signum(
                                    partner.gyromagneticRatio() * nucleus.gyromagneticRatio());
            return switch (at.kind()) {
                case RateKind.SpinLattice _ ->
                        List.of(
                                new RateTerm(1, omega - other),
                                new RateTerm(3, omega),
                                new RateTerm(6, omega + other));
                case RateKind.Transverse _ -> transverse(omega, other, 0);
                case RateKind.RotatingFrame lock ->
                        OneSpinTerms.tilted(
                                lock,
                                terms(at.of(new RateKind.SpinLattice())),
                                transverse(omega, other, OneSpinTerms.effective(lock)));
                case RateKind.QuadrupolarOrder _ ->
                        throw new IllegalArgumentException(
                                "quadrupolar order needs a quadrupolar interaction, got " + text());
            };
        }

        private static List<RateTerm> transverse(double omega, double other, double slow) {
            return List.of(
                    new RateTerm(2, slow),
                    new RateTerm(0.5, omega - other),
                    new RateTerm(1.5, omega),
                    new RateTerm(3, other),
                    new RateTerm(3, omega + other));
        }
    }
}
