package science.haven.spectrum.peak;

import science.haven.data.Spectrum;
import science.haven.quantity.Unit;

import java.util.Arrays;

/// The part of a spectrum that is fitted, intensities over the largest of them.
///
/// @param x abscissa
/// @param y intensity in units of `scale`
/// @param scale largest intensity
/// @param unit unit of the abscissa
record Region(double[] x, double[] y, double scale, Unit unit) {

    static Region of(Spectrum spectrum, PeakOptions options) {
        double[] x = spectrum.abscissa();
        double[] y = spectrum.intensity();
        int from = 0;
        int to = x.length;
        if (options.region().isPresent()) {
            from = place(x, options.region().get().lower());
            to = place(x, Math.nextUp(options.region().get().upper()));
        }
        x = Arrays.copyOfRange(x, from, Math.max(from, to));
        y = Arrays.copyOfRange(y, from, Math.max(from, to));
        double scale = Arrays.stream(y).map(Math::abs).max().orElse(0);
        for (int i = 0; i < y.length; i++) {
            y[i] = scale > 0 ? y[i] / scale : 0;
        }
        return new Region(x, y, scale, spectrum.unit());
    }

    private static int place(double[] x, double value) {
        int i = Arrays.binarySearch(x, value);
        return i < 0 ? -i - 1 : i;
    }

    int size() {
        return x.length;
    }

    double lower() {
        return x[0];
    }

    double upper() {
        return x[x.length - 1];
    }

    double length() {
        return upper() - lower();
    }

    double spacing() {
        return length() / (x.length - 1);
    }

    /// Place on −1 … 1, where the baseline lives.
    double unitPlace(double place) {
        return (2 * place - lower() - upper()) / length();
    }
}
