package science.haven.relaxation.recovery;

import org.hipparchus.special.Gamma;

import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;

/// How the deviation from equilibrium dies: Φ(t), 1 at the start and 0 in the end.
public sealed interface RecoveryLaw {

    /// `Φ = Σ w_k exp(−R_k t)`, weights positive: so many phases, each with one rate.
    ///
    /// @param count number of exponentials, 1 to 3
    record Exponentials(int count) implements RecoveryLaw {

        public Exponentials {
            if (count < 1 || count > 3) {
                throw new IllegalArgumentException("count must be 1 to 3, got " + count);
            }
        }

        @Override
        public String toString() {
            return switch (count) {
                case 1 -> "one exponential";
                case 2 -> "two exponentials";
                default -> "three exponentials";
            };
        }
    }

    /// `Φ = exp(−(R t)^β)`, 0 < β ≤ 1. Its mean rate diverges: only the mean time has a meaning.
    record Stretched() implements RecoveryLaw {

        /// Mean time over T: `⟨T⟩/T = Γ(1/β)/β`. The mean rate is infinite for β < 1.
        ///
        /// @param beta stretching exponent β, dimensionless, > 0
        /// @return the ratio, dimensionless
        public static double meanTime(double beta) {
            return Gamma.gamma(1 / beta) / beta;
        }

        @Override
        public String toString() {
            return "a stretched exponential";
        }
    }

    /// One phase of one spin, exact, the fraction and the rates of its exponentials given by the
    /// spin. Quadrupolar relaxation leaves J(2ω₀)/J(ω₀) open, between ¼ and 1.
    ///
    /// @param observation spin, line and preparation
    /// @param mechanism what moves the spin
    record OnePhase(Observation observation, Mechanism mechanism) implements RecoveryLaw {

        @Override
        public String toString() {
            return "one phase relaxed by %s (%s)".formatted(mechanism, observation);
        }
    }

    /// Transverse decay of one phase with I = 3/2: 0.6 of it are satellites, which decay at least
    /// as fast as the central line.
    record TransverseThreeHalves() implements RecoveryLaw {

        @Override
        public String toString() {
            return "one phase of spin 3/2 with 60 % satellites";
        }
    }
}
