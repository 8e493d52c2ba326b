package science.haven.relaxation.coupling;

/// What relaxes.
public sealed interface RateKind {

    /// The rate as one writes it.
    ///
    /// @return short text, for example `R1`
    String text();

    /// Magnetization along the field, 1/T₁.
    record SpinLattice() implements RateKind {

        @Override
        public String text() {
            return "R₁";
        }
    }

    /// Magnetization along a spin-lock field, 1/T₁ρ.
    ///
    /// @param spinLock nutation frequency ω₁/2π of the nuclei observed, in Hz
    /// @param offset distance Ω/2π of the irradiation from resonance, in Hz
    record RotatingFrame(double spinLock, double offset) implements RateKind {

        public RotatingFrame {
            if (!(spinLock > 0)) {
                throw new IllegalArgumentException("spinLock must be > 0 Hz, got " + spinLock);
            }
            if (!Double.isFinite(offset)) {
                throw new IllegalArgumentException("offset must be finite in Hz, got " + offset);
            }
        }

        /// On resonance.
        ///
        /// @param spinLock nutation frequency ω₁/2π in Hz
        public RotatingFrame(double spinLock) {
            this(spinLock, 0);
        }

        @Override
        public String text() {
            return "R₁ρ";
        }
    }

    /// Magnetization across the field, 1/T₂.
    record Transverse() implements RateKind {

        @Override
        public String text() {
            return "R₂";
        }
    }

    /// Quadrupolar order of spin 1 or 3/2, 1/T₁Q.
    record QuadrupolarOrder() implements RateKind {

        @Override
        public String text() {
            return "R₁Q";
        }
    }
}
