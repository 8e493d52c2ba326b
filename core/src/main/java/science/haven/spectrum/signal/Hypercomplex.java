package science.haven.spectrum.signal;

import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;

import java.util.Optional;

/// Rows that hold the two phases of the indirect dimension.
///
/// ```text
/// States         c = Re(row 2k) + i Re(row 2k+1)
/// States-TPPI    the same times (−1)^k
/// TPPI           c = Re(row k)
/// echo-antiecho  cosine = (P + N)/2, sine = (P − N)/(2i), then as States
/// ```
///
/// The real part is that of the direct dimension, whose phase therefore comes first.
///
/// @see "J. Keeler, D. Neuhaus, J. Magn. Reson. 63 (1985) 454"
public final class Hypercomplex {

    private Hypercomplex() {}

    /// The time axis of the rows.
    ///
    /// @param signal a signal of two dimensions
    /// @param step what needs it, for the message
    /// @return the axis
    public static SpectralAxis time(NmrSignal signal, String step) {
        if (signal.indirect().isPresent()
                && signal.indirect().get() instanceof SpectralAxis axis
                && axis.domain() == Domain.TIME) {
            return axis;
        }
        throw new IllegalArgumentException(step + " needs a second dimension in time");
    }

    /// One complex row for each increment.
    ///
    /// @param signal a signal of two dimensions, the second in time
    /// @return the signal whose rows are complex increments; of TPPI, real ones
    public static NmrSignal combined(NmrSignal signal) {
        SpectralAxis axis = time(signal, "the second dimension");
        if (axis.quadrature() == Quadrature.COMPLEX) {
            return signal;
        }
        double[] values = signal.values();
        int length = 2 * signal.direct().points();
        double[] to = new double[length * axis.points()];
        for (int k = 0; k < axis.points(); k++) {
            int out = k * length;
            switch (axis.quadrature()) {
                case STATES -> pair(values, 2 * out, length, to, out, 1);
                case STATES_TPPI -> pair(values, 2 * out, length, to, out, k % 2 == 0 ? 1 : -1);
                case ECHO_ANTIECHO -> echoes(values, 2 * out, length, to, out);
                case COMPLEX, REAL, TPPI -> {
                    for (int i = 0; i < length; i += 2) {
                        to[out + i] = values[out + i];
                    }
                }
            }
        }
        Quadrature left =
                axis.quadrature() == Quadrature.TPPI ? Quadrature.TPPI : Quadrature.COMPLEX;
        return Signals.with(signal, to, signal.direct(), Optional.of(with(axis, left)));
    }

    private static void pair(
            double[] from, int offset, int length, double[] to, int out, double sign) {
        for (int i = 0; i < length; i += 2) {
            to[out + i] = sign * from[offset + i];
            to[out + i + 1] = sign * from[offset + length + i];
        }
    }

    private static void echoes(double[] from, int offset, int length, double[] to, int out) {
        for (int i = 0; i < length; i += 2) {
            to[out + i] = (from[offset + i] + from[offset + length + i]) / 2;
            to[out + i + 1] = (from[offset + i + 1] - from[offset + length + i + 1]) / 2;
        }
    }

    private static SignalAxis with(SpectralAxis a, Quadrature quadrature) {
        return new SpectralAxis(
                a.domain(),
                quadrature,
                a.nucleus(),
                a.points(),
                a.start(),
                a.step(),
                a.carrier(),
                a.reference());
    }
}
