package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import science.haven.figure.impedance.ImpedanceFigures;
import science.haven.figure.impedance.ImpedanceTrace;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The three kinds of file show the same figure, also without colour.
class PaperTest {
    private static final int RESOLUTION = 144;

    /// Left, top, right and bottom of all ink in pixels, and its sum in black pixels.
    private record Inked(int[] edges, double black) {

        static Inked of(BufferedImage image) {
            int[] edges = {image.getWidth(), image.getHeight(), 0, 0};
            double black = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    double darkness = 1 - lightness(image.getRGB(x, y));
                    black += darkness;
                    if (darkness > 0.25) {
                        edges[0] = Math.min(edges[0], x);
                        edges[1] = Math.min(edges[1], y);
                        edges[2] = Math.max(edges[2], x);
                        edges[3] = Math.max(edges[3], y);
                    }
                }
            }
            return new Inked(edges, black);
        }
    }

    private static double lightness(int rgb) {
        int red = (rgb >> 16) & 0xFF;
        int green = (rgb >> 8) & 0xFF;
        int blue = rgb & 0xFF;
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nyquist", "bode-series", "arrhenius", "retention", "current"})
    void pngAndPdfShowTheSame(String name) throws IOException {
        Figure figure = Gallery.figure(name);
        Inked png =
                Inked.of(
                        ImageIO.read(
                                new ByteArrayInputStream(FigureFiles.png(figure, RESOLUTION))));
        Inked pdf;
        try (PDDocument document = Loader.loadPDF(FigureFiles.pdf(figure))) {
            BufferedImage page =
                    new PDFRenderer(document).renderImageWithDPI(0, RESOLUTION, ImageType.RGB);
            pdf = Inked.of(page);
        }

        for (int edge = 0; edge < 4; edge++) {
            assertThat(pdf.edges()[edge]).isCloseTo(png.edges()[edge], within(1));
        }
        assertThat(pdf.black() / png.black()).isCloseTo(1, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"85, 60", "60, 120", "170, 50", "40, 40", "85, 200"})
    void anOhmIsAsLongUpwardsAsAcross(double width, double height) {
        for (String name : List.of("nyquist", "nyquist-series")) {
            Drawn drawn = Drawn.of(Gallery.figure(name).sized(width, height));
            double[] box = drawn.numbers("data-box", 0);
            double[] x = drawn.numbers("data-x", 0);
            double[] y = drawn.numbers("data-y", 0);

            double across = (box[2] - box[0]) / (x[1] - x[0]);
            double upwards = (box[3] - box[1]) / (y[1] - y[0]);
            assertThat(upwards / across).isCloseTo(1, within(1e-3));
            assertThat(step(drawn, "axis y")).isEqualTo(step(drawn, "axis x"));
        }
    }

    /// Difference of the first two numbers of an axis.
    private static double step(Drawn drawn, String axis) {
        List<Drawn.Text> numbers = Drawn.texts(drawn.part(axis, 0));
        double first = Double.parseDouble(numbers.get(0).letters().replace('−', '-'));
        double second = Double.parseDouble(numbers.get(1).letters().replace('−', '-'));
        return Math.round((second - first) * 1e6) / 1e6;
    }

    @Test
    void fewSeriesDifferByTheirSigns() {
        for (int count = 1; count <= 7; count++) {
            int all = count;
            assertThat(IntStream.range(0, count).mapToObj(i -> Look.of(i, all).marker()))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 30})
    void manySeriesGrowLighterInAGreyCopy(int count) {
        double last = -1;
        for (int i = 0; i < count; i++) {
            double lightness = lightness(Look.of(i, count).colour().rgb());
            assertThat(lightness).as("series %d", i).isGreaterThan(last).isLessThan(0.75);
            last = lightness;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b & c > d \"quoted\" 'too'",
                "]]> <!-- --> <script>alert(1)</script> &amp;",
                "bell \u0007, no characters \uFFFE \uFFFF, half a pair \uD83D",
                "Li₇La₃Zr₂O₁₂ 電池 \uD83D\uDD0B",
            })
    void anyNameMakesAWellFormedSvg(String name)
            throws ParserConfigurationException, IOException, SAXException {
        ImpedanceTrace trace = ImpedanceTrace.of(name, Sample.data(0));
        String svg = FigureFiles.svg(ImpedanceFigures.nyquist(List.of(trace)), name);
        String read = new String(svg.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));

        assertThat(read).isEqualTo(svg);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getAttribute("aria-label"))
                .endsWith(name.replaceAll("[\\x07\\uFFFE\\uFFFF]|\\uD83D(?!\\uDD0B)", "\uFFFD"));
    }
}
