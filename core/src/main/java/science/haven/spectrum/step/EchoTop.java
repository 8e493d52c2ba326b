package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.spectrum.phase.EchoSearch;
import science.haven.spectrum.signal.Signals;

import java.util.List;

/// Finds the top of an echo in the data and puts time zero there; see [TimeOrigin].
///
/// @param whole whether what lies before the top stays
public record EchoTop(boolean whole) implements ProcessingStep {

    @Override
    public Settled settle(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "an echo");
        double index = EchoSearch.top(signal.values(), axis.points());
        double time = axis.start() + index * axis.step();
        return new Settled(List.of(new TimeOrigin(time, whole)), List.of());
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        return settle(signal).apply(signal);
    }

    @Override
    public String text() {
        return "echo top: {whole: " + (whole ? "yes" : "no") + "}";
    }
}
