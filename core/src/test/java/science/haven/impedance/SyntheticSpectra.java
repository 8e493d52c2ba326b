package science.haven.impedance;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.text.CircuitText;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Spectra of solid electrolytes with known truth: 60 points, 10 MHz to 0.1 Hz, Gaussian noise of
/// 0.5 % of |Z| on either part.
///
/// @param circuit the circuit
/// @param truth its true values
/// @param spectrum the noisy spectrum
record SyntheticSpectra(Circuit circuit, double[] truth, ImpedanceSpectrum spectrum) {

    static final double NOISE = 0.005;

    /// Grain, boundary and blocking electrode: the arcs one to three decades apart.
    static SyntheticSpectra twoArcs(int seed) {
        SplittableRandom random = new SplittableRandom(1000 + seed);
        double r1 = logUniform(random, 1e2, 1e5);
        double apex1 = logUniform(random, 0.2e6, 5e6);
        double n1 = random.nextDouble(0.9, 1);
        double r2 = r1 * logUniform(random, 0.3, 5);
        double apex2 = apex1 / logUniform(random, 50, 3000);
        double n2 = random.nextDouble(0.75, 0.95);
        double tail = apex2 / logUniform(random, 10, 1000);
        double n3 = random.nextDouble(0.7, 0.95);
        return make(
                "p(R1,CPE1)-p(R2,CPE2)-CPE3",
                random,
                new double[] {
                    r1, q(r1, apex1, n1), n1, r2, q(r2, apex2, n2), n2, q(r1 + r2, tail, n3), n3
                });
    }

    /// Bulk seen as an intercept, one arc, blocking electrode.
    static SyntheticSpectra interceptAndArc(int seed) {
        SplittableRandom random = new SplittableRandom(5000 + seed);
        double r0 = logUniform(random, 1e2, 1e5);
        double r1 = r0 * logUniform(random, 0.3, 10);
        double apex = logUniform(random, 1e3, 1e6);
        double n1 = random.nextDouble(0.75, 1);
        double tail = apex / logUniform(random, 10, 1000);
        double n2 = random.nextDouble(0.7, 0.95);
        return make(
                "R0-p(R1,CPE1)-CPE2",
                random,
                new double[] {r0, r1, q(r1, apex, n1), n1, q(r0 + r1, tail, n2), n2});
    }

    /// Two arcs, the second often buried under the flank of the electrode: little information, many
    /// false minima.
    static SyntheticSpectra buriedArc(int seed) {
        SplittableRandom random = new SplittableRandom(9000 + seed);
        double r1 = logUniform(random, 1e2, 1e5);
        double n1 = random.nextDouble(0.9, 1);
        double q1 = q(r1, logUniform(random, 0.2e6, 5e6), n1);
        double r2 = r1 * logUniform(random, 0.3, 10);
        double n2 = random.nextDouble(0.75, 0.95);
        double q2 = q(r2, logUniform(random, 0.2e3, 5e3), n2);
        double q3 = logUniform(random, 3e-7, 1e-5);
        double n3 = random.nextDouble(0.7, 0.95);
        return make(
                "p(R1,CPE1)-p(R2,CPE2)-CPE3",
                random,
                new double[] {r1, q1, n1, r2, q2, n2, q3, n3});
    }

    /// A ceramic of high impedance on leads so long that the spectrum ends inductive.
    static SyntheticSpectra longLeads(int seed) {
        SplittableRandom random = new SplittableRandom(13000 + seed);
        double inductance = logUniform(random, 1e-3, 1e-2);
        return make(
                "L0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                random,
                new double[] {inductance, 5e7, 2e-12, 0.95, 8e7, 4e-10, 0.9, 7e-8, 0.5});
    }

    /// Smallest standard uncertainties that any unbiased estimate can have (Cramér and Rao).
    double[] informationLimit() {
        CircuitModel model = new CircuitModel(circuit, new FrequencyGrid(spectrum.frequency()));
        ComplexArray z = model.differentiate(truth);
        int n = truth.length;
        DMatrixRMaj information = new DMatrixRMaj(n, n);
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                ComplexArray a = model.derivative(k);
                ComplexArray b = model.derivative(l);
                double sum = 0;
                for (int i = 0; i < spectrum.size(); i++) {
                    double sigma = NOISE * Math.hypot(z.real()[i], z.imaginary()[i]);
                    sum +=
                            (a.real()[i] * b.real()[i] + a.imaginary()[i] * b.imaginary()[i])
                                    / (sigma * sigma);
                }
                information.set(k, l, sum * truth[k] * truth[l]);
            }
        }
        CommonOps_DDRM.invert(information);
        return IntStream.range(0, n)
                .mapToDouble(k -> Math.sqrt(information.get(k, k)) * truth[k])
                .toArray();
    }

    /// Q with which a resistance has its apex there.
    private static double q(double r, double apexHertz, double n) {
        return Math.pow(1 / (2 * Math.PI * apexHertz), n) / r;
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private static SyntheticSpectra make(String text, SplittableRandom random, double[] truth) {
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
