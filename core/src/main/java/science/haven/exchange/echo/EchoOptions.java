package science.haven.exchange.echo;

/// What a decay may consist of besides jumps.
///
/// @param relaxation whether relaxation (T₁Q) takes the echo away as well
/// @param stretchedRelaxation whether that may be a stretched exponential
/// @param normalised whether the echo is 1 at no mixing time, because it was divided by a reference
/// @param offset whether a constant may be added to the echo
public record EchoOptions(
        boolean relaxation, boolean stretchedRelaxation, boolean normalised, boolean offset) {

    /// A spin-alignment echo: jumps and one exponential of T₁Q.
    public static final EchoOptions ALIGNMENT = new EchoOptions(true, false, false, false);

    /// CODEX divided by its reference of the same total time: T₁ has cancelled, and the final
    /// amplitude is 1/M of M equivalent orientations.
    public static final EchoOptions CODEX = new EchoOptions(false, false, true, false);
}
