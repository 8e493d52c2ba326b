package science.haven.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/// Error bars end at value ± uncertainty, in the SVG and in the pixels.
class ErrorBarTest {
    private static final double[] X = {1, 2, 4};
    private static final double[] Y = {10, 20, 15};
    private static final double[] ERROR_OF_X = {0.3, 0, 0.2};
    private static final double[] ERROR_OF_Y = {2, 4, 1};
    private static final Look LOOK = Look.of(0, 1);

    private static Figure figure(Axis y, double[] values, double[] errors) {
        Axis x = Axis.linear("*x*", "").covering(new Axis.Exactly(new Range(0, 5)));
        Series points = new Series.Points(RichText.EMPTY, X, values, ERROR_OF_X, errors, LOOK);
        return Figure.of("test", Figure.COLUMN, 60, Panel.of(x, y, List.of(points)));
    }

    private static Axis axis(AxisScale scale) {
        Axis axis = scale == AxisScale.LOG ? Axis.log("*y*", "V") : Axis.linear("*y*", "V");
        return axis.covering(new Axis.Exactly(new Range(5, 30)));
    }

    private static double place(double value, AxisScale scale, double low, double high) {
        return (scale.position(value) - scale.position(low))
                / (scale.position(high) - scale.position(low));
    }

    private static double across(double[] box, double x) {
        return box[0] + place(x, AxisScale.LINEAR, 0, 5) * (box[2] - box[0]);
    }

    private static double up(double[] box, AxisScale scale, double y) {
        return box[3] + place(y, scale, 5, 30) * (box[1] - box[3]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINEAR", "LOG"})
    void barsEndAtValueAndUncertainty(AxisScale scale) {
        Drawn drawn = Drawn.of(figure(axis(scale), Y, ERROR_OF_Y));
        double[] box = drawn.numbers("data-box", 0);
        List<double[]> ends = Drawn.places(drawn.part("data", 0));

        int next = 0;
        for (int i = 0; i < X.length; i++) {
            for (double y : new double[] {Y[i] + ERROR_OF_Y[i], Y[i] - ERROR_OF_Y[i]}) {
                assertThat(ends.get(next)[0]).isCloseTo(across(box, X[i]), within(0.0101));
                assertThat(ends.get(next++)[1]).isCloseTo(up(box, scale, y), within(0.0101));
            }
            if (ERROR_OF_X[i] > 0) {
                for (double x : new double[] {X[i] - ERROR_OF_X[i], X[i] + ERROR_OF_X[i]}) {
                    assertThat(ends.get(next)[0]).isCloseTo(across(box, x), within(0.0101));
                    assertThat(ends.get(next++)[1]).isCloseTo(up(box, scale, Y[i]), within(0.0101));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINEAR", "LOG"})
    void pixelsAreInkedUpToTheEndAndNotBeyond(AxisScale scale) throws IOException {
        Figure figure = figure(axis(scale), Y, ERROR_OF_Y);
        double[] box = Drawn.of(figure).numbers("data-box", 0);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFiles.png(figure)));
        double toPixel = 300 / 72.0;
        for (int i = 0; i < X.length; i++) {
            int x = (int) (across(box, X[i]) * toPixel);
            double top = up(box, scale, Y[i] + ERROR_OF_Y[i]) * toPixel;
            double bottom = up(box, scale, Y[i] - ERROR_OF_Y[i]) * toPixel;
            assertThat(bluish(image, x, (int) (top + 2))).isTrue();
            assertThat(bluish(image, x, (int) (bottom - 3))).isTrue();
            assertThat(bluish(image, x, (int) (top - 4))).isFalse();
            assertThat(bluish(image, x, (int) (bottom + 4))).isFalse();
        }
    }

    /// The colour of the series, or a pixel beside it that it covers in part.
    private static boolean bluish(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb & 0xFF) - ((rgb >> 16) & 0xFF) > 60;
    }

    @Test
    void aBarThatReachesZeroGoesToTheEndOfALogarithmicAxis() {
        double[] errors = {2, 25, 1};
        Drawn drawn = Drawn.of(figure(axis(AxisScale.LOG), Y, errors));
        double[] box = drawn.numbers("data-box", 0);

        assertThat(Drawn.places(drawn.part("data", 0)).get(5))
                .containsExactly(new double[] {across(box, 2), box[3]}, within(0.0101));
    }

    @Test
    void theAxisHoldsTheBars() {
        Drawn drawn = Drawn.of(figure(Axis.linear("*y*", "V"), Y, ERROR_OF_Y));
        double[] span = drawn.numbers("data-y", 0);

        assertThat(span[0]).isBetween(0.0, 8.0);
        assertThat(span[1]).isBetween(24.0, 32.0);
    }
}
