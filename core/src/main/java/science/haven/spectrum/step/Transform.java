package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.spectrum.signal.Signals;
import science.haven.spectrum.signal.TransformPass;

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
/// spectrum would stand on a constant. A periodic signal does not jump: its first point counts in
/// full.
///
/// @param periodic whether the record is exactly one period of what repeats itself, as the turn of
///   the rotor over which sidebands are sorted
/// @see "G. Otting, H. Widmer, G. Wagner, K. Wüthrich, J. Magn. Reson. 66 (1986) 187 (first point)"
public record Transform(boolean periodic) implements ProcessingStep {

    /// A transform of a decaying signal.
    public Transform() {
        this(false);
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        TransformPass pass = new TransformPass(Signals.time(signal, "a Fourier transform"));
        pass.transform(periodic);
        return pass.rows(signal);
    }

    @Override
    public String text() {
        return periodic ? "transform: {periodic: yes}" : "transform";
    }
}
