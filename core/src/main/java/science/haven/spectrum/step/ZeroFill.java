package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.spectrum.signal.Signals;

import java.util.Arrays;

/// Appends zeros, which draws the spectrum on a finer grid without adding to it; a smaller number
/// cuts the end of the signal off.
///
/// @param points number of complex points afterwards, at least 1
public record ZeroFill(int points) implements ProcessingStep {

    public ZeroFill {
        if (points < 1) {
            throw new IllegalArgumentException("points must be >= 1, got " + points);
        }
    }

    /// To the power of two that at least doubles the signal.
    ///
    /// @param points complex points of the signal
    /// @return the step
    public static ZeroFill doubling(int points) {
        return new ZeroFill(Integer.highestOneBit(Math.max(points, 1) * 2 - 1) * 2);
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "zero filling");
        double[] from = signal.values();
        SpectralAxis longer = Signals.axis(axis, Domain.TIME, points, axis.start(), axis.step());
        if (signal.rows() == 1) {
            return Signals.with(signal, Arrays.copyOf(from, 2 * points), longer);
        }
        double[] to = new double[2 * points * signal.rows()];
        int kept = 2 * Math.min(points, axis.points());
        for (int row = 0; row < signal.rows(); row++) {
            System.arraycopy(from, 2 * row * axis.points(), to, 2 * row * points, kept);
        }
        return Signals.with(signal, to, longer);
    }

    @Override
    public String text() {
        return "zero fill: {points: " + points + "}";
    }
}
