package science.haven.figure.layout;

import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.RichText;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Range;

import java.util.List;

/// An axis with its place on the paper.
///
/// @param scale how values lie along it
/// @param prefix what the data are divided by
/// @param shown what it covers, in the unit shown
/// @param ticks its ticks, in the unit shown
/// @param from where `shown.low` lies, in pt
/// @param to where `shown.high` lies, in pt
record PlacedAxis(
        AxisScale scale, Prefix prefix, Range shown, List<Tick> ticks, double from, double to) {
    private static final double FARTHEST = 20_000;

    RichText label() {
        return prefix.label();
    }

    /// Where a value in the unit shown lies, in pt.
    double at(double shownValue) {
        double low = scale.position(shown.low());
        double high = scale.position(shown.high());
        double place = from + (scale.position(shownValue) - low) / (high - low) * (to - from);
        return Math.clamp(place, -FARTHEST, FARTHEST);
    }

    /// Where a value of the data lies, in pt.
    double of(double value) {
        return at(value / prefix.factor());
    }

    boolean shows(double value) {
        return scale.shows(value);
    }

    double widestNumber() {
        return ticks.stream()
                .mapToDouble(tick -> Typeface.width(tick.label(), Sizes.NUMBERS))
                .max()
                .orElse(0);
    }

    Canvas.Span span() {
        return new Canvas.Span(scale == AxisScale.LOG, shown.low(), shown.high());
    }
}
