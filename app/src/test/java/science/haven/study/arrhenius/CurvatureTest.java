package science.haven.study.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.transport.Conductivity;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.Ordinate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Series with a known law: what the test of curvature says about them.
class CurvatureTest {

    private static final double ERROR = 0.01;

    @Test
    void threeTemperaturesAreTooFew() {
        Curvature curvature = Curvature.of(points(3, t -> straight(t, 0.4)), Ordinate.SIGMA_T);
        assertThat(curvature.values()).isEmpty();
        assertThat(curvature.remarks())
                .extracting(Remark::text)
                .containsExactly("3 points are too few for a test of curvature; it takes 4.");
    }

    @Test
    void aStraightLineIsCalledOne() {
        Curvature curvature = Curvature.of(points(12, t -> straight(t, 0.4)), Ordinate.SIGMA_T);
        assertThat(curvature.values()).isEmpty();
        assertThat(curvature.remarks()).extracting(Remark::code).containsExactly("STRAIGHT_LINE");
        assertThat(curvature.remarks().getFirst().text())
                .startsWith("No curvature was found: AICc is higher by ");
    }

    @Test
    void aVogelTemperatureIsFound() {
        Curvature curvature =
                Curvature.of(
                        points(14, t -> Math.exp(-800 / (t - 180)) / Math.sqrt(t)),
                        Ordinate.SIGMA_T);
        assertThat(curvature.values())
                .extracting(Curvature.Entry::name)
                .containsExactly("pseudo-activation energy", "Vogel temperature");
        assertWithin(curvature.values().get(0).measured(), 800 * Constants.BOLTZMANN / EV);
        assertWithin(curvature.values().get(1).measured(), 180);
        assertThat(curvature.remarks().getFirst().code()).isEqualTo("ARRHENIUS_CURVED");
        assertThat(curvature.remarks().getFirst().text())
                .startsWith(
                        "The Arrhenius plot is curved: the Vogel-Fulcher-Tammann law fits better")
                .endsWith("the activation energy is only the mean slope.");
    }

    @Test
    void aBreakIsFound() {
        double kink = 360;
        Curvature curvature =
                Curvature.of(
                        points(
                                14,
                                t ->
                                        straight(t, t > kink ? 0.3 : 0.6)
                                                / straight(kink, t > kink ? 0.3 : 0.6)),
                        Ordinate.SIGMA_T);
        assertThat(curvature.values())
                .extracting(Curvature.Entry::name)
                .containsExactly(
                        "activation energy above the break",
                        "activation energy below the break",
                        "break temperature");
        assertWithin(curvature.values().get(0).measured(), 0.3);
        assertWithin(curvature.values().get(1).measured(), 0.6);
        assertWithin(curvature.values().get(2).measured(), kink);
    }

    private static final double EV = Constants.ELEMENTARY_CHARGE;

    private static void assertWithin(Measured found, double truth) {
        assertThat(Math.abs(found.value() - truth)).isLessThan(3 * found.uncertainty());
    }

    private static double straight(double temperature, double energy) {
        return Math.exp(-energy * EV / (Constants.BOLTZMANN * temperature)) / temperature;
    }

    /// Points from 300 K on, every 10 K, that alternate by 0.7 of their error about the law.
    private static List<ConductivityPoint> points(int count, DoubleUnaryOperator law) {
        List<ConductivityPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double temperature = 300 + 10.0 * i;
            double value =
                    law.applyAsDouble(temperature) * (1 + 0.7 * ERROR * (i % 2 == 0 ? 1 : -1));
            points.add(
                    new ConductivityPoint(
                            Measured.exact(temperature),
                            new Conductivity(value, ERROR * value, 0)));
        }
        return points;
    }
}
