package science.haven.lineshape.sideband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.lineshape.powder.PowderPatterns;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.lineshape.tensor.TransitionFrequency;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Sum rules of sidebands, and their intensities against a plain integration of the phase.
class SidebandPatternsTest {

    private static final double RATE = 5000;
    private static final double MAGIC = Spinning.MAGIC_ANGLE;

    /// Where P₄ vanishes.
    private static final double FOURTH = Math.acos(Math.sqrt((15 - 2 * Math.sqrt(30)) / 35));

    private final SidebandPatterns patterns = new SidebandPatterns();

    /// `Σ I_N = 1`, `Σ N I_N = 0`, `Σ N² I_N ν_r² = δ²(1 + η²/3)/5`, `Σ N³ I_N ν_r³ = 2δ³(1 −
    /// η²)/35`, for a tensor of rank 2 at the magic angle, from slow to fast spinning.
    @ParameterizedTest(name = "δ = {0} Hz, η = {1}")
    @CsvSource({"13000, 0.4", "-13000, 1", "500, 0", "90000, 0.7", "40000, 0.2"})
    void sumRules(double delta, double eta) {
        double[] c = new double[FrequencyTensor.SIZE];
        c[1] = delta;
        c[4] = -eta * delta / Math.sqrt(3);
        int reach = 100;
        double[] intensity = ladder(c, MAGIC, reach);
        double[] moments = new double[4];
        for (int i = 0; i < intensity.length; i++) {
            for (int power = 0; power < moments.length; power++) {
                moments[power] += intensity[i] * Math.pow((i - reach) * RATE, power);
            }
        }
        double size = Math.abs(delta);
        double square = size * size * (1 + eta * eta / 3) / 5;
        double cube = 2 * delta * delta * delta * (1 - eta * eta) / 35;
        assertThat(moments[0]).isCloseTo(1, within(1e-12));
        assertThat(moments[1]).isCloseTo(0, within(1e-9 * size));
        assertThat(moments[2]).isCloseTo(square, within(1e-9 * square));
        assertThat(moments[3]).isCloseTo(cube, within(1e-9 * size * square));
    }

    @ParameterizedTest(name = "rank {0}")
    @ValueSource(ints = {2, 4})
    void intensitiesAreThoseOfAPlainIntegration(int rank) {
        double angle = rank == 2 ? MAGIC : FOURTH;
        SplittableRandom random = new SplittableRandom(8);
        double[] c = new double[FrequencyTensor.SIZE];
        for (int k = rank == 2 ? 1 : 6; k < (rank == 2 ? 6 : c.length); k++) {
            c[k] = random.nextDouble(-8000, 8000);
        }
        double[] ladder = ladder(c, angle, 12);
        double[] expected = integrated(new FrequencyTensor(c), angle, 12);
        assertThat(ladder).containsExactly(expected, within(1e-6));
    }

    /// The first three moments of any spectrum are those of its frequency over all directions,
    /// however fast the sample turns and about whatever axis. Bins of width b add b²/12.
    @ParameterizedTest(name = "angle {0} rad, {1} Hz")
    @CsvSource({"0.4, 5000", "0.9553, 5000", "1.3, 700", "1.5, 20000"})
    void momentsOfBands(double angle, double rate) {
        SplittableRandom random = new SplittableRandom(9);
        double[] c = new double[FrequencyTensor.SIZE];
        for (int k = 1; k < c.length; k++) {
            c[k] = random.nextDouble(-1800, 1800);
        }
        FrequencyAxis axis = FrequencyAxis.ofWidth(400e3, 4000);
        double[] bins = pattern(c, new Spinning.Finite(rate, angle), axis, 60);
        double[] expected = moments(new FrequencyTensor(c));
        double[] moments = new double[4];
        for (int i = 0; i < bins.length; i++) {
            for (int power = 0; power < moments.length; power++) {
                moments[power] += bins[i] * Math.pow(axis.at(i), power);
            }
        }
        moments[2] -= axis.step() * axis.step() / 12;
        assertThat(moments[0]).isCloseTo(1, within(1e-12));
        for (int power = 1; power < moments.length; power++) {
            double scale = Math.pow(expected[2], power / 2.0);
            assertThat(moments[power]).isCloseTo(expected[power], within(2e-3 * scale));
        }
    }

    private double[] ladder(double[] c, double angle, int reach) {
        FrequencyAxis axis = new FrequencyAxis(-reach * RATE, RATE, 2 * reach + 1);
        return pattern(c, new Spinning.Finite(RATE, angle), axis, 10);
    }

    private double[] pattern(
            double[] c, Spinning.Finite spinning, FrequencyAxis axis, int density) {
        double[] bins = new double[axis.points()];
        TransitionFrequency frequency = new TransitionFrequency(new FrequencyTensor(c), Map.of());
        patterns.add(
                List.of(new PowderPatterns.Line(frequency, 1)),
                new SidebandPatterns.Observation(
                        spinning, axis, Broadening.NONE, new Sampling.Density(density)),
                bins,
                Map.of());
        return bins;
    }

    /// Mean |F_N|² from the definition: the field goes round a cone, its phase is summed by the
    /// trapezoidal rule, orientations are drawn evenly.
    private static double[] integrated(FrequencyTensor tensor, double angle, int reach) {
        int steps = 2048;
        Directions directions = Directions.gaussian(24);
        double[] intensity = new double[2 * reach + 1];
        for (int octant = 0; octant < 4; octant++) {
            for (int d = 0; d < directions.count(); d++) {
                double x = directions.x()[d] * (octant % 2 == 0 ? 1 : -1);
                double y = directions.y()[d] * (octant < 2 ? 1 : -1);
                double[] phase = phase(tensor, x, y, directions.z()[d], angle, steps);
                for (int n = -reach; n <= reach; n++) {
                    double re = 0;
                    double im = 0;
                    for (int j = 0; j < steps; j++) {
                        double argument = phase[j] - 2 * Math.PI * n * j / steps;
                        re += Math.cos(argument) / steps;
                        im += Math.sin(argument) / steps;
                    }
                    intensity[n + reach] += directions.share()[d] / 4 * (re * re + im * im);
                }
            }
        }
        return intensity;
    }

    private static double[] phase(
            FrequencyTensor tensor, double x, double y, double z, double angle, int steps) {
        double s = Math.hypot(x, y);
        double[] frequency = new double[steps + 1];
        double mean = 0;
        for (int j = 0; j <= steps; j++) {
            double phi = 2 * Math.PI * j / steps;
            double along = Math.sin(angle) * Math.cos(phi);
            double across = Math.sin(angle) * Math.sin(phi);
            double up = Math.cos(angle);
            frequency[j] =
                    tensor.at(
                            along * z * x / s - across * y / s + up * x,
                            along * z * y / s + across * x / s + up * y,
                            -along * s + up * z);
            mean += j < steps ? frequency[j] / steps : 0;
        }
        double[] phase = new double[steps];
        for (int j = 1; j < steps; j++) {
            double step = (frequency[j - 1] + frequency[j]) / 2 - mean;
            phase[j] = phase[j - 1] + step * 2 * Math.PI / (steps * RATE);
        }
        return phase;
    }

    private static double[] moments(FrequencyTensor tensor) {
        Directions directions = Directions.gaussian(12);
        double[] moments = new double[4];
        for (int octant = 0; octant < 4; octant++) {
            for (int d = 0; d < directions.count(); d++) {
                double x = directions.x()[d] * (octant % 2 == 0 ? 1 : -1);
                double y = directions.y()[d] * (octant < 2 ? 1 : -1);
                double nu = tensor.at(x, y, directions.z()[d]);
                for (int power = 0; power < moments.length; power++) {
                    moments[power] += directions.share()[d] / 4 * Math.pow(nu, power);
                }
            }
        }
        return moments;
    }
}
