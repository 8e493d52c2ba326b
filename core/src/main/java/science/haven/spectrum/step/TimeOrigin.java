package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.spectrum.signal.Signals;

/// Says at which time all spins are in phase: the top of an echo. The spectrum of the echo then
/// needs no phase of first order.
///
/// @param time the time on the axis so far, in s; it becomes zero
/// @param whole whether what lies before it stays (a whole echo, which gives a pure absorption
///   spectrum and √2 less noise if it is symmetric) or is cut off
public record TimeOrigin(double time, boolean whole) implements ProcessingStep {

    public TimeOrigin {
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("time must be finite in s, got " + time);
        }
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "an origin of time");
        if (whole) {
            double start = axis.start() - time;
            return Signals.with(
                    signal,
                    signal.values(),
                    Signals.axis(axis, Domain.TIME, axis.points(), start, axis.step()));
        }
        int cut = (int) Math.ceil((time - axis.start()) / axis.step() - 1e-6);
        if (cut >= axis.points()) {
            throw new IllegalArgumentException(
                    "time must be < %s s, the end of the signal, got %s"
                            .formatted(axis.at(axis.points()), time));
        }
        cut = Math.max(cut, 0);
        int left = axis.points() - cut;
        double[] to = new double[2 * left * signal.rows()];
        for (int row = 0; row < signal.rows(); row++) {
            int from = 2 * (row * axis.points() + cut);
            System.arraycopy(signal.values(), from, to, 2 * row * left, 2 * left);
        }
        double start = axis.at(cut) - time;
        return Signals.with(signal, to, Signals.axis(axis, Domain.TIME, left, start, axis.step()));
    }

    @Override
    public String text() {
        return "time origin: {time: %s s, whole: %s}".formatted(time, whole ? "yes" : "no");
    }
}
