package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.spectrum.signal.Signals;

import java.util.Optional;

/// Adds all rows to one: the coaddition of repeated experiments, or the projection of a
/// two-dimensional spectrum onto its direct dimension.
public record RowSum() implements ProcessingStep {

    @Override
    public NmrSignal apply(NmrSignal signal) {
        double[] from = signal.values();
        int length = 2 * signal.direct().points();
        double[] sum = new double[length];
        for (int offset = 0; offset < from.length; offset += length) {
            for (int i = 0; i < length; i++) {
                sum[i] += from[offset + i];
            }
        }
        return Signals.with(signal, sum, signal.direct(), Optional.empty());
    }

    @Override
    public String text() {
        return "sum rows";
    }
}
