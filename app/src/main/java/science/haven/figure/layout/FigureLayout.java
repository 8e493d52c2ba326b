package science.haven.figure.layout;

import science.haven.figure.canvas.Box;
import science.haven.figure.canvas.Canvas;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Panel;
import science.haven.figure.model.TopAxis;

import java.util.ArrayList;
import java.util.List;

/// Draws a figure: finds margins that hold all numbers and labels, then draws panel by panel.
public final class FigureLayout {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double LABEL = Sizes.GAP + Sizes.LETTERS;
    private static final double NUMBERS = Sizes.GAP + Sizes.NUMBERS;
    private static final double BELOW = NUMBERS + LABEL + Sizes.DESCENDER * Sizes.LETTERS + 1;
    private static final double ABOVE = NUMBERS + LABEL + 1;
    private static final double MOST_HEADROOM = 0.45;
    private static final double MOST_MARGIN = 0.45;

    private final Figure figure;
    private final Canvas canvas;

    private FigureLayout(Figure figure, Canvas canvas) {
        this.figure = figure;
        this.canvas = canvas;
    }

    /// Draws a figure.
    ///
    /// @param figure what is drawn
    /// @param canvas where it is drawn, of the figure's size
    public static void draw(Figure figure, Canvas canvas) {
        new FigureLayout(figure, canvas).drawPanels();
    }

    private void drawPanels() {
        double left = 2 * Sizes.GAP + Sizes.LETTERS + widestNumber() + Sizes.GAP;
        List<Box> boxes = boxes(left);
        for (int i = 0; i < boxes.size(); i++) {
            boolean lowest = i == boxes.size() - 1;
            drawPanel(figure.panels().get(i), boxes.get(i), lowest || !figure.sharedX());
        }
    }

    /// Widest number of all vertical axes, in pt, with a first guess of the margins.
    private double widestNumber() {
        List<Box> guess = boxes(40);
        double widest = 0;
        for (int i = 0; i < guess.size(); i++) {
            PanelLayout layout = arranged(figure.panels().get(i), guess.get(i)).layout();
            widest = Math.max(widest, layout.y().widestNumber());
        }
        return widest;
    }

    private List<Box> boxes(double margin) {
        double width = figure.width() * POINTS_PER_MM;
        double left = Math.min(margin, MOST_MARGIN * width);
        double free = figure.height() * POINTS_PER_MM;
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        int count = figure.panels().size();
        for (int i = 0; i < count; i++) {
            boolean temperatures = figure.panels().get(i).top() != TopAxis.MIRROR;
            double room = figure.panels().get(i).skylines().isEmpty() ? 0 : SkylinePainter.ROOM;
            above.add(room + (temperatures ? ABOVE : i == 0 ? Sizes.GAP + 1 : 0));
            below.add(!figure.sharedX() || i == count - 1 ? BELOW : Sizes.PANEL_GAP);
            free -= above.getLast() + below.getLast();
        }
        double weights = figure.panels().stream().mapToDouble(Panel::weight).sum();
        double beside = figure.panels().stream().mapToDouble(FigureLayout::beside).max().orElse(0);
        List<Box> boxes = new ArrayList<>();
        double y = 0;
        for (int i = 0; i < count; i++) {
            y += above.get(i);
            double height = Math.max(1, free * figure.panels().get(i).weight() / weights);
            boxes.add(new Box(left, y, width - 2.5 * Sizes.GAP - beside, y + height));
            y += height + below.get(i);
        }
        return boxes;
    }

    /// Room at the right of the frame.
    private static double beside(Panel panel) {
        double sky = panel.skylines().isEmpty() ? 0 : SkylinePainter.ROOM;
        return Math.max(sky, BesideWords.width(panel));
    }

    /// A panel with everything in its place.
    private record Arranged(
            PanelLayout layout, List<Words.Placed> words, Legend legend, Legend.Spot spot) {}

    /// If the legend has no free place, the axis grows upwards to make one.
    private static Arranged arranged(Panel panel, Box box) {
        Arranged arranged = arranged(panel, box, 0);
        if (arranged.legend().isEmpty() || arranged.spot().cost() < 1) {
            return arranged;
        }
        Arranged best = arranged;
        double needed = (arranged.legend().height() + 2 * Sizes.GAP) / box.height();
        for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
            Arranged raised = arranged(panel, box, Math.min(MOST_HEADROOM, share * needed));
            if (raised.spot().cost() < best.spot().cost()) {
                best = raised;
            }
            if (best.spot().cost() < 1) {
                return best;
            }
        }
        return best;
    }

    private static Arranged arranged(Panel panel, Box box, double headroom) {
        PanelLayout layout = PanelLayout.of(panel, box, headroom);
        Occupied occupied = Occupied.by(layout);
        Words words = new Words(layout, occupied);
        List<Words.Placed> placed = new ArrayList<>(words.notes());
        placed.addAll(words.labels());
        Legend legend = Legend.of(panel, box.height());
        return new Arranged(layout, placed, legend, legend.spot(box, occupied));
    }

    private void drawPanel(Panel panel, Box box, boolean numbersBelow) {
        Arranged arranged = arranged(panel, box);
        PanelLayout layout = arranged.layout();
        Canvas.Span across = layout.x().span();
        Canvas.Span up = layout.y().span();
        canvas.open(
                new Canvas.PanelPart(
                        box,
                        panel.x().descending() ? across.falling() : across,
                        panel.y().descending() ? up.falling() : up));
        canvas.open(new Canvas.DataPart(box));
        SeriesPainter painter = new SeriesPainter(layout, canvas);
        for (Annotation annotation : panel.annotations()) {
            switch (annotation) {
                case Annotation.Upright(double x, var colour) -> painter.upright(x, colour);
                case Annotation.Level(double y, var colour) -> painter.level(y, colour);
                case Annotation.PointLabel _,
                        Annotation.Note _,
                        Annotation.Beside _ -> {} // words come later, on top
            }
        }
        panel.series().forEach(painter::draw);
        canvas.close();
        canvas.open(new Canvas.WordsPart());
        arranged.words().forEach(word -> word.draw(canvas));
        canvas.close();
        canvas.open(new Canvas.LegendPart());
        arranged.legend().draw(canvas, arranged.spot().box());
        canvas.close();
        double labelLeft = Sizes.EDGE + Typeface.CAPITALS * Sizes.LETTERS;
        new AxisPainter(layout, canvas, labelLeft, numbersBelow).draw();
        canvas.close();
        new SkylinePainter(layout, canvas).draw(panel.skylines());
        new BesideWords(layout, canvas).draw();
    }
}
