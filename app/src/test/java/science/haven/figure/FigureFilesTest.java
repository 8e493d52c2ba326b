package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import science.haven.figure.model.Figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

class FigureFilesTest {

    static Stream<String> names() {
        return Gallery.figures().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesTheSameThreeFilesTwice(String name, @TempDir Path directory) throws IOException {
        Figure figure = Gallery.figure(name);
        List<Path> first = FigureFiles.write(figure, Path.of("target", "figures"), name);
        List<Path> second = FigureFiles.write(figure, directory.resolve("new"), name);

        assertThat(first.stream().map(file -> file.getFileName().toString()))
                .containsExactly(name + ".svg", name + ".png", name + ".pdf");
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.mismatch(first.get(i), second.get(i))).isEqualTo(-1);
        }
    }

    @Test
    void figuresDrawnAtTheSameTimeAreTheSame() {
        Figure figure = Gallery.figure("arrhenius");
        byte[] alone = FigureFiles.pdf(figure);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(_ -> FigureFiles.pdf(figure)))
                .allMatch(together -> Arrays.equals(together, alone));
    }

    @ParameterizedTest
    @MethodSource("names")
    void svgIsWellFormedAndFreeOfNonsense(String name)
            throws ParserConfigurationException, IOException, SAXException {
        String svg = FigureFiles.svg(Gallery.figure(name), name);
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("NaN", "Infinity", "null");
    }

    @ParameterizedTest
    @MethodSource("names")
    void pngHasTheSizeAndInkOnIt(String name) throws IOException {
        Figure figure = Gallery.figure(name);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFiles.png(figure)));

        assertThat(image.getWidth()).isEqualTo(Math.round(figure.width() / 25.4 * 300));
        assertThat(image.getHeight()).isEqualTo(Math.round(figure.height() / 25.4 * 300));
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        double share = (double) ink / image.getWidth() / image.getHeight();
        assertThat(share).isBetween(0.02, List.of("map", "surface").contains(name) ? 0.9 : 0.35);
    }

    @Test
    void pdfCarriesItsFontAndSearchableText() throws IOException {
        try (PDDocument document = Loader.loadPDF(FigureFiles.pdf(Gallery.figure("arrhenius")))) {
            assertThat(words(document))
                    .contains("σT/Scm−1K", "1000K/T", "0.602±0.010eV", "10−3", "T/°C");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+LiberationSans");
            }
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void pdfCarriesGreekPrimesAndRealMinus() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(FigureFiles.pdf(Gallery.figure("kramers-kronig")))) {
            assertThat(words(document)).contains("ΔZ′", "−Z″", "−0.5", "Z′,−Z″/Ω", "(a)");
        }
    }

    /// Text without blanks: upright text comes out letter by letter, one to a line.
    private static String words(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }

    @Test
    void idsOfFiguresOnOnePageDiffer() {
        String svg = FigureFiles.svg(Gallery.figure("nyquist"), "spectrum 1");

        assertThat(svg).contains("id=\"spectrum-1-clip1\"", "url(#spectrum-1-clip1)");
    }

    @Test
    void zoomScriptIsSmallAndNeedsNobody() {
        String script = FigureFiles.zoomScript();

        assertThat(script.lines().count()).isLessThan(210);
        assertThat(script).doesNotContain("http", "import ", "fetch", "eval", "</script");
    }

    /// The script moves capital M and L alone and the corners of pictures, so nothing else may hold
    /// an absolute place.
    @ParameterizedTest
    @MethodSource("names")
    void dataAreDrawnAsTheZoomScriptExpects(String name) {
        Drawn drawn = Drawn.of(Gallery.figure(name));

        String data = drawn.part("data", 0).replaceAll("<image[^>]*>", "");
        assertThat(data.replaceAll("</?(g|path|clipPath|rect)", ""))
                .doesNotContain("H", "V", "C", "A", "transform", "<");
    }
}
