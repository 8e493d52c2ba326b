package science.haven.exchange.exsy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.exchange.kinetics.RateMatrix;

import java.util.List;
import java.util.SplittableRandom;

/// From two-dimensional spectra to rates.
class ExsySpectrumTest {

    private static final double[] CENTRES = {-300, 400};
    private static final List<SiteWindow> WINDOWS =
            List.of(new SiteWindow(-420, -180), new SiteWindow(280, 520));

    /// Gaussian peaks of 40 Hz width in a square of 2 kHz.
    private static ExsySpectrum spectrum(
            double mixingTime, RateMatrix jumps, double noise, SplittableRandom random) {
        double[] axis = new double[128];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = (i - 64) * 16.0;
        }
        double[][] moved = jumps.propagator(mixingTime);
        double[] p = jumps.populations();
        double[][] intensity = new double[axis.length][axis.length];
        for (int b = 0; b < axis.length; b++) {
            for (int a = 0; a < axis.length; a++) {
                for (int from = 0; from < 2; from++) {
                    for (int to = 0; to < 2; to++) {
                        intensity[b][a] +=
                                moved[to][from]
                                        * p[from]
                                        * peak(axis[b] - CENTRES[from])
                                        * peak(axis[a] - CENTRES[to]);
                    }
                }
                intensity[b][a] += noise * random.nextGaussian();
            }
        }
        return new ExsySpectrum(mixingTime, axis, axis.clone(), intensity);
    }

    private static double peak(double x) {
        return Math.exp(-x * x / (2 * 40 * 40)) / (40 * Math.sqrt(2 * Math.PI));
    }

    @Test
    void volumesAndTheirErrors() {
        RateMatrix jumps = RateMatrix.two(0.7, 10);
        SplittableRandom random = new SplittableRandom(3);
        ExsyVolumes volumes = spectrum(0.1, jumps, 2e-6, random).volumes(WINDOWS);
        double[][] moved = jumps.propagator(0.1);
        double error = 2e-6 * 256 * 15; // 15 × 15 points of 16 Hz
        for (int from = 0; from < 2; from++) {
            for (int to = 0; to < 2; to++) {
                double known = moved[to][from] * jumps.populations()[from];
                assertThat(volumes.volume(to, from)).isCloseTo(known, within(0.006 + 4 * error));
                assertThat(volumes.error(to, from)).isCloseTo(error, withinPercentage(50));
            }
        }
        assertThat(ExsyAnalysis.fit(List.of(volumes), Leak.SHARED))
                .isInstanceOfSatisfying(
                        ExsyFit.class,
                        fit -> {
                            double rate = fit.rate(0, 1).rate().value();
                            double off = fit.rate(0, 1).rate().uncertainty();
                            assertThat(rate).isCloseTo(3, within(4 * off));
                            assertThat(off).isBetween(0.01, 1.0);
                        });
    }

    @Test
    void noRoomForNoiseLeavesErrorsOut() {
        double[] axis = {1, 2, 3, 4};
        ExsySpectrum small = new ExsySpectrum(0.1, axis, axis, new double[4][4]);
        List<SiteWindow> all = List.of(new SiteWindow(0, 2.5), new SiteWindow(2.6, 5));
        assertThat(small.volumes(all).noiseKnown()).isFalse();
    }

    @Test
    void refusesNonsense() {
        double[] axis = {1, 2, 3, 4};
        ExsySpectrum small = new ExsySpectrum(0.1, axis, axis, new double[4][4]);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> small.volumes(List.of(new SiteWindow(8, 9), new SiteWindow(1, 2))))
                .withMessageContaining("no point of the axis lies between 8.0 and 9.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SiteWindow(2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExsySpectrum(0.1, axis, axis, new double[3][4]));
    }
}
