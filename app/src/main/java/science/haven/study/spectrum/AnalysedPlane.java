package science.haven.study.spectrum;

import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.Recipe;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.Optional;

/// A spectrum over two frequencies with all that was made of it.
///
/// @param result the numbers
/// @param plane the spectrum, in the region looked at
/// @param direct nucleus of the direct dimension: `7Li`
/// @param indirect nucleus of the indirect dimension
/// @param log how it was processed; empty if the file holds it as it is
public record AnalysedPlane(
        FileResult result,
        PlaneSpectrum plane,
        String direct,
        String indirect,
        Optional<Recipe> log)
        implements Analysed {}
