package science.haven.study.spectrum;

import science.haven.data.Spectrum;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.peak.PeakFit;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.time.Instant;
import java.util.Optional;

/// A spectrum with all that was made of it.
///
/// @param result the numbers
/// @param spectrum the spectrum, in the region looked at
/// @param nucleus for example `7Li`; empty if the spectrum is not of NMR
/// @param log how it was processed; empty if the file holds it as it is
/// @param fit its lines; empty if none were asked for
/// @param start when the recording began, if the file says so
public record AnalysedLines(
        FileResult result,
        Spectrum spectrum,
        String nucleus,
        Optional<Recipe> log,
        Optional<PeakFit> fit,
        Optional<Instant> start)
        implements Analysed {

    /// The same with another result.
    ///
    /// @param other the numbers
    /// @return the analysed spectrum
    public AnalysedLines with(FileResult other) {
        return new AnalysedLines(other, spectrum, nucleus, log, fit, start);
    }
}
