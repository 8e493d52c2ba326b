package science.haven.polarisation;

import science.haven.quantity.Measured;

/// Share of the current that ions carry.
public final class TransferenceNumber {

    private TransferenceNumber() {}

    /// Ions against electrons: `t_ion = 1 − σ_e/σ_tot`; conductances of one sample do as well.
    ///
    /// @param electronic electronic conductivity in S·m⁻¹
    /// @param total total conductivity in S·m⁻¹
    /// @return transference number, dimensionless
    public static Measured ionic(Measured electronic, Measured total) {
        return Measured.exact(1).minus(electronic.dividedBy(total));
    }

    /// Before and after a polarisation between reversible electrodes.
    ///
    /// @param voltage applied voltage U in V
    /// @param initialCurrent current I₀ right after the step in A
    /// @param steadyCurrent current I_ss in the steady state in A
    /// @param initialResistance resistance R₀ of the electrode interfaces before, in Ω
    /// @param steadyResistance resistance R_ss of the electrode interfaces after, in Ω
    public record BruceVincent(
            Measured voltage,
            Measured initialCurrent,
            Measured steadyCurrent,
            Measured initialResistance,
            Measured steadyResistance) {

        public BruceVincent {
            if (initialCurrent.value() == 0) {
                throw new IllegalArgumentException("initialCurrent must not be 0 A");
            }
        }

        /// Transference number `t₊ = I_ss (U − I₀ R₀) / [I₀ (U − I_ss R_ss)]`.
        ///
        /// Source: Evans, Vincent, Bruce, Polymer 28, 2324 (1987).
        ///
        /// @return transference number, dimensionless
        public Measured cationic() {
            double i0 = initialCurrent.value();
            double iss = steadyCurrent.value();
            double before = voltage.value() - i0 * initialResistance.value();
            double after = voltage.value() - iss * steadyResistance.value();
            double t = iss * before / (i0 * after);
            double[] parts = {
                voltage.uncertainty() * t * (1 / before - 1 / after),
                initialCurrent.uncertainty() * t * (initialResistance.value() / before + 1 / i0),
                steadyCurrent.uncertainty() * before / i0 * voltage.value() / (after * after),
                initialResistance.uncertainty() * t * i0 / before,
                steadyResistance.uncertainty() * t * iss / after
            };
            double variance = 0;
            for (double part : parts) {
                variance += part * part;
            }
            return new Measured(t, Math.sqrt(variance));
        }
    }
}
