package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.Annotation;

import java.util.ArrayList;
import java.util.List;

/// Places the words of a panel beside what they name.
///
/// @param layout the panel with its place
/// @param occupied where ink is already; placed words are added
record Words(PanelLayout layout, Occupied occupied) {
    private static final double DISTANCE = 3.4;

    /// A word that would cover more is left out, if it can be.
    private static final double CROWDED = 1.5;

    /// Directions from a point, the best first: x to the right, y downwards.
    private static final double[][] DIRECTIONS = {
        {0, -1}, {0.8, -0.8}, {-0.8, -0.8}, {1, 0}, {0, 1}, {0.8, 0.8}, {-1, 0}, {-0.8, 0.8}
    };

    /// A word with its place.
    ///
    /// @param text the word
    /// @param colour its colour
    /// @param box the place it takes
    record Placed(RichText text, Colour colour, Box box) {

        void draw(Canvas canvas) {
            double base = box.bottom() - Sizes.DESCENDER * Sizes.NUMBERS;
            canvas.text(
                    text,
                    box.left(),
                    base,
                    new Canvas.TextStyle(Sizes.NUMBERS, Canvas.Anchor.START, false, colour));
        }
    }

    /// Notes in the corners.
    List<Placed> notes() {
        List<Placed> placed = new ArrayList<>();
        for (Annotation annotation : layout.panel().annotations()) {
            if (annotation instanceof Annotation.Note(RichText text, boolean right)) {
                double width = Typeface.width(text, Sizes.NUMBERS);
                double x =
                        right
                                ? layout.box().right() - 2 * Sizes.GAP - width
                                : layout.box().left() + 2 * Sizes.GAP;
                double y = layout.box().top() + 1.6 * Sizes.GAP;
                placed.add(add(text, Colour.BLACK, new Box(x, y, x + width, y + Sizes.ROW)));
            }
        }
        return placed;
    }

    /// Words at points.
    List<Placed> labels() {
        List<Placed> placed = new ArrayList<>();
        for (Annotation annotation : layout.panel().annotations()) {
            if (annotation instanceof Annotation.PointLabel label
                    && layout.x().shows(label.x())
                    && layout.y().shows(label.y())) {
                Box box = best(label);
                if (label.needed() || occupied.cost(box) < CROWDED) {
                    placed.add(add(label.text(), label.colour(), box));
                }
            }
        }
        return placed;
    }

    private Placed add(RichText text, Colour colour, Box box) {
        occupied.take(box);
        return new Placed(text, colour, box);
    }

    private Box best(Annotation.PointLabel label) {
        double x = layout.x().of(label.x());
        double y = layout.y().of(label.y());
        double width = Typeface.width(label.text(), Sizes.NUMBERS);
        double height = Sizes.NUMBERS;
        Box best = new Box(x, y, x + width, y + height);
        double least = Double.POSITIVE_INFINITY;
        for (double reach = 1; reach <= 2.2; reach += 0.6) {
            for (double[] direction : DIRECTIONS) {
                double centreX = x + direction[0] * (width / 2 + DISTANCE * reach);
                double centreY = y + direction[1] * (height / 2 + DISTANCE * reach);
                Box box =
                        new Box(
                                centreX - width / 2,
                                centreY - height / 2,
                                centreX + width / 2,
                                centreY + height / 2);
                double cost = occupied.cost(box);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }
}
