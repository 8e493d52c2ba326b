package science.haven.figure.model;

import science.haven.figure.canvas.RichText;

import java.util.List;

/// One coordinate system with what is drawn in it.
///
/// @param x horizontal axis
/// @param y vertical axis
/// @param top what the upper edge shows
/// @param equalAspect whether a unit is as long on x as on y, so that a circle is a circle
/// @param series the data, first below
/// @param annotations what is said beside them
/// @param letter `(a)`, or empty
/// @param weight its share of the figure's height against that of the others, dimensionless
/// @param skylines curves above and at the right of the frame
public record Panel(
        Axis x,
        Axis y,
        TopAxis top,
        boolean equalAspect,
        List<Series> series,
        List<Annotation> annotations,
        RichText letter,
        double weight,
        Skylines skylines) {

    public Panel {
        if (!(weight > 0 && weight < 100)) {
            throw new IllegalArgumentException("weight must be > 0 and < 100, got " + weight);
        }
        series = List.copyOf(series);
        annotations = List.copyOf(annotations);
    }

    /// A plain panel.
    ///
    /// @param x horizontal axis
    /// @param y vertical axis
    /// @param series the data, first below
    /// @return the panel
    public static Panel of(Axis x, Axis y, List<? extends Series> series) {
        return new Panel(
                x,
                y,
                TopAxis.MIRROR,
                false,
                List.copyOf(series),
                List.of(),
                RichText.EMPTY,
                1,
                Skylines.NONE);
    }

    /// The same panel with words and lines.
    ///
    /// @param said what is said beside the data
    /// @return the panel
    public Panel saying(List<? extends Annotation> said) {
        return new Panel(
                x, y, top, equalAspect, series, List.copyOf(said), letter, weight, skylines);
    }

    /// The same panel with a unit as long on x as on y.
    ///
    /// @return the panel
    public Panel withEqualAspect() {
        return new Panel(x, y, top, true, series, annotations, letter, weight, skylines);
    }

    /// The same panel with another upper edge.
    ///
    /// @param edge what the upper edge shows
    /// @return the panel
    public Panel withTop(TopAxis edge) {
        return new Panel(x, y, edge, equalAspect, series, annotations, letter, weight, skylines);
    }

    /// The same panel with a letter in its corner.
    ///
    /// @param name for example `(a)`
    /// @return the panel
    public Panel lettered(String name) {
        return new Panel(
                x, y, top, equalAspect, series, annotations, RichText.bold(name), weight, skylines);
    }

    /// The same panel with another share of the figure's height.
    ///
    /// @param share share against that of the other panels, dimensionless; 1 for a plain panel
    /// @return the panel
    public Panel weighing(double share) {
        return new Panel(x, y, top, equalAspect, series, annotations, letter, share, skylines);
    }

    /// The same panel with curves above and at the right of its frame.
    ///
    /// @param curves the curves
    /// @return the panel
    public Panel beneath(Skylines curves) {
        return new Panel(x, y, top, equalAspect, series, annotations, letter, weight, curves);
    }
}
