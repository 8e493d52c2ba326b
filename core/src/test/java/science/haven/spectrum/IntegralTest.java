package science.haven.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class IntegralTest {

    private static final int POINTS = 2048;
    private static final double STEP = 0.1;

    /// The region ends at the last points within it, as in the programs of spectrometers.
    @Test
    void endsAtThePointsWithin() {
        Spectrum slope = spectrum(x -> x, new SplittableRandom(1), 0, 0);
        assertThat(NmrSpectra.integral(slope, 10.03, 20.07).value())
                .isCloseTo((20.0 * 20 - 10.1 * 10.1) / 2, within(1e-9));
    }

    /// Noise white or smoothed over neighbours: what is told of one spectrum is the scatter over
    /// many.
    @ParameterizedTest(name = "smoothed over {0} points")
    @CsvSource({"0", "3", "8"})
    void uncertaintyIsTheScatterOfManySpectra(int smoothing) {
        SplittableRandom random = new SplittableRandom(31);
        int runs = 400;
        double squares = 0;
        double told = 0;
        for (int i = 0; i < runs; i++) {
            Measured integral =
                    NmrSpectra.integral(
                            spectrum(IntegralTest::line, random, 1, smoothing), 90, 115);
            squares += Math.pow(integral.value() - truth(), 2) / runs;
            told += Math.pow(integral.uncertainty(), 2) / runs;
        }
        assertThat(Math.sqrt(told / squares)).isBetween(0.85, 1.15);
    }

    @Test
    void namesTheLimit() {
        Spectrum flat = spectrum(x -> 0, new SplittableRandom(1), 1, 0);
        assertThatThrownBy(() -> NmrSpectra.integral(flat, 100.01, 100.15))
                .hasMessage("at least two points must lie between 100.01 and 100.15, got 1");
    }

    private static double line(double x) {
        return 30 / (1 + Math.pow((x - 102) / 1.5, 2));
    }

    private static double truth() {
        return 30 * 1.5 * (Math.atan(13 / 1.5) + Math.atan(12 / 1.5));
    }

    private interface Shape {
        double at(double x);
    }

    /// Noise of unit variance before it is smoothed by a running sum.
    private static Spectrum spectrum(
            Shape shape, SplittableRandom random, double noise, int smoothing) {
        double[] white = new double[POINTS + smoothing];
        Arrays.setAll(white, i -> noise * random.nextGaussian());
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = i * STEP;
            y[i] = shape.at(x[i]);
            for (int k = 0; k <= smoothing; k++) {
                y[i] += white[i + k];
            }
        }
        return new Spectrum(
                x,
                y,
                "chemical shift",
                Unit.PPM,
                new Provenance("synthetic", "", "", "", List.of(), List.of()));
    }
}
