package science.haven.lineshape.spin;

/// How the sample turns.
public sealed interface Spinning {

    /// The angle at which `3cos²θ − 1` vanishes, in rad: 54.7356°.
    double MAGIC_ANGLE = Math.atan(Math.sqrt(2));

    /// It does not.
    record Static() implements Spinning {}

    /// So fast that every sideband lies far outside the spectrum: the average over one turn.
    ///
    /// @param angle angle of the rotor axis to the field in rad
    record Infinite(double angle) implements Spinning {}

    /// At a rate that leaves spinning sidebands.
    ///
    /// @param rate spinning rate in Hz, > 0
    /// @param angle angle of the rotor axis to the field in rad
    record Finite(double rate, double angle) implements Spinning {
        public Finite {
            if (!(rate > 0 && Double.isFinite(rate))) {
                throw new IllegalArgumentException("rate must be > 0 Hz, got " + rate);
            }
        }
    }
}
