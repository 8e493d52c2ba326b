package science.haven.polarisation;

/// What the instrument held constant.
public enum Control {
    /// Constant voltage; the current answers.
    VOLTAGE,
    /// Constant current; the voltage answers.
    CURRENT
}
