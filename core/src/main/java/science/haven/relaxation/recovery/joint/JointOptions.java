package science.haven.relaxation.recovery.joint;

/// What the temperatures share.
///
/// @param phases number of phases, 1 to 3
/// @param fractions whether the fractions are the same at all temperatures
/// @param rates whether the rates follow a law
public record JointOptions(int phases, Fractions fractions, Rates rates) {

    /// How much of what relaxes is in each phase.
    public enum Fractions {
        /// The same at all temperatures: the phases are what they are.
        SHARED,
        /// Free at each temperature.
        FREE
    }

    /// How the rate of a phase goes with temperature.
    public enum Rates {
        /// Any rate at any temperature.
        FREE,
        /// `R = R_ref exp(−E/k_B (1/T − 1/T_ref))`: one flank of a maximum; E < 0 where the rate
        /// falls with temperature.
        ARRHENIUS
    }

    public JointOptions {
        if (phases < 1 || phases > 3) {
            throw new IllegalArgumentException("phases must be 1 to 3, got " + phases);
        }
    }

    /// Shared fractions and free rates.
    ///
    /// @param phases number of phases, 1 to 3
    /// @return the options
    public static JointOptions shared(int phases) {
        return new JointOptions(phases, Fractions.SHARED, Rates.FREE);
    }
}
