package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

class FourierColumnsTest {

    /// Every length, filled wholly or in part, against the transform of each column by itself.
    @ParameterizedTest
    @CsvSource({
        "1, 1, 3",
        "2, 1, 3",
        "4, 3, 5",
        "8, 8, 1",
        "64, 20, 70",
        "512, 128, 9",
        "2048, 700, 67"
    })
    void isTheTransformOfEachColumn(int length, int filled, int columns) {
        SplittableRandom random = new SplittableRandom(length);
        double[] from = random.doubles(2L * filled * columns, -1, 1).toArray();
        double[] weights = random.doubles(filled, 0, 1).toArray();
        double[] turns = random.doubles(2L * length, -1, 1).toArray();
        double[] ours = new FourierColumns(length).forward(from, columns, weights, turns);
        FourierTransform single = new FourierTransform(length);
        for (int c = 0; c < columns; c++) {
            double[] column = new double[2 * length];
            for (int n = 0; n < filled; n++) {
                column[2 * n] = weights[n] * from[2 * (n * columns + c)];
                column[2 * n + 1] = weights[n] * from[2 * (n * columns + c) + 1];
            }
            single.forward(column, 0);
            for (int k = 0; k < length; k++) {
                double re = column[2 * k] * turns[2 * k] - column[2 * k + 1] * turns[2 * k + 1];
                double im = column[2 * k] * turns[2 * k + 1] + column[2 * k + 1] * turns[2 * k];
                int at = 2 * (k * columns + c);
                assertThat(ours[at]).isCloseTo(re, within(1e-12 * length));
                assertThat(ours[at + 1]).isCloseTo(im, within(1e-12 * length));
            }
        }
    }

    @Test
    void takesPowersOfTwoOnly() {
        assertThat(FourierColumns.suits(96)).isFalse();
        assertThatThrownBy(() -> new FourierColumns(96))
                .hasMessage("length must be a power of two, got 96");
    }
}
