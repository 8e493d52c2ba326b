package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/// Contours of functions whose lines are known.
class ContourTest {

    private static Plane plane(int columns, int rows, DoubleBinaryOperator law) {
        double[] x = new double[columns];
        double[] y = new double[rows];
        double[] values = new double[rows * columns];
        for (int c = 0; c < columns; c++) {
            x[c] = -2 + 4.0 * c / (columns - 1);
        }
        for (int r = 0; r < rows; r++) {
            y[r] = -2 + 4.0 * r / (rows - 1);
            for (int c = 0; c < columns; c++) {
                values[r * columns + c] = law.applyAsDouble(x[c], y[r]);
            }
        }
        return new Plane(x, y, values);
    }

    @Test
    void aRingIsOneClosedLineOfTheRightLength() {
        Contour ring = Contour.of(plane(81, 61, (x, y) -> x * x + y * y), 1.44);
        assertThat(ring.x()).doesNotContain(Double.NaN);
        int last = ring.size() - 1;
        assertThat(ring.x()[last]).isEqualTo(ring.x()[0]);
        assertThat(ring.y()[last]).isEqualTo(ring.y()[0]);
        double length = 0;
        for (int i = 0; i <= last; i++) {
            assertThat(Math.hypot(ring.x()[i], ring.y()[i])).isCloseTo(1.2, within(2e-3));
            length +=
                    i == 0
                            ? 0
                            : Math.hypot(
                                    ring.x()[i] - ring.x()[i - 1], ring.y()[i] - ring.y()[i - 1]);
        }
        assertThat(length).isCloseTo(2 * Math.PI * 1.2, within(0.01));
    }

    /// Lines closer than a number is tall would leave it open whose number it is.
    @Test
    void numbersKeepTheirDistanceFromOtherLines() {
        Plane plane = plane(21, 21, (x, y) -> y);
        Contour line = Contour.of(plane, 0.1);
        assertThat(Contour.of(plane, 0.2).isNear(line, 5, 4, 4)).isTrue();
        assertThat(Contour.of(plane, 0.5).isNear(line, 5, 4, 4)).isFalse();
    }

    @Test
    void aSlopeGivesOneOpenLine() {
        Contour line = Contour.of(plane(9, 7, (x, y) -> x), 0.3);
        assertThat(line.size()).isEqualTo(7);
        for (double x : line.x()) {
            assertThat(x).isCloseTo(0.3, within(1e-12));
        }
        assertThat(Math.abs(line.y()[0] - line.y()[6])).isEqualTo(4);
    }

    /// Two hills: apart above their saddle, one ring around both below it.
    @ParameterizedTest(name = "level {0}: {1} rings")
    @CsvSource({"0.8, 2", "0.6, 1"})
    void hillsJoinAtTheirSaddle(double level, int rings) {
        DoubleBinaryOperator hills =
                (x, y) ->
                        Math.exp(-(x - 1) * (x - 1) - y * y) + Math.exp(-(x + 1) * (x + 1) - y * y);
        Contour contour = Contour.of(plane(101, 101, hills), level);
        long gaps = Arrays.stream(contour.x()).filter(Double::isNaN).count();
        assertThat(gaps + 1).isEqualTo(rings);
    }

    @Test
    void theSmallestSaddleIsDecidedByItsMean() {
        // 3 0
        // 0 2 with a mean of 1.25
        Plane saddle =
                new Plane(new double[] {0, 1}, new double[] {0, 1}, new double[] {3, 0, 0, 2});
        Contour below = Contour.of(saddle, 1);
        assertThat(below.size()).isEqualTo(5);
        assertThat(turns(below)).as("round the corner of a 0").isTrue();
        Contour above = Contour.of(saddle, 1.5);
        assertThat(above.size()).isEqualTo(5);
        assertThat(turns(above)).as("round the corner of the 3 or the 2").isFalse();
    }

    /// Whether the first line runs round the corner at (1, 0) or (0, 1).
    private static boolean turns(Contour contour) {
        double x = (contour.x()[0] + contour.x()[1]) / 2;
        double y = (contour.y()[0] + contour.y()[1]) / 2;
        return Math.abs(x - y) > Math.abs(x + y - 1);
    }

    @Test
    void nothingAboveMeansNoLine() {
        assertThat(Contour.of(plane(5, 5, (x, y) -> x * y), 100).size()).isZero();
    }

    @Test
    void skylinesKeepTheSign() {
        Plane plane =
                new Plane(
                        new double[] {0, 1, 2},
                        new double[] {0, 1},
                        new double[] {1, -5, 2, -3, 4, 0});
        assertThat(plane.overColumns()).containsExactly(-3, -5, 2);
        assertThat(plane.overRows()).containsExactly(-5, 4);
        assertThatThrownBy(() -> new Plane(new double[3], new double[2], new double[5]))
                .hasMessageContaining("got 5 for 2 × 3");
    }

    @Test
    void levelsAreRoundNumbers() {
        assertThat(SurfaceFigures.levels(-385, -36))
                .containsExactly(-350, -300, -250, -200, -150, -100, -50);
        assertThat(SurfaceFigures.levels(0, 1)).containsExactly(0.2, 0.4, 0.6000000000000001, 0.8);
    }
}
