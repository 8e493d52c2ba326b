package science.haven.impedance.merge;

import org.hipparchus.complex.Complex;

import science.haven.data.ImpedanceSpectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A spectrum between its points: cubics in ln f of ln|Z| and of the phase, so that a power law is
/// met exactly.
///
/// @param lnFrequency ln of the frequencies in Hz, ascending, each once
/// @param lnModulus ln of |Z| in Ω
/// @param phase phase in rad, without jumps
/// @param sigma standard uncertainty per component in Ω
record LogarithmicInterpolation(
        double[] lnFrequency, double[] lnModulus, double[] phase, double[] sigma) {

    private static final int NEIGHBOURS = 4;

    static LogarithmicInterpolation of(InstrumentRange range) {
        ImpedanceSpectrum spectrum = range.spectrum();
        List<Integer> points = new ArrayList<>();
        IntStream.range(0, spectrum.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> spectrum.frequency()[i]))
                .filter(i -> Math.hypot(spectrum.real()[i], spectrum.imaginary()[i]) > 0)
                .forEach(
                        i -> {
                            if (points.isEmpty()
                                    || spectrum.frequency()[points.getLast()]
                                            < spectrum.frequency()[i]) {
                                points.add(i);
                            }
                        });
        int n = points.size();
        double[] lnFrequency = new double[n];
        double[] lnModulus = new double[n];
        double[] phase = new double[n];
        double[] sigma = new double[n];
        for (int k = 0; k < n; k++) {
            int i = points.get(k);
            double re = spectrum.real()[i];
            double im = spectrum.imaginary()[i];
            lnFrequency[k] = Math.log(spectrum.frequency()[i]);
            lnModulus[k] = Math.log(Math.hypot(re, im));
            phase[k] = Math.atan2(im, re);
            if (k > 0) {
                phase[k] = phase[k - 1] + Math.IEEEremainder(phase[k] - phase[k - 1], 2 * Math.PI);
            }
            sigma[k] = range.sigma()[i];
        }
        return new LogarithmicInterpolation(lnFrequency, lnModulus, phase, sigma);
    }

    Complex impedance(double frequency) {
        if (lnFrequency.length == 0) {
            return Complex.ZERO;
        }
        double x = Math.log(frequency);
        double modulus = Math.exp(at(x, lnModulus));
        double angle = at(x, phase);
        return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
    }

    /// Uncertainty of the nearest point.
    double sigma(double frequency) {
        double x = Math.log(frequency);
        int nearest = 0;
        for (int k = 1; k < lnFrequency.length; k++) {
            if (Math.abs(lnFrequency[k] - x) < Math.abs(lnFrequency[nearest] - x)) {
                nearest = k;
            }
        }
        return sigma.length > 0 ? sigma[nearest] : 0;
    }

    /// Lagrange's polynomial through the points around `x`.
    private double at(double x, double[] values) {
        int above = 0;
        while (above < lnFrequency.length && lnFrequency[above] < x) {
            above++;
        }
        int count = Math.min(NEIGHBOURS, lnFrequency.length);
        int from = Math.clamp(above - NEIGHBOURS / 2, 0, lnFrequency.length - count);
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            double term = values[k];
            for (int m = from; m < from + count; m++) {
                if (m != k) {
                    term *= (x - lnFrequency[m]) / (lnFrequency[k] - lnFrequency[m]);
                }
            }
            sum += term;
        }
        return sum;
    }
}
