package science.haven.figure.canvas;

import java.util.Base64;
import java.util.List;

/// Writes a figure as SVG text. Text stays text; the same figure gives the same bytes.
///
/// Every point in data coordinates is written with a capital command (`M`, `L`), everything that
/// only has a size (markers, caps) with small ones relative to it: so a page can zoom a figure by
/// moving the capitals alone.
public final class SvgCanvas implements Canvas {
    /// What no XML document may hold: control characters, halves of pairs, and two that are none.
    private static final String NO_XML =
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]";

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final String id;
    private int clips;

    /// An empty figure.
    ///
    /// @param id prefix of all ids, unique among the figures of one page
    /// @param description what the figure shows, in words, for those who cannot see it
    /// @param width width in mm
    /// @param height height in mm
    public SvgCanvas(String id, String description, double width, double height) {
        this.id = id.replaceAll("[^A-Za-z0-9_-]", "-");
        double toPt = 72 / 25.4;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\"")
                .append(" width=\"")
                .append(number(width))
                .append("mm\"")
                .append(" height=\"")
                .append(number(height))
                .append("mm\"")
                .append(" viewBox=\"0 0 ")
                .append(number(width * toPt))
                .append(' ')
                .append(number(height * toPt))
                .append("\" font-family=\"")
                .append(Typeface.FAMILIES)
                .append("\" aria-label=\"")
                .append(escaped(description))
                .append("\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    @Override
    public void draw(Path path, Ink ink) {
        if (path.segments().isEmpty()) {
            return;
        }
        out.append("<path d=\"");
        path.segments().forEach(this::absolute);
        out.append('"');
        look(ink);
        out.append("/>\n");
    }

    @Override
    public void markers(Marker marker, List<Point> points, double size, Ink ink) {
        if (points.isEmpty()) {
            return;
        }
        out.append("<g");
        look(ink);
        out.append(">\n");
        String shape = relative(marker, size);
        for (Point point : points) {
            out.append("<path d=\"M")
                    .append(pair(point.x(), point.y()))
                    .append(shape)
                    .append("\"/>\n");
        }
        out.append("</g>\n");
    }

    @Override
    public void picture(Picture picture, Box place) {
        out.append("<image preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" x=\"")
                .append(number(place.left()))
                .append("\" y=\"")
                .append(number(place.top()))
                .append("\" width=\"")
                .append(number(place.width()))
                .append("\" height=\"")
                .append(number(place.height()))
                .append("\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(PngCanvas.png(picture)))
                .append("\"/>\n");
    }

    @Override
    public void text(RichText text, double x, double y, TextStyle style) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
        if (style.upwards()) {
            out.append(" transform=\"rotate(-90 ")
                    .append(number(x))
                    .append(' ')
                    .append(number(y))
                    .append(")\"");
        }
        switch (style.anchor()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        out.append(" font-size=\"").append(number(style.size())).append('"');
        if (!style.colour().equals(Colour.BLACK)) {
            out.append(" fill=\"").append(style.colour().hex()).append('"');
        }
        out.append('>');
        double raised = 0;
        for (RichText.Run run : text.runs()) {
            double up = Typeface.shift(run.level(), style.size());
            run(run, style.size(), raised - up);
            raised = up;
        }
        out.append("</text>\n");
    }

    @Override
    public void open(Part part) {
        switch (part) {
            case PanelPart(Box box, Span x, Span y) ->
                    out.append("<g class=\"panel\" data-box=\"")
                            .append(edges(box))
                            .append("\" data-x=\"")
                            .append(span(x))
                            .append("\" data-y=\"")
                            .append(span(y))
                            .append("\">\n");
            case AxisPart(Side side) -> group("axis " + axisName(side));
            case TemperaturePart(double zero) ->
                    out.append("<g class=\"axis top\" data-zero=\"")
                            .append(number(zero))
                            .append("\">\n");
            case WordsPart _ -> group("words");
            case LegendPart _ -> group("legend");
            case DataPart(Box clip) -> {
                String name = id + "-clip" + ++clips;
                out.append("<clipPath id=\"")
                        .append(name)
                        .append("\"><rect x=\"")
                        .append(number(clip.left()))
                        .append("\" y=\"")
                        .append(number(clip.top()))
                        .append("\" width=\"")
                        .append(number(clip.width()))
                        .append("\" height=\"")
                        .append(number(clip.height()))
                        .append("\"/></clipPath>\n")
                        .append("<g class=\"data\" clip-path=\"url(#")
                        .append(name)
                        .append(")\">\n");
            }
        }
    }

    @Override
    public void close() {
        out.append("</g>\n");
    }

    /// The whole figure.
    ///
    /// @return a complete SVG document without XML declaration, so that it fits into a page too
    public String svg() {
        return out + "</svg>\n";
    }

    private void group(String name) {
        out.append("<g class=\"").append(name).append("\">\n");
    }

    private static String axisName(Side side) {
        return switch (side) {
            case X -> "x";
            case BARE_X -> "x bare";
            case Y -> "y";
        };
    }

    private void run(RichText.Run run, double size, double down) {
        boolean level = run.level() == RichText.Level.BASE;
        boolean plain = level && run.face() == RichText.Face.REGULAR && down == 0;
        if (plain) {
            out.append(blanks(run.text()));
            return;
        }
        out.append("<tspan");
        if (down != 0) {
            out.append(" dy=\"").append(number(down)).append('"');
        }
        if (!level) {
            out.append(" font-size=\"")
                    .append(number(Typeface.size(run.level(), size)))
                    .append('"');
        }
        switch (run.face()) {
            case REGULAR -> {}
            case ITALIC -> out.append(" font-style=\"italic\"");
            case BOLD -> out.append(" font-weight=\"bold\"");
        }
        out.append('>').append(blanks(run.text())).append("</tspan>");
    }

    private void look(Ink ink) {
        out.append(" fill=\"").append(ink.fill().visible() ? ink.fill().hex() : "none").append('"');
        if (ink.fill().visible() && ink.fill().opacity() < 1) {
            out.append(" fill-opacity=\"").append(number(ink.fill().opacity())).append('"');
        }
        if (!ink.strokes()) {
            return;
        }
        out.append(" stroke=\"")
                .append(ink.line().hex())
                .append("\" stroke-width=\"")
                .append(number(ink.width()))
                .append("\" stroke-linejoin=\"round\"");
        if (ink.line().opacity() < 1) {
            out.append(" stroke-opacity=\"").append(number(ink.line().opacity())).append('"');
        }
        if (ink.dash() != Dash.SOLID) {
            out.append(" stroke-dasharray=\"");
            for (double length : ink.dash().pattern()) {
                out.append(number(length)).append(' ');
            }
            out.setLength(out.length() - 1);
            out.append('"');
        }
    }

    private void absolute(Path.Segment segment) {
        switch (segment) {
            case Path.MoveTo(double x, double y) -> out.append('M').append(pair(x, y));
            case Path.LineTo(double x, double y) -> out.append('L').append(pair(x, y));
            case Path.CurveTo(double x1, double y1, double x2, double y2, double x, double y) ->
                    out.append('C')
                            .append(pair(x1, y1))
                            .append(' ')
                            .append(pair(x2, y2))
                            .append(' ')
                            .append(pair(x, y));
            case Path.Close _ -> out.append('Z');
        }
    }

    private static String relative(Marker marker, double size) {
        if (marker == Marker.CIRCLE) {
            String r = number(size / 2);
            String arc = "a" + r + "," + r + " 0 1 0 ";
            return "m-" + r + ",0" + arc + number(size) + ",0" + arc + "-" + number(size) + ",0z";
        }
        StringBuilder shape = new StringBuilder();
        double atX = 0;
        double atY = 0;
        for (Path.Segment segment : marker.unit().segments()) {
            switch (segment) {
                case Path.MoveTo(double x, double y) -> {
                    shape.append('m').append(pair(x * size, y * size));
                    atX = x;
                    atY = y;
                }
                case Path.LineTo(double x, double y) -> {
                    shape.append('l').append(pair((x - atX) * size, (y - atY) * size));
                    atX = x;
                    atY = y;
                }
                case Path.CurveTo _ ->
                        throw new IllegalStateException("only the circle is made of curves");
                case Path.Close _ -> shape.append('z');
            }
        }
        return shape.toString();
    }

    private static String edges(Box box) {
        return number(box.left())
                + " "
                + number(box.top())
                + " "
                + number(box.right())
                + " "
                + number(box.bottom());
    }

    private static String span(Span span) {
        String range = span.low() + " " + span.high();
        return (span.logarithmic() ? "log " : "linear ")
                + range
                + (span.descending() ? " falling" : "");
    }

    private static String pair(double x, double y) {
        return number(x) + "," + number(y);
    }

    /// Two decimals, without needless zeros: 12.5, not 12.50.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String decimals =
                rest == 0
                        ? ""
                        : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return (hundredths < 0 ? "-" : "") + whole + decimals;
    }

    /// Some readers drop blanks at the border of a `tspan`; hard ones stay.
    private static String blanks(String text) {
        return escaped(text).replace(' ', '\u00a0');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll(NO_XML, "\uFFFD");
    }
}
