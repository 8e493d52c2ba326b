package science.haven.study.relaxation.recovery;

import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.distribution.TimeDistribution;
import science.haven.spectrum.Recipe;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.Optional;

/// A transient with all that was made of it.
///
/// @param result the numbers
/// @param fit points and laws
/// @param point the rate that goes into further conclusions; empty if temperature, nucleus or spin
///   lock are not known
/// @param distribution times that describe the points without a law; empty if none was made
/// @param log how the signals were processed; empty if the file holds spectra
public record AnalysedRecovery(
        FileResult result,
        RecoveryFit fit,
        Optional<RatePoint> point,
        Optional<TimeDistribution> distribution,
        Optional<Recipe> log)
        implements Analysed {

    /// What the times are called.
    ///
    /// @return for example `T₁`
    public String symbol() {
        return RecoveryValues.time(fit.data().kind());
    }
}
