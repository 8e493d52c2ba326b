package science.haven.figure.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

class MarkerTest {

    static List<Marker> signs() {
        return Marker.FOR_SERIES;
    }

    /// Twice the area by the corners (Gauss), the curves of the disc taken as their chords.
    private static double area(Marker marker) {
        List<double[]> corners = new ArrayList<>();
        for (Path.Segment segment : marker.unit().segments()) {
            switch (segment) {
                case Path.MoveTo(double x, double y) -> corners.add(new double[] {x, y});
                case Path.LineTo(double x, double y) -> corners.add(new double[] {x, y});
                case Path.CurveTo _ -> {}
                case Path.Close _ -> {}
            }
        }
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return marker == Marker.CIRCLE ? Math.PI / 4 : Math.abs(twice) / 2;
    }

    @ParameterizedTest
    @MethodSource("signs")
    void noSignLooksMoreImportant(Marker marker) {
        assertThat(area(marker)).isBetween(0.55, 0.85);
    }

    @Test
    void theDiscIsRound() {
        for (Path.Segment segment : Marker.CIRCLE.unit().segments()) {
            if (segment
                    instanceof
                    Path.CurveTo(double x1, double y1, double x2, double y2, double x, double y)) {
                // Each quarter begins a right angle before it ends, at (y, -x).
                double middleX = (x1 + x2) * 3 / 8 + (x + y) / 8;
                double middleY = (y1 + y2) * 3 / 8 + (y - x) / 8;
                assertThat(Math.hypot(middleX, middleY)).isCloseTo(0.5, within(2e-4));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.5",
        "12, 12",
        "0.004, 0",
        "-0.004, 0",
        "-0.5, -0.5",
        "1e-9, 0",
        "1234.567, 1234.57",
        "-7.05, -7.05",
        "-0.996, -1"
    })
    void numbersOfTheSvgAreShort(double value, String text) {
        assertThat(SvgCanvas.number(value)).isEqualTo(text);
    }

    @Test
    void coloursMixAndNameTheirMistakes() {
        assertThat(Colour.BLACK.mixed(Colour.WHITE, 0.5).hex()).isEqualTo("#808080");
        assertThat(Colour.of(0x0072B2).tint(0).hex()).isEqualTo("#ffffff");
        assertThat(Colour.of(0x0072B2).tint(1).hex()).isEqualTo("#0072b2");
        assertThat(Colour.NONE.visible()).isFalse();
        assertThatThrownBy(() -> Colour.of(0x1000000)).hasMessageContaining("0xFFFFFF");
        assertThatThrownBy(() -> Colour.BLACK.withOpacity(1.1))
                .hasMessage("opacity must be 0 to 1, got 1.1");
        assertThatThrownBy(() -> Ink.line(Colour.BLACK, -1)).hasMessageContaining(">= 0 pt");
        assertThatThrownBy(() -> new Box(2, 0, 1, 1)).hasMessageContaining("right >= left");
    }

    @Test
    void boxesThatTouchDoNotOverlap() {
        Box box = new Box(0, 0, 10, 10);
        assertThat(box.overlaps(new Box(10, 0, 20, 10))).isFalse();
        assertThat(box.overlaps(new Box(9.9, 9.9, 20, 20))).isTrue();
        assertThat(box.grown(1)).isEqualTo(new Box(-1, -1, 11, 11));
    }
}
