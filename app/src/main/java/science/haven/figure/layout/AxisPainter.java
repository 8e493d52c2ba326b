package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Ink;
import science.haven.figure.canvas.Path;
import science.haven.figure.canvas.RichText;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.TopAxis;

import java.util.List;

/// Draws the frame of a panel with ticks, numbers and labels.
///
/// @param layout the panel with its place
/// @param canvas where it is drawn
/// @param labelLeft where the capitals of the vertical label end, in pt
/// @param numbersBelow whether the horizontal axis has numbers and a label
record AxisPainter(PanelLayout layout, Canvas canvas, double labelLeft, boolean numbersBelow) {
    private static final Ink FRAME = Ink.line(Colour.BLACK, Sizes.FRAME);

    void draw() {
        drawHorizontal();
        drawVertical();
        if (layout.panel().top() != TopAxis.MIRROR) {
            drawTemperatures();
        }
        canvas.draw(Path.rectangle(layout.box()), FRAME);
        drawLabels();
    }

    private void drawHorizontal() {
        Box box = layout.box();
        boolean mirrored = layout.panel().top() == TopAxis.MIRROR;
        canvas.open(new Canvas.AxisPart(numbersBelow ? Canvas.Side.X : Canvas.Side.BARE_X));
        Path.Pen pen = new Path.Pen();
        for (Tick tick : layout.x().ticks()) {
            double x = layout.x().at(tick.value());
            if (onFrame(x, box.left(), box.right())) {
                continue;
            }
            double length = length(tick);
            pen.to(x, box.bottom()).to(x, box.bottom() - length).lift();
            if (mirrored) {
                pen.to(x, box.top()).to(x, box.top() + length).lift();
            }
        }
        canvas.draw(pen.path(), FRAME);
        if (numbersBelow) {
            for (Tick tick : layout.x().ticks()) {
                number(tick, layout.x().at(tick.value()), numbersBase(), Canvas.Anchor.MIDDLE);
            }
        }
        canvas.close();
    }

    private void drawVertical() {
        Box box = layout.box();
        canvas.open(new Canvas.AxisPart(Canvas.Side.Y));
        Path.Pen pen = new Path.Pen();
        for (Tick tick : layout.y().ticks()) {
            double y = layout.y().at(tick.value());
            if (onFrame(y, box.top(), box.bottom())) {
                continue;
            }
            double length = length(tick);
            pen.to(box.left(), y).to(box.left() + length, y).lift();
            pen.to(box.right(), y).to(box.right() - length, y).lift();
        }
        canvas.draw(pen.path(), FRAME);
        for (Tick tick : layout.y().ticks()) {
            double y = layout.y().at(tick.value()) + Typeface.CAPITALS * Sizes.NUMBERS / 2;
            number(tick, box.left() - Sizes.GAP, y, Canvas.Anchor.END);
        }
        canvas.close();
    }

    private void drawTemperatures() {
        Box box = layout.box();
        canvas.open(new Canvas.TemperaturePart(layout.panel().top().zero()));
        Path.Pen pen = new Path.Pen();
        List<Tick> ticks = Temperatures.of(layout);
        for (Tick tick : ticks) {
            double x = layout.x().of(layout.panel().top().reciprocal(tick.value()));
            if (!onFrame(x, box.left(), box.right())) {
                pen.to(x, box.top()).to(x, box.top() + length(tick)).lift();
            }
        }
        canvas.draw(pen.path(), FRAME);
        for (Tick tick : ticks) {
            double x = layout.x().of(layout.panel().top().reciprocal(tick.value()));
            number(tick, x, box.top() - Sizes.GAP, Canvas.Anchor.MIDDLE);
        }
        canvas.close();
    }

    private void drawLabels() {
        Box box = layout.box();
        double middle = (box.left() + box.right()) / 2;
        if (numbersBelow) {
            double base = numbersBase() + Sizes.GAP + Sizes.LETTERS;
            level(layout.x().label(), middle, base);
        }
        switch (layout.panel().top()) {
            case MIRROR -> {}
            case KELVIN -> level(RichText.marked("*T* / K"), middle, topLabelBase());
            case CELSIUS -> level(RichText.marked("*T* / °C"), middle, topLabelBase());
        }
        canvas.text(
                layout.y().label(),
                labelLeft,
                (box.top() + box.bottom()) / 2,
                new Canvas.TextStyle(Sizes.LETTERS, Canvas.Anchor.MIDDLE, true, Colour.BLACK));
        if (!layout.panel().letter().isEmpty()) {
            double top = box.top() - Sizes.FRAME / 2 + Typeface.CAPITALS * Sizes.LETTERS;
            canvas.text(
                    layout.panel().letter(),
                    Sizes.EDGE,
                    top,
                    Canvas.TextStyle.black(Sizes.LETTERS, Canvas.Anchor.START));
        }
    }

    private void level(RichText label, double x, double y) {
        canvas.text(label, x, y, Canvas.TextStyle.black(Sizes.LETTERS, Canvas.Anchor.MIDDLE));
    }

    private double numbersBase() {
        return layout.box().bottom() + Sizes.GAP + Sizes.NUMBERS;
    }

    private double topLabelBase() {
        return layout.box().top() - 2 * Sizes.GAP - Sizes.NUMBERS;
    }

    private void number(Tick tick, double x, double y, Canvas.Anchor anchor) {
        if (!tick.label().isEmpty()) {
            canvas.text(tick.label(), x, y, Canvas.TextStyle.black(Sizes.NUMBERS, anchor));
        }
    }

    /// Whether a tick would only make the frame look thicker there.
    private static boolean onFrame(double place, double low, double high) {
        return Math.min(Math.abs(place - low), Math.abs(place - high)) < Sizes.FRAME;
    }

    private static double length(Tick tick) {
        return tick.major() ? Sizes.MAJOR_TICK : Sizes.MINOR_TICK;
    }
}
