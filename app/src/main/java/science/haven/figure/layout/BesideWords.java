package science.haven.figure.layout;

import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Panel;

import java.util.Comparator;
import java.util.List;

/// Words at the right of the frame.
///
/// @param layout the panel with its place
/// @param canvas where they are drawn
record BesideWords(PanelLayout layout, Canvas canvas) {

    /// Room that the words of a panel need, in pt.
    static double width(Panel panel) {
        double widest = 0;
        for (Annotation.Beside word : words(panel)) {
            widest = Math.max(widest, Typeface.width(word.text(), Sizes.NUMBERS));
        }
        return widest > 0 ? widest + Sizes.GAP : 0;
    }

    private static List<Annotation.Beside> words(Panel panel) {
        return panel.annotations().stream()
                .filter(Annotation.Beside.class::isInstance)
                .map(Annotation.Beside.class::cast)
                .toList();
    }

    void draw() {
        double left = layout.box().right() + Sizes.GAP;
        double free = Double.POSITIVE_INFINITY;
        List<Annotation.Beside> words =
                words(layout.panel()).stream()
                        .sorted(Comparator.comparingDouble(w -> -layout.y().of(w.y())))
                        .toList();
        for (Annotation.Beside word : words) {
            double base = layout.y().of(word.y()) + Typeface.CAPITALS * Sizes.NUMBERS / 2;
            if (base <= free) {
                canvas.text(
                        word.text(),
                        left,
                        base,
                        new Canvas.TextStyle(
                                Sizes.NUMBERS, Canvas.Anchor.START, false, word.colour()));
                free = base - Sizes.ROW;
            }
        }
    }
}
