package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Series;
import science.haven.figure.model.Skylines;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class SpectrumFiguresTest {
    private static final Pattern BESIDE =
            Pattern.compile("x=\"([\\d.]+)\" y=\"([\\d.]+)\"[^>]*>\\d\\.\\d\\Wh<");
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

    /// Names at the right of the frame: no line crosses them, none stands upon another.
    @Test
    void namesOfAStackStandBesideTheFrame() {
        Drawn drawn = new Drawn(FigureFiles.svg(Gallery.figure("spectra"), "test"));
        Matcher names = BESIDE.matcher(drawn.svg());
        double lowest = Double.NEGATIVE_INFINITY;
        double left = names.find() ? at(names.group(1)) : 0;
        List<Double> heights = new ArrayList<>();
        names.reset();
        while (names.find()) {
            assertThat(at(names.group(1))).isEqualTo(left);
            heights.add(at(names.group(2)));
        }
        assertThat(heights).hasSizeGreaterThan(8);
        heights.sort(null);
        for (double height : heights) {
            assertThat(height - lowest).isGreaterThan(7);
            lowest = height;
        }
    }

    @Test
    void aPlaneFallsAlongBothAxes() {
        String svg = FigureFiles.svg(Gallery.figure("exchange"), "test");
        assertThat(svg).contains("#0072b2", "#d55e00");
        assertThat(Pattern.compile("falling\"").matcher(svg).results()).hasSize(2);
    }

    /// What holds no signal is cut away; a plane of few rows becomes a map.
    @Test
    void aPlaneShowsWhereItsSignalIs() {
        Figure figure = Gallery.figure("exchange");
        Skylines beside = figure.panels().getFirst().skylines();
        assertThat(beside.x().length).isBetween(40, 90);
        assertThat(beside.y()).hasSameSizeAs(beside.x());
        Plane few = Gallery.exchange().part(0, 96, 30, 40);
        assertThat(PlaneFigures.asMap(few)).isTrue();
        Figure map = PlaneFigures.of("", few, 0, 5, falling(), falling());
        assertThat(map.panels().getFirst().series()).singleElement().isInstanceOf(Series.Map.class);
    }

    @Test
    void coarserPlanesKeepTheirPeaks() {
        Plane plane = Gallery.exchange();
        Plane coarse = plane.coarser(20, 10);
        assertThat(coarse.x().length).isLessThanOrEqualTo(20);
        assertThat(coarse.y().length).isLessThanOrEqualTo(10);
        assertThat(coarse.highest()).isEqualTo(plane.highest());
        assertThat(coarse.lowest()).isEqualTo(plane.lowest());
    }
}
