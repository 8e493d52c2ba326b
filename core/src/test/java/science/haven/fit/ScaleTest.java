package science.haven.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.quantity.Unit;

class ScaleTest {

    @ParameterizedTest
    @EnumSource(Scale.class)
    void goesToTheSolverAndBack(Scale scale) {
        for (double value : new double[] {2.0001, 2.5, 3.7, 6.999}) {
            double u = scale.toSolver(value, 2, 7);
            assertThat(scale.toValue(u, 2, 7)).isCloseTo(value, within(1e-14 * value));
        }
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void slopeIsTheDerivativeOfTheWayBack(Scale scale) {
        for (double value : new double[] {2.1, 3.7, 6.9}) {
            double u = scale.toSolver(value, 2, 7);
            double h = 1e-5;
            double numeric = (scale.toValue(u + h, 2, 7) - scale.toValue(u - h, 2, 7)) / (2 * h);
            assertThat(scale.slope(value, 2, 7)).isCloseTo(numeric, within(1e-8));
        }
    }

    @Test
    void logitApproachesItsBoundsWithoutOverflow() {
        assertThat(Scale.LOGIT.toValue(-1e4, 2, 7)).isEqualTo(2);
        assertThat(Scale.LOGIT.toValue(1e4, 2, 7)).isEqualTo(7);
        assertThat(Scale.LOGIT.toSolver(7, 2, 7)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Scale.LOG.toSolver(0, 0, 7)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void parameterRefusesBoundsItsScaleCannotKeep() {
        assertThatThrownBy(() -> new Parameter("R", "", Unit.OHM, -1, 1, Scale.LOG))
                .hasMessage("lower bound of R must be >= 0 on a log scale, got -1.0");
        assertThatThrownBy(
                        () ->
                                new Parameter(
                                        "R",
                                        "",
                                        Unit.OHM,
                                        0,
                                        Double.POSITIVE_INFINITY,
                                        Scale.LOGIT))
                .hasMessage("bounds of R must be finite on a logit scale");
        assertThatThrownBy(() -> new Parameter("R", "", Unit.OHM, 1, 1, Scale.LINEAR))
                .hasMessage("bounds of R must be ordered, got 1.0 and 1.0");
    }
}
