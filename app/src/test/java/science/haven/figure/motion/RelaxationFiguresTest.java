package science.haven.figure.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.figure.model.Axis;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.TopAxis;

import java.util.List;

class RelaxationFiguresTest {

    /// What is left over stands below its point.
    @Test
    void residualsHaveTheDelaysOfTheirPoints() {
        double[] delay = {0.01, 0.1, 1};
        double[] curveDelay = {0.007, 0.1, 1.4};
        double[] value = {-0.9, 0, 0.9};
        RecoveryTrace trace =
                new RecoveryTrace("25 °C", delay, value, curveDelay, value, List.of(value));
        Figure figure = RelaxationFigures.single(trace, new double[3], 0.01, true);
        assertThat(figure.panels()).hasSize(2);
        assertThat(figure.panels().get(1).x().extent())
                .isEqualTo(new Axis.AtLeast(new Range(0.007, 1.4)));
    }

    /// Between 20 and 430 K an axis of 1/T is that of the coldest points alone.
    @ParameterizedTest
    @CsvSource({"20, 430, LOG, MIRROR", "200, 430, LINEAR, KELVIN"})
    void aWideRangeOfTemperaturesIsLogarithmic(
            double cold, double hot, AxisScale scale, TopAxis top) {
        RateTrace.Curve none =
                new RateTrace.Curve(
                        new double[0], new double[0], new double[0], new double[0], List.of());
        RateTrace trace =
                new RateTrace(
                        "R₁", new double[] {cold, hot}, new double[] {1, 2}, new double[0], none);
        Panel panel = RelaxationFigures.rates(List.of(trace)).panels().getFirst();
        assertThat(panel.x().scale()).isEqualTo(scale);
        assertThat(panel.x().descending()).isEqualTo(scale == AxisScale.LOG);
        assertThat(panel.top()).isEqualTo(top);
    }
}
