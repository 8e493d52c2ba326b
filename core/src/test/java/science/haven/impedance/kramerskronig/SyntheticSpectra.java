package science.haven.impedance.kramerskronig;

import org.hipparchus.complex.Complex;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;

import java.util.List;
import java.util.SplittableRandom;

/// Spectra with known truth: two blocked solid electrolytes over eight decades.
final class SyntheticSpectra {

    private static final int POINTS = 60;

    private final SplittableRandom random;

    SyntheticSpectra(long seed) {
        random = new SplittableRandom(seed);
    }

    static double[] frequencies() {
        double[] frequency = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            frequency[i] = Math.pow(10, 7 - 8.0 * i / (POINTS - 1));
        }
        return frequency;
    }

    static Provenance provenance() {
        return new Provenance("synthetic", "0".repeat(64), "synthetic", "", List.of(), List.of());
    }

    static ImpedanceSpectrum spectrum(Complex[] z) {
        double[] real = new double[z.length];
        double[] imaginary = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            real[i] = z[i].getReal();
            imaginary[i] = z[i].getImaginary();
        }
        return new ImpedanceSpectrum(frequencies(), real, imaginary, provenance());
    }

    /// `p(R1,CPE1)-p(R2,CPE2)-CPE3`: bulk, grain boundary, blocking electrode.
    Complex[] bulkAndBoundary() {
        double bulk = Math.pow(10, between(2, 5));
        double tau = 1 / (2 * Math.PI * Math.pow(10, between(Math.log10(0.2e6), Math.log10(5e6))));
        double boundary = bulk * Math.pow(10, between(-0.5, 1));
        double slower = tau * Math.pow(10, between(1.5, 3));
        double n1 = between(0.9, 1);
        double n2 = between(0.8, 0.95);
        return add(
                zarc(bulk, tau, n1),
                zarc(boundary, slower, n2),
                electrode(Math.pow(10, between(-6.5, -5)), between(0.7, 0.95)));
    }

    /// `R0-p(R1,CPE1)-CPE2`.
    Complex[] seriesAndArc() {
        double r0 = Math.pow(10, between(1, 4));
        double r1 = r0 * Math.pow(10, between(-0.5, 1));
        double tau = 1 / (2 * Math.PI * Math.pow(10, between(2, 5)));
        Complex[] z =
                add(
                        zarc(r1, tau, between(0.8, 0.95)),
                        electrode(Math.pow(10, between(-6.5, -5)), between(0.7, 0.95)));
        for (int i = 0; i < z.length; i++) {
            z[i] = z[i].add(r0);
        }
        return z;
    }

    Complex[] noisy(Complex[] z, double relative) {
        Complex[] noisy = new Complex[z.length];
        for (int i = 0; i < z.length; i++) {
            double sigma = relative * z[i].norm();
            noisy[i] =
                    z[i].add(
                            new Complex(
                                    sigma * random.nextGaussian(), sigma * random.nextGaussian()));
        }
        return noisy;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    static Complex[] zarc(double resistance, double tau, double n) {
        return over(s -> s.multiply(tau).pow(n).add(1).reciprocal().multiply(resistance));
    }

    static Complex[] electrode(double q, double n) {
        return over(s -> s.pow(n).multiply(q).reciprocal());
    }

    static Complex[] over(java.util.function.UnaryOperator<Complex> impedance) {
        double[] frequency = frequencies();
        Complex[] z = new Complex[frequency.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = impedance.apply(new Complex(0, 2 * Math.PI * frequency[i]));
        }
        return z;
    }

    static Complex[] add(Complex[]... parts) {
        Complex[] sum = parts[0].clone();
        for (int p = 1; p < parts.length; p++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = sum[i].add(parts[p][i]);
            }
        }
        return sum;
    }
}
