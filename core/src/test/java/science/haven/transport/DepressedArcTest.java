package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;

import java.util.SplittableRandom;

class DepressedArcTest {

    private static final DepressedArc ARC = new DepressedArc(112_300, 4.2e-11, 0.93);

    /// Covariance of an arc whose Q and n move against each other, as fits always find.
    private static final double[][] COVARIANCE = covariance(ARC, 0.02, 0.15, 0.008, -0.97);

    static double[][] covariance(
            DepressedArc arc,
            double relativeR,
            double relativeQ,
            double deviationN,
            double correlationQn) {
        double r = relativeR * arc.resistance();
        double q = relativeQ * arc.q();
        return new double[][] {
            {r * r, 0, 0},
            {0, q * q, correlationQn * q * deviationN},
            {0, correlationQn * q * deviationN, deviationN * deviationN}
        };
    }

    /// Golden: R = 100 Ω, Q = 1e-6, n = 0.8 gives 1.000e-7 F.
    @Test
    void capacitanceMeetsTheApex() {
        DepressedArc arc = new DepressedArc(100, 1e-6, 0.8);
        assertThat(arc.capacitance()).isCloseTo(1e-7, withinPercentage(1e-10));
        assertThat(2 * Math.PI * arc.apexFrequency() * arc.resistance() * arc.capacitance())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void idealCapacitorIsItsOwnCapacitance() {
        assertThat(new DepressedArc(5e4, 3e-12, 1).capacitance())
                .isCloseTo(3e-12, withinPercentage(1e-9));
        assertThat(new DepressedArc(5e4, 3e-12, 1).seriesCapacitance(70))
                .isCloseTo(3e-12, withinPercentage(1e-9));
    }

    @Test
    void brugWithoutSeriesConductanceIsTheParallelForm() {
        assertThat(ARC.seriesCapacitance(1e30))
                .isCloseTo(ARC.capacitance(), withinPercentage(1e-9));
        assertThat(ARC.seriesCapacitance(500)).isLessThan(ARC.capacitance());
    }

    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        double[][] one = new double[4][4];
        for (int k = 0; k < 4; k++) {
            double[] values = {800, ARC.resistance(), ARC.q(), ARC.n()};
            double step = values[k] * 1e-6;
            values[k] += step;
            DepressedArc shifted = new DepressedArc(values[1], values[2], values[3]);
            double brug = shifted.seriesCapacitance(values[0]) - ARC.seriesCapacitance(800);
            one[k][k] = step * step;
            assertThat(ARC.seriesCapacitance(800, one).uncertainty())
                    .isCloseTo(Math.abs(brug), withinPercentage(1e-2));
            if (k > 0) {
                double[][] three = new double[3][3];
                three[k - 1][k - 1] = step * step;
                double parallel = shifted.capacitance() - ARC.capacitance();
                assertThat(ARC.capacitance(three).uncertainty())
                        .isCloseTo(Math.abs(parallel), withinPercentage(1e-2));
            }
            one[k][k] = 0;
        }
    }

    @Test
    void correlationHelps() {
        Measured correlated = ARC.capacitance(COVARIANCE);
        Measured independent = ARC.capacitance(covariance(ARC, 0.02, 0.15, 0.008, 0));
        assertThat(correlated.relative()).isLessThan(0.6 * independent.relative());
    }

    @Test
    void uncertaintyIsTheSpreadOfDraws() {
        SplittableRandom random = new SplittableRandom(7);
        double sum = 0;
        double squares = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double common = random.nextGaussian();
            double own = random.nextGaussian();
            DepressedArc drawn =
                    new DepressedArc(
                            ARC.resistance() * (1 + 0.002 * random.nextGaussian()),
                            ARC.q() * (1 + 0.015 * common),
                            ARC.n() + 0.0008 * (-0.97 * common + Math.sqrt(1 - 0.9409) * own));
            sum += drawn.capacitance();
            squares += drawn.capacitance() * drawn.capacitance();
        }
        double mean = sum / draws;
        double spread = Math.sqrt(squares / draws - mean * mean);
        double[][] small = covariance(ARC, 0.002, 0.015, 0.0008, -0.97);
        assertThat(ARC.capacitance(small).uncertainty()).isCloseTo(spread, withinPercentage(3));
    }

    @Test
    void refusesWhatIsNoArc() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DepressedArc(0, 1e-9, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new DepressedArc(1, 0, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new DepressedArc(1, 1e-9, 1.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ARC.capacitance(new double[2][2]))
                .withMessage("covariance must have 3 rows, got 2");
    }
}
