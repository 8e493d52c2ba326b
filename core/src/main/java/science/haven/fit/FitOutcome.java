package science.haven.fit;

/// What a fit returns. A fit that fails is a value, not an exception, so that a series of thirty
/// temperatures can carry on and the report can say which ones failed and why.
public sealed interface FitOutcome permits Converged, Failed {}
