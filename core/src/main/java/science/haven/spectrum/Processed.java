package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.quantity.Remark;

import java.util.List;

/// A signal after its processing.
///
/// @param signal the signal
/// @param log the steps that led to it, with every automatic choice made
/// @param remarks what limits the choices
public record Processed(NmrSignal signal, Recipe log, List<Remark> remarks) {

    public Processed {
        remarks = List.copyOf(remarks);
    }
}
