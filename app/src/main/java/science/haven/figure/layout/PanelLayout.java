package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.model.Axis;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;

import java.util.List;

/// A panel with its place on the paper.
///
/// @param panel the panel
/// @param box the box of its axes
/// @param x horizontal axis
/// @param y vertical axis
record PanelLayout(Panel panel, Box box, PlacedAxis x, PlacedAxis y) {
    private static final double WIDTH_OF_NUMBER = 34;
    private static final double WIDTH_OF_POWER = 22;
    private static final double STRIP = 0.04;
    private static final double HEIGHT_OF_NUMBER = 22;

    /// Places the axes of a panel.
    ///
    /// @param panel the panel
    /// @param box the box of its axes
    /// @param headroom share of the box's height to keep free of data at the top, dimensionless
    static PanelLayout of(Panel panel, Box box, double headroom) {
        Range x = Extents.x(panel);
        Range y = raised(Extents.y(panel), panel.y().scale(), headroom);
        if (panel.equalAspect()) {
            double unit = Math.max(x.span() / box.width(), y.span() / box.height());
            x = widened(x, unit * box.width());
            y = widened(y, unit * box.height());
        }
        Range both = x.with(y.low()).with(y.high());
        Prefix ofX = Prefix.of(panel.x(), panel.equalAspect() ? both : x);
        Prefix ofY = Prefix.of(panel.y(), panel.equalAspect() ? both : y);
        Range shownX = shown(x, ofX);
        Range shownY = shown(y, ofY);
        Ticks.Step stepX = Ticks.Step.of(shownX.span(), box.width() / WIDTH_OF_NUMBER);
        Ticks.Step stepY =
                panel.equalAspect()
                        ? stepX
                        : Ticks.Step.of(shownY.span(), box.height() / HEIGHT_OF_NUMBER);
        List<Tick> ticksX = ticks(panel.x().scale(), shownX, stepX, box.width() / WIDTH_OF_POWER);
        List<Tick> ticksY =
                ticks(panel.y().scale(), shownY, stepY, box.height() / HEIGHT_OF_NUMBER);
        return new PanelLayout(
                panel,
                box,
                placed(panel.x(), ofX, shownX, ticksX, box),
                upright(panel.y(), ofY, shownY, ticksY, box));
    }

    private static PlacedAxis placed(
            Axis x, Prefix prefix, Range shown, List<Tick> ticks, Box box) {
        double from = x.descending() ? box.right() : box.left();
        double to = x.descending() ? box.left() : box.right();
        return new PlacedAxis(x.scale(), prefix, shown, ticks, from, to);
    }

    private static PlacedAxis upright(
            Axis y, Prefix prefix, Range shown, List<Tick> ticks, Box box) {
        double from = y.descending() ? box.top() : box.bottom();
        double to = y.descending() ? box.bottom() : box.top();
        // rows that have names instead of numbers
        List<Tick> shownTicks = y.symbol().isEmpty() ? List.of() : ticks;
        return new PlacedAxis(y.scale(), prefix, shown, shownTicks, from, to);
    }

    private static List<Tick> ticks(AxisScale scale, Range shown, Ticks.Step step, double most) {
        return switch (scale) {
            case LINEAR -> Ticks.linear(shown, step);
            case LOG -> Ticks.logarithmic(shown, most);
        };
    }

    private static Range raised(Range range, AxisScale scale, double headroom) {
        double low = scale.position(range.low());
        double high = scale.position(range.high());
        return new Range(range.low(), scale.value(low + (high - low) / (1 - headroom)));
    }

    /// The room won goes to the upper end, but for a strip that keeps points off the frame.
    private static Range widened(Range range, double span) {
        double extra = Math.max(0, span - range.span());
        double low = range.low() - Math.min(extra / 2, STRIP * span);
        return new Range(low, low + span);
    }

    private static Range shown(Range range, Prefix prefix) {
        return new Range(range.low() / prefix.factor(), range.high() / prefix.factor());
    }
}
