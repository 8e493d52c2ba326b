package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.math.FourierTransform;
import science.haven.spectrum.phase.PhaseRamp;
import science.haven.spectrum.signal.Signals;

/// From time to frequency, row by row.
///
/// ```text
/// S(f) = Σ_n s_n exp(−2πi f t_n)        t_n = start + n · dwell,   f ascending around the carrier
/// ```
///
/// The times are those of the axis: what a digital filter delayed (`start = −g · dwell`) or an echo
/// recorded as a whole comes out in phase, exactly and without moving a point. A signal that jumps
/// up at time zero enters with half its first point, as the integral over the jump asks for (with
/// `½ + start/dwell` if the first point lies up to half a dwell time later); otherwise the whole
/// spectrum would stand on a constant.
///
/// @see "G. Otting, H. Widmer, G. Wagner, K. Wüthrich, J. Magn. Reson. 66 (1986) 187 (first point)"
public record Transform() implements ProcessingStep {

    /// Part of a dwell time within which the first point counts as lying at time zero.
    private static final double AT_ZERO = 1e-6;

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis time = Signals.time(signal, "a Fourier transform");
        int points = time.points();
        if (points == 0) {
            throw new IllegalArgumentException("a Fourier transform needs at least one point");
        }
        FourierTransform transform = new FourierTransform(points);
        double step = 1 / (points * time.step());
        int centre = points / 2;
        double first = -centre * step;
        double weight = firstWeight(time.start() / time.step());
        PhaseRamp centred = new PhaseRamp(2 * Math.PI * centre / points);
        PhaseRamp delayed = new PhaseRamp(-2 * Math.PI * step * time.start());
        double[] to = new double[signal.values().length];
        for (int row = 0; row < signal.rows(); row++) {
            int offset = 2 * row * points;
            if (points % 2 == 0) {
                alternate(signal.values(), to, offset, points);
            } else {
                centred.turn(signal.values(), offset, to, offset, points, 0);
            }
            to[offset] *= weight;
            to[offset + 1] *= weight;
            transform.forward(to, offset);
            if (time.start() != 0) {
                delayed.turn(to, offset, to, offset, points, -2 * Math.PI * first * time.start());
            }
        }
        return Signals.with(signal, to, Signals.axis(time, Domain.FREQUENCY, points, first, step));
    }

    /// Part of a dwell time that the first point stands for.
    private static double firstWeight(double start) {
        return start < -AT_ZERO ? 1 : Math.min(0.5 + Math.max(start, 0), 1);
    }

    /// Every other point with the other sign puts the carrier into the middle of the spectrum.
    private static void alternate(double[] from, double[] to, int offset, int points) {
        for (int i = offset; i < offset + 2 * points; i += 4) {
            to[i] = from[i];
            to[i + 1] = from[i + 1];
            to[i + 2] = -from[i + 2];
            to[i + 3] = -from[i + 3];
        }
    }

    @Override
    public String text() {
        return "transform";
    }
}
