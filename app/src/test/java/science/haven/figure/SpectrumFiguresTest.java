package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class SpectrumFiguresTest {
    private static final Pattern NUMBER = Pattern.compile("x=\"([\\d.]+)\"[^>]*>(\\d+)</text>");

    /// Numbers of the horizontal axis from left to right.
    private static List<Integer> numbers(String svg) {
        Matcher matcher = NUMBER.matcher(new Drawn(svg).part("axis x", 0));
        return matcher.results()
                .sorted((a, b) -> Double.compare(at(a.group(1)), at(b.group(1))))
                .map(match -> Integer.parseInt(match.group(2)))
                .toList();
    }

    private static double at(String place) {
        return Double.parseDouble(place);
    }

    @Test
    void chemicalShiftsFallToTheRight() {
        String svg = FigureFiles.svg(Gallery.figure("spectrum"), "test");
        assertThat(numbers(svg)).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> b - a);
        assertThat(svg).contains(" falling\"");
    }

    @Test
    void aDiffractionPatternRisesToTheRight() {
        SpectrumTrace pattern =
                new SpectrumTrace("", new double[] {10, 20, 90}, new double[] {1, 5, 2});
        Figure figure = SpectrumFigures.fitted(pattern, Axis.linear("2*θ*", "°"), 0);
        String svg = FigureFiles.svg(figure, "test");
        assertThat(numbers(svg)).hasSizeGreaterThan(2).isSorted();
        assertThat(svg).doesNotContain("falling");
    }

    @Test
    void theMassNumberIsRaised() {
        assertThat(SpectrumFigures.shift("31P").symbol()).isEqualTo("*δ*(^{31}P)");
        assertThat(SpectrumFigures.shift("").symbol()).isEqualTo("*δ*");
    }

    @Test
    void theResidualGetsTheSmallerPanel() {
        Figure figure = Gallery.figure("spectrum");
        assertThat(figure.panels()).hasSize(2);
        assertThat(figure.panels().get(1).weight()).isLessThan(0.5);
    }

    @Test
    void aMapTurnsItsColumnsWithTheAxis() {
        double[] ppm = {0, 1, 2, 3};
        SpectrumTrace empty = new SpectrumTrace("", ppm, new double[4]);
        SpectrumTrace line = new SpectrumTrace("", ppm, new double[] {1, 0, 0, 0});
        Axis time = Axis.linear("*t*", "h");
        double[] hours = {0, 1};
        String falling =
                picture(SpectrumFigures.map("", List.of(empty, line), falling(), hours, time));
        String rising =
                picture(
                        SpectrumFigures.map(
                                "", List.of(empty, line), Axis.linear("x", "mm"), hours, time));
        assertThat(falling).isNotEqualTo(rising);
        SpectrumTrace mirrored = new SpectrumTrace("", ppm, new double[] {0, 0, 0, 1});
        assertThat(
                        picture(
                                SpectrumFigures.map(
                                        "", List.of(empty, mirrored), falling(), hours, time)))
                .isEqualTo(rising);
    }

    private static Axis falling() {
        return SpectrumFigures.shift("7Li");
    }

    private static String picture(Figure figure) {
        String svg = FigureFiles.svg(figure, "test");
        Matcher matcher = Pattern.compile("base64,([^\"]+)\"").matcher(svg);
        assertThat(matcher.find()).isTrue();
        assertThat(Base64.getDecoder().decode(matcher.group(1))).startsWith(0x89, 'P', 'N', 'G');
        return matcher.group(1);
    }

    @Test
    void cutsOutThePartAsked() {
        SpectrumTrace part = Gallery.metal(3).between(240, 260);
        assertThat(part.x()[0]).isGreaterThanOrEqualTo(240);
        assertThat(part.x()).hasSameSizeAs(part.fit()).hasSameSizeAs(part.lines().getFirst());
        assertThat(Gallery.metal(3).between(900, 901).x()).hasSize(500);
    }
}
