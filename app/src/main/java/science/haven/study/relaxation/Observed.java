package science.haven.study.relaxation;

import science.haven.quantity.Digits;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

/// Observations in words.
public final class Observed {

    private Observed() {}

    /// What is seen, of what, where.
    ///
    /// @param at the observation; its temperature does not count
    /// @return for example `R₁ of 7Li at 155.5 MHz`
    public static String of(Observation at) {
        String lock =
                at.kind() instanceof RateKind.RotatingFrame frame
                        ? ", lock %s kHz".formatted(Digits.of(frame.spinLock() / 1e3, 4))
                        : "";
        return "%s of %s at %s MHz%s"
                .formatted(
                        at.kind().text(),
                        at.nucleus().symbol(),
                        Digits.of(at.frequency() / 1e6, 5),
                        lock);
    }
}
