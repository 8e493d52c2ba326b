package science.haven.spectrum.peak;

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.math.CounterRandom;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.shape.LineShape;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Spectra of lines that are known.
final class SyntheticLines {

    private SyntheticLines() {}

    static double[] axis(int points, double upper) {
        return IntStream.range(0, points).mapToDouble(i -> upper * i / (points - 1)).toArray();
    }

    /// Adds a line to an intensity.
    static void add(double[] x, double[] y, LineShape shape, double area, double... line) {
        double[][] out = new double[1][x.length];
        shape.evaluate(x, line[0], line[1], line[2], out);
        for (int i = 0; i < y.length; i++) {
            y[i] += area * out[0][i];
        }
    }

    static double[] noisy(double[] y, double noise, long seed) {
        RandomGenerator random = new CounterRandom(seed, 0);
        double[] noisy = y.clone();
        for (int i = 0; i < y.length; i++) {
            noisy[i] += noise * random.nextGaussian();
        }
        return noisy;
    }

    static Spectrum spectrum(double[] x, double[] y) {
        return new Spectrum(
                x,
                y,
                "chemical shift",
                Unit.PPM,
                new Provenance("synthetic", "", "synthetic", "", List.of(), List.of()));
    }
}
