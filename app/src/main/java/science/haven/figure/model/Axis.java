package science.haven.figure.model;

/// One axis: what is shown, in which unit, and how.
///
/// @param symbol the quantity, with the marks of `RichText.marked`, for example `*Z*′`
/// @param unit unit of the data as printed, for example `Ω`; empty for none
/// @param scale how values lie along it
/// @param prefixed whether a large or small unit gets an SI prefix: `kΩ`
/// @param extent what it covers
/// @param descending whether values fall from left to right, as chemical shifts do
public record Axis(
        String symbol,
        String unit,
        AxisScale scale,
        boolean prefixed,
        Extent extent,
        boolean descending) {

    /// What an axis covers.
    public sealed interface Extent {}

    /// All data and some room.
    public record Data() implements Extent {}

    /// All data, some room, and zero.
    public record DataAndZero() implements Extent {}

    /// All data, and at least this much.
    ///
    /// @param range in the unit of the data
    public record AtLeast(Range range) implements Extent {}

    /// Exactly this.
    ///
    /// @param range in the unit of the data
    public record Exactly(Range range) implements Extent {}

    /// A linear axis.
    ///
    /// @param symbol the quantity, marked
    /// @param unit its unit, or empty
    /// @return the axis, covering the data
    public static Axis linear(String symbol, String unit) {
        return new Axis(symbol, unit, AxisScale.LINEAR, false, new Data(), false);
    }

    /// A linear axis whose unit takes an SI prefix.
    ///
    /// @param symbol the quantity, marked
    /// @param unit its unit without prefix
    /// @return the axis, covering the data
    public static Axis prefixed(String symbol, String unit) {
        return new Axis(symbol, unit, AxisScale.LINEAR, true, new Data(), false);
    }

    /// A logarithmic axis.
    ///
    /// @param symbol the quantity, marked
    /// @param unit its unit, or empty
    /// @return the axis, covering the data
    public static Axis log(String symbol, String unit) {
        return new Axis(symbol, unit, AxisScale.LOG, false, new Data(), false);
    }

    /// The same axis covering something else.
    ///
    /// @param what what it covers
    /// @return the axis
    public Axis covering(Extent what) {
        return new Axis(symbol, unit, scale, prefixed, what, descending);
    }

    /// The same axis with its values falling from left to right.
    ///
    /// @return the axis
    public Axis falling() {
        return new Axis(symbol, unit, scale, prefixed, extent, true);
    }
}
