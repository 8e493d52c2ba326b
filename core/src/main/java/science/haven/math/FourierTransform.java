package science.haven.math;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/// Discrete Fourier transform of complex points, of any length.
///
/// ```text
/// forward   X_k = Σ_n x_n exp(−2πi k n / N)
/// inverse   x_n = (1/N) Σ_k X_k exp(+2πi k n / N)
/// ```
///
/// Points lie as real and imaginary part in turn. An instance holds the factors of one length; it
/// may be used for many transforms and by several threads, each of which does its own work.
///
/// @see "P. Wendykier, JTransforms 3"
public final class FourierTransform {

    private final int length;
    private final DoubleFFT_1D plan;

    /// Prepares transforms of one length.
    ///
    /// @param length number of complex points N, at least 1
    public FourierTransform(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("length must be >= 1, got " + length);
        }
        // Rows and files are what runs in parallel; a transform that starts threads of its own
        // would only keep the program from ending.
        ConcurrencyUtils.setNumberOfThreads(1);
        this.length = length;
        plan = new DoubleFFT_1D(length);
    }

    /// Number of complex points.
    ///
    /// @return length N
    public int length() {
        return length;
    }

    /// Transforms one row in place.
    ///
    /// @param values the points, in any unit
    /// @param offset index of the first real part of the row
    public void forward(double[] values, int offset) {
        check(values, offset);
        plan.complexForward(values, offset);
    }

    /// Transforms one row back in place.
    ///
    /// @param values the points, in any unit
    /// @param offset index of the first real part of the row
    public void inverse(double[] values, int offset) {
        check(values, offset);
        plan.complexInverse(values, offset, true);
    }

    /// Transforms rows that follow each other, in place.
    ///
    /// @param values the points of all rows, in any unit
    public void forwardRows(double[] values) {
        if (values.length % (2 * length) != 0) {
            throw new IllegalArgumentException(
                    "values must hold whole rows of %d complex points, got %d numbers"
                            .formatted(length, values.length));
        }
        for (int offset = 0; offset < values.length; offset += 2 * length) {
            plan.complexForward(values, offset);
        }
    }

    private void check(double[] values, int offset) {
        if (offset < 0 || offset + 2 * length > values.length) {
            throw new IllegalArgumentException(
                    "a row of %d complex points does not fit at %d of %d numbers"
                            .formatted(length, offset, values.length));
        }
    }
}
