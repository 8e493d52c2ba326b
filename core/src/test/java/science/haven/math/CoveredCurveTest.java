package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CoveredCurveTest {

    private static final CoveredCurve CURVE =
            CoveredCurve.of(new double[] {0, 1, 2, 10, 11}, new double[] {0, 2, 2, 4, 6}, 2);

    @Test
    void answersBetweenNeighbours() {
        assertThat(CURVE.at(0.5)).hasValue(1);
        assertThat(CURVE.at(10)).hasValue(4);
    }

    @Test
    void isSilentOutsideAndInGaps() {
        assertThat(CURVE.at(-1e-9)).isEmpty();
        assertThat(CURVE.at(11.1)).isEmpty();
        assertThat(CURVE.at(5)).isEmpty();
        assertThat(CURVE.gaps()).isEqualTo(1);
    }

    @Test
    void gapAddsNothingToTheIntegral() {
        CoveredCurve integral = CURVE.integral();
        assertThat(integral.at(2)).hasValue(3);
        assertThat(integral.at(10)).hasValue(3);
        assertThat(integral.at(11)).hasValue(8);
        assertThat(integral.at(5)).isEmpty();
    }

    @Test
    void orderDoesNotMatterAndTheLastOfTwoCounts() {
        CoveredCurve curve = CoveredCurve.of(new double[] {2, 1, 1, 0}, new double[] {5, 7, 3, 1});
        assertThat(curve.at(1)).hasValue(3);
        assertThat(curve.at(1.5)).hasValue(4);
    }

    @Test
    void wantsFinitePoints() {
        assertThatThrownBy(() -> CoveredCurve.of(new double[] {0, 1}, new double[] {0, Double.NaN}))
                .hasMessage("points must be finite, got one at 1.0");
        assertThatThrownBy(() -> CoveredCurve.of(new double[2], new double[1]))
                .hasMessage("x and y must have the same length, got 2, 1");
    }
}
