package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.spectrum.signal.Signals;
import science.haven.spectrum.signal.Window;

/// Multiplies the signal with a window, which trades resolution for noise: `s(t) · w(t)`.
///
/// Time counts from the moment all spins are in phase, in both directions: the rise of a digital
/// filter and the first half of an echo are weighted as what mirrors them.
///
/// @param window the weight over time
public record Apodisation(Window window) implements ProcessingStep {

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "an apodisation");
        int points = axis.points();
        double[] weight = window.weights(axis);
        double[] from = signal.values();
        double[] to = new double[from.length];
        for (int row = 0; row < signal.rows(); row++) {
            int offset = 2 * row * points;
            for (int i = 0; i < points; i++) {
                to[offset + 2 * i] = from[offset + 2 * i] * weight[i];
                to[offset + 2 * i + 1] = from[offset + 2 * i + 1] * weight[i];
            }
        }
        return Signals.with(signal, to, axis);
    }

    @Override
    public String text() {
        return "apodise: {" + window.text() + "}";
    }
}
