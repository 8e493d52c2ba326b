package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.spectrum.signal.Signals;

/// Takes the receiver's direct current away, which would stand as a spike at the carrier: the mean
/// over the last part of each row, where the signal has decayed.
///
/// @param tail part of the row that is averaged, dimensionless, 0 < tail ≤ 1
public record OffsetCorrection(double tail) implements ProcessingStep {

    public OffsetCorrection {
        if (!(tail > 0 && tail <= 1)) {
            throw new IllegalArgumentException("tail must be > 0 and <= 1, got " + tail);
        }
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "an offset correction");
        int points = axis.points();
        int from = points - (int) Math.ceil(tail * points);
        double[] values = signal.values().clone();
        for (int row = 0; row < signal.rows(); row++) {
            for (int part = 0; part < 2; part++) {
                int offset = 2 * row * points + part;
                double sum = 0;
                for (int i = from; i < points; i++) {
                    sum += values[offset + 2 * i];
                }
                double mean = sum / Math.max(points - from, 1);
                for (int i = 0; i < points; i++) {
                    values[offset + 2 * i] -= mean;
                }
            }
        }
        return Signals.with(signal, values, axis);
    }

    @Override
    public String text() {
        return "offset: {tail: " + tail + "}";
    }
}
