package science.haven.relaxation.recovery;

/// What was done before and during the delay.
public enum RecoveryKind {
    /// Turn over, wait, look: T₁.
    INVERSION("inversion recovery", true, -1),
    /// Destroy, wait, look: T₁.
    SATURATION("saturation recovery", true, 0),
    /// Pulses that follow each other ever more slowly: T₁.
    PROGRESSIVE_SATURATION("progressive saturation", true, 0),
    /// Decay along the locking field: T₁ρ.
    SPIN_LOCK("spin-lock decay", false, 0),
    /// Height of one echo over its time: T₂.
    ECHO("echo decay", false, 0),
    /// Heights of a train of echoes: T₂.
    ECHO_TRAIN("decay of an echo train", false, 0),
    /// Decay of quadrupolar order after a Jeener-Broekaert pair: T₁Q.
    QUADRUPOLAR_ORDER("decay of quadrupolar order", false, 0);

    private final String words;
    private final boolean recovers;
    private final double idealStart;

    RecoveryKind(String words, boolean recovers, double idealStart) {
        this.words = words;
        this.recovers = recovers;
        this.idealStart = idealStart;
    }

    /// Whether the signal comes back to equilibrium rather than dies.
    ///
    /// @return true for inversion and both saturations
    public boolean recovers() {
        return recovers;
    }

    /// How the amplitude of what relaxes enters the signal: `y = M + direction · A Φ`.
    int direction() {
        return recovers ? -1 : 1;
    }

    /// `M(0)/M(∞)` if the preparing pulse is perfect.
    double idealStart() {
        return idealStart;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }
}
