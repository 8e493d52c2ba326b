package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Ink;
import science.haven.figure.canvas.Path;
import science.haven.figure.model.Skylines;

import java.util.Arrays;

/// Draws the curves above and at the right of a panel.
record SkylinePainter(PanelLayout layout, Canvas canvas) {

    /// Room of a curve outside the frame, in pt.
    static final double ROOM = 32;

    private static final double LINE = 0.6;

    void draw(Skylines skylines) {
        if (skylines.isEmpty()) {
            return;
        }
        Box box = layout.box();
        Ink ink = Ink.line(Colour.BLACK, LINE);
        Scale above = Scale.of(skylines.overX());
        Path.Pen pen = new Path.Pen();
        for (int i = 0; i < skylines.x().length; i++) {
            double place = layout.x().of(skylines.x()[i]);
            if (place >= box.left() && place <= box.right()) {
                pen.to(place, box.top() - above.of(skylines.overX()[i]));
            }
        }
        canvas.draw(pen.path(), ink);
        Scale beside = Scale.of(skylines.overY());
        Path.Pen side = new Path.Pen();
        for (int i = 0; i < skylines.y().length; i++) {
            double place = layout.y().of(skylines.y()[i]);
            if (place >= box.top() && place <= box.bottom()) {
                side.to(box.right() + beside.of(skylines.overY()[i]), place);
            }
        }
        canvas.draw(side.path(), ink);
    }

    /// From the lowest height, or zero, to the highest.
    private record Scale(double low, double high) {

        static Scale of(double[] heights) {
            double low = Math.min(0, Arrays.stream(heights).min().orElse(0));
            double high = Math.max(0, Arrays.stream(heights).max().orElse(0));
            return new Scale(low, high > low ? high : low + 1);
        }

        double of(double height) {
            return Sizes.GAP + (ROOM - 2 * Sizes.GAP) * (height - low) / (high - low);
        }
    }
}
