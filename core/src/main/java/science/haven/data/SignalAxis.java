package science.haven.data;

/// What one dimension of an NMR signal runs over: time or frequency, or a quantity that was set
/// anew for every row.
public sealed interface SignalAxis permits SpectralAxis, ArrayAxis {

    /// Number of points.
    ///
    /// @return complex points
    int points();

    /// Number of rows an indirect dimension of this kind takes.
    ///
    /// @return rows: one for each point, or two where the two phases have a row each
    int rows();
}
