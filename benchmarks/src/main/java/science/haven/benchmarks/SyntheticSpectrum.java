package science.haven.benchmarks;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;

import java.util.List;
import java.util.SplittableRandom;

/// A ceramic between blocking electrodes as the validation uses it: `p(R1,CPE1)-p(R2,CPE2)-CPE3`,
/// 60 points from 10 MHz to 0.1 Hz, 0.5 % noise, R between 100 Ω and 100 kΩ.
final class SyntheticSpectrum {

    static final String CIRCUIT = "p(R1,CPE1)-p(R2,CPE2)-CPE3";

    private static final int POINTS = 60;
    private static final double NOISE = 0.005;

    private final SplittableRandom random;

    private SyntheticSpectrum(long seed) {
        random = new SplittableRandom(seed);
    }

    /// Draws a spectrum.
    static ImpedanceSpectrum of(long seed) {
        return new SyntheticSpectrum(seed).draw();
    }

    private ImpedanceSpectrum draw() {
        double bulk = logUniform(1e2, 1e5);
        double boundary = bulk * logUniform(0.3, 10);
        double apex = logUniform(2e5, 5e6);
        Arc first = new Arc(bulk, apex, random.nextDouble(0.9, 1));
        Arc second = new Arc(boundary, apex / logUniform(100, 1000), random.nextDouble(0.8, 0.95));
        double q = logUniform(1e-7, 1e-5);
        double n = random.nextDouble(0.75, 0.95);

        double[] frequency = new double[POINTS];
        double[] real = new double[POINTS];
        double[] imaginary = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            frequency[i] = 1e7 * Math.pow(1e-8, i / (POINTS - 1.0));
            double omega = 2 * Math.PI * frequency[i];
            double electrode = 1 / (q * Math.pow(omega, n));
            double re =
                    electrode * Math.cos(n * Math.PI / 2) + first.real(omega) + second.real(omega);
            double im =
                    -electrode * Math.sin(n * Math.PI / 2)
                            + first.imaginary(omega)
                            + second.imaginary(omega);
            double noise = NOISE * Math.hypot(re, im);
            real[i] = re + noise * random.nextGaussian();
            imaginary[i] = im + noise * random.nextGaussian();
        }
        return new ImpedanceSpectrum(
                frequency,
                real,
                imaginary,
                new Provenance("synthetic", "", "synthetic", "", List.of(), List.of()));
    }

    private double logUniform(double lower, double upper) {
        return lower * Math.pow(upper / lower, random.nextDouble());
    }

    /// A resistance beside a constant-phase element, `Z = R / (1 + (iωτ)^n)`.
    private record Arc(double resistance, double apex, double n) {
        double real(double omega) {
            double x = Math.pow(omega / (2 * Math.PI * apex), n);
            double re = 1 + x * Math.cos(n * Math.PI / 2);
            double im = x * Math.sin(n * Math.PI / 2);
            return resistance * re / (re * re + im * im);
        }

        double imaginary(double omega) {
            double x = Math.pow(omega / (2 * Math.PI * apex), n);
            double re = 1 + x * Math.cos(n * Math.PI / 2);
            double im = x * Math.sin(n * Math.PI / 2);
            return -resistance * im / (re * re + im * im);
        }
    }
}
