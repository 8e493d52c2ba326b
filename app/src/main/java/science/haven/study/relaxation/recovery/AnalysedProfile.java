package science.haven.study.relaxation.recovery;

import science.haven.data.Spectrum;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.spectrum.Recipe;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;
import java.util.Optional;

/// Recoveries along a spectrum.
///
/// @param result the numbers
/// @param by what each of them belongs to
/// @param kind what was done
/// @param phase which of several phases is shown
/// @param spectrum the rows in which the lines are seen best, over ppm
/// @param nucleus for example `7Li`; empty if the file does not say
/// @param places the recoveries, by ascending shift
/// @param point the rate that goes into further conclusions; empty if there are several places, or
///   temperature, nucleus or spin lock are not known
/// @param log how the signals were processed; empty if the file holds spectra
public record AnalysedProfile(
        FileResult result,
        RecoveryPlan.By by,
        RecoveryKind kind,
        RecoveryPlan.Phase phase,
        Spectrum spectrum,
        String nucleus,
        List<RecoveryPlace> places,
        Optional<RatePoint> point,
        Optional<Recipe> log)
        implements Analysed {

    /// Keeps a copy of the list.
    public AnalysedProfile {
        places = List.copyOf(places);
    }

    /// What the times are called.
    ///
    /// @return for example `T₁`
    public String symbol() {
        return RecoveryValues.time(kind);
    }
}
