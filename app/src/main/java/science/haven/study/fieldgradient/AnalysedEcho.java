package science.haven.study.fieldgradient;

import science.haven.spectrum.Recipe;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;
import java.util.Optional;

/// Decays of echoes with all that was made of them.
///
/// @param result the numbers
/// @param decays one per region
/// @param encoding δ in s; 0 if it is not known
/// @param log how the signals were processed; empty for spectra and tables
public record AnalysedEcho(
        FileResult result, List<RegionDecay> decays, double encoding, Optional<Recipe> log)
        implements Analysed {

    /// Keeps a copy of the list.
    public AnalysedEcho {
        decays = List.copyOf(decays);
    }
}
