package science.haven.lineshape.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.lineshape.spin.FrequencyAxis;

class FirstOrderPatternTest {

    /// The integral by the trapezoidal rule, which converges exponentially over a period.
    @ParameterizedTest(name = "η = {0}")
    @ValueSource(doubles = {0, 0.01, 0.3, 0.7, 1})
    void isTheIntegral(double asymmetry) {
        FirstOrderPattern pattern = FirstOrderPattern.of(0, 1, asymmetry);
        double p1 = -(1 + asymmetry) / 2;
        double p2 = -(1 - asymmetry) / 2;
        for (double e : new double[] {p2 + 0.05, 0.1, 0.3, 0.99}) {
            int n = 4000;
            double sum = 0;
            for (int k = 0; k < n; k++) {
                double c = Math.pow(Math.cos(Math.PI * k / n), 2);
                sum +=
                        Math.sqrt(
                                ((e - p1) * c + (e - p2) * (1 - c))
                                        / ((1 - p1) * c + (1 - p2) * (1 - c)));
            }
            assertThat(pattern.below(e)).isCloseTo(sum / n, within(1e-12));
        }
    }

    /// The density is `K(m)/(π √…)`; below the singularity it is the mirror image of above.
    @Test
    void isSymmetricForTheLargestAsymmetry() {
        FirstOrderPattern pattern = FirstOrderPattern.of(0, 1, 1);
        for (double e = 0.01; e < 1; e += 0.01) {
            assertThat(pattern.below(e) + pattern.below(-e)).isCloseTo(1, within(1e-14));
        }
    }

    @ParameterizedTest(name = "Δ = {0} Hz")
    @ValueSource(doubles = {3, -200, 5000, 80_000})
    void keepsTheAreaAndTheMoments(double largest) {
        FrequencyAxis axis = FrequencyAxis.ofWidth(200e3, 4096);
        double eta = 0.4;
        double[] bins = new double[4096];
        FirstOrderPattern.of(300, largest, eta).addTo(0.7, axis, bins);
        double area = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < bins.length; i++) {
            area += bins[i];
            mean += bins[i] * axis.at(i) / 0.7;
            square += bins[i] * axis.at(i) * axis.at(i) / 0.7;
        }
        assertThat(area).isCloseTo(0.7, within(1e-12));
        assertThat(mean).isCloseTo(300, within(0.5 * axis.step()));
        double second = largest * largest * (1 + eta * eta / 3) / 5;
        assertThat(square - mean * mean)
                .isCloseTo(second, within(1e-6 * second + axis.step() * axis.step()));
    }

    @Test
    void aSharpLineFallsIntoOneBin() {
        double[] bins = new double[5];
        new FirstOrderPattern(10, 10, 10).addTo(1, new FrequencyAxis(0, 10, 5), bins);
        assertThat(bins).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void valuesMustAscend() {
        assertThatThrownBy(() -> new FirstOrderPattern(1, 0, 2))
                .hasMessage("lowest, middle, highest must ascend in Hz, got 1.0, 0.0, 2.0");
    }
}
