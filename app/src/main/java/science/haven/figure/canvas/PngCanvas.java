package science.haven.figure.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// Paints a figure as PNG. Letters are painted as outlines of the carried font, so the picture is
/// the same on every machine, also on one without any font.
public final class PngCanvas implements Canvas {
    private static final double POINTS_PER_INCH = 72;
    private static final double MM_PER_INCH = 25.4;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double resolution;

    /// White paper.
    ///
    /// @param width width in mm
    /// @param height height in mm
    /// @param resolution dots per inch, dimensionless, 300 for print
    public PngCanvas(double width, double height, double resolution) {
        this.resolution = resolution;
        image =
                new BufferedImage(
                        (int) Math.round(width / MM_PER_INCH * resolution),
                        (int) Math.round(height / MM_PER_INCH * resolution),
                        BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(resolution / POINTS_PER_INCH, resolution / POINTS_PER_INCH);
    }

    @Override
    public void draw(Path path, Ink ink) {
        paint(shape(path), ink);
    }

    @Override
    public void markers(Marker marker, List<Point> points, double size, Ink ink) {
        Path2D unit = shape(marker.unit());
        for (Point point : points) {
            AffineTransform place = AffineTransform.getTranslateInstance(point.x(), point.y());
            place.scale(size, size);
            paint(place.createTransformedShape(unit), ink);
        }
    }

    @Override
    public void picture(Picture picture, Box place) {
        AffineTransform stretch = AffineTransform.getTranslateInstance(place.left(), place.top());
        stretch.scale(place.width() / picture.width(), place.height() / picture.height());
        graphics.drawImage(image(picture), stretch, null);
    }

    /// A picture as one that Java knows.
    static BufferedImage image(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.rgb(), 0, picture.width());
        return image;
    }

    /// A picture as a PNG file, one pixel for each cell.
    static byte[] png(Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(picture), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture in memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void text(RichText text, double x, double y, TextStyle style) {
        AffineTransform home = graphics.getTransform();
        graphics.translate(x, y);
        if (style.upwards()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.setColor(paint(style.colour()));
        double at =
                switch (style.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -Typeface.width(text, style.size()) / 2;
                    case END -> -Typeface.width(text, style.size());
                };
        for (RichText.Run run : text.runs()) {
            double size = Typeface.size(run.level(), style.size());
            Typeface face = Typeface.of(run.face());
            AffineTransform place =
                    AffineTransform.getTranslateInstance(
                            at, -Typeface.shift(run.level(), style.size()));
            place.scale(size, size);
            graphics.fill(place.createTransformedShape(face.outline(run.text())));
            at += face.width(run.text()) * size;
        }
        graphics.setTransform(home);
    }

    @Override
    public void open(Part part) {
        if (part instanceof DataPart(Box clip)) {
            graphics.setClip(
                    new Rectangle2D.Double(clip.left(), clip.top(), clip.width(), clip.height()));
        }
    }

    @Override
    public void close() {
        graphics.setClip(null); // only data are cut off, and nothing nests inside them
    }

    /// The picture as a file.
    ///
    /// @return bytes of a PNG file that knows its resolution
    public byte[] png() {
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = Objects.requireNonNull(ImageIO.createImageOutputStream(bytes))) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(PNG_METADATA, pixelSize());
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture in memory cannot be written", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private IIOMetadataNode pixelSize() {
        String perMetre = Long.toString(Math.round(resolution / MM_PER_INCH * 1000));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(size);
        return root;
    }

    private void paint(Shape shape, Ink ink) {
        if (ink.fill().visible()) {
            graphics.setColor(paint(ink.fill()));
            graphics.fill(shape);
        }
        if (ink.strokes()) {
            graphics.setColor(paint(ink.line()));
            graphics.setStroke(stroke(ink));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Ink ink) {
        int cap = BasicStroke.CAP_BUTT;
        int join = BasicStroke.JOIN_ROUND;
        if (ink.dash() == Dash.SOLID) {
            return new BasicStroke((float) ink.width(), cap, join);
        }
        double[] pattern = ink.dash().pattern();
        float[] dash = new float[pattern.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) pattern[i];
        }
        return new BasicStroke((float) ink.width(), cap, join, 10, dash, 0);
    }

    private static Color paint(Colour colour) {
        int alpha = (int) Math.round(colour.opacity() * 255);
        return new Color(colour.rgb() | alpha << 24, true);
    }

    private static Path2D shape(Path path) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(double x, double y) -> shape.moveTo(x, y);
                case Path.LineTo(double x, double y) -> shape.lineTo(x, y);
                case Path.CurveTo(double x1, double y1, double x2, double y2, double x, double y) ->
                        shape.curveTo(x1, y1, x2, y2, x, y);
                case Path.Close _ -> shape.closePath();
            }
        }
        return shape;
    }
}
