package science.haven.study.relaxation.recovery;

import science.haven.fit.Interval;
import science.haven.quantity.Digits;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryOutcome;

import java.util.Optional;

/// One part of a spectrum with its recovery.
///
/// @param shift its highest point or the position of its line, in ppm
/// @param extent what was integrated, or the line at half its height, in ppm
/// @param outcome points and laws, or why there are none
public record RecoveryPlace(double shift, Interval extent, RecoveryOutcome outcome) {

    /// The fit, where something relaxes and a law describes how.
    ///
    /// @return the fit, if it is to be used
    public Optional<RecoveryFit> usable() {
        return outcome instanceof RecoveryFit fit && fit.isUsable()
                ? Optional.of(fit)
                : Optional.empty();
    }

    /// For people.
    ///
    /// @return for example `3.156 ppm`
    public String text() {
        int digits = Math.abs(shift) < 1 ? 3 : Math.abs(shift) < 100 ? 4 : 5;
        return Digits.of(shift, digits) + " ppm";
    }
}
