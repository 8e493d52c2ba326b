package science.haven.figure.canvas;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Writes a figure as a PDF page of its own size. Lines stay lines, text stays text in an embedded
/// part of the carried font; the same figure gives the same bytes.
public final class PdfCanvas implements Canvas {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int ROUND_JOIN = 1;

    private final PDDocument document = new PDDocument();
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    private final PDPageContentStream content;
    private final double height;
    private int clipped;
    private int depth;
    private double opacity = 1;
    private double opacityOutside = 1;

    /// An empty page.
    ///
    /// @param title title of the document
    /// @param width width in mm
    /// @param height height in mm
    public PdfCanvas(String title, double width, double height) {
        this.height = height * POINTS_PER_MM;
        PDPage page =
                new PDPage(new PDRectangle((float) (width * POINTS_PER_MM), (float) this.height));
        document.addPage(page);
        document.setDocumentId(0L); // without it the id is made from the clock
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("Haven");
        document.setDocumentInformation(information);
        try {
            content = new PDPageContentStream(document, page);
            content.setLineJoinStyle(ROUND_JOIN);
        } catch (IOException impossible) {
            throw unwritable(impossible);
        }
    }

    @Override
    public void draw(Path path, Ink ink) {
        if (!path.segments().isEmpty()) {
            trace(path, 0, 0, 1, ink);
        }
    }

    @Override
    public void markers(Marker marker, List<Point> points, double size, Ink ink) {
        for (Point point : points) {
            trace(marker.unit(), point.x(), point.y(), size, ink);
        }
    }

    @Override
    public void picture(Picture picture, Box place) {
        try {
            content.drawImage(
                    LosslessFactory.createFromImage(document, PngCanvas.image(picture)),
                    (float) place.left(),
                    (float) (height - place.bottom()),
                    (float) place.width(),
                    (float) place.height());
        } catch (IOException impossible) {
            throw unwritable(impossible);
        }
    }

    @Override
    public void text(RichText text, double x, double y, TextStyle style) {
        double at =
                switch (style.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -Typeface.width(text, style.size()) / 2;
                    case END -> -Typeface.width(text, style.size());
                };
        try {
            content.beginText();
            fillColour(style.colour());
            for (RichText.Run run : text.runs()) {
                Typeface face = Typeface.of(run.face());
                double size = Typeface.size(run.level(), style.size());
                double up = Typeface.shift(run.level(), style.size());
                content.setFont(font(face), (float) size);
                content.setTextMatrix(
                        style.upwards()
                                ? new Matrix(
                                        0, 1, -1, 0, (float) (x - up), (float) (height - y + at))
                                : Matrix.getTranslateInstance(
                                        (float) (x + at), (float) (height - y + up)));
                content.showText(face.writable(run.text()));
                at += face.width(run.text()) * size;
            }
            content.endText();
        } catch (IOException impossible) {
            throw unwritable(impossible);
        }
    }

    @Override
    public void open(Part part) {
        depth++;
        if (part instanceof DataPart(Box clip)) {
            clipped = depth;
            opacityOutside = opacity;
            try {
                content.saveGraphicsState();
                content.addRect(
                        (float) clip.left(),
                        (float) (height - clip.bottom()),
                        (float) clip.width(),
                        (float) clip.height());
                content.clip();
            } catch (IOException impossible) {
                throw unwritable(impossible);
            }
        }
    }

    @Override
    public void close() {
        if (depth-- == clipped) {
            clipped = 0;
            try {
                content.restoreGraphicsState();
                opacity = opacityOutside;
            } catch (IOException impossible) {
                throw unwritable(impossible);
            }
        }
    }

    /// The page as a file.
    ///
    /// @return bytes of a PDF file
    public byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            content.close();
            document.save(bytes);
        } catch (IOException impossible) {
            throw unwritable(impossible);
        }
        return bytes.toByteArray();
    }

    private void trace(Path path, double x0, double y0, double scale, Ink ink) {
        boolean fills = ink.fill().visible();
        if (!fills && !ink.strokes()) {
            return;
        }
        try {
            look(ink);
            for (Path.Segment segment : path.segments()) {
                segment(segment, x0, y0, scale);
            }
            if (fills && ink.strokes()) {
                content.fillAndStroke();
            } else if (fills) {
                content.fill();
            } else {
                content.stroke();
            }
        } catch (IOException impossible) {
            throw unwritable(impossible);
        }
    }

    private void segment(Path.Segment segment, double x0, double y0, double scale)
            throws IOException {
        switch (segment) {
            case Path.MoveTo(double x, double y) ->
                    content.moveTo((float) (x0 + scale * x), up(y0 + scale * y));
            case Path.LineTo(double x, double y) ->
                    content.lineTo((float) (x0 + scale * x), up(y0 + scale * y));
            case Path.CurveTo(double x1, double y1, double x2, double y2, double x, double y) ->
                    content.curveTo(
                            (float) (x0 + scale * x1), up(y0 + scale * y1),
                            (float) (x0 + scale * x2), up(y0 + scale * y2),
                            (float) (x0 + scale * x), up(y0 + scale * y));
            case Path.Close _ -> content.closePath();
        }
    }

    private void look(Ink ink) throws IOException {
        if (ink.fill().visible()) {
            fillColour(ink.fill());
        }
        if (ink.strokes()) {
            content.setStrokingColor(new Color(ink.line().rgb()));
            content.setLineWidth((float) ink.width());
            double[] pattern = ink.dash().pattern();
            float[] dash = new float[pattern.length];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) pattern[i];
            }
            content.setLineDashPattern(dash, 0);
        }
    }

    private void fillColour(Colour colour) throws IOException {
        content.setNonStrokingColor(new Color(colour.rgb()));
        if (colour.opacity() != opacity) {
            opacity = colour.opacity();
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) opacity);
            content.setGraphicsStateParameters(state);
        }
    }

    private float up(double y) {
        return (float) (height - y);
    }

    private PDFont font(Typeface face) throws IOException {
        PDFont known = fonts.get(face);
        if (known != null) {
            return known;
        }
        PDFont font = PDType0Font.load(document, face.font(), true);
        fonts.put(face, font);
        return font;
    }

    private static UncheckedIOException unwritable(IOException cause) {
        return new UncheckedIOException("a page in memory cannot be written", cause);
    }
}
