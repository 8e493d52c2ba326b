package science.haven.study.diffusion;

/// How a diffusion coefficient was had, and so what it is one of.
public enum Way {
    /// `D_σ` of a conductivity.
    CONDUCTIVITY("D_σ", "*D*_{σ}", false),
    /// D* of echoes in field gradients.
    FIELD_GRADIENT("D_PFG", "*D*_{PFG}", true),
    /// D* of tracer profiles.
    TRACER("D*", "*D*^{*}", true),
    /// D* of a simulation.
    SIMULATION("D_MD", "*D*_{MD}", true),
    /// ℓ²/(2dτ) of the jumps that spins see.
    RELAXATION("D_local", "*D*_{local}", false);

    private final String symbol;
    private final String marked;
    private final boolean tracer;

    Way(String symbol, String marked, boolean tracer) {
        this.symbol = symbol;
        this.marked = marked;
        this.tracer = tracer;
    }

    /// The symbol in plain text.
    ///
    /// @return for example `D_PFG`
    public String symbol() {
        return symbol;
    }

    /// The symbol as figures write it.
    ///
    /// @return with marks for slanted and lowered letters
    public String marked() {
        return marked;
    }

    /// Whether single ions were followed over long distances.
    ///
    /// @return whether over D_σ it is a Haven ratio
    public boolean tracer() {
        return tracer;
    }
}
