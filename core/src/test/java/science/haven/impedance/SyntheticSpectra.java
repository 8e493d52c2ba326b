package science.haven.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.CircuitText;
import science.haven.impedance.circuit.ComplexArray;
import science.haven.impedance.circuit.FrequencyGrid;

import java.util.SplittableRandom;

/// Spectra of solid electrolytes with known truth: 60 points, 10 MHz to 0.1 Hz, Gaussian noise of
/// 0.5 % of |Z| on either part.
///
/// @param circuit the circuit
/// @param truth its true values
/// @param spectrum the noisy spectrum
record SyntheticSpectra(Circuit circuit, double[] truth, ImpedanceSpectrum spectrum) {

    static final double NOISE = 0.005;

    /// Grain, boundary and blocking electrode.
    static SyntheticSpectra twoArcs(int seed) {
        SplittableRandom random = new SplittableRandom(1000 + seed);
        double r1 = logUniform(random, 1e2, 1e5);
        double n1 = random.nextDouble(0.9, 1);
        double q1 = q(r1, logUniform(random, 0.2e6, 5e6), n1);
        double r2 = r1 * logUniform(random, 0.3, 10);
        double n2 = random.nextDouble(0.75, 0.95);
        double q2 = q(r2, logUniform(random, 0.2e3, 5e3), n2);
        double q3 = logUniform(random, 3e-7, 1e-5);
        double n3 = random.nextDouble(0.7, 0.95);
        return make("p(R1,CPE1)-p(R2,CPE2)-CPE3", random, r1, q1, n1, r2, q2, n2, q3, n3);
    }

    /// Bulk seen as an intercept, one arc, blocking electrode.
    static SyntheticSpectra interceptAndArc(int seed) {
        SplittableRandom random = new SplittableRandom(5000 + seed);
        double r0 = logUniform(random, 10, 1e4);
        double r1 = r0 * logUniform(random, 0.3, 30);
        double n1 = random.nextDouble(0.75, 1);
        double q1 = q(r1, logUniform(random, 1e3, 1e6), n1);
        double q2 = logUniform(random, 3e-7, 1e-5);
        double n2 = random.nextDouble(0.7, 0.95);
        return make("R0-p(R1,CPE1)-CPE2", random, r0, r1, q1, n1, q2, n2);
    }

    private static double q(double r, double apexHertz, double n) {
        return Math.pow(1 / (2 * Math.PI * apexHertz), n) / r;
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private static SyntheticSpectra make(String text, SplittableRandom random, double... truth) {
        Circuit circuit = CircuitText.parse(text);
        double[] frequency = new double[60];
        for (int i = 0; i < 60; i++) {
            frequency[i] = 1e7 * Math.pow(1e-8, i / 59.0);
        }
        ComplexArray z = new CircuitModel(circuit, new FrequencyGrid(frequency)).evaluate(truth);
        double[] re = new double[60];
        double[] im = new double[60];
        for (int i = 0; i < 60; i++) {
            double sigma = NOISE * Math.hypot(z.real()[i], z.imaginary()[i]);
            re[i] = z.real()[i] + sigma * random.nextGaussian();
            im[i] = z.imaginary()[i] + sigma * random.nextGaussian();
        }
        return new SyntheticSpectra(
                circuit, truth, new ImpedanceSpectrum(frequency, re, im, SpectrumText.NOWHERE));
    }
}
