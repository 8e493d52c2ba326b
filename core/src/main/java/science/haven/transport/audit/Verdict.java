package science.haven.transport.audit;

/// What a check comes to.
public enum Verdict {
    /// What is printed and what follows differ by more than their digits allow.
    CONTRADICTS,
    /// Nothing contradicts, but the number does not mean what it seems to.
    DOUBTFUL,
    /// What is printed is what follows.
    AGREES,
    /// The numbers say something that is not printed.
    FOLLOWS
}
