package science.haven.exchange.echo;

/// Spins that a Jeener-Broekaert sequence aligns.
public enum EchoSpin {
    /// I = 1: the offset of a line is half the splitting.
    ONE(3.0 / 4, 0.5),
    /// I = 3/2: the offset is that of the satellites.
    THREE_HALVES(9.0 / 20, 1);

    private final double coefficient;
    private final double offset;

    EchoSpin(double coefficient, double offset) {
        this.coefficient = coefficient;
        this.offset = offset;
    }

    /// Largest echo over the signal after a perfect pulse, c in `S₂ = c ⟨sin ωt_p sin ω't_p⟩`.
    ///
    /// @return c, dimensionless
    public double coefficient() {
        return coefficient;
    }

    /// Offset of the line over ν_Q, where the field lies along the axis of the tensor.
    ///
    /// @return the ratio, dimensionless
    public double offset() {
        return offset;
    }
}
