package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.math.FourierTransform;
import science.haven.spectrum.phase.PhaseRamp;
import science.haven.spectrum.signal.Angle;
import science.haven.spectrum.signal.Signals;

import java.util.List;
import java.util.OptionalDouble;

/// Moves a signal that a digital filter delayed by g points to time zero, for steps that need the
/// signal itself to start there; the Fourier transform alone does not.
///
/// The fraction of g is a shift between the points, done in the frequency domain with zeros beyond
/// both ends. What the filter lets rise before time zero is not cut off but folded back: a filter
/// that is symmetric in time takes from the signal behind the jump what it shows before it,
///
/// ```text
/// s(t) ← s(t) + e^{2iφ} s*(−t)
/// ```
///
/// which restores every line exactly if all have the phase φ at time zero.
///
/// @param phase phase of the signal at time zero φ, in rad; empty: taken from the signal
public record DigitalFilter(OptionalDouble phase) implements ProcessingStep {

    /// Zeros beyond the end, so that nothing comes round.
    private static final int MARGIN = 256;

    /// With the phase of the signal itself.
    public DigitalFilter() {
        this(OptionalDouble.empty());
    }

    @Override
    public Settled settle(NmrSignal signal) {
        if (phase.isPresent()) {
            return new Settled(List.of(this), List.of());
        }
        return new Settled(
                List.of(new DigitalFilter(OptionalDouble.of(ownPhase(signal)))), List.of());
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "a digital filter");
        int before = before(axis);
        if (before <= 0) {
            return signal;
        }
        double angle = phase.orElseGet(() -> ownPhase(signal));
        double c = Math.cos(2 * angle);
        double s = Math.sin(2 * angle);
        double[] moved = onGrid(signal, before);
        int points = axis.points();
        int left = points - before;
        double[] to = new double[2 * left * signal.rows()];
        for (int row = 0; row < signal.rows(); row++) {
            int zero = 2 * (row * points + before);
            int out = 2 * row * left;
            System.arraycopy(moved, zero, to, out, 2 * left);
            for (int i = 0; i <= Math.min(before, left - 1); i++) {
                double re = moved[zero - 2 * i];
                double im = moved[zero - 2 * i + 1];
                to[out + 2 * i] += c * re + s * im;
                to[out + 2 * i + 1] += s * re - c * im;
            }
        }
        return Signals.with(signal, to, Signals.axis(axis, Domain.TIME, left, 0, axis.step()));
    }

    /// Points before time zero, the fraction counted as a whole one.
    private static int before(SpectralAxis axis) {
        return (int) Math.min(Math.ceil(-axis.start() / axis.step() - 1e-9), axis.points() - 1);
    }

    /// Phase at time zero of the strongest row.
    private static double ownPhase(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "a digital filter");
        int before = Math.max(before(axis), 0);
        double[] moved = onGrid(signal, before);
        double best = -1;
        double angle = 0;
        for (int row = 0; row < signal.rows(); row++) {
            int zero = 2 * (row * axis.points() + before);
            double size = Math.hypot(moved[zero], moved[zero + 1]);
            if (size > best) {
                best = size;
                angle = Math.atan2(moved[zero + 1], moved[zero]);
            }
        }
        return angle;
    }

    /// The rows, shifted by a part of a dwell time so that a point lies at time zero.
    private static double[] onGrid(NmrSignal signal, int before) {
        SpectralAxis axis = signal.direct();
        double delay = before + axis.start() / axis.step();
        if (Math.abs(delay) < 1e-9) {
            return signal.values();
        }
        int points = axis.points();
        int length = Integer.highestOneBit(points + MARGIN) * 2;
        FourierTransform transform = new FourierTransform(length);
        PhaseRamp ramp = new PhaseRamp(-2 * Math.PI * delay / length);
        double[] work = new double[2 * length];
        double[] to = new double[signal.values().length];
        for (int row = 0; row < signal.rows(); row++) {
            java.util.Arrays.fill(work, 0);
            System.arraycopy(signal.values(), 2 * row * points, work, 0, 2 * points);
            transform.forward(work, 0);
            ramp.turn(work, 0, work, 0, length / 2, 0);
            ramp.turn(work, length, work, length, length / 2, Math.PI * delay);
            transform.inverse(work, 0);
            System.arraycopy(work, 0, to, 2 * row * points, 2 * points);
        }
        return to;
    }

    @Override
    public String text() {
        return phase.isPresent()
                ? "digital filter: {phase: " + Angle.text(phase.getAsDouble()) + "}"
                : "digital filter";
    }
}
