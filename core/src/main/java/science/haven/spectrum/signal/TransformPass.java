package science.haven.spectrum.signal;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.math.FourierColumns;
import science.haven.math.FourierTransform;
import science.haven.spectrum.phase.PhaseRamp;

import java.util.Arrays;
import java.util.Optional;

/// Windows, zero filling, Fourier transform and phases in one passage over the data.
///
/// Steps that follow each other are gathered here first and carried out together, so that nothing
/// is copied between them: what comes before the transform makes one weight for each point, what
/// comes behind one turn.
public final class TransformPass {

    /// Part of a dwell time within which the first point counts as lying at time zero.
    private static final double AT_ZERO = 1e-6;

    private final SpectralAxis start;
    private SpectralAxis axis;
    private double[] weights;

    /// Phase of first point and growth from point to point, one pair for each turn.
    private double[] ramps = {};

    /// Begins a passage.
    ///
    /// @param axis axis in time along which it goes
    public TransformPass(SpectralAxis axis) {
        if (axis.domain() != Domain.TIME || axis.points() == 0) {
            throw new IllegalArgumentException(
                    "a Fourier transform needs at least one point in time");
        }
        start = axis;
        this.axis = axis;
        weights = new double[axis.points()];
        Arrays.fill(weights, 1);
    }

    /// Multiplies with a window.
    ///
    /// @param window the weight over time
    public void window(Window window) {
        double[] shape = window.weights(axis);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= shape[i];
        }
    }

    /// Appends zeros or cuts the end off.
    ///
    /// @param points number of complex points afterwards
    public void points(int points) {
        weights = Arrays.copyOf(weights, Math.min(weights.length, points));
        axis = Signals.axis(axis, Domain.TIME, points, axis.start(), axis.step());
    }

    /// Transforms to frequency.
    ///
    /// @param periodic whether the record is one period, so that its first point counts in full
    public void transform(boolean periodic) {
        SpectralAxis time = axis;
        int points = time.points();
        double step = 1 / (points * time.step());
        int centre = points / 2;
        weights[0] *= periodic ? 1 : firstWeight(time.start() / time.step());
        if (points % 2 == 0) {
            // every other point with the other sign puts the carrier into the middle
            for (int i = 1; i < weights.length; i += 2) {
                weights[i] = -weights[i];
            }
        }
        axis = Signals.axis(time, Domain.FREQUENCY, points, -centre * step, step);
        if (time.start() != 0) {
            turn(2 * Math.PI * centre * step * time.start(), -2 * Math.PI * step * time.start());
        }
    }

    /// Turns the phase of the spectrum.
    ///
    /// @param p0 phase that is added at the pivot, in rad
    /// @param p1 phase that is added over the width of the spectrum, in rad
    /// @param pivot frequency at which p₁ adds nothing, offset from the carrier in Hz
    public void phase(double p0, double p1, double pivot) {
        double slope = p1 / axis.spectralWidth();
        turn(p0 + slope * (axis.start() - pivot), slope * axis.step());
    }

    private void turn(double first, double growth) {
        ramps = Arrays.copyOf(ramps, ramps.length + 2);
        ramps[ramps.length - 2] = first;
        ramps[ramps.length - 1] = growth;
    }

    /// Part of a dwell time that the first point stands for.
    private static double firstWeight(double start) {
        return start < -AT_ZERO ? 1 : Math.min(0.5 + Math.max(start, 0), 1);
    }

    /// Carries the passage out along the direct dimension.
    ///
    /// @param signal the signal, in time along it; not modified
    /// @return the signal after all steps
    public NmrSignal rows(NmrSignal signal) {
        int points = axis.points();
        int centre = points / 2;
        FourierTransform transform = new FourierTransform(points);
        PhaseRamp centred = new PhaseRamp(2 * Math.PI * centre / points);
        PhaseRamp[] turns = new PhaseRamp[ramps.length / 2];
        Arrays.setAll(turns, i -> new PhaseRamp(ramps[2 * i + 1]));
        double[] from = signal.values();
        double[] to = new double[2 * points * signal.rows()];
        for (int row = 0; row < signal.rows(); row++) {
            int in = 2 * row * start.points();
            int out = 2 * row * points;
            for (int i = 0; i < weights.length; i++) {
                to[out + 2 * i] = weights[i] * from[in + 2 * i];
                to[out + 2 * i + 1] = weights[i] * from[in + 2 * i + 1];
            }
            if (points % 2 != 0) {
                centred.turn(to, out, to, out, weights.length, 0);
            }
            transform.forward(to, out);
            for (int i = 0; i < turns.length; i++) {
                turns[i].turn(to, out, to, out, points, ramps[2 * i]);
            }
        }
        return Signals.with(signal, to, axis);
    }

    /// Whether the passage can go along the indirect dimension.
    ///
    /// @return whether the number of points is a power of two
    public boolean suitsColumns() {
        return FourierColumns.suits(axis.points());
    }

    /// Carries the passage out along the indirect dimension, whose rows are complex increments.
    ///
    /// @param signal the signal, in time along it; not modified
    /// @return the signal after all steps
    public NmrSignal columns(NmrSignal signal) {
        double[] turns = {};
        for (int i = 0; i < ramps.length; i += 2) {
            if (turns.length == 0) {
                turns = ones(axis.points());
            }
            new PhaseRamp(ramps[i + 1]).turn(turns, 0, turns, 0, axis.points(), ramps[i]);
        }
        double[] to =
                new FourierColumns(axis.points())
                        .forward(signal.values(), signal.direct().points(), weights, turns);
        return Signals.with(signal, to, signal.direct(), Optional.of(axis));
    }

    private static double[] ones(int points) {
        double[] ones = new double[2 * points];
        for (int i = 0; i < points; i++) {
            ones[2 * i] = 1;
        }
        return ones;
    }
}
