package science.haven.figure;

import science.haven.figure.canvas.PdfCanvas;
import science.haven.figure.canvas.PngCanvas;
import science.haven.figure.canvas.SvgCanvas;
import science.haven.figure.layout.FigureLayout;
import science.haven.figure.model.Figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A figure as text, as bytes, as files. The same figure always gives the same bytes.
public final class FigureFiles {
    private static final double PRINT = 300;

    private FigureFiles() {}

    /// Vector graphics for a page or a file.
    ///
    /// @param figure the figure
    /// @param id prefix of its ids, unique among the figures of one page
    /// @return SVG text
    public static String svg(Figure figure, String id) {
        SvgCanvas canvas = new SvgCanvas(id, figure.description(), figure.width(), figure.height());
        FigureLayout.draw(figure, canvas);
        return canvas.svg();
    }

    /// A picture of 300 dots per inch.
    ///
    /// @param figure the figure
    /// @return bytes of a PNG file
    public static byte[] png(Figure figure) {
        return png(figure, PRINT);
    }

    /// A picture.
    ///
    /// @param figure the figure
    /// @param resolution dots per inch, dimensionless
    /// @return bytes of a PNG file
    public static byte[] png(Figure figure, double resolution) {
        PngCanvas canvas = new PngCanvas(figure.width(), figure.height(), resolution);
        FigureLayout.draw(figure, canvas);
        return canvas.png();
    }

    /// A page of the figure's size with text one can search.
    ///
    /// @param figure the figure
    /// @return bytes of a PDF file
    public static byte[] pdf(Figure figure) {
        PdfCanvas canvas = new PdfCanvas(figure.description(), figure.width(), figure.height());
        FigureLayout.draw(figure, canvas);
        return canvas.pdf();
    }

    /// The script that lets readers of a page zoom and pan its SVG figures; it needs nothing else.
    ///
    /// @return JavaScript, to be put into a `script` element once, after the figures
    public static String zoomScript() {
        try (InputStream stream = FigureFiles.class.getResourceAsStream("zoom.js")) {
            return new String(
                    Objects.requireNonNull(stream, "zoom.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("zoom.js cannot be read from the program", broken);
        }
    }

    /// Writes `name.svg`, `name.png` and `name.pdf`.
    ///
    /// @param figure the figure
    /// @param directory where to; made if it is not there
    /// @param name name of the files without ending
    /// @return the files written
    /// @throws IOException if one cannot be written
    public static List<Path> write(Figure figure, Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        return List.of(
                Files.write(
                        directory.resolve(name + ".svg"),
                        svg(figure, name).getBytes(StandardCharsets.UTF_8)),
                Files.write(directory.resolve(name + ".png"), png(figure)),
                Files.write(directory.resolve(name + ".pdf"), pdf(figure)));
    }
}
